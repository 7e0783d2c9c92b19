import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { DAY, dayOf, extent, overlaps, spanOf, startOfDay } from './span';

const day = fc.date({
	min: new Date('0001-01-01T00:00:00Z'),
	max: new Date('9999-12-31T00:00:00Z'),
	noInvalidDate: true,
});

describe('a day', () => {
	it('begins when the calendar says', () => {
		fc.assert(
			fc.property(day, (date) => {
				const text = date.toISOString().slice(0, 10);
				expect(startOfDay(text)).toBe(DateTime.fromISO(text, { zone: 'utc' }).toMillis());
			}),
		);
	});

	it('is found again from any instant in it', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: DAY - 1 }), (date, later) => {
				const text = date.toISOString().slice(0, 10);
				expect(dayOf(startOfDay(text) + later)).toBe(text);
			}),
		);
	});
});

describe('a stretch of time', () => {
	it('ends with the last day it can mean', () => {
		const { start, end } = spanOf({ earliest: '2025-03-01', latest: '2025-03-31' });
		expect((end - start) / DAY).toBe(31);
	});

	it('does not overlap the one that begins when it ends', () => {
		expect(overlaps({ start: 0, end: 1 }, { start: 1, end: 2 })).toBe(false);
		expect(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
	});

	it('holds all the others as their extent', () => {
		expect(extent([])).toBeUndefined();
		expect(
			extent([
				{ start: 3, end: 4 },
				{ start: 1, end: 2 },
			]),
		).toEqual({ start: 1, end: 4 });
	});
});
