/** How closely the words of a query stand together in a record. */
import type { IndexedField, Postings } from '../index/postings';
import type { Slot } from './rank';

interface Meaning {
	/** Which word of the query. */
	readonly slot: number;
	readonly quality: number;
}

/** Number of a word of the story → the words of the query that can mean it. */
export type Meanings = ReadonlyMap<number, readonly Meaning[]>;

export function meaningsOf(slots: readonly Slot[], { numbers }: Postings): Meanings {
	const meanings = new Map<number, Meaning[]>();
	for (const [slot, { spellings }] of slots.entries()) {
		for (const { word, quality } of spellings) {
			const number = numbers.get(word) ?? -1;
			const known = meanings.get(number);
			if (known) known.push({ slot, quality });
			else meanings.set(number, [{ slot, quality }]);
		}
	}
	return meanings;
}

/**
 * What standing together adds, up to 1: half of it for neighbours in the query that are neighbours in a field, half
 * for a field that holds all words, by how little else it holds. O(words of the fields).
 * @param count Words of the query.
 */
export function closeness(fields: readonly IndexedField[], meanings: Meanings, count: number): number {
	let most = 0;
	if (count === 0) return 0;
	for (const { weight, words } of fields) {
		if (weight > most) most = Math.max(most, weight * closenessIn(words, meanings, count));
	}
	return most;
}

function closenessIn(text: Uint32Array, meanings: Meanings, count: number): number {
	const held = new Map<number, number>();
	const pairs = new Map<number, number>();
	let before: readonly Meaning[] = [];
	for (const word of text) {
		const here = meanings.get(word) ?? [];
		for (const { slot, quality } of here) {
			held.set(slot, Math.max(quality, held.get(slot) ?? 0));
			for (const { slot: other } of before) {
				// Side by side in their order; the other way round is worth half.
				if (other === slot - 1) pairs.set(slot, 1);
				else if (other === slot + 1) pairs.set(other, Math.max(0.5, pairs.get(other) ?? 0));
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
