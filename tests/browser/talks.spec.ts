// The talks: from a claim to its denial to the words, one part at a time, on any story, on paper.
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { csvParse } from 'd3';
import { largeTalksTimeline } from '../stories/large-talks';
import { lakeTimeline } from '../stories/talks';
import type { Timeline } from '../../src/model/types';
import { PANEL_IDS } from '../../src/state/talks-panel';
import { PANEL_TITLES } from '../../src/talks/panel-titles';
import { plainTables } from '../../src/talks/table/plain-tables';
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from './fixtures';
import { boxOf, expectAddress, expectNoSidewaysScroll, open } from './parts';
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

const headings = (page: Page) => page.locator('[data-process]').getByRole('heading', { level: 3 });

test('the talks tell their course, where they stand, who, what each side says and what was agreed, and open its words', async ({
	page,
}) => {
	const { talks, marker, highlighted } = await open(page, '?view=talks');
	await expect(headings(page)).toHaveText(PANEL_IDS.map((id) => PANEL_TITLES[id]));
	await expect(talks.getByRole('heading', { level: 2, name: talksOf(BORDER).title })).toBeVisible();
	await expectAccessible(page, '[data-process]');
	await expectNoSidewaysScroll(page, 'the talks');

	await test.step('a person opens everything they said', async () => {
		await talks.getByRole('button', { name: /^Khawaja Asif.*everything said/ }).click();
		for (const words of ['waste of time', 'some prudence']) {
			await expect(highlighted.filter({ hasText: words })).toHaveCount(1);
		}
	});

	const clashes = talks.getByRole('button', { name: /^Fighting Border clashes/ });
	await test.step('a step shows its place in time when it has the focus, and opens its words', async () => {
		await clashes.focus();
		await expect(marker).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(clashes).toHaveAttribute('aria-current', 'true');
		await expect(highlighted.first()).toContainText('border clashes');
	});

	await test.step('the timeline shows the days of the talks, and no others', async () => {
		await talks.getByRole('button', { name: 'Show these days on the timeline' }).click();
		await expect(page).toHaveURL(/from=2025-10-01&to=2025-11-06/);
	});

	await test.step('the course takes the full width on request, and its words open below it', async () => {
		const course = talks.getByRole('group', { name: 'Course of the talks' });
		const before = await boxOf(course);
		await talks.getByRole('button', { name: 'Full width' }).click();
		await expect.poll(async () => (await boxOf(course)).width).toBeGreaterThan(before.width * 1.5);
		await course.getByRole('button', { name: /^Fighting Border clashes/ }).click();
		await expect(highlighted.first()).toBeVisible();
		expect((await boxOf(highlighted.first())).y).toBeGreaterThan((await boxOf(course)).bottom);
	});

	await test.step('the call is a process of its own, and says what only one outlet tells', async () => {
		await talks.getByRole('button', { name: 'Telephone call' }).click();
		await expect(talks.getByRole('heading', { level: 2, name: talksOf(CALL).title })).toBeVisible();
		await expect(talks.getByText('The telephone call took place on 7 April 2025.')).toBeVisible();
		const region = talks.getByRole('region', { name: /^Law enforcement and immigration/ });
		await expect(region.getByText('only in Arab News')).toBeVisible();
	});
});

