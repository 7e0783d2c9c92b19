/** A table of events: any CSV with a date and a title. */
import { hasTime, readDate, stretch } from './dates';
import {
	FIELDS,
	plainText,
	webAddress,
	hostOf,
	type Field,
	type ForeignEvent,
	type LeftBehind,
	type Mapping,
} from './foreign';
import type { Read } from './timelinejs';

export type Row = Readonly<Record<string, string | undefined>>;

/** The names by which a column is recognised. */
const NAMES: Readonly<Record<Field, RegExp>> = {
	date: /^(?:date|day|when|start|start[ _-]?date|from|begin|time|datum|year)$/i,
	end: /^(?:end|end[ _-]?date|to|until|finish)$/i,
	title: /^(?:title|headline|event|name|heading|what|label)$/i,
	text: /^(?:text|description|summary|details?|body|notes?|content)$/i,
	link: /^(?:link|url|href|website|more)$/i,
	source: /^(?:source|source[ _-]?url|reference|citation)$/i,
	group: /^(?:group|track|category|tag|series|lane|topic|type)$/i,
};

/** The column of each field, by its name; a column serves one field. */
export function guessMapping(columns: readonly string[]): Mapping {
	const taken = new Set<string>();
	const mapping: Partial<Record<Field, string>> = {};
	for (const field of FIELDS) {
		const column = columns.find((name) => !taken.has(name) && NAMES[field].test(name.trim()));
		if (column === undefined) continue;
		taken.add(column);
		mapping[field] = column;
	}
	return mapping;
}

/** @param title What to call the story. */
export function readTable(rows: readonly Row[], mapping: Mapping, title: string): Read {
	const leftBehind: LeftBehind[] = [];
	const events = rows.flatMap((row, i): ForeignEvent[] => {
		const cell = (field: Field) => (mapping[field] === undefined ? '' : (row[mapping[field]] ?? '').trim());
		const place = `row ${i + 2}`;
		const leave = (reason: string) => void leftBehind.push({ place, reason });
		if (Object.values(row).every((value) => (value ?? '').trim() === '')) return [];
		return eventIn(cell, place, leave);
	});
	const used = new Set(Object.values(mapping));
	const unused = Object.keys(rows[0] ?? {}).filter((column) => !used.has(column));
	if (unused.length > 0)
		leftBehind.push({ place: 'columns', reason: `without ${unused.map((name) => `“${name}”`).join(', ')}` });
	return { story: { title, text: '', events }, leftBehind };
}

function eventIn(
	cell: (field: Field) => string,
	place: string,
	leave: (reason: string) => void,
): ForeignEvent[] {
	const words = plainText(cell('text'));
	const title = plainText(cell('title')).text || words.text.slice(0, 120);
	const from = readDate(cell('date'));
	if (title === '' || !from) {
		const why =
			cell('date') === '' ? 'has none' : `“${cell('date').slice(0, 40)}” can mean more than one day, or none`;
		leave(title === '' ? 'left out: it has no title and no text' : `left out: its date ${why}`);
		return [];
	}
	const end = cell('end') === '' ? from : readDate(cell('end'));
	const date = end && stretch(from, end);
	if (!date) leave('without its end, which cannot be read or comes before its start');
	if (hasTime(cell('date')) || hasTime(cell('end'))) leave(`without the time of day in “${cell('date')}”`);
	if (words.hadMarkup) leave('without the formatting of its text');
	const link = webAddress(cell('link'));
	const source = webAddress(cell('source'));
	if (cell('link') !== '' && !link) leave(`without its link, which is no address of the web`);
	if (cell('source') !== '' && !source)
		leave(`without its source, “${cell('source').slice(0, 40)}”, which is no address of the web`);
	return [
		{
			place,
			title,
			text: words.text,
			date: date ?? from,
			group: cell('group') || undefined,
			links: [...(link === undefined ? [] : [{ url: link, label: hostOf(link) }]), ...words.links],
			source,
		},
	];
}
