/** How long a page takes to show the answer to a press or a key, with the processor slowed four times. */
import { chromium, devices, type Page } from '@playwright/test';
import { median } from 'd3';

const SLOWER = 4;
/** Milliseconds between two presses: nothing of the last one is still being done. */
const PAUSE = 1500;

export interface Interactions {
	/** Milliseconds from press or key to the next painting, as the browser's event timing says: the middle, and the longest. */
	readonly p50: number;
	readonly worst: number;
	/** Processor time of the longest, slowed: what remains of it on a machine with nothing else to do. */
	readonly work: number;
	/** Each, by what was done. */
	readonly each: readonly { what: string; passed: number; work: number }[];
}

type Steps = readonly (readonly [what: string, act: (page: Page) => Promise<void>])[];

const press =
	(selector: string, at = 0) =>
	async (page: Page) =>
		page.locator(selector).nth(at).click({ force: true });
const key = (name: string) => async (page: Page) => page.keyboard.press(name);

/** What readers do with each page first. */
const STEPS: Readonly<Record<string, Steps>> = {
	Dateline: [
		['press a card', press('[aria-label="What to know first"] button')],
		['press an event', press('[role="feed"] article h3 button', 1)],
		['press another', press('[role="feed"] article h3 button', 2)],
		['open the search', key('/')],
		['type a letter', key('t')],
		['type another', key('a')],
		['close the search', key('Escape')],
	],
	TimelineJS: [
		['press an event', press('.tl-timemarker-content-container', 3)],
		['press another', press('.tl-timemarker-content-container', 5)],
		['and another', press('.tl-timemarker-content-container', 7)],
	],
	'vis-timeline': [
		['press an event', press('.vis-item', 3)],
		['press another', press('.vis-item', 8)],
	],
};

export async function measureInteractions(
	name: string,
	address: string,
	settings: 'mobile' | 'desktop',
	executablePath: string,
): Promise<Interactions> {
	const browser = await chromium.launch({ executablePath, args: ['--disable-quic'] });
	try {
		const device = settings === 'mobile' ? devices['Pixel 7'] : { viewport: { width: 1350, height: 940 } };
		const page = await browser.newPage(device);
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		const spent = async () => {
			const { metrics } = await session.send('Performance.getMetrics');
			return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
		};
		await page.addInitScript(() => {
			window.interactions = [];
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) window.interactions.push(duration);
			}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(PAUSE);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		const each: { what: string; passed: number; work: number }[] = [];
		for (const [what, act] of STEPS[name] ?? []) {
			await page.evaluate(() => (window.interactions = []));
			const before = await spent();
			try {
				await act(page);
			} catch {
				console.log(`${name}, ${settings}: there is no way to ${what}`);
				continue;
			}
			await page.waitForTimeout(PAUSE);
			const passed = await page.evaluate(() => Math.max(0, ...window.interactions));
			each.push({ what, passed, work: (await spent()) - before });
		}
		const worst = each.toSorted((a, b) => b.passed - a.passed)[0];
		return {
			p50: median(each, ({ passed }) => passed) ?? Number.NaN,
			worst: worst?.passed ?? Number.NaN,
			work: worst?.work ?? Number.NaN,
			each,
		};
	} finally {
		await browser.close();
	}
}

declare global {
	interface Window {
		interactions: number[];
	}
}
