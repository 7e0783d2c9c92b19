/** Which records answer a query: as it was typed, or else as it may have been meant. */
import type { Lookup } from '../model/lookup';
import { nameVariants, type NameVariants } from './names';
import { createPostings, type Postings } from './postings';
import type { Query } from './query';
import { rank, type Ranked } from './rank';
import { recordsOf, type SearchRecord } from './records';
import { slotsOf, type AskedSlot } from './slots';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** All that is known about a story before the first query. */
export interface SearchIndex {
	readonly records: readonly SearchRecord[];
	readonly postings: Postings;
	readonly vocabulary: Vocabulary;
	readonly names: NameVariants;
}

export interface Answer {
	readonly slots: readonly AskedSlot[];
	readonly ranked: readonly Ranked[];
	/** No record has every word: these have most of them. */
	readonly partial: boolean;
}

/** Where nothing has every word, a record must have this share of them, by their rarity. */
const MOST = 0.6;

/** Reads a story: O(characters of its texts). */
export function createIndex(lookup: Lookup): SearchIndex {
	const records = recordsOf(lookup);
	const postings = createPostings(records);
	const names = nameVariants(lookup);
	return { records, postings, names, vocabulary: createVocabulary(postings.words, names.words) };
}

/** First all words as typed; then all words, misspelt or not; then most of them. */
export function answer(query: Query, { postings, vocabulary, names }: SearchIndex): Answer {
	const { phrases } = query;
	const without = query.without.flatMap((word) => vocabulary.forms(word));
	const strict = slotsOf(query, vocabulary, names, false);
	const ranked = rank(postings, strict, { share: 1, phrases, without });
	if (ranked.length > 0) return { slots: strict, ranked, partial: false };
	const slots = slotsOf(query, vocabulary, names, true);
	const loose = rank(postings, slots, { share: 1, phrases, without });
	if (loose.length > 0) return { slots, ranked: loose, partial: false };
	// Of two words one is not most: better to say that nothing has both.
	const enough = slots.filter((slot) => !slot.optional).length > 2;
	const most = enough ? rank(postings, slots, { share: MOST, phrases: [], without }) : [];
	return { slots, ranked: most, partial: true };
}
