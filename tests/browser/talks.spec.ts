// The talks: from a claim to its denial to the words, one part at a time, on any story, on any screen.
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { csvParse } from 'd3';
import { lakeTimeline } from '../stories/talks';
import { PANEL_IDS } from '../../src/state/talks-panel';
import { PANEL_TITLES } from '../../src/talks/panel-titles';
import { plainTable } from '../../src/talks/plain-table';
import { expect, expectAccessible, test } from './fixtures';
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

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 3, name, exact: true });

/** A dataset on the page’s own origin that the site does not really have. */
async function openInvented(page: Page, address = ''): Promise<void> {
	await page.route('**/invented.json', (route) => route.fulfill({ json: lakeTimeline() }));
	await page.goto(`./?data=invented.json&talks=lake${address}`);
	await expect(page.getByRole('region', { name: 'Lake talks' })).toBeVisible();
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

test('a person opens everything they said, by keyboard', async ({ page }) => {
	const { talks, highlighted } = await open(page, `?talks=${BORDER}&panel=table`);
	await tabTo(page, talks.getByRole('button', { name: /^Khawaja Asif.*: everything said$/ }));
	await page.keyboard.press('Enter');
	for (const words of ['delegation left today', 'waste of time', 'some prudence', 'single-point agenda']) {
		await expect(highlighted.filter({ hasText: words })).toHaveCount(1);
	}
});

test.describe('the course and the timeline', () => {
	test('a phase shows its place in time when it has the focus, and selects its event', async ({ page }) => {
		const { talks, marker, excerpts } = await open(page, `?talks=${BORDER}&panel=course`);
		await expect(marker).toHaveCount(0);
		const clashes = talks.getByRole('button', { name: /^Fighting: Border clashes/ });
		await tabTo(page, clashes);
		await expect(marker).toBeVisible();
		const placeOfMarker = () => marker.getAttribute('transform');
		const october = await placeOfMarker();
		const next = talks.getByRole('button', { name: /^Talks: Istanbul round/ });
		await tabTo(page, next);
		await expect.poll(placeOfMarker).not.toBe(october);
		await clashes.focus();
		await expect.poll(placeOfMarker).toBe(october);
		await page.keyboard.press('Enter');
		await expectAddress(page, { event: 'border-clashes', excerpt: 'ist-clashes' });
		await expect(excerpts.getByRole('heading', { name: /clash at their border/ })).toBeVisible();
	});

	test('the timeline shows the days of the talks, and no others', async ({ page }) => {
		const { talks, mark } = await open(page, `?talks=${BORDER}&panel=course`);
		await talks.getByRole('button', { name: 'Show these days on the timeline' }).click();
		await expectAddress(page, { talks: BORDER, panel: 'course', from: '2025-10-01', to: '2025-11-06' });
		await expect(mark('Pakistan and Afghanistan clash')).toBeVisible();
		await expect(mark('Rubio and Dar speak')).toHaveCount(0);
	});
});

test('what is searched for is marked in the talks', async ({ page }) => {
	const { talks } = await open(page, `?talks=${BORDER}&q=ceasefire`);
	for (const panel of ['course', 'agreed', 'standing']) {
		await expect(page.locator(`[data-panel="${panel}"] :is(mark, .found)`).first()).toHaveText(/ceasefire/i);
	}
	await expect(talks.locator('[data-panel="claims"] mark')).toHaveCount(0);
});

test.describe('as known on a day', () => {
	test('nothing is told before anything was published', async ({ page }) => {
		const { talks } = await open(page, `?talks=${BORDER}&known=2025-05-01`);
		await expect(
			talks.getByText('Nothing about these talks had been published by 1 May 2025.'),
		).toBeVisible();
		await expect(page.locator('[data-panel]')).toHaveCount(0);
		await expectAccessible(page, '[data-process]');
	});

	test('what only a later article tells is not there yet', async ({ page }) => {
		const { tab } = await open(page, `?talks=${CALL}&known=2025-04-07`);
		const panel = page.getByRole('region', { name: 'Telephone call' });
		await expect(panel.getByText(/^As of 7 April 2025/)).toBeVisible();
		await expect(panel.getByText('Law enforcement and immigration')).toHaveCount(0);
		await expect(panel.getByRole('heading', { name: 'Reported by' })).toHaveCount(0);
		await expect(panel.getByText('Arab News')).toHaveCount(0);
		await expect(tab('The talks')).toHaveCount(0);
	});
});

test.describe('on paper', () => {
	test('the talks are whole, in dark ink, with their sources and nothing to press', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		const { talks, feed, search } = await open(page, `?talks=${BORDER}`);
		await expect(talks.getByRole('heading', { name: 'Rounds' })).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		for (const panel of await page.locator('[data-panel]').all()) await expect(panel).toBeVisible();
		for (const part of [feed, search, page.getByRole('tab'), talks.getByText('As a table')]) {
			await expect(part.first()).toBeHidden();
		}
		for (const name of [/^Open alone/, /^Show/, /^Telephone call/]) {
			await expect(talks.getByRole('button', { name }).first()).toBeHidden();
		}
		await expect(talks.getByText(/^Sources: Arab News, “/)).toBeVisible();
		await expect(talks.getByRole('heading', { level: 2 })).toHaveCSS('color', 'rgb(28, 27, 24)');
		// Nothing around the talks cuts them off.
		const below = await talks.evaluate((panel) => {
			const { bottom } = panel.getBoundingClientRect();
			return bottom + scrollY - document.documentElement.scrollHeight;
		});
		expect(below).toBeLessThanOrEqual(1);
	});

	test('one part alone is all there is, as wide as the page', async ({ page }) => {
		const { talks } = await open(page, `?talks=${BORDER}&panel=course`);
		await expect(talks.getByRole('button', { name: /^Fighting/ })).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 500, height: 700 });
		await expect(page.locator('[data-panel]')).toHaveCount(1);
		await expect(talks.getByRole('button', { name: 'Show all' })).toBeHidden();
		await expectNoSidewaysScroll(page, 'paper');
		const { right } = await boxOf(talks.getByRole('group', { name: 'Course of the talks' }));
		expect(right).toBeLessThanOrEqual(500);
		await expect(talks.getByText(/^Sources: Arab News/)).toBeVisible();
	});
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

	test('as CSV, SVG and PNG', async ({ page, context }) => {
		await open(page, `?talks=${BORDER}&panel=course`);
		await page.locator('[data-panel]').getByText('As a table').click();

		const table = await take(page, 'CSV');
		expect(table.suggestedFilename()).toBe(`${BORDER}-course.csv`);
		const rows = csvParse((await readFile(await table.path(), 'utf8')).replace(/^\uFEFF/, ''));
		expect(rows).toHaveLength(talksOf(BORDER).phases.length);
		expect(rows[0]?.Sources).toContain('Arab News');

		const drawing = await readFile(await (await take(page, 'SVG')).path(), 'utf8');
		// On a page of its own: that of the story allows no styles but its files.
		const alone = await context.newPage();
		const error = await alone.evaluate(
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

	test('a picture opened alone shows the page’s font, and no marks of a search', async ({
		page,
		context,
	}) => {
		await open(page, `?talks=${BORDER}&panel=course&q=ceasefire`);
		await expect(page.locator('.found').first()).toBeVisible();
		await page.locator('[data-panel]').getByText('As a table').click();
		const drawing = await readFile(await (await take(page, 'SVG')).path(), 'utf8');
		const picture = await readFile(await (await take(page, 'PNG')).path());
		const alone = await context.newPage();
		const differences = await alone.evaluate(
			async ([svg, png]) => {
				const bare = svg
					?.replace(/<style>.*?<\/style>/, '')
					.replace(/font-family="[^"]*"/, 'font-family="monospace"');
				const [exported, ...drawn] = await Promise.all([png, svg, bare].map(pixelsOf));
				return drawn.map(
					(pixels) => pixels.filter((value, at) => Math.abs(value - (exported?.[at] ?? 0)) > 64).length,
				);

				async function pixelsOf(file = ''): Promise<Uint8ClampedArray> {
					const drawn = file.startsWith('<');
					const image = new Image();
					image.src = drawn
						? `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`
						: `data:image/png;base64,${file}`;
					await image.decode();
					// The PNG has two pixels for each of the drawing’s.
					const scale = drawn ? 2 : 1;
					const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
					const context = new OffscreenCanvas(width, height).getContext('2d');
					if (!context) throw new Error('no canvas');
					context.drawImage(image, 0, 0, width, height);
					return context.getImageData(0, 0, width, height).data;
				}
			},
			[drawing, picture.toString('base64')],
		);
		const [withFont = 0, without = 0] = differences;
		expect(withFont).toBe(0);
		expect(without).toBeGreaterThan(10_000);
		expect(drawing).not.toContain('rgb(255, 233, 163)');
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
	await talks.getByRole('button', { name: 'Telephone call' }).click();
	const panel = page.getByRole('region', { name: 'Telephone call', exact: true });
	await expect(page.getByRole('tab', { name: 'Telephone call', selected: true })).toBeVisible();
	await expect(panel.getByRole('heading', { level: 2, name: talksOf(CALL).title })).toBeVisible();
	await expect(panel.getByText(/the telephone call \(7 April 2025\)/).first()).toBeVisible();
	const table = panel.getByRole('table', { name: 'Reported by' });
	const terrorism = table.getByRole('row', { name: /Counter-terrorism/ });
	await expect(terrorism.getByRole('cell')).toHaveText([/^Reported/, 'Not in this article']);
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
			/^Ceasefire: Disputed between Northmark and Southmark/,
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
		const words = page.getByRole('region', { name: 'Source excerpts' }).locator('mark');
		await expect(words).toHaveText(['Words of x-c-north-shots.', 'Words of x-second-talks.']);
	});

	test('is followed from claim to denial to the word on it, by keyboard alone', async ({ page }) => {
		await openInvented(page, '&panel=claims');
		const answers = page.getByRole('list', { name: /^Answers to Southmark, Press office denies/ });
		await tabTo(page, page.getByRole('button', { name: /^Southmark’s boats opened fire/ }));
		await tabTo(page, page.getByRole('button', { name: /^Southmark rejects the account/ }));
		await tabTo(page, answers.getByRole('button', { name: 'Both sides fired.' }));
		await page.keyboard.press('Enter');
		const words = page.getByRole('region', { name: 'Source excerpts' }).locator('mark');
		await expect(words.first()).toHaveText('Words of x-c-league-shots.');
	});
});

test('a story without talks has no tab for them', async ({ page }) => {
	await page.route('**/bare.json', (route) => route.fulfill({ json: { ...lakeTimeline(), talks: [] } }));
	await page.goto('./?data=bare.json');
	await expect(page.getByRole('feed', { name: 'Story' })).toBeVisible();
	await expect(page.getByRole('tab')).toHaveText(['Excerpts', 'Disagreements']);
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
