/** Which of the formats that can be opened a file is in. */
import { dsvFormat } from 'd3';
import { parseTimeline } from '../../model/parse';
import { datasetOf } from './dataset';
import type { Foreign, Imported, LeftBehind } from './foreign';
import { guessMapping, readTable, type Row } from './table';
import {
	isTimelineJs,
	isTimelineJsSheet,
	readTimelineJs,
	readTimelineJsSheet,
	type Read,
} from './timelinejs';

/**
 * @param title What to call the story of a table, which has no title of its own.
 * @returns What it is and how to convert it; nothing for what is in none of the formats.
 */
export function recognise(text: string, title = 'A timeline'): Foreign | undefined {
	const plain = text.replace(/^\ufeff/, '').trim();
	return /^[[{]/.test(plain) ? json(plain) : table(plain, title);
}

function json(text: string): Foreign | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!isTimelineJs(data)) return undefined;
	return { what: 'A TimelineJS file', convert: () => finished(readTimelineJs(data)) };
}

function table(text: string, title: string): Foreign | undefined {
	const { columns, rows } = rowsOf(text);
	if (columns.length < 2 || rows.length === 0) return undefined;
	if (isTimelineJsSheet(columns))
		return { what: 'A TimelineJS spreadsheet', convert: () => finished(readTimelineJsSheet(rows)) };
	const mapping = guessMapping(columns);
	return {
		what: 'A table',
		columns,
		mapping,
		convert: (chosen = mapping) => finished(readTable(rows, chosen, title)),
	};
}

/** Reads a delimited file. The delimiter is the one that occurs most often in the first line. */
function rowsOf(text: string): { columns: string[]; rows: Row[] } {
	const [head = ''] = text.split('\n', 1);
	const count = (mark: string) => head.split(mark).length;
	const mark = count('\t') > count(',') ? '\t' : count(';') > count(',') ? ';' : ',';
	// Not d3's `parse`: it makes rows by a function from text, which the page's policy refuses.
	const [columns = [], ...cells] = dsvFormat(mark).parseRows(text);
	const rows = cells.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
	return { columns, rows };
}

/** Checks the result as every dataset is checked. */
function finished({ story, leftBehind }: Read): Imported {
	const parsed = parseTimeline(datasetOf(story));
	if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
	const flaws = (parsed.flaws?.words ?? []).map((words): LeftBehind => ({
		place: 'the dataset',
		reason: words,
	}));
	return { timeline: parsed.timeline, leftBehind: [...leftBehind, ...flaws] };
}
