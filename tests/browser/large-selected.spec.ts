// Stories of the size and shape of real ones: what is selected is there to be read, wherever it is selected.
import type { Page } from '@playwright/test';
import { manySources, overCenturies } from '../stories/large';
import { expect, test } from './fixtures';
import { boxOf, layoutShift, open } from './parts';

const STORIES = [
	{ name: '559 events over centuries', timeline: overCenturies() },
	{ name: '1 580 events of a year from 4 851 sources', timeline: manySources() },
];

for (const { name, timeline } of STORIES) {
	test.describe(name, () => {
		const at = (share: number) =>
			timeline.events[Math.floor((timeline.events.length - 1) * share)] ?? { id: '', title: '' };
		/** What readers call an event, and the story does not. */
		const byName = 'the Great Quorvex';
		const synonyms = [[byName, at(0.5).title]];
		const body = JSON.stringify({ ...timeline, story: { ...timeline.story, synonyms } });
		const article = (page: Page, event: string) => page.locator(`article[data-event="${event}"]`);

		test.beforeEach(async ({ page }) => {
			await page.route('**/large.json', (route) => route.fulfill({ contentType: 'application/json', body }));
		});

		for (const share of [0, 0.3, 0.7, 1]) {
			test(`shows the event of the address, ${share * 100} % into the dataset, and keeps it there`, async ({
				page,
			}) => {
				const { id } = at(share);
				await open(page, `?data=large.json&event=${id}`);
				await expect(article(page, id)).toBeInViewport();
				// More is drawn around it; it does not move.
				const { y } = await boxOf(article(page, id));
				await page.waitForLoadState('networkidle');
				await expect(page.locator('article').first()).toBeAttached();
				expect(Math.abs((await boxOf(article(page, id))).y - y)).toBeLessThan(2);
			});
		}

		test('opens without moving what is seen, fills the drawing, and shows what is found by a name of readers', async ({
			page,
		}) => {
			const { id, title } = at(0.5);
			const { search, results, marks, timeline } = await open(page, '?data=large.json');
			expect(await layoutShift(page)).toBeLessThan(0.01);
			await expect.poll(() => marks.count()).toBeGreaterThan(60);
			expect(await timeline.locator('*').count(), 'elements of the drawing').toBeLessThan(600);
			await search.fill(byName);
			await results.getByRole('option', { name: title }).first().click();
			await expect(page.locator('article.selected')).toBeInViewport();
			await expect(page.locator('article.selected')).toHaveAttribute('data-event', id);
			expect(await page.locator('*').count(), 'elements of the page').toBeLessThan(2500);
		});
	});
}
