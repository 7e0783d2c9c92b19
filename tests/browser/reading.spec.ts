import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, expectAddress, open, partsOf } from './parts';
import { get, story, wordsOf } from './story';

const CALL = 'Rubio and Dar speak by telephone';
const MINERALS = 'Rubio raises critical minerals and openings for American companies';
const ASIF = 'Asif hopes for prudence and names one aim: no more attacks';

/** Expects an event to be selected on the timeline, in the feed and in the panel, and the feed to show it. */
async function expectSelectedEverywhere(page: Page, title: string): Promise<void> {
	const { mark, item, excerpts } = partsOf(page);
	await expect(excerpts.getByRole('heading', { name: title })).toBeVisible();
	await expect(item(title).getByRole('button', { name: title })).toHaveAttribute('aria-pressed', 'true');
	await expect(item(title)).toBeInViewport();
	await expect(mark(title)).toHaveAttribute('aria-pressed', 'true');
	await expect(mark(title)).toBeInViewport();
}

test.describe('following the story', () => {
	test('a marker follows on the timeline as the reader scrolls the feed', async ({ page }) => {
		const { items, marker } = await open(page);
		await expect(marker).toHaveCount(0);
		await items.nth(12).evaluate((item) => item.scrollIntoView({ block: 'start' }));
		await expect(marker).toBeVisible();
		const before = await boxOf(marker);
		await items.nth(-4).evaluate((item) => item.scrollIntoView({ block: 'start' }));
		await expect.poll(async () => (await boxOf(marker)).middle).toBeGreaterThan(before.middle + 50);
	});

	test('a dot opens the very words its event came from', async ({ page }) => {
		const { mark, highlighted } = await open(page);
		await mark(CALL).click();
		await expectSelectedEverywhere(page, CALL);
		expect((await highlighted.allTextContents()).toSorted()).toEqual(wordsOf('rubio-dar-call').toSorted());
	});

	test('every event of the story opens its words', async ({ page }) => {
		const { item, excerpts, highlighted } = await open(page);
		for (const { id, title } of story.inOrder) {
			await item(title).getByRole('button', { name: title }).click();
			await expect(excerpts.getByRole('heading', { level: 2 })).toHaveText(title);
			expect((await highlighted.allTextContents()).toSorted()).toEqual(wordsOf(id).toSorted());
		}
	});

	test('an event that two sources report shows both, side by side', async ({ page }) => {
		const { excerpts, item } = await open(page, '?event=rubio-dar-call');
		await expect(excerpts.getByText('2 of 3 sources report this.')).toBeVisible();
		const arabNews = excerpts.getByRole('figure').filter({ hasText: 'Arab News' }).first();
		const jagoTimes = excerpts.getByRole('figure').filter({ hasText: 'The Jago Times' }).first();
		const [left, right] = [await boxOf(arabNews), await boxOf(jagoTimes)];
		expect(right.x).toBeGreaterThanOrEqual(left.right);
		expect(right.y).toBe(left.y);
		await expect(arabNews).toContainText('paragraph 1 of 11');
		await expect(item(CALL)).toContainText('2 of 3 sources');
	});

	test('the panel says how a date is known', async ({ page }) => {
		const { excerpts, item } = await open(page, '?event=trump-announces-tariffs');
		await expect(excerpts.getByText('31 March – 5 April 2025', { exact: true })).toBeVisible();
		await expect(excerpts.getByText('Read from “last week”, in an article of 8 April 2025.')).toBeVisible();
		const title = get(story.events, 'trump-announces-tariffs').title;
		await expect(item(title)).toContainText('read from “last week”');
	});

	test('where sources disagree, both sides stand next to each other', async ({ page }) => {
		const { excerpts } = await open(page, '?event=tariff-29-imposed');
		const note = excerpts.getByRole('complementary', { name: /^The 29 percent tariff is “imposed”/ });
		const [conflict] = story.discrepanciesAbout('tariff-29-imposed');
		for (const side of conflict?.sides ?? []) {
			await expect(note.getByRole('heading', { name: side.label, exact: true })).toBeVisible();
			for (const { exact } of story.excerptsOf(side.excerpts)) await expect(note).toContainText(exact);
		}
	});
});

test.describe('selecting anywhere selects everywhere', () => {
	test('from the feed', async ({ page }) => {
		const { item } = await open(page);
		await item(MINERALS).getByRole('button', { name: MINERALS }).click();
		await expectSelectedEverywhere(page, MINERALS);
		await expectAddress(page, { event: 'call-minerals' });
	});

	test('from a quote of the feed, whose words come first', async ({ page }) => {
		const { item, highlighted } = await open(page);
		await item(ASIF)
			.getByRole('button', { name: /waste of time/ })
			.click();
		await expectSelectedEverywhere(page, ASIF);
		await expect(highlighted.first()).toHaveText(/waste of time/);
		await expectAddress(page, { quote: 'waste-of-time' });
	});

	test('from the search', async ({ page }) => {
		const { search, results } = await open(page);
		await search.fill('waste of time');
		await results.getByRole('option', { name: /^“.*waste of time/ }).click();
		await expectSelectedEverywhere(page, ASIF);
	});

	test('from the talks', async ({ page }) => {
		const { tab, talks } = await open(page);
		await tab('The talks').click();
		await talks
			.getByRole('button', { name: /^Fighting Border clashes/ })
			.first()
			.click();
		await tab('The story').click();
		await expectSelectedEverywhere(page, get(story.events, 'border-clashes').title);
	});

	test('from the address', async ({ page }) => {
		for (const [address, title] of [
			['?event=call-minerals', MINERALS],
			['?quote=waste-of-time', ASIF],
			['?event=call-minerals&from=2025-10-01&to=2025-11-06', MINERALS],
		] as const) {
			await test.step(address, async () => {
				await open(page, address);
				await expectSelectedEverywhere(page, title);
			});
		}
	});
});

test.describe('the border talks', () => {
	test('every sentence about where they stand opens an excerpt', async ({ page }) => {
		const { talks, highlighted } = await open(page, '?talks=pakistan-afghanistan-talks');
		const sentences = talks.getByRole('region', { name: 'Where it stands' }).locator('p [role="button"]');
		await expect(sentences).not.toHaveCount(0);
		for (const sentence of await sentences.all()) {
			await sentence.click();
			await expect(sentence).toHaveAttribute('aria-current', 'true');
			await expect(highlighted.first()).toBeVisible();
		}
	});

	test('an address opens them; they say what each side says and what was agreed', async ({ page }) => {
		const { talks, tab } = await open(page, '?talks=pakistan-afghanistan-talks');
		await expect(tab('The talks')).toHaveAttribute('aria-selected', 'true');
		for (const name of ['The course of the talks', 'What each side says', 'What was agreed']) {
			await expect(talks.getByRole('heading', { name })).toBeVisible();
		}
	});
});
