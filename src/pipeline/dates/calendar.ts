/** Civil days and stretches of them. No clock and no time zone: a day is a square on the calendar. */
import { DateTime, Settings } from 'luxon';
import type { DurationLike } from 'luxon';
import { lastDayOf } from '../../time/civil-day';
import { compareDays, dayOf, yearOf } from '../../time/span';

Settings.throwOnInvalid = true;

/** For the types: Luxon throws for an invalid date, and returns none. */
declare module 'luxon' {
	interface TSSettings {
		throwOnInvalid: true;
	}
}

/** First and last day, both inclusive, as `YYYY-MM-DD`. */
export interface DaySpan {
	readonly earliest: string;
	readonly latest: string;
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The years in a unit that is not Luxon's own. */
const YEARS: Partial<Record<Unit, number>> = { decade: 10, century: 100 };

/**
 * The day so many units on, or back where `count` is negative. The last of a month stays in the month that is meant:
 * one month before 31 March is 28 February.
 */
export function shift(day: string, count: number, unit: Unit): string {
	return written(utc(day).plus(duration(count, unit)));
}

function duration(count: number, unit: Unit): DurationLike {
	const years = YEARS[unit];
	return years === undefined ? { [unit]: count } : { years: count * years };
}

export function addDays(day: string, count: number): string {
	return shift(day, count, 'day');
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
	return utc(day).weekday;
}

/** The unit in which a day falls: a week from Monday to Sunday, a decade from a year that ends in 0. */
export function unitOf(day: string, unit: Unit): DaySpan {
	if (unit === 'decade' || unit === 'century') {
		const length = YEARS[unit] ?? 1;
		const first = Math.floor(yearOf(day) / length) * length;
		return years(Math.max(1, first), first + length - 1);
	}
	const date = utc(day);
	return { earliest: written(date.startOf(unit)), latest: written(date.endOf(unit)) };
}

/** How many days a stretch has. */
export function lengthOf({ earliest, latest }: DaySpan): number {
	return utc(latest).diff(utc(earliest), 'days').days + 1;
}

export function oneDay(day: string): DaySpan {
	return { earliest: day, latest: day };
}

/** Whole years, both inclusive. */
export function years(first: number, last = first): DaySpan {
	return { earliest: `${fourDigits(first)}-01-01`, latest: `${fourDigits(last)}-12-31` };
}

/** Whole months of one year or on into the next, counted from 1 for January of `year`. */
export function months(year: number, first: number, count = 1): DaySpan {
	const begin = DateTime.utc(year, first);
	return {
		earliest: begin.toISODate(),
		latest: begin.plus({ months: count }).minus({ days: 1 }).toISODate(),
	};
}

/** A day from its parts, months from 1; `undefined` where the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): string | undefined {
	const text = `${fourDigits(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return isDay(text) ? text : undefined;
}

/** A day that is in the calendar: not 2025-02-29. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function sameSpan(a: DaySpan, b: DaySpan): boolean {
	return a.earliest === b.earliest && a.latest === b.latest;
}

export function contains(outer: DaySpan, inner: DaySpan): boolean {
	return compareDays(outer.earliest, inner.earliest) <= 0 && compareDays(inner.latest, outer.latest) <= 0;
}

export function overlaps(a: DaySpan, b: DaySpan): boolean {
	return compareDays(a.earliest, b.latest) <= 0 && compareDays(b.earliest, a.latest) <= 0;
}

/** Where nothing says when something began: before the first day that is read. */
export const FIRST_DAY = '-271821-12-31';

/** All days a published date can mean: of one without a beginning (`../2025-03`), those before its last, too. */
export function possibleDays({ edtf, earliest, latest }: DaySpan & { readonly edtf: string }): DaySpan {
	return { earliest: edtf.startsWith('../') ? FIRST_DAY : earliest, latest };
}

/** A stretch as messages say it: “2025-04-07”, “2025-10-01 to 2025-11-05”. */
export function formatDays({ earliest, latest }: DaySpan): string {
	return earliest === latest ? earliest : `${earliest} to ${latest}`;
}

/**
 * A stretch in the shortest EDTF that says it: a day, a month, a year, or an interval. Beyond the years -9999 to 9999
 * EDTF has no days and months: there it is the whole year.
 */
export function toEdtf({ earliest, latest }: DaySpan): string {
	const precision = precisionOf({ earliest, latest });
	const [first, last] = [inEdtf(earliest, precision), inEdtf(latest, precision)];
	return first === last ? first : `${first}/${last}`;
}

/** A day in EDTF, or its month or year. */
function inEdtf(day: string, precision: 'day' | 'month' | 'year'): string {
	const year = yearOf(day);
	const digits = Math.abs(year).toString();
	if (digits.length > 4) return `Y${year}`;
	const yearText = `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
	const rest = { day: day.slice(-6), month: day.slice(-6, -3), year: '' }[precision];
	return yearText + rest;
}

/** The largest unit of which a stretch is made whole. */
function precisionOf({ earliest, latest }: DaySpan): 'day' | 'month' | 'year' {
	if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return 'year';
	return earliest.endsWith('-01') && latest === lastDayOf(latest.slice(0, -3)) ? 'month' : 'day';
}

function utc(day: string): DateTime {
	return DateTime.fromISO(day, { zone: 'utc' });
}

/** As {@link dayOf} writes it: the year 0 with a sign. */
function written(date: DateTime): string {
	return dayOf(date.toMillis());
}

/** A year as EDTF writes it. */
export function fourDigits(year: number): string {
	return String(year).padStart(4, '0');
}
