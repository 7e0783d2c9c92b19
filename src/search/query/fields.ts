/** What a reader narrows a search by: `speaker:asif`, `in:2025-04`, `is:quote`. */
import type { NamedKind, NameIndex } from '../index/name-index';
import { daysFrom, fitOf, readDate, type QueryDate } from './dates';
import { fold } from '../text/fold';
import type { SearchRecord } from '../index/records';
import type { FieldName } from '../results';
import { words } from '../text/words';

/** A field in the text of a query, and where it stands there. */
export interface Field {
	readonly name: FieldName;
	readonly value: string;
	/** `-is:quote`: what is so must not be found. */
	readonly without: boolean;
	readonly start: number;
	readonly end: number;
}

/** What each field asks, in the words of its chip. */
export const FIELDS: Readonly<Record<FieldName, string>> = {
	speaker: 'Said by',
	by: 'Said or published by',
	source: 'Source',
	track: 'Track',
	in: 'Date',
	is: 'Only',
	has: 'With',
};

/** The values of the fields that have only a few, and what makes a record so. */
export const IS: Readonly<Record<string, (record: SearchRecord) => boolean>> = {
	quote: ({ kind }) => kind === 'quote',
	event: ({ kind }) => kind === 'event',
	person: ({ kind }) => kind === 'person',
	place: ({ kind }) => kind === 'place',
	source: ({ kind }) => kind === 'source',
	scheduled: ({ facets }) => facets?.status === 'scheduled',
	reported: ({ facets }) => facets?.status === 'reported',
	alleged: ({ facets }) => facets?.status === 'alleged',
};
export const HAS: Readonly<Record<string, (record: SearchRecord) => boolean>> = {
	figure: ({ facets }) => facets?.figures ?? false,
	quote: ({ kind, facets }) => kind === 'event' && (facets?.speakers.length ?? 0) > 0,
};

type Test = (record: SearchRecord) => boolean;

/** What the value of a field names; the other fields take no names. */
export const NAMED_BY: Readonly<Partial<Record<FieldName, readonly NamedKind[]>>> = {
	speaker: ['speaker'],
	source: ['source'],
	by: ['speaker', 'source'],
	track: ['track'],
};

const FIELD = /(?<=^|\s)(-?)(speaker|by|source|track|in|is|has):("[^"]*"?|“[^”]*”?|[^\s"“]*)/giu;

/** Finds the fields in a query. What only looks like one (“note: this”) is text. */
export function readFields(text: string): Field[] {
	return [...text.matchAll(FIELD)].map((match) => ({
		name: (match[2] ?? '').toLowerCase() as FieldName,
		value: (match[3] ?? '').replace(/["“”]/g, '').trim(),
		without: match[1] === '-',
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** Must all hold of a record; nothing where no field asks anything. A field without its value asks nothing yet. */
export function testOf(fields: readonly Field[], names: NameIndex): Test | undefined {
	const asked = fields.filter(({ value }) => value !== '');
	if (asked.length === 0) return undefined;
	const tests = asked.map((field): Test => {
		const test = testOfField(field, names);
		return (record) => test(record) !== field.without;
	});
	return (record) => tests.every((test) => test(record));
}

function testOfField({ name, value }: Field, names: NameIndex): Test {
	if (name === 'is' || name === 'has')
		return (name === 'is' ? IS : HAS)[value.toLowerCase()] ?? (() => false);
	if (name === 'in') return testOfDate(value);
	const among = (ids: ReadonlySet<string>, all: readonly string[] = []) => all.some((id) => ids.has(id));
	const ids = new Set(names.search(value, NAMED_BY[name] ?? []).map(({ id }) => id));
	switch (name) {
		case 'track':
			return ({ facets }) => facets?.track !== undefined && ids.has(facets.track);
		case 'speaker':
			return ({ facets }) => among(ids, facets?.speakers);
		case 'source':
			return ({ facets }) => among(ids, facets?.sources);
		case 'by':
			return ({ facets }) => among(ids, facets?.speakers) || among(ids, facets?.sources);
	}
}

/** The date that the value of `in:` says. */
export function dateOf(value: string): QueryDate | undefined {
	const said = words(fold(value)).map((word) => word.text);
	return readDate(said, true);
}

function testOfDate(value: string): Test {
	const date = dateOf(value);
	return ({ facets }) => {
		return date !== undefined && facets?.when !== undefined && fitOf(date, daysFrom(facets.when)) > 0;
	};
}
