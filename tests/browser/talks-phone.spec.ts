// The talks under a finger: issue by issue, nothing sideways, everything large enough to hit.
import type { Page } from '@playwright/test';
import { lakeTimeline } from '../stories/talks';
import { expect, expectAccessible, test } from './fixtures';
import { expectNoSidewaysScroll, open } from './parts';
import { get, story } from './story';

const BORDER = 'pakistan-afghanistan-talks';
const CALL = 'pakistan-us-call';

/** Opens all parts of the invented process, of which the site has no dataset. */
async function openInvented(page: Page): Promise<void> {
	await page.route('**/invented.json', (route) => route.fulfill({ json: lakeTimeline() }));
	await page.goto('./?data=invented.json&talks=lake');
	await expect(page.getByRole('region', { name: 'Lake talks' })).toBeVisible();
}

/** Parts of the sheet that are wider than it, other than tables that scroll by themselves. */
async function expectWithinTheSheet(page: Page): Promise<void> {
	const wide = await page
		.getByRole('complementary')
		.evaluate((sheet) =>
			[...sheet.querySelectorAll('*')]
				.filter((part) => !part.closest('.scroll') && part.getBoundingClientRect().right > innerWidth + 0.5)
				.map((part) => `${part.nodeName} ${part.textContent.slice(0, 40)}`),
		);
	expect(wide).toEqual([]);
}

test('what each side says comes issue by issue', async ({ page }) => {
	const { talks } = await open(page, `?talks=${BORDER}&panel=positions`);
	for (const { label } of get(story.talks, BORDER).issues) {
		await expect(talks.getByRole('region', { name: label })).toBeVisible();
	}
	await expect(talks.getByRole('table')).toHaveCount(0);
	const aim = talks.getByRole('region', { name: 'Aim of this round' });
	await expect(aim.getByRole('term')).toHaveText(['Pakistan', 'Afghanistan']);
	await expect(aim.getByRole('definition').last()).toHaveText('Not in these 3 articles');
});

test('a claim opens its words in the sheet, and the way back leads to the claim', async ({ page }) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}&panel=claims`);
	await talks.getByRole('button', { name: /^Kabul proposed to expel/ }).tap();
	await expect(highlighted.first()).toContainText('to expel individuals whom Islamabad considers a threat');
	await page.goBack();
	await expect(talks.getByRole('button', { name: /^Kabul proposed to expel/ })).toBeVisible();
});

for (const [name, reach] of [
	['the border talks', (page: Page) => open(page, `?talks=${BORDER}`)],
	['the call', (page: Page) => open(page, `?talks=${CALL}`)],
	['an invented process', openInvented],
] as const) {
	test(`nothing of ${name} scrolls sideways or is in anybody’s way`, async ({ page, troubles }) => {
		await reach(page);
		await expect(page.locator('[data-panel="rounds"]')).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page, '[data-process]');
		}
		for (const table of await page.getByText('As a table').all()) await table.click();
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 844 });
			await expect
				.poll(() =>
					page
						.locator('[data-process] svg')
						.first()
						.evaluate((svg) => svg.clientWidth),
				)
				.toBeLessThan(width);
			await expectNoSidewaysScroll(page, width.toString());
			await expectWithinTheSheet(page);
		}
		// Another story leaves unused what the page preloads of its own; Chromium remarks on it.
		troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !trouble.includes('was preloaded')));
	});
}

test('everything to press is large enough for a finger', async ({ page }) => {
	await open(page, `?talks=${BORDER}`);
	await expect(page.locator('[data-panel="rounds"]')).toBeVisible();
	await page.locator('[data-panel="agreed"] summary').tap();
	const small = await page.locator('[data-process]').evaluate((process) => {
		const REACH = 21;
		// Words within a sentence are as high as their line.
		const controls = [...process.querySelectorAll('button, summary, [role="button"]')].filter(
			(control) => !control.matches('p > span'),
		);
		return controls.flatMap((control) => {
			// What is drawn has a part of its own to be hit, apart from its words.
			const target = control.querySelector('rect') ?? control;
			target.scrollIntoView({ block: 'center' });
			const { left, width, top, height } = target.getBoundingClientRect();
			const [x, y] = [left + Math.min(width / 2, 60), top + height / 2];
			const hit = [-REACH, REACH].every((away) => control.contains(document.elementFromPoint(x, y + away)));
			return hit && width >= 44
				? []
				: [`${control.nodeName} ${control.getAttribute('aria-label') ?? control.textContent}`];
		});
	});
	expect(small).toEqual([]);
});
