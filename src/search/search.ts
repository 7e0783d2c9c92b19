/** The search over a story: build it once, then ask. */
import type { Lookup } from '../model/lookup';
import { answer, createIndex, type SearchIndex } from './rank/answer';
import { eventOfRecord, eventOrdinals, matchedBy, matchedIds } from './event-ids';
import { chipOf, completionsOf } from './query/completions';
import { highlight, type HighlightTerms } from './text/highlight';
import { hitOf } from './rank/hits';
import type { Postings } from './index/postings';
import { parseQuery } from './query/query';
import type { Ranking } from './rank/rank';
import type { SearchRecord } from './index/records';
import {
	FEW,
	type Correction,
	type RawSearch,
	type RawResults,
	type Hit,
	type HitGroup,
	type HitKind,
	type Search,
	type SearchResults,
} from './results';
import { isGuess, type TypedTerm } from './query/terms';
import { suggestQueries } from './rank/suggestions';

export { eventOrdinals } from './event-ids';
export type { Search, SearchResults } from './results';

/** The order of groups that are equally good. */
const KINDS: readonly HitKind[] = ['quote', 'event', 'person', 'place', 'source'];
/**
 * The factor by which one kind is preferred where a quote and an event score about the same: quotes for a query with
 * words, events for a query that is a date alone.
 */
const FAVOUR = 1.1;

type Describe = (record: SearchRecord, score: number) => Hit | undefined;

/** Builds the search over a story; see {@link createRawSearch}. */
export function createSearch(lookup: Lookup): Search {
	const search = createRawSearch(lookup);
	const ordinals = eventOrdinals(lookup);
	return (text, limit) => hydrate(search(text, limit), ordinals);
}

/** Turns the plain data of an answer into {@link SearchResults}, with its functions. O(events). */
export function hydrate(raw: RawResults, ordinals: ReadonlyMap<string, number>): SearchResults {
	const { matched, ...rest } = raw;
	const { terms } = rest;
	return { ...rest, eventIds: matchedIds(matched, ordinals), highlight: (text) => highlight(text, terms) };
}

/**
 * Indexes a story: O(characters of its texts). The function it returns answers a query in O(words of the story that
 * come near a misspelt one) plus O(postings) of the words they can mean; see {@link rank}.
 */
export function createRawSearch(lookup: Lookup): RawSearch {
	const index = createIndex(lookup);
	const eventOf = eventOfRecord(index.records, eventOrdinals(lookup));

	return (text, limit = FEW) => {
		const query = parseQuery(text);
		const chips = query.fields.filter(({ value }) => value !== '').map((field) => chipOf(field, index.names));
		const completions = completionsOf(text, lookup, index.names);
		const none = { ...nothing(text, lookup.inOrder.length), chips, completions };
		if (query.words.length === 0 && chips.length === 0) return none;
		const { terms: typed, ranking, partial } = answer(query, index);
		if (ranking.found.length === 0) return { ...none, suggestions: suggestQueries(text, index) };
		const terms = highlightTermsOf(typed);
		const required = typed.filter((term) => !term.optional);
		const favoured = required.some(({ matches }) => matches.length > 0) ? 'quote' : 'event';
		const describe: Describe = (record, score) =>
			hitOf(record, score, lookup, { terms, words: required.length });
		return {
			...none,
			groups: group(ranking, index, limit, describe, favoured),
			total: ranking.found.length,
			matched: matchedBy(ranking.found, eventOf, lookup.inOrder.length),
			terms,
			corrections: correctionsOf(typed, index.postings),
			partial,
		};
	};
}

/** @param events How many the story has. */
function nothing(query: string, events: number): RawResults {
	return {
		query,
		groups: [],
		total: 0,
		matched: new Uint8Array(events),
		terms: new Map(),
		corrections: [],
		partial: false,
		suggestions: [],
		chips: [],
		completions: [],
	};
}

/** Results by kind; the group with the best result first. */
function group(
	{ best, found }: Ranking,
	index: SearchIndex,
	limit: number,
	describe: Describe,
	favoured: HitKind,
): HitGroup[] {
	const { records, postings } = index;
	const totals = postings.kinds.map(() => 0);
	for (const record of found) {
		const kind = postings.kindOf[record] ?? 0;
		totals[kind] = (totals[kind] ?? 0) + 1;
	}
	const groups = KINDS.flatMap((kind) => {
		const all = best.filter(({ record }) => records[record]?.kind === kind);
		if (all.length === 0) return [];
		const hits = all.slice(0, limit).flatMap(({ record, score }) => {
			const found = records[record];
			return (found && describe(found, score * (kind === favoured ? FAVOUR : 1))) ?? [];
		});
		return {
			group: { kind, hits, total: totals[postings.kinds.indexOf(kind)] ?? 0 },
			first: hits[0]?.score ?? 0,
		};
	});
	return groups.sort((a, b) => b.first - a.first).map(({ group }) => group);
}

function highlightTermsOf(terms: readonly TypedTerm[]): HighlightTerms {
	const highlighted = new Map<string, number>();
	for (const { typed, matches, marks } of terms) {
		for (const word of marks ?? []) highlighted.set(word, Infinity);
		for (const { word, type } of matches) {
			const letters = type === 'prefix' ? typed.length : Infinity;
			highlighted.set(word, Math.max(letters, highlighted.get(word) ?? 0));
		}
	}
	return highlighted;
}

function correctionsOf(terms: readonly TypedTerm[], postings: Postings): Correction[] {
	return terms
		.filter(({ matches }) => matches.length > 0 && matches.every(isGuess))
		.map(({ typed, matches }) => ({
			typed,
			found: matches.slice(0, 3).map(({ word }) => postings.print(word)),
		}));
}
