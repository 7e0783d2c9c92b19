/** A table of events: any CSV with a date and a title. */
import { quoted } from '../../model/quoted';
import { hasTime, orderOf, readDate, stretch, type Order } from './dates';
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

/** A row, by its columns. */
export type Row = Readonly<Record<string, string | undefined>>;

/** The names by which a column is recognised. */
const NAMES: Readonly<Record<Field, RegExp>> = {
	date: /^(?:date|day|when|start|start[ _-]?date|from|begin|time|datum|year)$/i,
	end: /^(?:end|end[ _-]?date|to|until|finish)$/i,
	title: /^(?:title|headline|event|name|heading|what|label)$/i,
	text: /^(?:text|description|summary|details?|body|notes?|content)$/i,
	link: /^(?:links?|url|href|website|more)$/i,
	source: /^(?:source|source[ _-]?url|reference|citation)$/i,
	media: /^(?:media|image|photo|picture|video)(?:[ _-]?url)?$/i,
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
	const cellOf = (row: Row, field: Field) => {
		const { [field]: column } = mapping;
		return column === undefined ? '' : unguarded((row[column] ?? '').trim());
	};
	const order = orderOf(rows.flatMap((row) => [cellOf(row, 'date'), cellOf(row, 'end')]));
	const events = rows.flatMap((row, i): ForeignEvent[] => {
		const cell = (field: Field) => cellOf(row, field);
		const leave = (reason: string) => void leftBehind.push({ place: `row ${i + 2}`, reason });
		if (!Object.values(row).some((value) => value?.trim())) return [];
		return eventIn(cell, order, leave);
	});
	const used = new Set(Object.values(mapping));
	const unused = Object.keys(rows[0] ?? {}).filter(
		(column) => !used.has(column) && rows.some((row) => row[column]?.trim()),
	);
	if (unused.length > 0)
		leftBehind.push({ place: 'columns', reason: `without ${unused.map(quoted).join(', ')}` });
	return { story: { title, text: '', events }, leftBehind };
}

/** Tables are written with an apostrophe in front of what a spreadsheet would take for a formula. */
function unguarded(text: string): string {
	return text.replace(/^'(?=[=+\-@])/, '');
}

function eventIn(
	cell: (field: Field) => string,
	order: Order | undefined,
	leave: (reason: string) => void,
): ForeignEvent[] {
	const words = plainText(cell('text'));
	const title = plainText(cell('title')).text || words.text.slice(0, 120);
	const from = readDate(cell('date'), order);
	if (title === '' || !from) {
		const why =
			cell('date') === ''
				? 'it has no date'
				: `its date ${quoted(cell('date'))} can mean more than one day, or none`;
		leave(`left out: ${title === '' ? 'it has no title and no text' : why}`);
		return [];
	}
	const end = cell('end') === '' ? from : readDate(cell('end'), order);
	const date = end && stretch(from, end);
	if (!date) leave(`without its end, ${quoted(cell('end'))}, which cannot be read or comes before its start`);
	if (hasTime(cell('date')) || hasTime(cell('end')))
		leave(`without the time of day in ${quoted(hasTime(cell('date')) ? cell('date') : cell('end'))}`);
	if (words.hadMarkup) leave('without the formatting of its text');
	const address = (field: 'link' | 'source' | 'media') => {
		const url = webAddress(cell(field));
		if (cell(field) !== '' && url === undefined)
			leave(`without its ${field}, ${quoted(cell(field))}, which is no address of the web`);
		return url;
	};
	const [link, source, media] = [address('link'), address('source'), address('media')];
	return [
		{
			title,
			text: words.text,
			date: date ?? from,
			group: cell('group') || undefined,
			links: [...(link === undefined ? [] : [{ url: link, label: hostOf(link) }]), ...words.links],
			source,
			media: media === undefined ? undefined : { url: media, caption: hostOf(media) },
		},
	];
}
