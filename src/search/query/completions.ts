/** What the fields of a query mean, and how what is typed may go on as one. */
import type { Lookup } from '../../model/lookup';
import type { NameIndex } from '../index/name-index';
import type { Chip, Completion, FieldName } from '../results';
import { fold } from '../text/fold';
import { dateOf, FIELDS, HAS, IS, NAMED_BY, type Field } from './fields';

/** Values offered for a field. */
const MOST = 6;

/** What a field means, for its chip. */
export function chipOf({ name, value, without, start, end }: Field, names: NameIndex): Chip {
	const named = [...new Set(names.search(value, NAMED_BY[name] ?? []).map((match) => match.name))];
	const label = named.length > 0 ? named.slice(0, 2).join(' or ') : value;
	const isKnown = named.length > 0 || isKnownValue(name, value);
	return { label: `${without ? 'Not: ' : ''}${FIELDS[name]}: ${label}`, isKnown, start, end };
}

function isKnownValue(name: FieldName, value: string): boolean {
	if (name === 'is') return value in IS;
	if (name === 'has') return value in HAS;
	return name === 'in' && dateOf(value) !== undefined;
}

/**
 * Fields and values that go on from where the text ends: “spe” → `speaker:`; “is:sch” → `is:scheduled`.
 * @returns Whole queries, with what each would ask.
 */
export function completionsOf(text: string, lookup: Lookup, names: NameIndex): Completion[] {
	const last = /(?:^|\s)-?(?<word>\p{L}*)(?<value>:"?(?<begun>[^\s"]*))?$/u.exec(text)?.groups;
	if (!last) return [];
	const { word = '', value, begun = '' } = last;
	const typed = word.toLowerCase();
	const before = text.slice(0, text.length - word.length - (value?.length ?? 0));
	const fields = (Object.keys(FIELDS) as FieldName[]).filter((name) => name.startsWith(typed));
	if (value === undefined) {
		if (typed.length < 2) return [];
		return fields.map((name) => ({ query: `${before}${name}:`, label: `${FIELDS[name]} …` }));
	}
	const name = fields.find((field) => field === typed);
	if (!name) return [];
	return valuesFor(name, begun, lookup, names)
		.filter((one) => fold(one).text !== fold(begun).text)
		.slice(0, MOST)
		.map((one) => {
			const written = one.includes(' ') ? `"${one}"` : one;
			return { query: `${before}${name}:${written} `, label: `${FIELDS[name]}: ${one}` };
		});
}

/** The values of a field that what is typed may become. */
function valuesFor(name: FieldName, begun: string, lookup: Lookup, names: NameIndex): string[] {
	const kinds = NAMED_BY[name];
	if (!kinds) return fixedValues(name, lookup).filter((value) => value.startsWith(begun.toLowerCase()));
	const named = begun === '' ? names.all(kinds) : names.search(begun, kinds);
	return [...new Set(named.map((one) => one.name))];
}

function fixedValues(name: FieldName, lookup: Lookup): string[] {
	if (name === 'is') return Object.keys(IS);
	if (name === 'has') return Object.keys(HAS);
	const months = new Set(lookup.inOrder.map(({ when }) => when.earliest.slice(0, -3)));
	// A query cannot name those of years beyond four digits.
	return [...months].filter((month) => dateOf(month) !== undefined).toReversed();
}
