/** Opens large datasets in the whole page, as built for readers, and says how long it was held up. */
import { chromium, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../browser/find-browser';
import { thisMachine } from '../browser/this-machine';
import type { Timeline } from '../../src/model/schema';
import { generateTimeline } from '../stories/generate';
import { manySources, overCenturies } from '../stories/large';
import { realShaped } from '../stories/real-shaped';
import { serveProject } from './serve';
import { rowOf, save } from './table';

const SIZES = [1000, 10_000, 100_000];
const REAL_SIZES = [1000, 5000, 20_000];
const COLUMNS = [
	'story',
	'events',
	'sources',
	'file',
	'usable after',
	'longest task',
	'then, in use',
	'nodes',
	'articles drawn',
	'press to event',
	'words of progress',
];

interface Opened {
	readonly story: string;
	readonly events: number;
	readonly sources: number;
	/** In MB. */
	readonly file: number;
	/** Milliseconds from asking for the page to marks and articles on the screen. */
	readonly usable: number;
	/** The longest time the page could not answer, in milliseconds: while opening, and in use. */
	readonly longest: number;
	readonly inUse: number;
	readonly articles: number;
	/** Elements of the page, the most there were. */
	readonly nodes: number;
	/** Milliseconds from Enter in the search to the frame that has the event in the window. */
	readonly press: number;
	/** What the reader was told meanwhile. */
	readonly words: readonly string[];
}

interface Story {
	readonly name: string;
	readonly make: () => Timeline;
}

const generated = (events: number): Story => ({ name: 'made up', make: () => generateTimeline(events) });
const real = (events: number): Story => ({ name: 'of real shape', make: () => realShaped(events) });

/** @param args Numbers of events; without any, the stories of all shapes, which are saved. */
export async function benchOpening(args: readonly string[]): Promise<void> {
	const stories = [
		...(args.length > 0 ? args.map(Number) : SIZES).map(generated),
		...(args.length > 0 ? args.map(Number) : REAL_SIZES).map(real),
		...(args.length > 0
			? []
			: [
					{ name: 'nine centuries', make: overCenturies },
					{ name: 'a year, many sources', make: manySources },
				]),
	];
	const executablePath = findBrowser(thisMachine());
	if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
	const { address, folder, close } = await serveProject();
	const results: Opened[] = [];
	const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
	try {
		for (const { name: story, make } of stories) {
			const timeline = make();
			const events = timeline.events.length;
			console.log(`opening ${events} events`);
			const text = JSON.stringify(timeline);
			writeFileSync(join(folder, 'made-up.json'), text);
			const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
			const measured = await open(page, address, timeline);
			const sources = timeline.sources.length;
			results.push({ story, events, sources, file: text.length / 1e6, ...measured });
			await page.close();
			console.log(rowOf(cellsOf(results.at(-1))));
		}
	} finally {
		await browser.close();
		await close();
	}
	const markdown = [COLUMNS, COLUMNS.map(() => '--:'), ...results.map(cellsOf)].map(rowOf).join('\n');
	if (args.length === 0) await save('open', markdown, results);
}

async function open(
	page: Page,
	address: string,
	timeline: Timeline,
): Promise<Omit<Opened, 'story' | 'events' | 'sources' | 'file'>> {
	await page.addInitScript(() => {
		const watched = { longest: 0, words: [] as string[] };
		Object.assign(window, { watched });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
		}).observe({ type: 'longtask', buffered: true });
		new MutationObserver(() => {
			const words = document.querySelector('#app > .message [role="status"]')?.textContent;
			if (words && words !== watched.words.at(-1)) watched.words.push(words);
		}).observe(document, { childList: true, subtree: true, characterData: true });
	});
	const started = performance.now();
	await page.goto(`${address}?data=made-up.json`);
	const marks = page.locator('[aria-label="Timeline"] [role="button"]');
	await marks.first().waitFor({ timeout: 120_000 });
	await page.locator('[role="feed"] article').first().waitFor({ timeout: 120_000 });
	const usable = performance.now() - started;
	const opening = await longestSince(page);
	const countNodes = () => page.evaluate(() => document.querySelectorAll('*').length);
	const atFirst = await countNodes();
	await page.locator('[role="feed"] article h3 button').nth(3).click();
	await marks.first().focus();
	await page.keyboard.press('+');
	await page.mouse.wheel(0, 3000);
	const inUse = await longestSince(page);
	const articles = await page.locator('[role="feed"] article').count();
	const words = await page.evaluate(() => window.watched.words);
	const nodes = Math.max(atFirst, await countNodes());
	const press = await pressToEvent(page, timeline);
	return {
		usable,
		longest: opening,
		inUse,
		articles,
		nodes: Math.max(nodes, await countNodes()),
		press,
		words,
	};
}

/** Opens an event from the middle of the story by its title, and says how long it takes to be in the window. */
async function pressToEvent(page: Page, { events }: Timeline): Promise<number> {
	await page
		.getByRole('combobox', { name: 'Search quotes and events' })
		.fill(events[events.length >> 1]?.title ?? '');
	await page.locator('[role="option"]').nth(1).waitFor({ timeout: 60_000 });
	await page.waitForTimeout(1000);
	// Functions with names do not come into the page as they are written.
	await page.evaluate(() => {
		addEventListener(
			'keydown',
			({ key, timeStamp }) => {
				if (key !== 'Enter') return;
				setInterval(() => {
					const box = document.querySelector('article.selected')?.getBoundingClientRect();
					const isThere = box !== undefined && box.bottom > 0 && box.top >= 0 && box.top < innerHeight;
					if (isThere) window.watched.press ??= performance.now() - timeStamp;
				}, 4);
			},
			true,
		);
	});
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const within = { timeout: 10_000 };
	await page
		.waitForFunction(() => window.watched.press !== undefined, undefined, within)
		.catch(() => undefined);
	return page.evaluate(() => window.watched.press ?? Number.NaN);
}

/** The longest task since it was last asked for, in milliseconds; below 50 none is told of. */
async function longestSince(page: Page): Promise<number> {
	await page.waitForTimeout(1000);
	return page.evaluate(() => {
		const { longest } = window.watched;
		window.watched.longest = 0;
		return longest;
	});
}

function cellsOf(opened: Opened | undefined): string[] {
	if (!opened) return [];
	const { story, events, sources, file, usable, longest, inUse, nodes, articles, press, words } = opened;
	const count = (number: number) => number.toLocaleString('en').replaceAll(',', '\u202f');
	const task = (time: number) => (time === 0 ? 'below 50 ms' : `${time.toFixed(0)} ms`);
	return [
		story,
		count(events),
		count(sources),
		`${file.toFixed(1)} MB`,
		`${(usable / 1000).toFixed(1)} s`,
		task(longest),
		task(inUse),
		count(nodes),
		String(articles),
		Number.isNaN(press) ? 'not within 10 s' : `${press.toFixed(0)} ms`,
		words.join(' '),
	];
}

declare global {
	interface Window {
		watched: { longest: number; words: string[]; press?: number };
	}
}
