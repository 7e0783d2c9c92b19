/** Opens large datasets in the whole page, as built for readers, and says how long it was held up. */
import { chromium, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../browser/find-browser';
import { thisMachine } from '../browser/this-machine';
import { generateTimeline } from '../stories/generate';
import { serveProject } from './serve';
import { rowOf, save } from './table';

const SIZES = [1000, 10_000, 100_000];
const COLUMNS = [
	'events',
	'file',
	'usable after',
	'longest task',
	'then, in use',
	'articles drawn',
	'words of progress',
];

interface Opened {
	readonly events: number;
	/** In MB. */
	readonly file: number;
	/** Milliseconds from asking for the page to marks and articles on the screen. */
	readonly usable: number;
	/** The longest time the page could not answer, in milliseconds: while opening, and in use. */
	readonly longest: number;
	readonly inUse: number;
	readonly articles: number;
	/** What the reader was told meanwhile. */
	readonly words: readonly string[];
}

/** @param args Numbers of events; without any, {@link SIZES}, which are saved. */
export async function benchOpening(args: readonly string[]): Promise<void> {
	const sizes = args.length > 0 ? args.map(Number) : SIZES;
	const executablePath = findBrowser(thisMachine());
	if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
	const { address, folder, close } = await serveProject();
	const results: Opened[] = [];
	const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
	try {
		for (const events of sizes) {
			console.log(`opening ${events} events`);
			const text = JSON.stringify(generateTimeline(events));
			writeFileSync(join(folder, `made-up-${events}.json`), text);
			const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
			results.push({ events, file: text.length / 1e6, ...(await open(page, address, events)) });
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

async function open(page: Page, address: string, events: number): Promise<Omit<Opened, 'events' | 'file'>> {
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
	await page.goto(`${address}?data=made-up-${events}.json`);
	const marks = page.locator('[aria-label="Timeline"] [role="button"]');
	await marks.first().waitFor({ timeout: 120_000 });
	await page.locator('[role="feed"] article').first().waitFor({ timeout: 120_000 });
	const usable = performance.now() - started;
	const opening = await longestSince(page);
	await page.locator('[role="feed"] article h3 button').nth(3).click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await page.mouse.wheel(0, 3000);
	const inUse = await longestSince(page);
	const articles = await page.locator('[role="feed"] article').count();
	const words = await page.evaluate(() => window.watched.words);
	return { usable, longest: opening, inUse, articles, words };
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
	const { events, file, usable, longest, inUse, articles, words } = opened;
	const task = (time: number) => (time === 0 ? 'below 50 ms' : `${time.toFixed(0)} ms`);
	return [
		events.toLocaleString('en').replaceAll(',', '\u202f'),
		`${file.toFixed(1)} MB`,
		`${(usable / 1000).toFixed(1)} s`,
		task(longest),
		task(inUse),
		String(articles),
		words.join(' '),
	];
}

declare global {
	interface Window {
		watched: { longest: number; words: string[] };
	}
}
