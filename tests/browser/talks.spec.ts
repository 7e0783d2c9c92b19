// The talks: from a claim to its denial to the words, one part at a time, on any story, on any screen.
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { csvParse } from 'd3';
import { lakeTimeline } from '../../src/talks/invented.fixture';
import { PANEL_IDS } from '../../src/talks/panel-ids';
import { PANEL_TITLES } from '../../src/talks/panel-titles';
import { plainTable } from '../../src/talks/plain-table';
import { expect, expectAccessible, test } from './fixtures';
import { expectAddress, expectNoSidewaysScroll, open } from './parts';
import { get, story } from './story';

const BORDER = 'pakistan-afghanistan-talks';
const CALL = 'pakistan-us-call';
const talksOf = (id: string) => get(story.talks, id);

/** Tabs until the thing has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 150; presses++) {
		if (await target.evaluate((node) => node === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('it cannot be reached with the Tab key');
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 3, name, exact: true });

/** A dataset on the page’s own origin that the site does not really have. */
async function openInvented(page: Page, address = ''): Promise<void> {
	await page.route('**/invented.json', (route) => route.fulfill({ json: lakeTimeline() }));
	await page.goto(`./?data=invented.json&talks=lake${address}`);
	await expect(page.getByRole('region', { name: 'Border talks' })).toBeVisible();
}

