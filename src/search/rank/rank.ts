/** Orders records by how well they hold the words of a query. */
import { TopK } from './top-k';
import { holds } from '../index/synonyms';
import { proximity, termsByWord } from './proximity';
import type { IndexedField, Postings } from '../index/postings';
import type { QueryTerm } from '../index/vocabulary';

/** What is asked of a record beyond its words. */
export interface RankOptions {
	/** The share of the words, by their rarity, that a record must hold; 1 for all that are not optional. */
	readonly share: number;
	/** Exact phrases it must hold, as words. */
	readonly phrases: readonly (readonly string[])[];
	/** Words it must not hold, as they stand in the story. */
	readonly without: readonly string[];
	/** What else must be true of it; absent where nothing must. */
	readonly passes?: ((record: number) => boolean) | undefined;
}

interface Ranked {
	/** Number of the record. */
	readonly record: number;
	readonly score: number;
}

export interface Ranking {
	/** The best of each kind, best first. */
	readonly best: readonly Ranked[];
	/** All that were found, in no order. */
	readonly found: readonly number[];
}

const NOTHING: Ranking = { best: [], found: [] };
/** As many of each kind are put in order; of more there is only the number. */
const ORDERED = 100;

/**
 * Finds and orders the records: O(postings of all matches). A word counts by how rare it is, how well it is spelt
 * and where it stands; among the best, words that stand side by side count more. Without a word, everything that is
 * not ruled out is found.
 */
export function rank(postings: Postings, terms: readonly QueryTerm[], options: RankOptions): Ranking {
	const { phrases, without, passes } = options;
	if (options.share === 1 && terms.some((term) => !term.optional && isEmpty(term))) return NOTHING;
	const { scores, candidates } = terms.length > 0 ? collect(postings, terms, options.share) : all(postings);
	const barred = recordsWith(postings, without);
	const wanted = phrases.map((phrase) => phrase.map((word) => postings.numbers.get(word) ?? -1));
	const found = candidates.filter(
		(record) =>
			!barred.has(record) &&
			(passes?.(record) ?? true) &&
			(wanted.length === 0 || holdsAll(postings.fields[record] ?? [], wanted)),
	);
	const bestFirst = betterIn(postings);
	const best = postings.kinds.map(() => new TopK<Ranked>(ORDERED, bestFirst));
	for (const record of found) {
		const score = scores[record] ?? 0;
		const kept = best[postings.kindOf[record] ?? 0];
		// An object is made only for a record that enters the best of its kind.
		if (kept && score >= (kept.worst?.score ?? 0)) kept.add({ record, score });
	}
	const byWord = termsByWord(terms, postings);
	const again = best.flatMap(({ items }) =>
		items.map(({ record, score }) => ({
			record,
			score: score + proximity(postings.fields[record] ?? [], byWord, terms.length),
		})),
	);
	return { best: again.sort(bestFirst), found };
}

function isEmpty({ matches, records }: QueryTerm): boolean {
	return matches.length === 0 && (records === undefined || records.size === 0);
}

/** By score, then by importance; what is equal in both stays in the order of the records. */
function betterIn({ importance }: Postings) {
	const weight = ({ record }: Ranked) => importance[record] ?? 0;
	return (a: Ranked, b: Ranked): number => b.score - a.score || weight(b) - weight(a) || a.record - b.record;
}

interface Candidates {
	readonly scores: Float64Array;
	readonly candidates: readonly number[];
}

function all({ fields }: Postings): Candidates {
	return { scores: new Float64Array(fields.length), candidates: fields.map((_, record) => record) };
}

/** Numbers for each record, used again for every query: to clear all of them would take longer than to use them. */
interface Scratch {
	readonly scores: Float64Array;
	/** The rarity of the words that a record holds; 0 for all records between queries, as in `best`. */
	readonly coverage: Float64Array;
	readonly required: Uint16Array;
	readonly best: Float64Array;
}

const scratches = new WeakMap<Postings, Scratch>();

function scratchFor(postings: Postings): Scratch {
	const known = scratches.get(postings);
	if (known) return known;
	const count = postings.fields.length;
	const [scores, coverage, best] = [
		new Float64Array(count),
		new Float64Array(count),
		new Float64Array(count),
	];
	const scratch = { scores, coverage, best, required: new Uint16Array(count) };
	scratches.set(postings, scratch);
	return scratch;
}

/**
 * Adds up what each record holds. Scores are shares: a record that holds every word exactly in its title has 1.
 * The scores hold until the next query.
 */
function collect(postings: Postings, terms: readonly QueryTerm[], share: number): Candidates {
	const { scores, coverage, required, best } = scratchFor(postings);
	const count = postings.fields.length;
	const needed = terms.filter((term) => !term.optional);
	const strict = share === 1;
	const seen: number[] = [];
	let total = 0;
	for (const [at, term] of [...needed, ...terms.filter((term) => term.optional)].entries()) {
		const touched = bestPerRecord(postings, term, best);
		// A word found nowhere is as rare as can be.
		const rarity = Math.log(1 + count / Math.max(1, touched.length)) * (term.optional ? 0.2 : 1);
		const before = Math.min(at, needed.length);
		total += rarity;
		for (const record of touched) {
			const value = best[record] ?? 0;
			best[record] = 0;
			const isNew = coverage[record] === 0;
			// Records that lack an earlier required word are skipped.
			if (strict && before > 0 && (isNew || required[record] !== before)) continue;
			if (isNew) {
				seen.push(record);
				scores[record] = 0;
				required[record] = 0;
			}
			scores[record] = (scores[record] ?? 0) + rarity * value;
			coverage[record] = (coverage[record] ?? 0) + rarity;
			if (!term.optional) required[record] = (required[record] ?? 0) + 1;
		}
	}
	const enough = (record: number) =>
		strict ? required[record] === needed.length : (coverage[record] ?? 0) >= share * total;
	const candidates = seen.filter(enough);
	for (const record of seen) coverage[record] = 0;
	for (const record of candidates) scores[record] = (scores[record] ?? 0) / total;
	return { scores, candidates };
}

/** Writes the best value of the term for each record into `best`; gives the records it wrote to. */
function bestPerRecord(postings: Postings, term: QueryTerm, best: Float64Array): number[] {
	const touched: number[] = [];
	const touch = (record: number, value: number) => {
		const before = best[record] ?? 0;
		if (before === 0) touched.push(record);
		if (value > before) best[record] = value;
	};
	for (const { word, quality } of term.matches) {
		const list = postings.lists[postings.numbers.get(word) ?? -1];
		if (!list) continue;
		const { records, weights } = list;
		for (let at = 0; at < records.length; at += 1) touch(records[at] ?? 0, quality * (weights[at] ?? 0));
	}
	for (const [record, quality] of term.records ?? []) touch(record, quality);
	return touched;
}

function recordsWith(postings: Postings, words: readonly string[]): Set<number> {
	return new Set(
		words.flatMap((word) => [...(postings.lists[postings.numbers.get(word) ?? -1]?.records ?? [])]),
	);
}

function holdsAll(fields: readonly IndexedField[], phrases: readonly (readonly number[])[]): boolean {
	return phrases.every((phrase) => fields.some((field) => holds(field.words, phrase)));
}
