import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from './fixtures';
import { goTo, open, partsOf } from './parts';
import { copyOf } from './story';

/** The states of the page, each by how a reader gets there, some from the one before: a page is loaded once for all. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	'the start': (page) => open(page),
	'an event': async (page) => {
		const { words } = await goTo(page, '?event=rubio-dar-call');
		await expect(words.getByRole('heading', { name: 'Rubio and Dar speak by telephone' })).toBeVisible();
	},
	'a quote': async (page) => {
		const { highlighted } = await goTo(page, '?quote=waste-of-time');
		await expect(highlighted.first()).toContainText('waste of time');
	},
	'the talks': async (page) => {
		const { talks } = await goTo(page, '?talks=pakistan-afghanistan-talks');
		await expect(talks).toBeVisible();
	},
	'the disagreements': async (page) => {
		await goTo(page, '?view=disagreements&event=rubio-dar-call');
		await expect(page.getByRole('heading', { name: 'Where the sources disagree' })).toBeVisible();
	},
	'the true scale': async (page) => {
		const { tab } = await goTo(page, '?scale=true');
		await expect(tab('The story')).toHaveAttribute('aria-selected', 'true');
	},
	'filters that leave nothing': async (page) => {
		const { items } = await goTo(page, '?track=washington&speaker=khawaja-asif');
		await expect(items).toHaveCount(0);
	},
	'a notice': async (page) => {
		const { notice } = await goTo(page, '?event=no-such-event');
		await expect(notice).toBeVisible();
	},
	'the search': async (page) => {
		const { search, results } = await open(page);
		await search.fill('tariff');
		await expect(results).toBeVisible();
		await page.keyboard.press('ArrowDown');
	},
	'the search without results': async (page) => {
		await partsOf(page).search.fill('xyzzyqwv');
		await expect(page.getByText('Nothing matches').first()).toBeVisible();
	},
	'a menu of filters': async (page) => {
		const { filters } = await open(page);
		await filters.locator('summary').first().click();
		await expect(filters.getByRole('checkbox').first()).toBeVisible();
	},
	'an error': async (page) => {
		await page.goto('./?data=https://example.org/timeline.json');
		await expect(page.getByRole('alert')).toBeVisible();
	},
};

/** What opens over the page, beside it or under the search field: only that is looked at, which is quicker. */
const OPENED: Readonly<Record<string, { part: string; reach: (page: Page) => Promise<void> }>> = {
	'a search narrowed by fields': {
		part: 'search',
		reach: async (page) => {
			const { search } = await open(page);
			await search.fill('prudence speaker:asif in:nowhere is:q');
			await expect(page.getByRole('button', { name: /^Remove Said by/ })).toBeVisible();
		},
	},
	'why a date': {
		part: 'main',
		reach: async (page) => {
			const { words } = await open(page, '?event=rubio-dar-call');
			await words.getByText('Why 7 April?').click();
			await expect(words.getByText(/UTC/)).toBeVisible();
		},
	},
	'a copy asked for': {
		part: 'dialog',
		reach: async (page) => {
			const { words } = await open(page, '?event=call-law-enforcement');
			await words.getByText('More', { exact: true }).click();
			await words.getByRole('button', { name: /own copy/ }).click();
			await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
		},
	},
	/** In the dialog that is open. */
	'a copy read in place': {
		part: 'dialog',
		reach: async (page) => {
			const copy = copyOf('us-pakistan-call-2025-04-08').replaceAll('29 percent', '30 percent');
			await page.getByRole('textbox', { name: 'The text of the article' }).fill(copy);
			await page.getByRole('button', { name: 'Find the excerpts' }).click();
			await expect(page.getByRole('region', { name: 'Your copy', exact: true })).toBeVisible();
		},
	},
	'an excerpt to cite': {
		part: 'dialog',
		reach: async (page) => {
			const { words } = await open(page, '?quote=waste-of-time');
			await words.getByText('More', { exact: true }).click();
			await words.getByRole('button', { name: 'Cite and download' }).click();
			await expect(page.getByRole('dialog', { name: 'Cite and download' })).toContainText('Arab News');
		},
	},
};

test('axe finds nothing wrong, in the light theme and the dark one', async ({ page }) => {
	for (const [state, reach] of Object.entries(STATES)) {
		await test.step(state, async () => {
			await reach(page);
			await expectAccessibleInBothThemes(page);
		});
	}
});

test('axe finds nothing wrong with what opens, in the light theme and the dark one', async ({ page }) => {
	for (const [state, { part, reach }] of Object.entries(OPENED)) {
		await test.step(state, async () => {
			await reach(page);
			await expectAccessibleInBothThemes(page, part);
		});
	}
});

test('with colours forced, everything is still there to be seen, and axe finds nothing wrong, nor in any other width', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	const { highlighted, tab, timeline, strip } = await open(page, '?event=rubio-dar-call');
	await expect(timeline.or(strip).first()).toBeVisible();
	await expect(highlighted.first()).toBeVisible();
	const background = (name: 'The story' | 'The talks') =>
		tab(name).evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(await background('The story')).not.toBe(await background('The talks'));
	await expectAccessible(page);
	await page.emulateMedia({ forcedColors: 'none' });
	// Each view in a wide window and a narrow or low one.
	for (const [view, ...sizes] of [
		['The story', [1920, 1080], [844, 390]],
		['The talks', [1024, 768], [320, 640]],
		['Where sources disagree', [768, 1024], [720, 450]],
	] as const) {
		await tab(view).click();
		for (const [width, height] of sizes)
			await test.step(`${view}, ${width} by ${height}`, async () => {
				await page.setViewportSize({ width, height });
				await expectAccessibleInBothThemes(page);
			});
	}
});

test('on paper there is the whole story with its articles, and nothing to press', async ({ page }) => {
	const { items, timeline, toolbar, search } = await open(page);
	const count = await items.count();
	await page.emulateMedia({ media: 'print' });
	await expect(items).toHaveCount(count);
	await expect(items.first()).toBeVisible();
	await expect(items.last()).toBeVisible();
	await expect(timeline).toBeVisible();
	for (const control of [toolbar, search, page.getByRole('tab').first(), page.getByText('Zoom to these')])
		await expect(control).toBeHidden();
	const articles = page.getByRole('region', { name: 'The 3 articles' }).getByRole('listitem');
	await expect(articles.filter({ hasText: 'arabnews.com/node' })).toContainText('8 April 2025');
});
