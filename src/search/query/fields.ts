/** What a reader narrows a search by: `speaker:asif`, `in:2025-04`, `is:quote`. */
import Fuse from 'fuse.js/min-basic';
import type { Lookup } from '../../model/lookup';
import { daysFrom, fitOf, readDate } from './dates';
import { fold } from '../text/fold';
import type { SearchRecord } from '../index/records';
import type { Chip, FieldName } from '../results';
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
const IS: Readonly<Record<string, (record: SearchRecord) => boolean>> = {
	quote: ({ kind }) => kind === 'quote',
	event: ({ kind }) => kind === 'event',
	person: ({ kind }) => kind === 'person',
	place: ({ kind }) => kind === 'place',
	source: ({ kind }) => kind === 'source',
	scheduled: ({ facets }) => facets?.status === 'scheduled',
	reported: ({ facets }) => facets?.status === 'reported',
	alleged: ({ facets }) => facets?.status === 'alleged',
};
const HAS: Readonly<Record<string, (record: SearchRecord) => boolean>> = {
	figure: ({ facets }) => facets?.figures ?? false,
	quote: ({ kind, facets }) => kind === 'event' && (facets?.speakers.length ?? 0) > 0,
};

type Test = (record: SearchRecord) => boolean;

/** Something a field can name. */
interface Named {
	readonly id: string;
	readonly names: readonly string[];
}

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
export function testOf(fields: readonly Field[], lookup: Lookup): Test | undefined {
	const asked = fields.filter(({ value }) => value !== '');
	if (asked.length === 0) return undefined;
	const tests = asked.map((field): Test => {
		const test = testOfField(field, lookup);
		return (record) => test(record) !== field.without;
	});
	return (record) => tests.every((test) => test(record));
}

function testOfField({ name, value }: Field, lookup: Lookup): Test {
	if (name === 'is' || name === 'has')
		return (name === 'is' ? IS : HAS)[value.toLowerCase()] ?? (() => false);
	if (name === 'in') return testOfDate(value);
	const among = (ids: ReadonlySet<string>, all: readonly string[] = []) => all.some((id) => ids.has(id));
	const ids = new Set(namedBy(value, namesFor(name, lookup)).map(({ id }) => id));
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

function testOfDate(value: string): Test {
	const date = readDate(
		words(fold(value)).map((word) => word.text),
		true,
	);
	return ({ facets }) => {
		return date !== undefined && facets?.when !== undefined && fitOf(date, daysFrom(facets.when)) > 0;
	};
}

function namesFor(name: FieldName, lookup: Lookup): Named[] {
	const { tracks, sources, quotes } = lookup.timeline;
	const speakers = () =>
		[...new Set(quotes.map((quote) => quote.speaker))].map((id) => ({
			id,
			names: [lookup.nameOf(id), ...(lookup.actors.get(id)?.aliases ?? [])],
		}));
	const published = () =>
		sources.map(({ id, publisher, headline, byline }) => ({
			id,
			names: [publisher, headline, byline ?? ''],
		}));
	switch (name) {
		case 'speaker':
			return speakers();
		case 'source':
			return published();
		case 'by':
			return [...speakers(), ...published()];
		case 'track':
			return tracks.map(({ id, title }) => ({ id, names: [title, id] }));
		default:
			return [];
	}
}

/** What a value can name: all of whose words begin words of its names or, where nothing does, what is spelt nearly so. */
function namedBy(value: string, named: readonly Named[]): readonly Named[] {
	const asked = words(fold(value)).map((word) => word.text);
	if (asked.length === 0) return [];
	const begun = named.filter(({ id, names }) => {
		const all = [id, ...names].flatMap((name) => words(fold(name)).map((word) => word.text));
		return asked.every((word) => all.some((other) => other.startsWith(word)));
	});
	if (begun.length > 0) return begun;
	const fuse = new Fuse(named, {
		keys: ['names'],
		threshold: 0.3,
		ignoreLocation: true,
		ignoreDiacritics: true,
	});
	return fuse.search(value.slice(0, 32)).map(({ item }) => item);
}

/** What a field means, for its chip. */
export function chipOf(field: Field, lookup: Lookup): Chip {
	const { name, value, without, start, end } = field;
	const named = namedBy(value, namesFor(name, lookup)).map(({ names }) => names[0] ?? '');
	const isKnown =
		name === 'is'
			? value in IS
			: name === 'has'
				? value in HAS
				: name === 'in'
					? isDate(value)
					: named.length > 0;
	const label = named.length > 0 ? [...new Set(named)].slice(0, 2).join(' or ') : value;
	return { label: `${without ? 'Not: ' : ''}${FIELDS[name]}: ${label}`, isKnown, start, end };
}

function isDate(value: string): boolean {
	const all = words(fold(value)).map((word) => word.text);
	return readDate(all, true) !== undefined;
}

/**
 * Fields and values that go on from where the text ends: “spe” → `speaker:`; “is:sch” → `is:scheduled`.
 * @returns Whole queries, with what each would ask.
 */
export function completionsOf(text: string, lookup: Lookup): { query: string; label: string }[] {
	const last = /(?:^|\s)(-?)([\p{L}]*)(:?)("?)([^\s"]*)$/u.exec(text);
	if (!last) return [];
	const [, , typed = '', colon, , begun = ''] = last;
	const word = typed.toLowerCase();
	const before = text.slice(
		0,
		text.length - (typed.length + (colon ?? '').length + (last[4] ?? '').length + begun.length),
	);
	if (colon === '') {
		if (word.length < 2) return [];
		const names = (Object.keys(FIELDS) as FieldName[]).filter((name) => name.startsWith(word));
		return names.map((name) => ({ query: `${before}${name}:`, label: `${FIELDS[name]} …` }));
	}
	if (!(word in FIELDS)) return [];
	const name = word as FieldName;
	return valuesOf(name, lookup)
		.filter((value) =>
			fold(value)
				.text.split(' ')
				.some((part) => part.startsWith(fold(begun).text)),
		)
		.filter((value) => fold(value).text !== fold(begun).text)
		.slice(0, 6)
		.map((value) => {
			const written = value.includes(' ') ? `"${value}"` : value;
			return { query: `${before}${name}:${written} `, label: `${FIELDS[name]}: ${value}` };
		});
}

function valuesOf(name: FieldName, lookup: Lookup): string[] {
	if (name === 'is') return Object.keys(IS);
	if (name === 'has') return Object.keys(HAS);
	if (name === 'in') {
		const months = lookup.inOrder.map(({ when }) => when.earliest.slice(0, 7));
		return [...new Set(months)].toReversed();
	}
	return [...new Set(namesFor(name, lookup).map(({ names }) => names[0] ?? ''))];
}
