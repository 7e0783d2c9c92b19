/** The date in a query as one thing to look for, instead of its words. */
import type { Postings } from '../index/postings';
import { daysFrom, fitOf, readDate, type QueryDate, type Days } from './dates';
import type { Query } from './query';
import type { TypedTerm } from './terms';
import type { SearchRecord } from '../index/records';
import { isCommon, isNumber } from '../text/words';

/** What a mention of the date in a text is worth, beside a record that is of that date. */
const MENTIONED = 0.35;

/** The days of each record that has any: reading them anew for every date takes long in a large story. */
export function daysOfRecords(records: readonly SearchRecord[]): (Days | undefined)[] {
	return records.map(({ facets }) => facets?.when && daysFrom(facets.when));
}

/**
 * Finds the records of the date that a query names, and those that mention it. O(records).
 * @returns The term, and the query without the words of the date; `undefined` where there is no date in it.
 */
export function dateTerm(
	query: Query,
	{ days, postings }: { days: readonly (Days | undefined)[]; postings: Postings },
): { term: TypedTerm; rest: Query } | undefined {
	const typed = query.words.map((word) => word.text);
	const date = readDate(typed) ?? yearAlone(typed);
	if (!date) return undefined;
	const said = typed.slice(date.from, date.to);
	const found = new Map<number, number>();
	for (const [at, ofRecord] of days.entries()) {
		const best = ofRecord ? fitOf(date, ofRecord) : 0;
		if (best > 0) found.set(at, best);
	}
	const lists = said.map((word) => postings.lists[postings.numbers.get(word) ?? -1]?.records ?? []);
	const [first = [], ...more] = lists.map((list) => new Set(list));
	for (const record of first) {
		if (more.every((list) => list.has(record)) && !found.has(record)) found.set(record, MENTIONED);
	}
	const others = query.words.filter((_, at) => at < date.from || at >= date.to);
	const words = others.every(({ text }) => isCommon(text)) ? [] : others;
	return {
		term: {
			typed: said.join(' '),
			matches: [],
			optional: false,
			records: found,
			marks: said.filter(isOfDay),
		},
		rest: { ...query, words },
	};
}

/** “April” and “9”, but not “first week of”. */
function isOfDay(word: string): boolean {
	return isNumber(word) || readDate([word], true) !== undefined;
}

/** “in 2024”: beside common words a year can only be meant as a date. */
function yearAlone(typed: readonly string[]): QueryDate | undefined {
	const [at, another] = typed.flatMap((word, at) => (isCommon(word) ? [] : [at]));
	const year = at === undefined || another !== undefined ? '' : (typed[at] ?? '');
	const date = /^\d+$/.test(year) ? readDate([year], true) : undefined;
	return date && at !== undefined ? { ...date, from: at, to: at + 1 } : undefined;
}
