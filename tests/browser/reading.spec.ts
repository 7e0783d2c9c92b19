// The story, its proof beside it, and the timeline: what is selected in one is selected in all.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, expectAddress, open, partsOf } from './parts';
import { leadOf } from '../../src/model/lead';
import { get, story, wordsOf } from './story';

const CALL = get(story.events, 'rubio-dar-call').title;
const MINERALS = get(story.events, 'call-minerals').title;
const ASIF = get(story.events, 'asif-speaks').title;

/** Expects an event to be selected on the timeline, in the story and in the words, and the story to show it. */
async function expectSelectedEverywhere(page: Page, title: string): Promise<void> {
	const { timeline, item, words } = partsOf(page);
	await expect(words.getByRole('heading', { name: title })).toBeVisible();
	await expect(item(title).getByRole('button', { name: title })).toHaveAttribute('aria-pressed', 'true');
	await expect(item(title)).toBeInViewport();
	await expect(timeline.getByRole('button', { pressed: true })).not.toHaveCount(0);
}

test.describe('in ten seconds', () => {
	test('the first screen says what happened, when it was last reported, and proves it', async ({ page }) => {
		const { words, highlighted } = await open(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.timeline.story.title);
		await expect(page.getByText('Last report 5 November 2025')).toBeInViewport();
		const lead = page.getByRole('region', { name: 'What to know first' });
		for (const { event } of leadOf(story))
			await expect(lead.getByRole('button', { name: event.title })).toBeInViewport();
		// Before anything is pressed, the words are the proof of what leads; that is no selection.
		const [first] = leadOf(story);
		await expect(page.locator('mark').first()).toBeInViewport({ ratio: 1 });
		await expect(words.getByRole('heading', { name: first?.event.title ?? '' })).toBeVisible();
		await expect(highlighted.filter({ hasText: first?.excerpt?.exact ?? '' })).toHaveCount(1);
		await expectAddress(page, {});

		await test.step('a lead opens its event, wherever it is pressed', async () => {
			const last = leadOf(story).at(-1)?.event;
			const { right } = await boxOf(lead);
			const { y, height } = await boxOf(lead.locator('.from').last());
			// Its arrow, at the end of its last line.
			await page.mouse.click(right - 34, y + height / 2);
			await expectSelectedEverywhere(page, last?.title ?? '');
		});
	});
});

test.describe('the story', () => {
	test('is told in chapters, the latest first, or from the start, and a marker follows on the timeline', async ({
		page,
	}) => {
		const { feed, items, chapter, item, marker } = await open(page);
		await test.step('a marker follows on the timeline as the reader scrolls', async () => {
			await expect(marker).toHaveCount(0);
			await item(ASIF).evaluate((one) => one.scrollIntoView({ block: 'start' }));
			await expect(marker).toBeAttached();
			const before = await boxOf(marker);
			await item(CALL).evaluate((one) => one.scrollIntoView({ block: 'start' }));
			await expect.poll(async () => (await boxOf(marker)).middle).toBeLessThan(before.middle - 50);
		});
		const titles = story.chapters.map(({ title }) => title);
		await expect(feed.getByRole('heading', { level: 2 })).toHaveText(titles.toReversed());
		await expect(items).toHaveCount(story.inOrder.length);
		await feed.getByRole('combobox', { name: 'Order of the story' }).selectOption('From the start');
		await expect(feed.getByRole('heading', { level: 2 })).toHaveText(titles);
		await expectAddress(page, { order: 'first' });
		for (const { title, events } of story.chapters) {
			const told = events.flatMap((id) => [get(story.events, id), ...story.partsOf(id)]);
			await expect(chapter(title).getByRole('article')).toHaveCount(told.length);
		}
	});

	test('goes with the timeline: what that does not show folds, and a chapter’s heading shows it', async ({
		page,
	}) => {
		const { chapter } = await open(page, '?from=2025-04-01&to=2025-04-09');
		const [first, , third] = [...story.chapters].reverse().map(({ title }) => title);
		await expect(chapter(first ?? '').getByRole('article')).toHaveCount(0);
		await chapter(first ?? '')
			.getByRole('button', { name: 'Show', exact: true })
			.click();
		await expect(chapter(first ?? '').getByRole('article')).not.toHaveCount(0);
		await expect(page).toHaveURL(/from=2025-1/);
		await chapter(third ?? first ?? '')
			.getByRole('heading')
			.getByRole('button')
			.click();
		await expect(page).not.toHaveURL(/from=2025-1/);
		await expect(chapter(third ?? first ?? '').getByRole('article')).not.toHaveCount(0);
	});
});

