import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from '../text/distance';
import { nearWords } from './near-words';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

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
					const { whole, beginning } = distance(typed, one);
					return whole <= most || beginning <= begun;
				});
				expect(nearWords(sorted, typed, most, begun).map((near) => near.word)).toEqual(each);
			},
		),
	);
});
