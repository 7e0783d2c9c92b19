/** Which of the formats that can be opened a file is in. */
import { dsvFormat } from 'd3';
import { parseTimeline } from '../../model/parse';
import { cleaned, cleanedText } from '../../model/repair/clean';
import { quoted } from '../../model/quoted';
import { datasetOf } from './dataset';
import type { Foreign, Imported, LeftBehind } from './foreign';
import { guessMapping, readTable, type Row } from './table';
import { isTimelineJs, readTimelineJs, type Read } from './timelinejs';
import { isTimelineJsSheet, readTimelineJsSheet } from './timelinejs-sheet';

/**
 * @param title What to call the story of a table, which has no title of its own.
 * @returns What it is and how to convert it; nothing for what is in none of the formats.
 */
export function recognise(text: string, title = 'A timeline'): Foreign | undefined {
	const plain = text.replace(/^\ufeff/, '').trim();
	// A page, as hosts send it in place of a file, or what is no text at all.
	if (plain.startsWith('<') || plain.includes('\0')) return undefined;
	return /^[[{]/.test(plain) ? json(plain) : table(cleanedText(plain), title);
}

function json(text: string): Foreign | undefined {
	let data: unknown;
	try {
		data = cleaned(JSON.parse(text));
	} catch {
		return undefined;
	}
	if (!isTimelineJs(data)) return undefined;
	return { what: 'A TimelineJS file', convert: () => finished(readTimelineJs(data)) };
}

function table(text: string, title: string): Foreign | undefined {
	const { columns, rows, leftBehind } = rowsOf(text);
	if (columns.length < 2 || rows.length === 0) return undefined;
	if (isTimelineJsSheet(columns))
		return {
			what: 'A TimelineJS spreadsheet',
			convert: () => finished(readTimelineJsSheet(rows), leftBehind),
		};
	const mapping = guessMapping(columns);
	return {
		what: 'A table',
		columns,
		mapping,
		convert: (chosen = mapping) => finished(readTable(rows, chosen, title), leftBehind),
	};
}

interface Table {
	/** No two have one name. */
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
	/** What stands in no column. */
	readonly leftBehind: readonly LeftBehind[];
}

/** Reads a delimited file. The delimiter is the one that occurs most often in the first line. */
function rowsOf(text: string): Table {
	const [head = ''] = text.split('\n', 1);
	const count = (mark: string) => head.split(mark).length;
	const mark = count('\t') > count(',') ? '\t' : count(';') > count(',') ? ';' : ',';
	// Not d3's `parse`: it makes rows by a function from text, which the page's policy refuses.
	const [names = [], ...cells] = dsvFormat(mark).parseRows(text);
	const columns = names.map((name, i) => {
		const called = name.trim();
		const isFirst = names.findIndex((other) => other.trim() === called) === i;
		return called !== '' && isFirst ? called : `${called} (column ${i + 1})`.trim();
	});
	const rows = cells.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
	const outside = cells.flatMap((row, i): LeftBehind[] => {
		const words = row.slice(columns.length).filter((cell) => cell.trim() !== '');
		return words.length === 0
			? []
			: [{ place: `row ${i + 2}`, reason: `without ${quoted(words.join(mark))}, which stands in no column` }];
	});
	return { columns, rows, leftBehind: [...outside, ...unclosed(text)] };
}

function unclosed(text: string): LeftBehind[] {
	if ((text.split('"').length - 1) % 2 === 0) return [];
	return [{ place: 'the table', reason: 'a quotation mark is not closed: rows after it may be missing' }];
}

/** Checks the result as every dataset is checked. */
function finished({ story, leftBehind }: Read, outside: readonly LeftBehind[] = []): Imported {
	const parsed = parseTimeline(datasetOf(story));
	if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
	const flaws = (parsed.flaws?.words ?? []).map((words): LeftBehind => ({
		place: 'the dataset',
		reason: words,
	}));
	return { timeline: parsed.timeline, leftBehind: [...leftBehind, ...outside, ...flaws] };
}
