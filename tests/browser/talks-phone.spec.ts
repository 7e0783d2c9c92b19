// The talks under a finger: nothing sideways, everything large enough to hit, the words under what was pressed.
import type { Page } from '@playwright/test';
import { largeTalksTimeline } from '../stories/large-talks';
import { expect, expectAccessible, test } from './fixtures';
import { boxOf, expectNoSidewaysScroll, open } from './parts';

const BORDER = 'pakistan-afghanistan-talks';
const CALL = 'pakistan-us-call';

/** Parts of the talks that are wider than the screen, other than tables that scroll by themselves. */
async function expectWithinTheScreen(page: Page): Promise<void> {
	const wide = await page.locator('[data-process]').evaluate((talks) =>
		[...talks.querySelectorAll('*')]
			.filter((part) => !part.closest('.scroll, .visually-hidden'))
			.filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5)
			.map((part) => `${part.nodeName} ${part.textContent.slice(0, 40)}`),
	);
	expect(wide).toEqual([]);
}

test('a claim opens its words under itself, and stays', async ({ page }) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}&panel=positions`);
	const claim = talks.getByRole('button', { name: /^Kabul proposed to expel/ });
	await claim.tap();
	const words = highlighted.filter({ hasText: 'individuals whom Islamabad considers a threat' }).first();
	await expect(words).toBeVisible();
	expect((await boxOf(words)).y).toBeGreaterThan((await boxOf(claim)).y);
});

for (const [name, address] of [
	['the border talks', `?talks=${BORDER}`],
	['the call', `?talks=${CALL}`],
	['128 agreements', '?data=invented.json&talks=valley'],
	['40 parties', '?data=invented.json&talks=congress'],
] as const) {
	test(`nothing of ${name} scrolls sideways or is in anybody’s way`, async ({ page, troubles }) => {
		await page.route('**/invented.json', (route) => route.fulfill({ json: largeTalksTimeline() }));
		await page.goto(`./${address}`);
		await expect(page.locator('[data-panel="agreed"]')).toBeVisible();
		await expectAccessible(page, '[data-process]');
		for (const table of await page.getByRole('button', { name: 'As a table' }).all()) await table.click();
		for (const width of [390, 320]) {
			await page.setViewportSize({ width, height: 844 });
			const drawing = page.locator('[data-process] svg').first();
			await expect.poll(() => drawing.evaluate((svg) => svg.clientWidth)).toBeLessThan(width);
			await expectNoSidewaysScroll(page, width.toString());
			await expectWithinTheScreen(page);
		}
		// Another story leaves unused what the page preloads of its own; Chromium remarks on it.
		troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !trouble.includes('was preloaded')));
	});
}

test('everything to press is large enough for a finger', async ({ page }) => {
	await open(page, `?talks=${BORDER}`);
	await expect(page.locator('[data-panel="agreed"]')).toBeVisible();
	const small = await page.locator('[data-process]').evaluate((process) => {
		// Words within a sentence are as high as their line.
		const controls = [...process.querySelectorAll('button, [role="button"]:not(.inline)')];
		return controls
			.filter((control) => control.checkVisibility())
			.flatMap((control) => {
				// What is drawn has a part of its own to be hit, apart from its words.
				const { width, height } = (control.querySelector('rect') ?? control).getBoundingClientRect();
				const around = getComputedStyle(control, '::after');
				const extra = around.content === 'none' ? 0 : -2 * parseFloat(around.top);
				return width >= 44 && height + extra >= 44
					? []
					: [`${control.nodeName} ${control.getAttribute('aria-label') ?? control.textContent} ${height}`];
			});
	});
	expect(small).toEqual([]);
});
