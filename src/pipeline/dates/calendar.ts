/** Civil days and stretches of them. No clock and no time zone: a day is a square on the calendar. */
import { DateTime } from 'luxon';
import { DAY, dayOf, startOfDay } from '../../time/span';

/** First and last day, both inclusive, as `YYYY-MM-DD`. */
export interface DaySpan {
	readonly earliest: string;
	readonly latest: string;
}

export type Unit = 'week' | 'month' | 'year';

export function addDays(day: string, count: number): string {
	return dayOf(startOfDay(day) + count * DAY);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
	return utc(day).weekday;
}

/** The week (Monday to Sunday), month or year in which a day falls. */
export function unitOf(day: string, unit: Unit): DaySpan {
	const date = utc(day);
	return { earliest: date.startOf(unit).toISODate(), latest: date.endOf(unit).toISODate() };
}

export function oneDay(day: string): DaySpan {
	return { earliest: day, latest: day };
}

/** Whole years, both inclusive. */
export function years(first: number, last = first): DaySpan {
	return { earliest: `${fourDigits(first)}-01-01`, latest: `${fourDigits(last)}-12-31` };
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
	return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/** A stretch in the shortest EDTF that says it: a day, a month, a year, or an interval. */
export function toEdtf({ earliest, latest }: DaySpan): string {
	if (earliest === latest) return earliest;
	if (sameSpan(unitOf(earliest, 'month'), { earliest, latest })) return earliest.slice(0, 7);
	const wholeYears = earliest.endsWith('-01-01') && latest.endsWith('-12-31');
	if (!wholeYears) return `${earliest}/${latest}`;
	const [first, last] = [earliest.slice(0, 4), latest.slice(0, 4)];
	return first === last ? first : `${first}/${last}`;
}

function utc(day: string): DateTime {
	return DateTime.fromISO(day, { zone: 'utc' });
}

function fourDigits(year: number): string {
	return String(year).padStart(4, '0');
}
