/** The search over a story: build it once, then ask. */
import type { Lookup } from '../model/lookup';
import type { TextRange } from './fold';
import type { Terms } from './highlight';
import { hitOf } from './hits';
import { nameVariants } from './names';
import { createPostings, type Postings } from './postings';
import { parseQuery, type Query } from './query';
import { rank, type Ranked } from './rank';
import { recordsOf, type SearchRecord } from './records';
import type { Correction, HitGroup, HitKind, Search, SearchResults, Suggestion } from './results';
import { isGuess, slotsOf, type AskedSlot } from './slots';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { isCommon } from './words';

export type { Search, SearchResults } from './results';

/** The order in which groups are shown. */
const KINDS: readonly HitKind[] = ['quote', 'event', 'person', 'place', 'source'];
/** Where nothing has every word, a record must have this share of them, by their rarity. */
const MOST = 0.6;

/** An answer before it is put into words. */
interface Answer {
	readonly slots: readonly AskedSlot[];
	readonly ranked: readonly Ranked[];
	readonly partial: boolean;
}

/**
 * Builds the search over a story: O(characters of its texts). The function it returns answers a query in
 * O(words of the story) for misspelt words plus O(postings) of the words they can mean; see {@link rank}.
 */
export function createSearch(lookup: Lookup): Search {
	const records = recordsOf(lookup);
	const postings = createPostings(records);
	const names = nameVariants(lookup);
	const vocabulary = createVocabulary(postings.words, names.words);
	const asked = (query: Query, loosely: boolean) => slotsOf(query, vocabulary, names, loosely);

	return (text, limit = 50) => {
		const query = parseQuery(text);
		if (query.words.length === 0) return nothing(text);
		const { slots, ranked, partial } = answer(query, asked, postings);
		if (ranked.length === 0)
			return { ...nothing(text), suggestions: suggest(text, query, vocabulary, postings) };
		const terms = termsOf(slots);
		return {
			...nothing(text),
			groups: group(ranked, records, lookup, terms, limit),
			total: ranked.length,
			eventIds: new Set(ranked.flatMap(({ record }) => records[record]?.events ?? [])),
			terms,
			corrections: correctionsOf(slots, postings),
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
		corrections: [],
		partial: false,
		suggestions: [],
	};
}

/** First all words as typed, then all words misspelt or not, then most of them. */
function answer(
	query: Query,
	asked: (query: Query, loosely: boolean) => AskedSlot[],
	postings: Postings,
): Answer {
	const { phrases, without } = query;
	const strict = asked(query, false);
	const ranked = rank(postings, strict, { share: 1, phrases, without });
	if (ranked.length > 0) return { slots: strict, ranked, partial: false };
	const slots = asked(query, true);
	const loose = rank(postings, slots, { share: 1, phrases, without });
	if (loose.length > 0) return { slots, ranked: loose, partial: false };
	// Of two words one is not most: better to say that nothing has both.
	const enough = slots.filter((slot) => !slot.optional).length > 2;
	const most = enough ? rank(postings, slots, { share: MOST, phrases: [], without }) : [];
	return { slots, ranked: most, partial: true };
}

function group(
	ranked: readonly Ranked[],
	records: readonly SearchRecord[],
	lookup: Lookup,
	terms: Terms,
	limit: number,
): HitGroup[] {
	return KINDS.flatMap((kind) => {
		const all = ranked.filter(({ record }) => records[record]?.kind === kind);
		if (all.length === 0) return [];
		const hits = all.slice(0, limit).flatMap(({ record, score }) => {
			const found = records[record];
			return (found && hitOf(found, score, lookup, terms)) ?? [];
		});
		return { kind, hits, total: all.length };
	});
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

function correctionsOf(slots: readonly AskedSlot[], { numbers, printed }: Postings): Correction[] {
	return slots
		.filter(({ spellings }) => spellings.length > 0 && spellings.every(isGuess))
		.map(({ typed, spellings }) => ({
			typed,
			found: spellings.slice(0, 3).map(({ word }) => printed[numbers.get(word) ?? -1] ?? word),
		}));
}

/** Ways out: near words in place of one that leads nowhere, and the query without it or with less. */
function suggest(text: string, query: Query, vocabulary: Vocabulary, postings: Postings): Suggestion[] {
	const lost = query.words.find((word) => vocabulary.spellings(word.text).length === 0);
	const kept = query.words.filter((word) => word !== lost && !isCommon(word.text));
	const alone = (lost ? kept.length > 0 : kept.length > 1) ? kept : [];
	const near = lost ? vocabulary.nearest(lost.text, 4) : [];
	return [
		...near.map((word) => replaced(text, lost, postings.printed[postings.numbers.get(word) ?? -1] ?? word)),
		...alone.map(({ start, end }) => ({ word: text.slice(start, end), query: text.slice(start, end) })),
	];
}

function replaced(text: string, place: TextRange | undefined, word: string): Suggestion {
	return { word, query: text.slice(0, place?.start) + word + text.slice(place?.end ?? text.length) };
}
