/** How long a reader waits from a key in the search field to the list, in the whole page as built for readers. */
import { chromium, type Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../browser/find-browser';
import { thisMachine } from '../browser/this-machine';
import { Lookup } from '../../src/model/lookup';
import { parseTimeline } from '../../src/model/parse';
import type { Timeline } from '../../src/model/schema';
import { realShaped } from '../stories/real-shaped';
import { keystrokes } from '../stories/search-stories';
import { serveProject } from './serve';
import { rowOf, save } from './table';

const SIZES = [1500, 5000];
const QUERIES = 16;
/** Milliseconds between two keys: somebody who types quickly. */
const PACE = 120;
const COLUMNS = [
	'story',
	'events',
	'keys',
	'p50',
	'p95',
	'worst',
	'longest task',
	'at work: p50',
	'p95',
	'worst',
];

interface Keys {
	readonly story: string;
	readonly events: number;
	/** Milliseconds from each key to the frame that shows its answer, in ascending order. */
	readonly times: readonly number[];
	/** The longest task of the page meanwhile, in milliseconds; 0 where none took 50. */
	readonly longest: number;
	/** Processor time of the page's own thread from each key to the next, in milliseconds, in ascending order. */
	readonly work: readonly number[];
}

/** @param args Numbers of events; without any, the shipped story and {@link SIZES}, which are saved. */
export async function benchKeys(args: readonly string[]): Promise<void> {
	const sizes = args.length > 0 ? args.map(Number) : SIZES;
	const executablePath = findBrowser(thisMachine());
	if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
	const { address, folder, close } = await serveProject();
	const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
	const results: Keys[] = [];
	try {
		for (const events of args.length > 0 ? sizes : [0, ...sizes]) {
			const timeline = events === 0 ? shipped(folder) : realShaped(events);
			const file = `real-${events}.json`;
			if (events > 0) writeFileSync(join(folder, file), JSON.stringify(timeline));
			const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
			const measured = await measure(page, `${address}${events === 0 ? '' : `?data=${file}`}`, timeline);
			const story = events === 0 ? 'the shipped one' : 'of the shape of real ones';
			results.push({ story, events: timeline.events.length, ...measured });
			console.log(rowOf(cellsOf(results.at(-1))));
			await page.close();
		}
	} finally {
		await browser.close();
		await close();
	}
	const markdown = [COLUMNS, COLUMNS.map(() => '--:'), ...results.map(cellsOf)].map(rowOf).join('\n');
	if (args.length === 0) await save('keys', markdown, results);
}

function shipped(folder: string): Timeline {
	const parsed = parseTimeline(JSON.parse(readFileSync(join(folder, 'timeline.json'), 'utf8')));
	if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
	return parsed.timeline;
}

async function measure(
	page: Page,
	address: string,
	timeline: Timeline,
): Promise<Pick<Keys, 'times' | 'longest' | 'work'>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const spent = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
	};
	const work: number[] = [];
	await page.addInitScript(watchKeys);
	await page.goto(address);
	await page.locator('[role="feed"] article').first().waitFor({ timeout: 120_000 });
	await page.keyboard.press('/');
	// The search is loaded and has its index before the reader has thought of a word.
	await page.keyboard.type('the');
	await answered(page);
	await clear(page);
	await page.evaluate(() => window.keys.reset());
	for (const query of queriesOf(timeline)) {
		for (const letter of query) {
			const before = await spent();
			await page.keyboard.press(letter === ' ' ? 'Space' : letter);
			await page.waitForTimeout(PACE);
			work.push((await spent()) - before);
		}
		await answered(page);
		await clear(page);
	}
	const { times, longest } = await page.evaluate(() => ({
		times: window.keys.times,
		longest: window.keys.longest,
	}));
	const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);
	return { times: ascending(times), longest, work: ascending(work) };
}

/** Whole queries, as readers type them. */
function queriesOf(timeline: Timeline): string[] {
	const typed = keystrokes(new Lookup(timeline), QUERIES);
	return typed
		.filter((query, at) => !typed[at + 1]?.startsWith(query))
		.map((query) => query.replace(/[^a-z0-9 ]/g, ''));
}

async function answered(page: Page): Promise<void> {
	await page.waitForFunction(() => window.keys.isAnswered());
	await page.waitForTimeout(PACE);
}

/** Empties the field, which is not measured. */
async function clear(page: Page): Promise<void> {
	await page.getByRole('combobox', { name: 'Search quotes and events' }).fill('');
	await page.waitForTimeout(3 * PACE);
}

/** Runs in the page: times every letter from its `keydown` to after the frame that shows its answer. */
function watchKeys(): void {
	const keys = { times: [] as number[], longest: 0, isAnswered, reset };
	Object.assign(window, { keys });
	let pressed: number | undefined;
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) keys.longest = Math.max(keys.longest, duration);
	}).observe({ type: 'longtask' });
	addEventListener(
		'keydown',
		(event) => {
			if (event.key.length > 1 || !(event.target instanceof HTMLInputElement)) return;
			// A letter that comes before the answer to the last one is answered with it, and is counted from the first.
			pressed ??= event.timeStamp;
			requestAnimationFrame(look);
		},
		true,
	);

	function reset(): void {
		keys.times = [];
		keys.longest = 0;
	}

	function isAnswered(): boolean {
		const panel = document.querySelector('search [aria-busy]');
		return (
			panel !== null &&
			panel.getAttribute('aria-busy') === 'false' &&
			!panel.textContent.startsWith('Searching')
		);
	}

	function look(): void {
		if (pressed === undefined) return;
		if (!isAnswered()) {
			requestAnimationFrame(look);
			return;
		}
		const from = pressed;
		pressed = undefined;
		// A message comes after the frame has been drawn.
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => keys.times.push(performance.now() - from);
		port2.postMessage(0);
	}
}

function cellsOf(keys: Keys | undefined): string[] {
	if (!keys) return [];
	const { story, events, times, longest, work } = keys;
	const at = (values: readonly number[], share: number) =>
		`${(values[Math.floor((values.length - 1) * share)] ?? NaN).toFixed(0)} ms`;
	const task = longest === 0 ? 'below 50 ms' : `${longest.toFixed(0)} ms`;
	return [
		story,
		events.toLocaleString('en').replaceAll(',', '\u202f'),
		String(times.length),
		...[0.5, 0.95, 1].map((share) => at(times, share)),
		task,
		...[0.5, 0.95, 1].map((share) => at(work, share)),
	];
}

declare global {
	interface Window {
		keys: { times: number[]; longest: number; isAnswered: () => boolean; reset: () => void };
	}
}
