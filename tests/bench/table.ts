/** The measurements in words and tables. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Measurement } from './measure';

const COLUMNS = [
	'events',
	'library',
	'first drawing (at work)',
	'panned frame',
	'zoomed frame',
	'frame p95: pan, zoom',
	'DOM nodes',
	'JS heap: data + drawing',
];

/** The table in Markdown. */
export function tableOf(measurements: readonly Measurement[]): string {
	const rows = measurements.map((one) => cellsOf(one));
	return [COLUMNS, COLUMNS.map((_, i) => (i === 1 ? '---' : '--:')), ...rows].map(rowOf).join('\n');
}

export function rowOf(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** One line of the table. */
export function cellsOf({ events, library, drawn, pan, zoom, nodes, heap, failed }: Measurement): string[] {
	const p95 = [pan, zoom].map((moved) => milliseconds(moved?.p95)).join(', ');
	return [
		count(events),
		failed === undefined ? library : `${library} (failed ${failed})`,
		drawn ? `${milliseconds(drawn.passed)} (${milliseconds(drawn.mainThread)})` : '–',
		milliseconds(pan?.mainThread),
		milliseconds(zoom?.mainThread),
		pan || zoom ? p95 : '–',
		nodes === undefined ? '–' : count(nodes),
		heap ? `${Math.round(heap.data)} + ${Math.round(heap.added)} MB` : '–',
	];
}

function milliseconds(value: number | undefined): string {
	if (value === undefined) return '–';
	return value >= 10_000 ? `${(value / 1000).toFixed(0)} s` : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}

function count(value: number): string {
	// A narrow no-break space, as printers do.
	return value.toLocaleString('en').replaceAll(',', '\u202f');
}

/** What the measurements say about Dateline: how far ahead of the best peer it is, and how it grows. */
export function verdictsOf(measurements: readonly Measurement[]): string[] {
	const own = measurements.filter(({ library }) => library === 'dateline');
	const at = (events: number) => own.find((one) => one.events === events);
	const [small, large] = [at(1000), at(1_000_000)];
	return [
		...own.flatMap((one) => aheadOf(one, measurements)),
		...(small && large ? growth(small, large) : []),
	];
}

function aheadOf(own: Measurement, measurements: readonly Measurement[]): string[] {
	const peers = measurements.filter((one) => one.events === own.events && one !== own);
	return (['pan', 'zoom'] as const).flatMap((movement) => {
		const [best] = peers
			.flatMap((peer) => {
				const cost = peer[movement]?.mainThread;
				return cost === undefined ? [] : { name: peer.library, cost };
			})
			.toSorted((a, b) => a.cost - b.cost);
		const cost = own[movement]?.mainThread;
		if (!best || cost === undefined) return [];
		const times = (best.cost / cost).toFixed(1);
		return `${count(own.events)} events, ${movement}: ${times} times less main-thread time than ${best.name}`;
	});
}

function growth(small: Measurement, large: Measurement): string[] {
	return (['pan', 'zoom'] as const).flatMap((movement) => {
		const [less, more] = [small[movement]?.mainThread, large[movement]?.mainThread];
		if (less === undefined || more === undefined) return [];
		return `a million events, ${movement}: ${(more / less).toFixed(2)} times the cost of a thousand`;
	});
}

/** Saves the measurements beside the bench, and its tables in the README between the marks of `section`. */
export async function save(section: string, markdown: string, results: unknown): Promise<void> {
	await write(`results-${section}.json`, JSON.stringify(results, undefined, 2));
	const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
	const [begin, end] = [`<!-- ${section}: written by the bench -->`, `<!-- ${section}: end -->`];
	const [before, rest] = readme.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) throw new Error(`README.md has no marks for ${section}`);
	await write('README.md', `${before}${begin}\n\n${markdown}\n\n${end}${after}`);
}

/** Writes a file as the project formats it. */
async function write(name: string, text: string): Promise<void> {
	const filepath = join(import.meta.dirname, name);
	const options = await resolveConfig(filepath);
	writeFileSync(filepath, await format(text, { ...options, filepath }));
}
