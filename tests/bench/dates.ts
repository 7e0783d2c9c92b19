/**
 * `npm run bench -- dates`: what the reader of date phrases makes of two tables of them, beside chrono-node alone.
 *
 *     npm run bench -- dates --misses     also prints every phrase that is not read as in its table
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { parse } from 'chrono-node/en';
import type { ParsedComponents } from 'chrono-node';
import { dayFrom, oneDay, toEdtf, unitOf } from '../../src/pipeline/dates/calendar';
import type { DaySpan } from '../../src/pipeline/dates/calendar';
import { readPhrase } from '../../src/pipeline/dates/phrase';
import { outcomeOf, readTable, scoreOf } from '../dates/score';
import type { PhraseReader, PhraseTable, Row } from '../dates/score';
import { rowOf, save } from './table';

const TABLES: readonly PhraseTable[] = ['table.yaml', 'held-out.yaml'];

const READERS: Readonly<Record<string, PhraseReader>> = {
	'chrono-node': readWithChrono,
	Dateline: (phrase, published, tense) => readPhrase(phrase, published, tense)?.spans ?? [],
};

export async function benchDates(args: readonly string[]): Promise<void> {
	const { misses } = parseArgs({ args: [...args], options: { misses: { type: 'boolean' } } }).values;
	const results = TABLES.flatMap((table) => {
		const rows = readTable(table);
		return Object.entries(READERS).map(([reader, read]) => ({
			table,
			reader,
			...scoreOf(rows, read),
			milliseconds: timeOf(rows, read),
		}));
	});
	const markdown = tableOf(results);
	console.log(markdown);
	if (misses) for (const table of TABLES) printMisses(readTable(table));
	await save('dates', markdown, results);
}

interface Result extends ReturnType<typeof scoreOf> {
	readonly table: string;
	readonly reader: string;
	/** For one phrase. */
	readonly milliseconds: number;
}

function tableOf(results: readonly Result[]): string {
	const columns = [
		'table',
		'phrases',
		'reader',
		'first',
		'first or an alternative',
		'among',
		'unread or not to be read',
		'ahead',
		'a phrase',
	];
	const rows = results.map((one) => [
		one.table,
		String(one.phrases),
		one.reader,
		...[one.first, one.acceptable, one.among].map((share) => share.toFixed(3)),
		String(one.unread),
		String(one.ahead),
		`${one.milliseconds.toFixed(2)} ms`,
	]);
	return [columns, columns.map(() => '---'), ...rows].map(rowOf).join('\n');
}

/** The mean of all phrases of a table, read when all is warm. */
function timeOf(rows: readonly Row[], read: PhraseReader): number {
	const start = performance.now();
	for (const { phrase, published, tense } of rows) read(phrase, published, tense);
	return (performance.now() - start) / rows.length;
}

function printMisses(rows: readonly Row[]): void {
	for (const row of rows) {
		const { first, readings } = outcomeOf(row, READERS.Dateline ?? readWithChrono);
		if (first) continue;
		const [told, read] = [row.tense ?? 'either', readings.map(toEdtf).join(', ') || 'none'];
		console.log(`“${row.phrase}” on ${row.published} (${told}): ${row.reading}, read as ${read}`);
	}
}

/** What chrono-node says, as exact as it is certain; `forwardDate` for what is to come. */
function readWithChrono(phrase: string, published: string, tense?: Row['tense']): DaySpan[] {
	const instant = new Date(`${published}T12:00:00Z`);
	const results = parse(phrase, { instant, timezone: 0 }, { forwardDate: tense === 'future' });
	return results.slice(0, 1).flatMap(({ start, end }) => {
		const [first, last] = [spanOf(start), spanOf(end ?? start)];
		return first && last ? [{ earliest: first.earliest, latest: last.latest }] : [];
	});
}

function spanOf(parts: ParsedComponents): DaySpan | undefined {
	const day = dayFrom(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
	if (day === undefined) return undefined;
	if (parts.isCertain('day') || parts.isCertain('weekday')) return oneDay(day);
	if (parts.isCertain('month')) return unitOf(day, 'month');
	return parts.isCertain('year') ? unitOf(day, 'year') : oneDay(day);
}
