import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearWords, startingWith } from './sorted-words';

/** Edits between two words by the textbook: a letter added, left out or replaced, or two neighbours swapped. */
function edits(a: string, b: string): number {
	if (a === '' || b === '') return a.length + b.length;
	const [restA, restB] = [a.slice(1), b.slice(1)];
	if (a.startsWith(b.charAt(0))) return edits(restA, restB);
	const isSwap = a.length > 1 && b.length > 1 && a.startsWith(b.charAt(1)) && b.startsWith(a.charAt(1));
	const swapped = isSwap ? edits(a.slice(2), b.slice(2)) : Infinity;
	return 1 + Math.min(edits(restA, b), edits(a, restB), edits(restA, restB), swapped);
}

/** Edits to the beginning of a word that fits best. */
function editsToBeginning(typed: string, word: string): number {
	return Math.min(
		...Array.from({ length: word.length + 1 }, (_, length) => edits(typed, word.slice(0, length))),
	);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

it('finds exactly the words that a comparison with each would find', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(word),
			word,
			fc.nat(2),
			fc.integer({ min: -1, max: 2 }),
			(known, typed, most, begun) => {
				const sorted = known.toSorted();
				const each = sorted.filter((one) => {
					return edits(typed, one) <= most || editsToBeginning(typed, one) <= begun;
				});
				expect(nearWords(sorted, typed, most, begun).map((near) => near.word)).toEqual(each);
			},
		),
	);
});

describe('edits', () => {
	it.each([
		['tariff', 'tariff', 0],
		['tariffs', 'tariff', 1],
		['tairff', 'tariff', 1],
		['tarrif', 'tariff', 2],
		['kabul', 'qabul', 1],
	])('%s is %s after %i', (typed, known, expected) =>
		expect(nearWords([known], typed, 2).map(({ whole }) => whole)).toEqual([expected]),
	);
});

it('finds the words that begin with some letters', () => {
	const sorted = ['tar', 'tariff', 'tariffs', 'tarnish', 'truce'];
	expect(startingWith(sorted, 'tari')).toEqual(['tariff', 'tariffs']);
	expect(startingWith(sorted, 'tar')).toEqual(sorted.slice(0, 4));
	expect(startingWith(sorted, 'x')).toEqual([]);
});
