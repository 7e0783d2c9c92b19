import { describe, expect, it } from 'vitest';
import { easter, inCalendar, nthWeekday } from './feast';

describe('days that move from year to year', () => {
	it.each([
		[1961, '1961-04-02'],
		[2008, '2008-03-23'],
		[2016, '2016-03-27'],
		[2025, '2025-04-20'],
		[2038, '2038-04-25'],
	])('Easter of %d', (year, day) => expect(easter(year)).toBe(day));

	it.each([
		[2024, 11, 4, 4, '2024-11-28'],
		[2023, 11, 4, 4, '2023-11-23'],
		[2025, 5, 1, -1, '2025-05-26'],
		[2025, 9, 1, 1, '2025-09-01'],
	])('the weekday of %d-%d: %d, number %d', (year, month, weekday, nth, day) =>
		expect(nthWeekday(year, month, weekday, nth)).toBe(day),
	);

	it('the first of Shawwal, and the day after, on which others see the moon', () =>
		expect(inCalendar('islamic-umalqura', '10', 1, 2025)).toEqual(['2025-03-30', '2025-03-31']));
});
