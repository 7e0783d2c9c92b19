/** Draws the same made-up stories with Dateline and its peers, and says what it cost. */
import { parseArgs } from 'node:util';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../browser/find-browser';
import { thisMachine } from '../browser/this-machine';
import { installPeers } from './install';
import { measure, type Measurement } from './measure';
import type { LibraryName } from './page';
import { profiled } from './profile';
import { servePage } from './serve';
import { cellsOf, rowOf, save, tableOf, verdictsOf } from './table';

const PEERS: readonly LibraryName[] = [
	'vis-timeline',
	'vis-timeline, clustering',
	'TimelineJS',
	'timelines-chart',
];
const SIZES = [30, 1000, 3000, 30_000];
/** For Dateline alone. */
const LARGE_SIZES = [100_000, 1_000_000];

interface Run {
	readonly library: LibraryName;
	readonly events: number;
}

/**
 * @param args `--library NAME` and `--events N`, both repeatable, measure only these; `--profile` says where
 * Dateline's time goes. Only a run of everything is saved.
 */
export async function benchTimeline(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			library: { type: 'string', multiple: true },
			events: { type: 'string', multiple: true },
			profile: { type: 'boolean', default: false },
		},
	});
	const runs = everyRun().filter(
		({ library, events }) =>
			(values.library?.includes(library) ?? true) && (values.events?.includes(String(events)) ?? true),
	);
	installPeers();
	const browser = findBrowser(thisMachine());
	if (!browser) throw new Error(HOW_TO_GET_A_BROWSER);
	const { address, close } = await servePage(values.profile);
	const measurements: Measurement[] = [];
	try {
		for (const [i, { library, events }] of runs.entries()) {
			const heading = `[${i + 1}/${runs.length}] ${events} events, ${library}`;
			const progress = (doing: string) => console.log(`${heading}: ${doing}`);
			const setting = { browser, address, progress, ...(values.profile && { around: profiled }) };
			const measurement = await measure(library, events, setting);
			measurements.push(measurement);
			console.log(rowOf(cellsOf(measurement)));
		}
	} finally {
		await close();
	}
	const verdicts = verdictsOf(measurements).map((line) => `- ${line}`);
	const markdown = `${tableOf(measurements)}\n\n${verdicts.join('\n')}`;
	console.log(`\n${markdown}`);
	const isWhole = runs.length === everyRun().length && !values.profile;
	if (isWhole) await save('timeline', markdown, measurements);
}

/** Size by size, the peers first. */
function everyRun(): Run[] {
	const all = SIZES.flatMap((events) =>
		[...PEERS, 'dateline' as const].map((library) => ({ library, events })),
	);
	return [...all, ...LARGE_SIZES.map((events) => ({ library: 'dateline' as const, events }))];
}