test.describe('the words', () => {
	test('of every event are those that prove it; those of a disagreement stand next to each other, without a verdict', async ({
		page,
	}) => {
		const { item, words, highlighted } = await open(page);
		for (const { id, title } of story.inOrder) {
			await item(title).getByRole('button', { name: title }).press('Enter');
			await expect(words.getByRole('heading', { level: 3 })).toHaveText(title);
			expect((await highlighted.allTextContents()).toSorted()).toEqual(wordsOf(id).toSorted());
		}
		const [conflict] = story.timeline.discrepancies.filter(
			({ kind, about }) => kind === 'conflict' && story.events.has(about),
		);
		const { title } = get(story.events, conflict?.about ?? '');
		await item(title)
			.getByRole('button', { name: conflict?.title ?? '' })
			.click();
		const note = words.getByRole('complementary', { name: conflict?.title ?? '' });
		for (const side of conflict?.sides ?? []) {
			await expect(note.getByRole('heading', { name: side.label })).toBeVisible();
			for (const { exact } of story.excerptsOf(side.excerpts)) await expect(note).toContainText(exact);
		}
	});

	test('of two articles face one another, and say when asked how the date is known, in its zone', async ({
		page,
	}) => {
		const { words, item } = await open(page, '?event=rubio-dar-call');
		const [left, right] = [
			await boxOf(words.getByRole('figure').first()),
			await boxOf(words.getByRole('figure').nth(1)),
		];
		expect(right.x).toBeGreaterThanOrEqual(left.right);
		expect(right.y).toBe(left.y);
		await expect(words.getByRole('figure').filter({ hasText: 'Arab News' })).toContainText(
			'paragraph 1 of 11',
		);
		const { title } = get(story.events, 'istanbul-round');
		await item(title).getByRole('button', { name: title }).press('Enter');
		await words.getByText('Why 6 November?').click();
		await expect(words.getByText(/^(Read from|Inferred)/)).toBeVisible();
		await expect(
			words.getByText('6 November 2025 in Istanbul, UTC+3; it began at 02:00 in Islamabad.'),
		).toBeVisible();
	});

	test('of one quotation are underlined where two articles print it differently', async ({ page }) => {
		const { words } = await open(page, '?quote=discussed-reciprocal-tariffs');
		await expect(words.locator('u')).toHaveText(['said', 'noted']);
		await expect(words.getByText('What they print differently is underlined.')).toBeVisible();
	});
});

test.describe('selecting anywhere selects everywhere', () => {
	test('from an item of the story, wherever it is pressed, from a dot of the timeline and from the search', async ({
		page,
	}) => {
		const { item, mark, search, results } = await open(page);
		await item(MINERALS).locator('.summary, h3').first().click();
		await expectSelectedEverywhere(page, MINERALS);
		await expectAddress(page, { event: 'call-minerals' });
		await page.evaluate(() => scrollTo(0, 0));
		await mark(CALL).click();
		await expectSelectedEverywhere(page, CALL);
		await search.fill('waste of time');
		await results.getByRole('option', { name: /^“.*waste of time/ }).click();
		await expectSelectedEverywhere(page, ASIF);
	});

	test.describe('with motion', () => {
		test.use({ contextOptions: { reducedMotion: 'no-preference' } });

		test('even while the story scrolls', async ({ page }) => {
			const { mark } = await open(page);
			const pressed = page.evaluate(
				() =>
					new Promise<string | undefined>((resolve) => {
						addEventListener('mousedown', ({ target }) =>
							resolve(target instanceof Element ? target.closest('article')?.dataset.event : undefined),
						);
					}),
			);
			await mark(CALL).dispatchEvent('click');
			// The tabs are above the pointer by then.
			await page.waitForFunction(() => scrollY > 500);
			await page.mouse.move(300, 600);
			await page.mouse.down();
			await page.evaluate(
				() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
			);
			await page.mouse.up();
			await expectAddress(page, { event: (await pressed) ?? 'rubio-dar-call' });
		});
	});

	test('from a quote, whose words are read', async ({ page }) => {
		const { read } = await open(page, '?quote=waste-of-time');
		await expectSelectedEverywhere(page, ASIF);
		await expect(read.first()).toContainText('waste of time');
	});

	test('from the talks, which stay where they are', async ({ page }) => {
		const { tab, talks, words } = await open(page, '?talks=pakistan-afghanistan-talks');
		await talks
			.getByRole('button', { name: /^Fighting/ })
			.first()
			.click();
		await expect(
			words.getByRole('heading', { name: get(story.events, 'border-clashes').title }),
		).toBeVisible();
		await expect(talks).toBeVisible();
		await tab('The story').click();
		await expectSelectedEverywhere(page, get(story.events, 'border-clashes').title);
	});
});
