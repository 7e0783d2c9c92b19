/** How closely the words of a query stand together in a record. */
import type { IndexedField, Postings } from '../index/postings';
import type { QueryTerm } from '../index/vocabulary';

interface WordTerm {
	/** Which word of the query. */
	readonly term: number;
	readonly quality: number;
}

/** Number of a word of the story → the words of the query that can mean it. */
type TermsByWord = ReadonlyMap<number, readonly WordTerm[]>;

export function termsByWord(terms: readonly QueryTerm[], { numbers }: Postings): TermsByWord {
	const byWord = new Map<number, WordTerm[]>();
	for (const [term, { matches }] of terms.entries()) {
		for (const { word, quality } of matches) {
			const number = numbers.get(word) ?? -1;
			const known = byWord.get(number);
			if (known) known.push({ term, quality });
			else byWord.set(number, [{ term, quality }]);
		}
	}
	return byWord;
}

/**
 * What standing together adds, up to 1: half of it for neighbours in the query that are neighbours in a field, half
 * for a field that holds all words, by how little else it holds. O(words of the fields).
 * @param count Words of the query.
 */
export function proximity(fields: readonly IndexedField[], byWord: TermsByWord, count: number): number {
	let most = 0;
	if (count === 0) return 0;
	for (const { weight, words } of fields) {
		if (weight > most) most = Math.max(most, weight * proximityIn(words, byWord, count));
	}
	return most;
}

function proximityIn(text: Uint32Array, byWord: TermsByWord, count: number): number {
	const held = new Map<number, number>();
	const pairs = new Map<number, number>();
	let before: readonly WordTerm[] = [];
	for (const word of text) {
		const here = byWord.get(word) ?? [];
		for (const { term, quality } of here) {
			held.set(term, Math.max(quality, held.get(term) ?? 0));
			for (const { term: other } of before) {
				// Side by side in their order; the other way round is worth half.
				if (other === term - 1) pairs.set(term, 1);
				else if (other === term + 1) pairs.set(other, Math.max(0.5, pairs.get(other) ?? 0));
			}
		}
		before = here;
	}
	const together = count > 1 ? sum(pairs.values()) / (count - 1) : 0;
	const inOrder = count > 1 ? 0.8 + 0.2 * together : 1;
	const full = held.size === count && text.length >= count;
	const quality = full ? Math.min(...held.values()) : 0;
	return 0.5 * together + (full ? 0.5 * quality * inOrder * (count / text.length) : 0);
}

function sum(values: Iterable<number>): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}
