import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import { firstDayOf, lastDayOf } from './civil-day';

it.each([
	['2024', '2024-01-01', '2024-12-31'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2025-02', '2025-02-01', '2025-02-28'],
	['2025-04-07', '2025-04-07', '2025-04-07'],
	['2025-13', undefined, undefined],
	['2025-04-07~', undefined, undefined],
	['', undefined, undefined],
])('%s is from %s to %s', (date, first, last) => {
	expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last]);
});

it('counts the days of any month as the calendar does', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
			const text = `${year.toString().padStart(4, '0')}-${month.toString().padStart(2, '0')}`;
			expect(lastDayOf(text)).toBe(`${text}-${DateTime.utc(year, month).daysInMonth}`);
		}),
	);
});
