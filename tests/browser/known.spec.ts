// The story as a reader could have known it on a day: nothing on the page rests on an article of a later one.
import { leadOf } from '../../src/model/lead';
import type { Lookup } from '../../src/model/lookup';
import { publishedBy } from '../../src/model/known/published-by';
import { expect, test } from './fixtures';
import { expectAddress, open } from './parts';
import { story } from './story';

const DAY = '2025-04-08';
const CALL = 'Rubio and Dar speak by telephone';
const CLASHES = 'Pakistan and Afghanistan clash at their border';
const known: Lookup = publishedBy(story, DAY);
const left = story.inOrder.length - known.inOrder.length;

test('a line says what is left out and leads back; what stands below the headline, can be chosen and is found is of that day', async ({
	page,
}) => {
	const { items, filters, tab, search, results } = await open(page, `?known=${DAY}`);
	const line = page.getByRole('status').filter({ hasText: 'As known on 8 April 2025' });
	await expect(line).toContainText(`${left} of ${story.inOrder.length} events were not known yet`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.timeline.story.title);
	await expect(page.getByText(/^Last report 8 April 2025/)).toBeVisible();
	await expect(page.getByRole('link', { name: '2 articles', exact: true })).toBeVisible();
	await expect(page.getByText(story.timeline.story.standfirst)).toHaveCount(0);
	const lead = page.getByRole('region', { name: 'What to know first' }).getByRole('heading');
	await expect(lead).toHaveText(leadOf(known).map(({ event }) => event.title));
	await expect(items).toHaveCount(known.inOrder.length);
	const elsewhere = await page.evaluate(() =>
		document.body.innerText.replace(document.querySelector('h1')?.innerText ?? '', ''),
	);
	for (const name of ['Istanbul', 'Qatar', 'Khawaja Asif', 'Mujahid', 'November']) {
		expect(elsewhere).not.toContain(name);
	}

	await test.step('counts, tabs and choices are those of what was known', async () => {
		await filters.locator('summary').click();
		const tracks = filters.getByRole('group', { name: 'Track' }).getByRole('checkbox');
		await expect(tracks).toHaveCount(known.timeline.tracks.length);
		await expect(filters.getByText('Border talks')).toHaveCount(0);
		await expect(filters.getByRole('group', { name: 'Source' }).getByRole('checkbox')).toHaveCount(2);
		await page.keyboard.press('Escape');
		await expect(tab('Where sources disagree')).toHaveText(
			`Where sources disagree · ${known.timeline.discrepancies.length}`,
		);
		await tab('The talks').click();
		await expect(page.getByRole('group', { name: 'Talks', exact: true })).toHaveCount(0);
		await tab('The story').click();
	});

	await test.step('the search finds nothing of a later article', async () => {
		await search.fill('Istanbul');
		await expect(page.getByText('Nothing matches “Istanbul”.').first()).toBeVisible();
		await search.fill('tariff');
		await expect(results.getByRole('option').first()).toBeVisible();
		await search.fill('');
		await page.keyboard.press('Escape');
	});

	await page.getByRole('button', { name: 'Show the whole story' }).click();
	await expect(items).toHaveCount(story.inOrder.length);
	await expect(page.getByText(story.timeline.story.standfirst)).toBeVisible();
	await expect(line).toHaveCount(0);
	await expectAddress(page, {});
	await search.fill('Istanbul');
	await expect(results.getByRole('option').first()).toBeVisible();
});

test('what was not known yet is not opened, and is open again on the way back', async ({ page }) => {
	const { words, item } = await open(page, `?known=${DAY}&event=border-clashes`);
	await expect(words.getByRole('heading', { name: CLASHES })).toHaveCount(0);
	await expect(item(CLASHES)).toHaveCount(0);
	await page.getByRole('button', { name: 'Show the whole story' }).click();
	await expect(words.getByRole('heading', { name: CLASHES })).toBeVisible();
});

test('a day before, one article tells less: no summary, no chapter’s title, no word of the other', async ({
	page,
}) => {
	const { item, words, chapter, mark } = await open(page, '?known=2025-04-07&event=rubio-dar-call');
	const call = story.events.get('rubio-dar-call');
	await expect(item(CALL)).not.toContainText(call?.summary ?? '');
	await expect(item(CALL)).toContainText('7 Apr');
	await expect(words).not.toContainText('Arab News');
	await expect(chapter('April: US tariffs and a call')).toHaveCount(0);
	await expect(mark('Rubio stresses cooperation on law enforcement')).toHaveCount(0);
});

test('before the first article the page says that nothing had been published', async ({ page }) => {
	const { words } = await open(page, '?known=2025-01-01');
	await expect(words).toContainText('no words yet');
	await expect(page.getByText('nothing had been published yet')).toBeVisible();
	await expect(page.getByText('Nothing of this story had been published by then.')).toBeVisible();
	await expect(page.getByRole('slider', { name: 'As known on' })).toHaveAttribute(
		'aria-valuetext',
		/1 January 2025/,
	);
	await page.getByRole('button', { name: 'Show the whole story' }).click();
	await expect(page.getByRole('article', { name: CALL })).toBeVisible();
});
