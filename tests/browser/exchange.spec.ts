import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { base } from '../hostile/base';
import { placeOf, put, REFERENCE_KINDS } from '../hostile/places';
import { expect, test } from './fixtures';
import { open, partsOf } from './parts';
import { story } from './story';

const TIMELINE_JS = {
	title: { text: { headline: 'The lake', text: 'A story from elsewhere.' } },
	eras: [{ start_date: { year: 2029 }, end_date: { year: 2030 }, text: { headline: 'The quiet years' } }],
	events: [
		{
			start_date: { year: 2031, month: 3, day: 2, hour: 10 },
			text: { headline: 'Clashes on the lake', text: 'Boats <b>meet</b>.' },
			media: { url: 'https://elsewhere.example/a.jpg', caption: 'The lake' },
			group: 'Boats',
		},
		{ start_date: { year: 2031, month: 4 }, text: { headline: 'A truce' }, group: 'Talks' },
		{ start_date: { year: 2031, month: 2, day: 31 }, text: { headline: 'On no day' } },
	],
};

const serve = (page: Page, name: string, body: string) =>
	page.route(`**/${name}`, (route) => route.fulfill({ body }));

async function textOf(download: Download): Promise<string> {
	return readFileSync(await download.path(), 'utf8');
}

test('a TimelineJS file is recognised and opened, and what is not in it any more is listed', async ({
	page,
}) => {
	await serve(page, 'foreign.json', JSON.stringify(TIMELINE_JS));
	await page.goto('./?data=foreign.json');
	await expect(page.getByRole('heading', { name: 'A story in another format' })).toBeVisible();
	await page.getByText('3 things cannot be carried over').click();
	await expect(page.getByText('event 3: left out: its date cannot be read')).toBeVisible();
	await page.getByRole('button', { name: 'Open as a timeline' }).click();
	const { items, item } = partsOf(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lake');
	await expect(items).toHaveCount(3);
	// What has no text of its own is told by its title, once.
	await expect(item('A truce').getByText('A truce')).toHaveCount(1);
	await page.reload();
	await expect(items).toHaveCount(3);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByText('no link leads to it')).toBeVisible();
});

test('a file is opened where it is chosen, and dropped anywhere on the page, which says that it may be', async ({
	page,
}) => {
	const { items, mark } = await open(page);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await page.getByLabel('Choose a file').setInputFiles({
		name: 'calls.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Date,Title\n2031-03-02,A call\n2031-03-03,Another\n'),
	});
	await page.getByRole('button', { name: 'Open as a timeline' }).click();
	await expect(items).toHaveCount(2);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('calls');

	const dataTransfer = await page.evaluateHandle((text) => {
		const held = new DataTransfer();
		held.items.add(new File([text], 'lake.json'));
		return held;
	}, JSON.stringify(TIMELINE_JS));
	const sign = page.getByRole('status').filter({ hasText: 'Drop the file to open it here' });
	await page.dispatchEvent('body', 'dragenter', { dataTransfer });
	await expect(sign).toBeVisible();
	await page.dispatchEvent('body', 'dragleave', { dataTransfer });
	await expect(sign).toBeHidden();
	await page.dispatchEvent('body', 'dragover', { dataTransfer });
	await expect(sign).toBeVisible();
	await page.dispatchEvent('body', 'drop', { dataTransfer });
	await expect(sign).toBeHidden();
	await page.getByRole('dialog').getByRole('button', { name: 'Open as a timeline' }).click();
	await expect(items).toHaveCount(3);
	// An era is a band in a lane of its own.
	await expect(mark('The quiet years')).toHaveAccessibleName(/2029/);
});

test('a table is opened from a paste, mapped by hand', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const group = page.getByRole('group', { name: 'Open a file' });
	await group.getByLabel('Or paste its text').fill('Quand,Quoi\n2025-04-07,Un appel\n');
	await group.getByRole('button', { name: 'Read the pasted text' }).click();
	await group.getByLabel('date').selectOption('Quand');
	await group.getByLabel('title').selectOption('Quoi');
	await group.getByRole('button', { name: 'Open as a timeline' }).click();
	await expect(partsOf(page).items).toHaveCount(1);
});

test('the story is taken out as a file, and the timeline and an event as pictures', async ({ page }) => {
	await open(page, '?event=rubio-dar-call');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const take = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
		]);
		return download;
	};
	expect(JSON.parse(await textOf(await take('Dateline JSON')))).toEqual(
		JSON.parse(JSON.stringify(story.timeline)),
	);
	expect(await textOf(await take('iCalendar'))).toContain('BEGIN:VEVENT');
	await expect(page.getByRole('dialog').getByRole('status').last()).toContainText('not in it');
	// Read by the browser's own parsers of XML and of pictures; this page's policy lets nothing be parsed.
	const reader = await page.context().newPage();
	const drawing = await reader.evaluate(
		(text) => {
			const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
			return { name: documentElement.nodeName, words: documentElement.textContent };
		},
		await textOf(await take('SVG')),
	);
	expect(drawing.name).toBe('svg');
	for (const { title } of story.timeline.tracks)
		expect(drawing.words.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
	expect(drawing.words).toContain('widths are not durations');
	const sizeOf = async (name: string) =>
		reader.evaluate(
			async (bytes) => {
				const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
				return [width, height];
			},
			[...readFileSync(await (await take(name)).path())],
		);
	expect((await sizeOf('PNG'))[0]).toBeGreaterThan(2000);
	expect(await sizeOf('Picture')).toEqual([1200, 630]);
});

