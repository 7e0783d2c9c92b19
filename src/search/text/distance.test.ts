import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from './distance';

describe('distance', () => {
	it.each([
		['tariff', 'tariff', 0, 0],
		['tarif', 'tariff', 1, 0],
		['tariffs', 'tariff', 1, 1],
		['tairff', 'tariff', 1, 1],
		['tarrif', 'tariff', 2, 1],
		['kabul', 'qabul', 1, 1],
		['neg', 'negotiations', 9, 0],
		['', 'abc', 3, 0],
	])('%s to %s: %i to the whole, %i to its beginning', (typed, known, whole, beginning) => {
		expect(distance(typed, known)).toEqual({ whole, beginning });
	});

	it('is the same both ways, and never more than the longer word', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(distance(a, b).whole).toBe(distance(b, a).whole);
				expect(distance(a, b).whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
				expect(distance(a, b).beginning).toBeLessThanOrEqual(distance(a, b).whole);
			}),
		);
	});
});
