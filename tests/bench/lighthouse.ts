/** Google's Lighthouse on the page as built for readers, and on pages of the same story by the peers. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { median } from 'd3';
import type { Result } from 'lighthouse';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../browser/find-browser';
import { thisMachine } from '../browser/this-machine';
import { parseTimeline } from '../../src/model/parse';
import { installPeers } from './install';
import { measureInteractions, type Interactions } from './interactions';
import { writePeerPages } from './peer-pages';
import { serveFolder, serveProject } from './serve';
import { rowOf, save } from './table';

/** Runs of each page, unless told otherwise; the one with the middle performance counts. */
const RUNS = 3;
const CATEGORIES = {
	performance: 'performance',
	accessibility: 'accessibility',
	'best-practices': 'practices',
	seo: 'SEO',
};
const METRICS = {
	'first-contentful-paint': 'first content',
	'largest-contentful-paint': 'largest content',
	'speed-index': 'speed index',
	'total-blocking-time': 'blocked',
	'cumulative-layout-shift': 'shift',
};
const COLUMNS = [
	'page',
	'settings',
	...Object.values(CATEGORIES),
	...Object.values(METRICS),
	'sent',
	'interaction: p50, worst',
	'at work',
];

interface Scored {
	readonly page: string;
	readonly settings: 'mobile' | 'desktop';
	/** Out of 100, by category. */
	readonly scores: Readonly<Record<string, number>>;
	/** In milliseconds, but for the shift. */
	readonly metrics: Readonly<Record<string, number>>;
	/** Bytes over the network. */
	readonly sent: number;
	/** What costs points, with how many of its category. */
	readonly missing: readonly { category: string; audit: string; points: number }[];
	interactions?: Interactions;
}

/** @param args How many runs, and names of pages; without names all of them, which are saved. */
export async function benchLighthouse(args: readonly string[]): Promise<void> {
	installPeers();
	const runs = Number(args.find((arg) => Number(arg) > 0) ?? RUNS);
	const names = args.filter((arg) => !(Number(arg) > 0));
	const executablePath = findBrowser(thisMachine());
	if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
	const project = await serveProject();
	const parsed = parseTimeline(JSON.parse(readFileSync(join(project.folder, 'timeline.json'), 'utf8')));
	if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));
	const peers = Object.entries(writePeerPages(parsed.timeline));
	const served = [
		{ page: 'Dateline', ...project },
		...(await Promise.all(peers.map(async ([page, folder]) => ({ page, ...(await serveFolder(folder)) })))),
	];
	const results: Scored[] = [];
	try {
		for (const { page, address } of served.filter(({ page }) => names.length === 0 || names.includes(page))) {
			for (const settings of ['mobile', 'desktop'] as const) {
				const scored = await scoreOf(page, address, settings, executablePath, runs);
				results.push(scored);
				scored.interactions = await measureInteractions(page, address, settings, executablePath);
				console.log(rowOf(cellsOf(scored)));
				for (const line of missingOf(scored)) console.log(line);
			}
		}
	} finally {
		for (const { close } of served) await close();
	}
	const load = loadavg()
		.map((one) => one.toFixed(1))
		.join(', ');
	const markdown = [
		[COLUMNS, COLUMNS.map((_, i) => (i < 2 ? '---' : '--:')), ...results.map(cellsOf)].map(rowOf).join('\n'),
		`Runs of each: ${runs}. Load average at the end (1, 5, 15 minutes, on ${availableParallelism()} processors): ${load}. What is missing to 100:`,
		results.flatMap(missingOf).join('\n'),
	].join('\n\n');
	if (names.length === 0) await save('lighthouse', markdown, results);
}

async function scoreOf(
	page: string,
	address: string,
	settings: Scored['settings'],
	executablePath: string,
	times: number,
): Promise<Scored> {
	const runs: Result[] = [];
	for (let run = 0; run < times; run++) {
		console.log(`${page}, ${settings}, run ${run + 1} of ${times}`);
		runs.push(await oneRun(address, settings, executablePath));
	}
	const performance = ({ categories }: Result) => categories.performance?.score ?? 0;
	const ordered = runs.toSorted((a, b) => performance(a) - performance(b));
	const result = ordered[(times - 1) >> 1];
	if (!result) throw new Error('Lighthouse has no result');
	const scores = Object.keys(CATEGORIES).map((id) => [
		id,
		Math.round((result.categories[id]?.score ?? 0) * 100),
	]);
	const metrics = Object.keys(METRICS).map((id) => [
		id,
		median(runs, ({ audits }) => audits[id]?.numericValue),
	]);
	return {
		page,
		settings,
		scores: Object.fromEntries(scores) as Record<string, number>,
		metrics: Object.fromEntries(metrics) as Record<string, number>,
		sent: result.audits['total-byte-weight']?.numericValue ?? Number.NaN,
		missing: missingIn(result),
	};
}

/** In a browser of its own, with nothing in its cache. */
async function oneRun(
	address: string,
	settings: Scored['settings'],
	executablePath: string,
): Promise<Result> {
	const { default: lighthouse, desktopConfig } = await import('lighthouse');
	const port = await freePort();
	const browser = await chromium.launch({
		executablePath,
		args: [`--remote-debugging-port=${port}`, '--disable-quic'],
	});
	try {
		const flags = { port, onlyCategories: Object.keys(CATEGORIES), disableFullPageScreenshot: true };
		const run = await lighthouse(address, flags, settings === 'desktop' ? desktopConfig : undefined);
		if (!run || run.lhr.runtimeError) throw new Error(run?.lhr.runtimeError?.message ?? 'no result');
		return run.lhr;
	} finally {
		await browser.close();
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

function missingIn({ categories, audits }: Result): Scored['missing'] {
	return Object.keys(CATEGORIES).flatMap((category) => {
		const refs = categories[category]?.auditRefs ?? [];
		const scored = refs.flatMap(({ id, weight }) => {
			const { score = null, title = id, displayValue } = audits[id] ?? {};
			return score === null || weight === 0
				? []
				: { weight, score, audit: [title, displayValue].filter(Boolean).join(': ') };
		});
		const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
		return scored
			.filter(({ score }) => score < 1)
			.map(({ weight, score, audit }) => ({ category, audit, points: (100 * weight * (1 - score)) / whole }))
			.filter(({ points }) => points >= 0.05);
	});
}

function missingOf({ page, settings, missing }: Scored): string[] {
	return missing.map(({ category, audit, points }) => {
		return `- ${page}, ${settings}, ${category}: ${points.toFixed(1)} for “${audit.replaceAll('`', '').replaceAll('<', '‹').replaceAll('>', '›')}”`;
	});
}

function cellsOf({ page, settings, scores, metrics, sent, interactions }: Scored): string[] {
	const time = (value = Number.NaN) =>
		value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`;
	return [
		page,
		settings,
		...Object.keys(CATEGORIES).map((id) => String(scores[id])),
		...Object.keys(METRICS).map((id) =>
			id === 'cumulative-layout-shift' ? (metrics[id] ?? Number.NaN).toFixed(3) : time(metrics[id]),
		),
		`${(sent / 1000).toFixed(0)} kB`,
		interactions ? `${time(interactions.p50)}, ${time(interactions.worst)}` : '–',
		interactions ? time(interactions.work) : '–',
	];
}