test('a page of somebody else embeds an event, learns its height and nothing more', async ({
	page,
	baseURL,
}) => {
	await open(page, '?event=rubio-dar-call');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const code = await page.getByLabel('Code to embed').inputValue();
	expect(code).toContain('embed=event');
	const kinds = ['event', 'quote', 'timeline', 'talks'];
	const frames = kinds.map((kind) => code.replace('embed=event', `embed=${kind}`)).join('');
	const listener = `<script>window.said = []; addEventListener('message', (event) => said.push(event.data));</script>`;
	await page.route('**/host.html', (route) =>
		route.fulfill({
			body: `<!doctype html><html lang="en" data-alive><title>Host</title>${listener}${frames}`,
			contentType: 'text/html',
		}),
	);
	await page.goto(new URL('host.html', baseURL).href);
	for (const [index] of kinds.entries()) {
		const frame = page.locator('iframe').nth(index).contentFrame();
		await page.locator('iframe').nth(index).scrollIntoViewIfNeeded();
		await expect(frame.getByRole('link', { name: /· Dateline$/ })).toBeVisible();
		await expect(frame.getByRole('combobox', { name: 'Search quotes and events' })).toHaveCount(0);
	}
	await expect(page.locator('iframe').first().contentFrame().locator('mark').first()).toBeVisible();
	// What is pressed in a frame opens its words there.
	const timeline = page.locator('iframe').nth(2).contentFrame();
	await timeline.getByRole('button', { name: /^Pakistan and Afghanistan clash/ }).press('Enter');
	await expect(timeline.getByRole('region', { name: 'The words' }).locator('mark').first()).toBeVisible();
	await expect(timeline.getByRole('link', { name: /· Dateline$/ })).toHaveAttribute(
		'href',
		/event=border-clashes/,
	);
	const said = await page.evaluate(() => window.said);
	expect(said.length).toBeGreaterThan(0);
	for (const message of said) expect(Object.keys(message).sort()).toEqual(['height', 'type']);
});

test('of a dataset with ten bad items the good ones show, and the bad ones are told of', async ({ page }) => {
	const dataset = base();
	for (const [index, event] of dataset.events.slice(0, 3).entries())
		put(event, [['title', 'track', 'when'][index] ?? ''], index === 1 ? 'no-such-track' : '');
	for (const quote of dataset.quotes.slice(0, 2)) put(quote, ['speaker'], 'constructor');
	for (const list of ['actors', 'places', 'sources', 'excerpts', 'discrepancies'] as const)
		put(dataset, [list], [...dataset[list], structuredClone(dataset[list][0])]);
	put(dataset, ['story', 'title'], 'Half \ud800 a \u0000 character');
	await serve(page, 'bad.json', JSON.stringify(dataset));
	const { items } = await open(page, '?data=bad.json');
	await expect(items).not.toHaveCount(0);
	await page.getByRole('button', { name: 'What is missing' }).click();
	await expect(page.getByRole('dialog', { name: 'What is missing' })).toContainText('the title is empty');
});

test('of a dataset in which every reference leads nowhere everything that can be shown is', async ({
	page,
}) => {
	const dataset = base();
	for (const { place } of REFERENCE_KINDS) put(dataset, placeOf(dataset, place), 'constructor');
	await serve(page, 'dangling.json', JSON.stringify(dataset));
	const { items, tab } = await open(page, '?data=dangling.json');
	await expect(items).not.toHaveCount(0);
	await items.first().getByRole('button').first().click();
	await tab('The talks').click();
	await expect(page.getByRole('button', { name: 'What is missing' })).toBeVisible();
});

test('without workers, storage and clipboard a story of another format opens as far as it can', async ({
	page,
}) => {
	await page.addInitScript(() => {
		const refuse = () => {
			throw new Error('not here');
		};
		Object.defineProperty(window, 'Worker', { value: refuse });
		for (const name of ['sessionStorage', 'localStorage'])
			Object.defineProperty(window, name, { get: refuse });
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	const large = { ...base(), story: { ...base().story, standfirst: 'word '.repeat(250_000) } };
	await serve(page, 'large.json', JSON.stringify(large));
	await serve(page, 'foreign.json', JSON.stringify(TIMELINE_JS));
	const { items } = await open(page, '?data=large.json');
	await expect(items).not.toHaveCount(0);
	await page.goto('./?data=foreign.json');
	await page.getByRole('button', { name: 'Open as a timeline' }).click();
	await expect(page.getByRole('alert')).toContainText('no room to keep it');
	await page.goto('./?data=tab%3Afile');
	await expect(page.getByRole('alert')).toContainText('open in another tab');
});

declare global {
	interface Window {
		/** What the frames told the page around them. */
		said: object[];
	}
}