test('a reader follows a claim to its denial and on to the words, by keyboard alone', async ({ page }) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}&panel=claims`);
	const claim = talks.getByRole('button', { name: /^Kabul proposed to expel/ });
	await expect(claim).toBeVisible();
	await tabTo(page, claim);
	const denial = talks
		.getByRole('list', { name: /^Answers to Afghanistan, Zabihullah Mujahid/ })
		.getByRole('button', { name: /false and misleading/ });
	await tabTo(page, denial);
	await page.keyboard.press('Enter');
	await expect(highlighted.first()).toContainText('false and misleading');
});

test.describe('each part alone', () => {
	for (const id of PANEL_IDS) {
		test(id, async ({ page }) => {
			const process = id === 'reported' ? CALL : BORDER;
			await open(page, `?talks=${process}&panel=${id}`);
			await expect(heading(page, PANEL_TITLES[id])).toBeVisible();
			const panels = page.locator('[data-panel]');
			await expect(panels).toHaveCount(1);
			await panels.getByText('As a table').click();
			const rows = plainTable(id, talksOf(process), story).rows;
			const table = panels.locator('details').getByRole('table', { name: PANEL_TITLES[id], exact: true });
			await expect(table.getByRole('row')).toHaveCount(rows.length + 1);
			await expectAccessible(page, '[data-panel]');
			await expectNoSidewaysScroll(page, id);
		});
	}

	test('and all of them again', async ({ page }) => {
		const { talks } = await open(page, `?talks=${BORDER}`);
		await talks.getByRole('button', { name: 'Open alone: Rounds' }).click();
		await expectAddress(page, { talks: BORDER, panel: 'rounds' });
		await expect(page.locator('[data-panel]')).toHaveCount(1);
		await talks.getByRole('button', { name: 'Show all' }).click();
		await expectAddress(page, { talks: BORDER });
		await page.goBack();
		await expectAddress(page, { talks: BORDER, panel: 'rounds' });
	});

	test('an unknown part is left aside with a notice', async ({ page }) => {
		const { notice, talks } = await open(page, `?talks=${BORDER}&panel=nonsense`);
		await expect(notice).toContainText('panel=nonsense');
		await expect(talks.getByRole('heading', { name: 'Rounds' })).toBeVisible();
	});
});

test.describe('taking a part along', () => {
	async function take(page: Page, format: string): Promise<Download> {
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: format, exact: true }).click();
		return waiting;
	}

	test('as CSV, SVG and PNG', async ({ page }) => {
		await open(page, `?talks=${BORDER}&panel=course`);
		await page.locator('[data-panel]').getByText('As a table').click();

		const table = await take(page, 'CSV');
		expect(table.suggestedFilename()).toBe(`${BORDER}-course.csv`);
		const rows = csvParse((await readFile(await table.path(), 'utf8')).replace(/^\uFEFF/, ''));
		expect(rows).toHaveLength(talksOf(BORDER).phases.length);
		expect(rows[0]?.Sources).toContain('Arab News');

		const drawing = await readFile(await (await take(page, 'SVG')).path(), 'utf8');
		const error = await page.evaluate(
			(text) =>
				new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
			drawing,
		);
		expect(error).toBeUndefined();
		for (const words of ['Border clashes', 'Sources: ', 'Arab News']) expect(drawing).toContain(words);
		expect(drawing).not.toMatch(/var\(|color-mix|class=/);

		const picture = await readFile(await (await take(page, 'PNG')).path());
		expect(picture.subarray(1, 4).toString()).toBe('PNG');
		expect(picture.length).toBeGreaterThan(5000);
	});

	test('what is not a drawing, as a picture of its table', async ({ page }) => {
		await open(page, `?talks=${BORDER}&panel=agreed`);
		await page.locator('[data-panel]').getByText('As a table').click();
		const drawing = await readFile(await (await take(page, 'SVG')).path(), 'utf8');
		for (const { text } of talksOf(BORDER).commitments) expect(drawing).toContain(text.split(' ')[0]);
		expect(drawing).toContain('Sources: ');
	});
});

test('the call is a process of its own, told by two outlets', async ({ page }) => {
	const { talks } = await open(page, `?talks=${BORDER}`);
	await talks.getByRole('button', { name: talksOf(CALL).title }).click();
	const panel = page.getByRole('region', { name: talksOf(CALL).title, exact: true });
	await expect(panel.getByText(/the telephone call \(7 April 2025\)/).first()).toBeVisible();
	const table = panel.getByRole('table', { name: 'Reported by' });
	const equipment = table.getByRole('row', { name: /Equipment left in Afghanistan/ });
	await expect(equipment.getByRole('cell')).toHaveText([/^Reported/, 'Not in this article']);
});

test('an event chosen elsewhere marks its phase', async ({ page }) => {
	const { talks } = await open(page, `?event=border-clashes&talks=${BORDER}&panel=course`);
	await expect(talks.getByRole('button', { name: /^Fighting: Border clashes/ })).toHaveAttribute(
		'aria-current',
		'true',
	);
});

test.describe('an invented process', () => {
	// The page preloads the story it ships with, which another story leaves unused; Chromium remarks on it.
	test.afterEach(({ troubles }) => {
		troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !trouble.includes('was preloaded')));
	});

	test('is drawn with its rounds, its collapse and its dispute', async ({ page }) => {
		await openInvented(page);
		const course = page.getByRole('region', { name: 'The course of the talks' });
		for (const name of [
			/^Fighting: Truce collapses/,
			/^Round 1 Sealand, Helvia, ended in deadlock/,
			/^Round 2 Sealand, Helvia, Lake Union, concluded/,
			/^Round 3 Harbour, announced/,
			/^Ceasefire disputed, says Northmark and Southmark/,
		]) {
			await expect(course.getByRole('button', { name }).first()).toBeVisible();
		}
		const seats = page.getByRole('group', { name: 'Who is at the table' });
		await expect(seats.getByRole('img', { name: /^Party: / })).toHaveCount(3);
		await expectAccessible(page);
	});

	test('opens everything a person said', async ({ page }) => {
		await openInvented(page, '&panel=table');
		await page.getByRole('button', { name: /^Ida North/ }).click();
		await expect(page.getByRole('region', { name: 'Source excerpts' }).locator('mark').first()).toContainText(
			'Words of x-c-north-shots.',
		);
	});
});

test('a story without talks has no tab for them', async ({ page }) => {
	await page.route('**/bare.json', (route) => route.fulfill({ json: { ...lakeTimeline(), talks: [] } }));
	await page.goto('./?data=bare.json');
	await expect(page.getByRole('feed', { name: 'Story' })).toBeVisible();
	await expect(page.getByRole('tab', { name: 'Border talks' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`nothing stands in anybody’s way, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		const { talks } = await open(page, `?talks=${BORDER}`);
		await expect(talks.getByRole('heading', { name: 'Rounds' })).toBeVisible();
		await expectAccessible(page);
		await expectNoSidewaysScroll(page, 'the talks');
	});
}
