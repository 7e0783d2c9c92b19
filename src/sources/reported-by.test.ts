import { expect, it } from 'vitest';
import type { Source } from '../model/schema';
import { reportedBy } from './reported-by';

const sources = (...publishers: string[]): Source[] =>
	publishers.map((publisher, i) => ({ id: `s-${i}`, publisher, headline: 'News' }));
const five = sources('A', 'B', 'C', 'D', 'E');

it.each([
	['one', five.slice(0, 1), five.slice(0, 1), 'A'],
	['both', five.slice(0, 2), five.slice(0, 2), 'A and B'],
	['one of two', five.slice(0, 1), five.slice(0, 2), 'A, not B'],
	['many', five.slice(0, 4), five, '4 of 5 sources'],
	['two articles of one publisher', sources('A', 'A'), sources('A', 'A'), 'A'],
])('names who reports something: %s', (_, reporting, able, expected) => {
	expect(reportedBy({ reporting, able })).toBe(expected);
});
