/** Time on the page is civil days. A day is drawn where it is in the calendar, whatever its zone. */
import { Settings } from 'luxon';
import type { When } from '../model/schema';

Settings.throwOnInvalid = true;

/** Without this the types of Luxon allow an invalid date to travel. */
declare module 'luxon' {
	interface TSSettings {
		throwOnInvalid: true;
	}
}

/** A half-open stretch of time, `[start, end)`, in milliseconds since the Unix epoch; days begin at 00:00 UTC. */
export interface Timespan {
	readonly start: number;
	readonly end: number;
}

/** The length of a day in milliseconds. */
export const DAY = 86_400_000;

/**
 * The instant at which a day begins. Plain arithmetic, since a story may have a million days to read; it is
 * `days_from_civil` of https://howardhinnant.github.io/date_algorithms.html.
 * @param day `YYYY-MM-DD`. A day past the end of its month runs over into the next one.
 */
export function startOfDay(day: string): number {
	const month = digits(day, 5, 7);
	// The year begins in March, so that a leap day is its last.
	const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return (era * 146_097 + dayOfEra - 719_468) * DAY;
}

/** The number that stands between two places of a text. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let i = from; i < to; i += 1) number = number * 10 + text.charCodeAt(i) - 48;
	return number;
}

/** The day in which an instant falls, as `YYYY-MM-DD`. Inverse of {@link startOfDay} at the start of a day. */
export function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** The stretch from the start of the first day a date can mean to the end of the last. */
export function spanOf(when: Pick<When, 'earliest' | 'latest'>): Timespan {
	return { start: startOfDay(when.earliest), end: startOfDay(when.latest) + DAY };
}

/** Do two stretches share any time? */
export function overlaps(a: Timespan, b: Timespan): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The shortest stretch that holds all of them; `undefined` when there are none. */
export function hull(spans: readonly Timespan[]): Timespan | undefined {
	if (spans.length === 0) return undefined;
	let start = Infinity;
	let end = -Infinity;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end };
}
