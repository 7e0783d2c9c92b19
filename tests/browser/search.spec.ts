import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, expectAddress, open, partsOf } from './parts';

const CALL = 'Rubio and Dar speak by telephone';
const ASIF = 'Asif hopes for prudence and names one aim: no more attacks';

/** The option that Enter would choose, as the field says it. */
async function active(page: Page): Promise<string> {
	const id = await partsOf(page).search.getAttribute('aria-activedescendant');
	return id === null ? '' : page.locator(`[id="${id}"]`).innerText();
}

test.describe('searching', () => {
	test('keys lead to the field and back to where the reader was; it forgives, and says when it finds nothing', async ({
		page,
	}) => {
		const { search, results, item, items, timeline } = await open(page);

		await test.step('slash and Ctrl-K lead to the field, Esc leads back', async () => {
			const place = item(CALL).getByRole('button', { name: CALL });
			for (const keys of ['/', 'Control+k', 'Meta+k']) {
				await place.focus();
				await page.keyboard.press(keys);
				await expect(search).toBeFocused();
				await page.keyboard.type('tariff');
				await expect(results).toBeVisible();
				await page.keyboard.press('Escape');
				await expect(place).toBeFocused();
				await expect(results).toBeHidden();
				await expect(search).toHaveValue('tariff');
			}
		});

		await test.step('it opens where the reader is, beside the timeline, and gives the place back', async () => {
			await items.last().scrollIntoViewIfNeeded();
			const place = items.last().getByRole('button').first();
			await place.focus();
			const before = await page.evaluate(() => scrollY);
			await page.keyboard.press('/');
			await expect(search).toBeInViewport();
			expect(await page.evaluate(() => scrollY)).toBe(before);
			await page.keyboard.type('tariff');
			await expect(results).toBeVisible();
			const [drawn, field] = [await boxOf(timeline), await boxOf(search)];
			expect(field.y).toBeGreaterThanOrEqual(drawn.bottom - 1);
			await page.keyboard.press('Escape');
			await expect(place).toBeFocused();
			await expect(page.getByText('matches for tariff')).toBeVisible();
		});

		await test.step('a slash in the text is a slash', async () => {
			// What stands in the field is selected: it is typed over.
			await page.keyboard.press('/');
			await page.keyboard.type('9/11');
			await expect(search).toHaveValue('9/11');
		});

		await test.step('forgives typing errors and missing accents, and marks the words it found', async () => {
			for (const [typed, found] of [
				['tarrif', 'tariff'],
				['Turkiye', 'Türkiye'],
				['Turkey', 'Türkiye'],
				['time waste', 'waste'],
			] as const) {
				await search.fill(typed);
				const marked = results.locator('mark', { hasText: new RegExp(`^${found}`, 'i') });
				await expect(marked.first()).toBeVisible();
			}
		});

		await test.step('nonsense finds nothing, and says so', async () => {
			await search.fill('xyzzyqwv');
			await expect(page.getByText('Nothing matches “xyzzyqwv”.').first()).toBeVisible();
			await expect(results.getByRole('group', { name: 'Who is quoted' })).toBeVisible();
			await expect(page.getByRole('status').filter({ hasText: /^Nothing|^No / })).toHaveCount(1);
		});
	});

	test('arrows walk, Enter opens', async ({ page }) => {
		const { search, results, words } = await open(page);
		await search.fill('waste of time');
		await expect(results.getByRole('group').first()).toContainText('Quotes');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => active(page)).toContain('waste of time');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => active(page)).toContain(ASIF);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(results).toBeHidden();
		await expect(words.getByRole('heading', { name: ASIF })).toBeVisible();
		await expectAddress(page, { q: 'waste of time', quote: 'waste-of-time' });
	});

	test('timeline and feed dim what does not match, and mark what does; a bar counts it and ends the search', async ({
		page,
	}) => {
		const { items, item, timeline, search } = await open(page, '?q=baseline');
		const dimmed = timeline.locator('.dimmed');
		await expect(dimmed).not.toHaveCount(0);
		await expect(item('The 10 percent baseline tariff takes effect')).not.toHaveClass(/dimmed/);
		await expect(item(ASIF)).toHaveClass(/dimmed/);
		await expect(timeline.locator('.dimmed', { hasText: '10% tariff' })).toHaveCount(0);
		await expect(timeline.getByText('10% tariff').first()).toBeVisible();
		await search.fill('');
		await expect(dimmed).toHaveCount(0);
		await expect(items.locator('.dimmed')).toHaveCount(0);

		await search.fill('prudence');
		await expect(page.getByText('1 match for prudence')).toBeVisible();
		await expect(item(ASIF).locator('h3 mark')).toHaveText('prudence');
		await expect(item(ASIF).locator('blockquote mark')).toHaveText('prudence');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'End the search' }).click();
		await expect(search).toHaveValue('');
		await search.fill('xyzzyqwv');
		await expect(page.getByText('Nothing matches xyzzyqwv')).toBeVisible();
		await expect(page.locator('.dimmed')).toHaveCount(0);
	});
});

test.describe('filtering', () => {
	test('a track, a speaker, a source and quotes only change the feed, the timeline and the address', async ({
		page,
	}) => {
		const { filters, items, mark } = await open(page);
		const all = await items.count();
		const menu = filters.locator('summary');
		const choice = (name: RegExp) => filters.getByRole('checkbox', { name });

		/** The filters stand with the timeline in full, at the top of the page. */
		async function choose(name: RegExp): Promise<void> {
			await page.evaluate(() => scrollTo(0, 0));
			await menu.scrollIntoViewIfNeeded();
			if (!(await choice(name).last().isVisible())) await menu.click();
			await choice(name).last().press('Space');
		}

		await choose(/^Border talks/);
		await expectAddress(page, { track: 'border-talks' });
		await expect(items).not.toHaveCount(all);
		await expect(mark(CALL)).toHaveCount(0);
		await choose(/^Khawaja Asif/);
		await expectAddress(page, { track: 'border-talks', speaker: 'khawaja-asif' });
		await expect(items).toHaveCount(2);
		await page.keyboard.press('Escape');
		await expect(menu).toBeFocused();
		await expect(menu).toContainText('(2)');

		await page
			.getByRole('button', { name: /^Clear.* filters$/ })
			.first()
			.click();
		await expectAddress(page, {});
		await expect(items).toHaveCount(all);

		await choose(/^US discusses tariffs/);
		await expectAddress(page, { source: 'us-pakistan-call-2025-04-08' });
		await expect.poll(() => items.count()).toBeLessThan(all);
		const ofSource = await items.count();

		await choose(/quotes/i);
		await expect.poll(() => items.count()).toBeLessThan(ofSource);
		await expect(items).not.toHaveCount(0);
	});

	test('where nothing is left, the page says so and leads back', async ({ page }) => {
		const { items } = await open(page, '?track=washington&speaker=khawaja-asif');
		await expect(items).toHaveCount(0);
		await page.getByRole('button', { name: 'Clear all filters' }).click();
		await expect(items).not.toHaveCount(0);
		await expectAddress(page, {});
	});
});
