/** Which records answer a query: as it was typed, or else as it may have been meant. */
import type { Lookup } from '../../model/lookup';
import { dateTerm, daysOfRecords } from '../query/date-term';
import type { Days } from '../query/dates';
import { testOf } from '../query/fields';
import { createNameIndex, type NameIndex } from '../index/name-index';
import { nameVariants, type NameVariants } from '../index/name-variants';
import { createPostings, type Postings } from '../index/postings';
import { markedWords, readSynonyms, recordsWithPhrase, synonymsIn, type Synonyms } from '../index/synonyms';
import type { Query } from '../query/query';
import { rank, type RankOptions, type Ranking } from './rank';
import { recordsOf, type SearchRecord } from '../index/records';
import { queryTerms, type Equal, type TypedTerm } from '../query/terms';
import { createVocabulary, type Vocabulary } from '../index/vocabulary';

/** All that is known about a story before the first query. */
export interface SearchIndex {
	readonly lookup: Lookup;
	readonly records: readonly SearchRecord[];
	/** When each record was, where that is known. */
	readonly days: readonly (Days | undefined)[];
	readonly postings: Postings;
	readonly vocabulary: Vocabulary;
	readonly names: NameIndex;
	readonly variants: NameVariants;
	readonly synonyms: Synonyms;
}

interface Answer {
	readonly terms: readonly TypedTerm[];
	readonly ranking: Ranking;
	/** No record has every word: these have most of them. */
	readonly partial: boolean;
}

/** Where nothing has every word, a record must have this share of them, by their rarity. */
const MOST = 0.6;
/** Of a pasted sentence less will do: an excerpt may be a part of it. */
const MOST_OF_MANY = 0.35;
const MANY = 10;

const NOTHING: Ranking = { best: [], found: [] };

/** Reads a story: O(characters of its texts). */
export function createIndex(lookup: Lookup): SearchIndex {
	const records = recordsOf(lookup);
	const postings = createPostings(records);
	const variants = nameVariants(lookup);
	const isName = (word: string) => {
		const print = postings.print(word);
		return print !== print.toLowerCase();
	};
	return {
		lookup,
		records,
		days: daysOfRecords(records),
		postings,
		names: createNameIndex(lookup),
		variants,
		synonyms: readSynonyms(lookup),
		vocabulary: createVocabulary(postings.words, variants.words, isName),
	};
}

/** First with the dates read as dates, then as words like all others. */
export function answer(query: Query, index: SearchIndex): Answer {
	const test = testOf(query.fields, index.names);
	const passes = test && ((record: number) => isTrueOf(test, index.records[record]));
	const date = dateTerm(query, index);
	if (date) {
		const dated = answerWords(date.rest, index, passes, [date.term]);
		if (dated.ranking.found.length > 0 && !dated.partial) return dated;
	}
	return answerWords(query, index, passes, []);
}

/** First all words as typed; then all words, misspelt or not; then most of them. */
function answerWords(
	query: Query,
	index: SearchIndex,
	passes: RankOptions['passes'],
	more: readonly TypedTerm[],
): Answer {
	const { postings, vocabulary, variants } = index;
	const { phrases } = query;
	const equals = equalsIn(query, index);
	const without = query.without.flatMap((word) => vocabulary.forms(word));
	const strict = [...queryTerms(query, vocabulary, variants, false, equals), ...more];
	const ranking = rank(postings, strict, { share: 1, phrases, without, passes });
	if (ranking.found.length > 0) return { terms: strict, ranking, partial: false };
	const terms = [...queryTerms(query, vocabulary, variants, true, equals), ...more];
	const loose = rank(postings, terms, { share: 1, phrases, without, passes });
	if (loose.found.length > 0) return { terms, ranking: loose, partial: false };
	// With one or two required words there are no partial results: nothing is found.
	const enough = terms.filter((term) => !term.optional).length > 2;
	const share = terms.length >= MANY ? MOST_OF_MANY : MOST;
	const options = { share, phrases: [], without, passes };
	return { terms, ranking: enough ? rank(postings, terms, options) : NOTHING, partial: true };
}

/** An equal phrase counts a little less than the words themselves. */
const EQUAL = 0.9;

function equalsIn({ words, complete }: Query, { synonyms, postings }: SearchIndex): Equal[] {
	const typed = words.map((word) => word.text);
	return synonymsIn(typed, synonyms, complete).map(({ from, to, equals }) => {
		const held = recordsWithPhrase(equals, postings);
		const records = new Map([...held].map(([record, weight]) => [record, EQUAL * weight]));
		return { from, to, records, marks: markedWords(equals) };
	});
}

function isTrueOf(test: (record: SearchRecord) => boolean, record: SearchRecord | undefined): boolean {
	return record !== undefined && test(record);
}
