/** One library, one story, one fresh browser: what drawing and moving cost. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantileSorted, sort } from 'd3';
import type { LibraryName, Movement } from './page';

/** What a library may take to draw, and each kind of movement to settle, before it counts as failed; in milliseconds. */
const LIMIT = 60_000;
/** How often a move is repeated, and after how many milliseconds it need not be. */
const FRAMES = 60;
const LONG_ENOUGH = 15_000;
const WIDTH = 1280;

interface Moved {
	/** Main-thread milliseconds per frame: scripts, style, layout, painting. */
	readonly mainThread: number;
	/** Milliseconds from frame to frame that 95 in 100 keep to. */
	readonly p95: number;
	readonly frames: number;
}

export interface Measurement {
	readonly library: LibraryName;
	readonly events: number;
	/** Milliseconds from having the data in memory to marks on the screen: as the reader waits, and at work. */
	drawn?: { passed: number; mainThread: number };
	pan?: Moved;
	zoom?: Moved;
	/** Elements in the drawing, the most there were. */
	nodes?: number;
	/** MiB of JavaScript objects: what the data takes, and what the drawing adds. */
	heap?: { data: number; added: number };
	/** What went wrong, where something did; what was measured before stands. */
	failed?: string;
}

interface Setting {
	readonly browser: string;
	readonly address: string;
	/** Is told what is being done. */
	readonly progress: (doing: string) => void;
	/** Runs a part of the measurement; a profiler puts itself around it. */
	readonly around?: (session: CDPSession, part: string, run: () => Promise<void>) => Promise<void>;
}

/** Never throws: a library that fails is a result. */
export async function measure(library: LibraryName, events: number, setting: Setting): Promise<Measurement> {
	const result: Measurement = { library, events };
	const browser = await chromium.launch({ executablePath: setting.browser, args: ['--disable-quic'] });
	let doing = 'loading';
	const part = async (name: string, run: () => Promise<void>) => {
		doing = name;
		setting.progress(name);
		await within(LIMIT + LONG_ENOUGH, run());
	};
	try {
		let data = Number.NaN;
		await part('weighing the story', async () => {
			data = await heapOfData(setting, library, events);
		});
		const page = await browser.newPage({ viewport: { width: WIDTH, height: 800 } });
		const session = await page.context().newCDPSession(page);
		// Processor time, not time passed: what else the machine does counts as little as can be.
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		const around = setting.around ?? ((_session, _part, run) => run());
		const broken = new Promise<never>((_resolve, reject) => {
			page.on('pageerror', reject);
			page.on('crash', () => reject(new Error('the page crashed')));
		});
		broken.catch(() => undefined);

		await part('making up the story', async () => {
			await page.goto(setting.address);
			await page.evaluate(([name, n]) => window.bench.prepare(name, n), [library, events] as const);
		});
		await part('settling', () => settled(session));
		await part('drawing', () =>
			around(session, 'drawing', async () => {
				const before = await metric(session, 'TaskDuration');
				const passed = await within(LIMIT, Promise.race([page.evaluate(() => window.bench.draw()), broken]));
				const mainThread = ((await metric(session, 'TaskDuration')) - before) * 1000;
				result.drawn = { passed, mainThread };
			}),
		);
		await part('settling', () => settled(session));
		result.nodes = await page.evaluate(() => window.bench.nodes());
		for (const movement of ['pan', 'zoom'] as const) {
			await part(movement === 'pan' ? 'panning' : 'zooming', async () => {
				if (movement === 'pan') await page.evaluate(() => window.bench.approach());
				await settled(session);
				await expectFollowing(page, session, movement);
				await around(session, movement, async () => {
					result[movement] = await moved(page, session, movement);
				});
				result.nodes = Math.max(result.nodes ?? 0, await page.evaluate(() => window.bench.nodes()));
			});
		}
		result.heap = { data, added: (await heapOf(session)) - data };
	} catch (error) {
		result.failed = `${doing}: ${reasonOf(error)}`;
	} finally {
		await browser.close();
	}
	return result;
}

/** A library that does not move when it is told to has no cost to compare. */
async function expectFollowing(page: Page, session: CDPSession, movement: Movement): Promise<void> {
	const before = await page.evaluate(() => window.bench.look());
	await page.evaluate((name) => window.bench.step(name), movement);
	await settled(session);
	const after = await page.evaluate(() => window.bench.look());
	if (before === after) throw new Error('it does not follow');
}

async function moved(page: Page, session: CDPSession, movement: Movement): Promise<Moved> {
	const before = await metric(session, 'TaskDuration');
	const due = await page.evaluate(([name, frames, limit]) => window.bench.move(name, frames, limit), [
		movement,
		FRAMES,
		LONG_ENOUGH,
	] as const);
	// What a library puts off until the moving stops is a cost of the moving too.
	await settled(session);
	const spent = (await metric(session, 'TaskDuration')) - before;
	const intervals = sort(due.slice(1).map((time, i) => time - (due[i] ?? time)));
	return {
		mainThread: (spent * 1000) / intervals.length,
		p95: quantileSorted(intervals, 0.95) ?? Number.NaN,
		frames: intervals.length,
	};
}

/** Waits until the main thread has had next to nothing to do for a quarter of a second. */
async function settled(session: CDPSession): Promise<void> {
	let before = await metric(session, 'TaskDuration');
	for (;;) {
		await sleep(250);
		const now = await metric(session, 'TaskDuration');
		if (now - before < 0.015) return;
		before = now;
	}
}

/** A metric of DevTools; times are in seconds. */
async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/**
 * What the data takes in memory, in a browser that only makes it up: to weigh it garbage must be collected, and after
 * that V8 does so again for the next few megabytes, which would count as drawing.
 */
async function heapOfData(
	{ browser: executablePath, address }: Setting,
	library: LibraryName,
	events: number,
) {
	const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
	try {
		const page = await browser.newPage();
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		await page.goto(address);
		await page.evaluate(([name, n]) => window.bench.prepare(name, n), [library, events] as const);
		return await heapOf(session);
	} finally {
		await browser.close();
	}
}

/** JavaScript objects in use, in MiB, once those out of use are gone. */
async function heapOf(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return (await metric(session, 'JSHeapUsedSize')) / 2 ** 20;
}

class TooLong extends Error {}

async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
	const timer = new AbortController();
	const late = sleep(limit, undefined, { signal: timer.signal }).then(() => {
		throw new TooLong('more than a minute');
	});
	late.catch(() => undefined);
	try {
		return await Promise.race([promise, late]);
	} finally {
		timer.abort();
	}
}

function reasonOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
