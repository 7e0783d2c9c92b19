// The talks under a finger: nothing sideways, everything large enough to hit, the words under what was pressed.
import type { Page } from '@playwright/test';
import { largeTalksTimeline } from '../stories/large-talks';
import { expect, expectAccessible, test } from './fixtures';
import { boxOf, expectNoSidewaysScroll, open } from './parts';

const BORDER = 'pakistan-afghanistan-talks';

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

/** Expects nothing of the talks that are open to scroll sideways or to be in anybody’s way, tables included. */
async function expectWithinPhones(page: Page): Promise<void> {
	await page.setViewportSize({ width: 390, height: 844 });
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
}

/** What is too small for a finger. */
function tooSmall(page: Page): Promise<string[]> {
	return page.locator('[data-process]').evaluate((process) => {
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
}

test('a claim opens its words under itself, everything is large enough for a finger, and nothing scrolls sideways', async ({
	page,
}) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}`);
	await expect(page.locator('[data-panel="agreed"]')).toBeVisible();
	expect(await tooSmall(page)).toEqual([]);
	const claim = talks.getByRole('button', { name: /^Kabul proposed to expel/ });
	await claim.tap();
	const words = highlighted.filter({ hasText: 'individuals whom Islamabad considers a threat' }).first();
	await expect(words).toBeVisible();
	expect((await boxOf(words)).y).toBeGreaterThan((await boxOf(claim)).y);
	await talks.getByRole('button', { name: 'Close' }).tap();
	await test.step('the border talks', () => expectWithinPhones(page));
	await test.step('the call', async () => {
		await talks.getByRole('button', { name: 'Telephone call' }).tap();
		await expectWithinPhones(page);
	});
});

test('nothing of 128 agreements and 40 parties scrolls sideways or is in anybody’s way', async ({ page }) => {
	const timeline = largeTalksTimeline();
	await page.route('**/invented.json', (route) => route.fulfill({ json: timeline }));
	await page.goto('./?data=invented.json&talks=valley');
	const processes = page.getByRole('group', { name: 'Talks', exact: true }).getByRole('button');
	for (const id of ['valley', 'congress']) {
		await test.step(id, async () => {
			await processes.nth(timeline.talks.findIndex((talks) => talks.id === id)).tap();
			await expect(page.locator(`[data-process="${id}"]`)).toBeVisible();
			await expectWithinPhones(page);
		});
	}
});
