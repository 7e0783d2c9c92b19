/** Time on the page is civil days. A day is drawn where it is in the calendar, whatever its zone. */
import { DateTime, Settings } from 'luxon';
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

/** A story of a million events has a few thousand days: each is read once. */
const starts = new Map<string, number>();

/**
 * The instant at which a day begins.
 * @param day `YYYY-MM-DD`; throws for anything else.
 */
export function startOfDay(day: string): number {
	let start = starts.get(day);
	if (start === undefined) {
		start = DateTime.fromISO(day, { zone: 'utc' }).toMillis();
		starts.set(day, start);
	}
	return start;
}

/** The day in which an instant falls, as `YYYY-MM-DD`. Inverse of {@link startOfDay} at the start of a day. */
export function dayOf(time: number): string {
	return DateTime.fromMillis(time, { zone: 'utc' }).toISODate();
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