test('a reader follows a claim to its denial and on to the words, by keyboard alone', async ({ page }) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}&panel=positions`);
	const claim = talks.getByRole('button', { name: /^Kabul proposed to expel/ });
	await expect(claim).toBeVisible();
	await tabTo(page, claim);
	await tabTo(page, talks.getByRole('button', { name: /false and misleading/ }));
	await page.keyboard.press('Enter');
	await expect(highlighted.filter({ hasText: 'false and misleading' }).first()).toBeVisible();
	// What is read on the left stays where it is.
	await expect(claim).toBeVisible();
});

test('an event chosen elsewhere marks its step, and what is searched for is marked in the talks', async ({
	page,
}) => {
	const { talks } = await open(page, `?event=border-clashes&talks=${BORDER}&q=ceasefire`);
	const step = talks.getByRole('button', { name: /^Fighting Border clashes/ });
	await expect(step).toHaveAttribute('aria-current', 'true');
	for (const panel of ['course', 'agreed', 'standing']) {
		await expect(page.locator(`[data-panel="${panel}"] :is(mark, .found)`).first()).toHaveText(/ceasefire/i);
	}
});

test.describe('as known on a day', () => {
	test('nothing is told before anything was published', async ({ page }) => {
		const { talks } = await open(page, `?talks=${BORDER}&known=2025-05-01`);
		await expect(
			talks.getByText('Nothing about these talks had been published by 1 May 2025.'),
		).toBeVisible();
		await expect(page.locator('[data-panel]')).toHaveCount(0);
	});

	test('what only a later article tells is not there yet', async ({ page }) => {
		const { talks } = await open(page, `?talks=${CALL}&known=2025-04-07`);
		await expect(talks.getByText('As last reported, 7 April 2025')).toBeVisible();
		await expect(talks.getByText('Law enforcement and immigration')).toHaveCount(0);
		await expect(talks.getByText('Arab News')).toHaveCount(0);
	});
});

test('on paper the talks are whole, in dark ink, with their sources and nothing to press', async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const { talks } = await open(page, `?talks=${BORDER}`);
	await expect(headings(page).last()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 700, height: 900 });
	for (const panel of await page.locator('[data-panel]').all()) await expect(panel).toBeVisible();
	for (const button of await talks.locator('button').all()) await expect(button).toBeHidden();
	await expect(talks.getByText(/^Sources: Arab News, “/)).toBeVisible();
	await expect(talks.getByRole('heading', { level: 2 })).toHaveCSS('color', 'rgb(28, 27, 24)');
	const { right } = await boxOf(talks.getByRole('group', { name: 'Course of the talks' }).first());
	expect(right).toBeLessThanOrEqual(700);
	await expectNoSidewaysScroll(page, 'paper');
});

test('each part opens alone, also as a table, and leads back to all of them', async ({ page }) => {
	// A part that never was leads to all of them, with a notice.
	const { talks, notice } = await open(page, `?talks=${BORDER}&panel=nonsense`);
	await expect(notice).toContainText('panel=nonsense');
	for (const id of PANEL_IDS) {
		await test.step(id, async () => {
			await expect(headings(page)).toHaveCount(PANEL_IDS.length);
			await talks.getByRole('button', { name: `Open alone: ${PANEL_TITLES[id]}` }).click();
			await expectAddress(page, { talks: BORDER, panel: id });
			await expect(headings(page)).toHaveText([PANEL_TITLES[id]]);
			const panel = page.locator('[data-panel]');
			await panel.getByRole('button', { name: 'As a table' }).click();
			const { rows } = plainTables(talksOf(BORDER), story)[id];
			const table = panel.getByRole('table', { name: PANEL_TITLES[id], exact: true });
			await expect(table.getByRole('row')).toHaveCount(rows.length + 1);
			await expectAccessible(page, '[data-panel]');
			await expectNoSidewaysScroll(page, id);
			await talks.getByRole('button', { name: 'Show all of these talks' }).click();
		});
	}
	await expect(headings(page)).toHaveCount(PANEL_IDS.length);
	await page.goBack();
	await expectAddress(page, { talks: BORDER, panel: 'agreed' });
});

test.describe('a part as a file', () => {
	async function download(page: Page, format: string): Promise<Download> {
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: format, exact: true }).click();
		return waiting;
	}

	test('as CSV, SVG and PNG, in the page’s fonts and without the marks of a search', async ({
		page,
		context,
	}) => {
		const { talks } = await open(page, `?talks=${BORDER}&panel=course&q=ceasefire`);
		await expect(page.locator('.found').first()).toBeVisible();
		await page.getByRole('button', { name: 'As a table' }).click();

		const table = await download(page, 'CSV');
		expect(table.suggestedFilename()).toBe(`${BORDER}-course.csv`);
		const rows = csvParse((await readFile(await table.path(), 'utf8')).replace(/^\uFEFF/, ''));
		expect(rows).toHaveLength(talksOf(BORDER).phases.length);
		expect(rows[0]?.Sources).toContain('Arab News');

		const drawing = await readFile(await (await download(page, 'SVG')).path(), 'utf8');
		// On a page of its own: that of the story allows no styles but its files.
		const alone = await context.newPage();
		const error = await alone.evaluate(
			(text) =>
				new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
			drawing,
		);
		expect(error).toBeUndefined();
		for (const words of ['Border clashes', 'Sources: ', 'Arab News']) expect(drawing).toContain(words);
		expect(drawing).not.toMatch(/var\(|color-mix|class=|rgb\(255, 233, 163\)/);
		for (const family of ['Libre Franklin', 'Newsreader']) {
			expect(drawing).toContain(`@font-face{font-family:'${family} Variable'`);
		}

		const picture = await readFile(await (await download(page, 'PNG')).path());
		expect(picture.subarray(1, 4).toString()).toBe('PNG');
		expect(picture.length).toBeGreaterThan(5000);

		await test.step('what is not a drawing, as a picture of its table', async () => {
			await talks.getByRole('button', { name: 'Show all of these talks' }).click();
			await talks.getByRole('button', { name: 'Open alone: What was agreed' }).click();
			await page.getByRole('button', { name: 'As a table' }).click();
			const agreed = await readFile(await (await download(page, 'SVG')).path(), 'utf8');
			for (const { text } of talksOf(BORDER).commitments) expect(agreed).toContain(text.split(' ')[0]);
			expect(agreed).toContain('Sources: ');
		});
	});
});

test.describe('an invented story', () => {
	async function openInvented(page: Page, timeline: Timeline, talks: string): Promise<void> {
		await page.route('**/invented.json', (route) => route.fulfill({ json: timeline }));
		await page.goto(`./?data=invented.json&talks=${talks}`);
		await expect(headings(page).first()).toBeVisible();
	}

	test('of three parties and three rounds reads without a sideways scroll, in both themes', async ({
		page,
	}) => {
		await openInvented(page, lakeTimeline(), 'lake');
		await expectAccessibleInBothThemes(page, '[data-process]');
		await expectNoSidewaysScroll(page, 'the lake');
	});

	test('of 128 agreements, of 40 parties and of a single round reads likewise, and is whole on paper', async ({
		page,
	}) => {
		const timeline = largeTalksTimeline();
		await openInvented(page, timeline, 'valley');
		const processes = page.getByRole('group', { name: 'Talks', exact: true }).getByRole('button');
		for (const id of ['valley', 'congress', 'visit']) {
			await test.step(id, async () => {
				await processes.nth(timeline.talks.findIndex((talks) => talks.id === id)).click();
				await expect(page.locator(`[data-process="${id}"]`)).toBeVisible();
				await expectAccessibleInBothThemes(page, '[data-process]');
				await expectNoSidewaysScroll(page, id);
			});
		}
		await processes.nth(timeline.talks.findIndex(({ id }) => id === 'valley')).click();
		await page.emulateMedia({ media: 'print' });
		for (const [panel, count] of [
			['course', 129],
			['agreed', 128],
		] as const) {
			const items = page.locator(`[data-panel="${panel}"] li`).filter({ visible: true });
			await expect(items).toHaveCount(count);
		}
	});
});
