import { expect, it } from 'vitest';
import { howRead } from './how-read';

const day = (earliest: string, latest = earliest, basis: 'resolved' | 'stated' = 'resolved') => ({
	earliest,
	latest,
	basis,
});

it.each([
	['2025-04-07', 'It came out on a Tuesday; this is the day before.'],
	['2025-04-08', 'It came out on a Tuesday; this is the same day.'],
	['2025-04-09', 'It came out on a Tuesday; this is the day after.'],
	['2025-03-31', 'It came out on a Tuesday; this is 8 days before.'],
])('says how %s was read against 8 April 2025', (when, expected) => {
	expect(howRead(day(when), day('2025-04-08'))).toBe(expected);
});

it.each([
	['a week', day('2025-03-31', '2025-04-06'), day('2025-04-08')],
	['a printed date', day('2025-04-07', '2025-04-07', 'stated'), day('2025-04-08')],
	['an article of an uncertain day', day('2025-04-07'), day('2025-04-07', '2025-04-08')],
])('says nothing of %s', (_, when, published) => {
	expect(howRead(when, published)).toBe('');
});
