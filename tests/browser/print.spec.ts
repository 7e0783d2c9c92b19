// What comes out of the printer: the whole story, whatever shows on the screen.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { beginPrinting, boxOf, open } from './parts';
import { story } from './story';

/** The page as the browser lays it out for A4, with what is drawn for paper alone. */
async function onPaper(page: Page, address = '') {
	await open(page, address);
	await beginPrinting(page);
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 703, height: 1000 });
}

test('the whole story is printed, with filters on, zoomed in and another view open', async ({ page }) => {
	// With the first sign of a reader, so that the first printing has it. A scroll while the page opens is one, too.
	const loaded = page.waitForResponse(/PrintedStory/);
	await open(page);
	await page.keyboard.press('Control');
	await loaded;
	await onPaper(page, '?view=disagreements&track=border-talks&from=2025-11-01&to=2025-11-06&q=truce');
	for (const { title } of story.inOrder) {
		await expect(page.getByRole('heading', { name: title }).filter({ visible: true }).first()).toBeVisible();
	}
	for (const { title } of story.chapters) {
		await expect(page.getByRole('heading', { name: title }).filter({ visible: true })).toBeVisible();
	}
	for (const { title } of [...story.timeline.talks, ...story.timeline.discrepancies]) {
		await expect(page.getByRole('heading', { name: title }).filter({ visible: true }).first()).toBeVisible();
	}
	// On the screen its tab says it.
	const disagree = page
		.getByRole('heading', { name: 'Where the sources disagree' })
		.filter({ visible: true });
	expect((await boxOf(disagree.first())).height).toBeGreaterThan(12);
});

test('every excerpt that proves an event is a numbered note; nothing is wider than the paper, and the screen is as it was afterwards', async ({
	page,
}) => {
	await onPaper(page);
	const notes = page.locator('ol > li').filter({ visible: true, has: page.locator('q') });
	const proven = new Set(story.inOrder.flatMap((event) => story.evidenceOf(event).map(({ id }) => id)));
	expect(await notes.count()).toBeGreaterThanOrEqual(proven.size);
	const [first] = await notes.allInnerTexts();
	expect(first).toMatch(/paragraph \d+ of \d+$/);
	await expect(page.getByRole('article').filter({ visible: true }).first().locator('sup')).toHaveText(/\d/);
	for (const name of ['Where it stands', 'Who is at the table', 'What each side says', 'What was agreed']) {
		const part = page.getByRole('region', { name }).filter({ visible: true }).first();
		await expect(part.locator('sup').first(), name).toHaveText(/\d/);
	}
	const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(excess).toBeLessThanOrEqual(0);

	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.getByText('the words that everything above rests on')).toHaveCount(0);
	await expect(page.getByRole('tab', { name: 'The story' })).toBeVisible();
});
