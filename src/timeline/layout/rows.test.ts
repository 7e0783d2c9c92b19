import { expect, it } from 'vitest';
import { preferredRows, shareRows } from './rows';

it.each([
	[[14, 10, 6], 12, [5, 4, 3]],
	[[14, 0, 6], 11, [7, 1, 3]],
	[[2, 2], 11, [6, 5]],
	[[100, 1, 1], 6, [4, 1, 1]],
	[[5, 5, 5], 2, [1, 1, 1]],
])('shares rows out in proportion to the events: %j in %d', (counts, total, expected) => {
	expect(shareRows(counts, total)).toEqual(expected);
});

it('prefers its own rows from the top, then the nearest of the others', () => {
	expect(preferredRows([2, 2, 1], 1)).toEqual([2, 3, 1, 4, 0]);
});
