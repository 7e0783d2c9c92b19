/** The search over a story: build it once, then ask. */
import type { Lookup } from '../model/lookup';
import { answer, createIndex } from './answer';
import { highlight, type Terms } from './highlight';
import { hitOf } from './hits';
import type { Postings } from './postings';
import { parseQuery } from './query';
import type { Ranked } from './rank';
import type { SearchRecord } from './records';
import type { Correction, Hit, HitGroup, HitKind, Search, SearchResults } from './results';
import { isGuess, type AskedSlot } from './slots';
import { waysOut } from './ways-out';

export type { Search, SearchResults } from './results';

/** The order of groups that are equally good. */
const KINDS: readonly HitKind[] = ['quote', 'event', 'person', 'place', 'source'];
/** What somebody said goes before what was said about it, where the two are about as good. */
const FOR_QUOTES = 1.25;

type Describe = (record: SearchRecord, score: number) => Hit | undefined;

/**
 * Builds the search over a story: O(characters of its texts). The function it returns answers a query in
 * O(words of the story) for misspelt words plus O(postings) of the words they can mean; see {@link rank}.
 */
export function createSearch(lookup: Lookup): Search {
	const index = createIndex(lookup);

	return (text, limit = 50) => {
		const query = parseQuery(text);
		if (query.words.length === 0) return nothing(text);
		const { slots, ranked, partial } = answer(query, index);
		if (ranked.length === 0) return { ...nothing(text), suggestions: waysOut(text, index) };
		const terms = termsOf(slots);
		const words = slots.filter((slot) => !slot.optional).length;
		const describe: Describe = (record, score) => hitOf(record, score, lookup, { terms, words });
		return {
			...nothing(text),
			groups: group(ranked, index.records, limit, describe),
			total: ranked.length,
			eventIds: eventIdsOf(ranked, index.records),
			terms,
			highlight: (any) => highlight(any, terms),
			corrections: correctionsOf(slots, index.postings),
			partial,
		};
	};
}

function nothing(query: string): SearchResults {
	return {
		query,
		groups: [],
		total: 0,
		eventIds: new Set(),
		terms: new Map(),
		highlight: (any) => highlight(any, undefined),
		corrections: [],
		partial: false,
		suggestions: [],
	};
}

/**
 * Events and the events of quotes. An event is found by the names of its people and places too, so nobody is missed;
 * what a person is, or what a headline says, does not make every event they lead to a match.
 */
function eventIdsOf(ranked: readonly Ranked[], records: readonly SearchRecord[]): Set<string> {
	const found = ranked.flatMap(({ record }) => records[record] ?? []);
	return new Set(found.flatMap(({ kind, events }) => (kind === 'event' || kind === 'quote' ? events : [])));
}

/** Results by kind; the group with the best result first. */
function group(
	ranked: readonly Ranked[],
	records: readonly SearchRecord[],
	limit: number,
	describe: Describe,
): HitGroup[] {
	const groups = KINDS.flatMap((kind) => {
		const all = ranked.filter(({ record }) => records[record]?.kind === kind);
		if (all.length === 0) return [];
		const hits = all.slice(0, limit).flatMap(({ record, score }) => {
			const found = records[record];
			return (found && describe(found, score)) ?? [];
		});
		const best = (all[0]?.score ?? 0) * (kind === 'quote' ? FOR_QUOTES : 1);
		return { group: { kind, hits, total: all.length }, best };
	});
	return groups.sort((a, b) => b.best - a.best).map(({ group }) => group);
}

function termsOf(slots: readonly AskedSlot[]): Terms {
	const terms = new Map<string, number>();
	for (const { typed, spellings } of slots) {
		for (const { word, manner } of spellings) {
			const letters = manner === 'prefix' ? typed.length : Infinity;
			terms.set(word, Math.max(letters, terms.get(word) ?? 0));
		}
	}
	return terms;
}

function correctionsOf(slots: readonly AskedSlot[], postings: Postings): Correction[] {
	return slots
		.filter(({ spellings }) => spellings.length > 0 && spellings.every(isGuess))
		.map(({ typed, spellings }) => ({
			typed,
			found: spellings.slice(0, 3).map(({ word }) => postings.print(word)),
		}));
}
