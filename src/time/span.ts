/** Time on the page is civil days. A day is drawn where it is in the calendar, whatever its zone. */

/** First and last day a date can mean, both counted in: `YYYY-MM-DD`. */
export interface Days {
	readonly earliest: string;
	readonly latest: string;
}

/** A date in EDTF (ISO 8601-2) with the days it can mean. */
export interface EdtfDate extends Days {
	readonly edtf: string;
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
 * @param day `YYYY-MM-DD` or `±YYYYYY-MM-DD`. A day past the end of its month runs over into the next one.
 */
export function startOfDay(day: string): number {
	const long = day.length - 10;
	const month = digits(day, long + 5, long + 7);
	// The year begins in March, so that a leap day is its last.
	const year = yearOf(day) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear =
		Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, long + 8, long + 10) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return (era * 146_097 + dayOfEra - 719_468) * DAY;
}

/** The astronomical year of a day, `YYYY-MM-DD` or `±YYYYYY-MM-DD`: 0 is 1 BCE, -43 is 44 BCE. */
export function yearOf(day: string): number {
	if (day.length === 10) return digits(day, 0, 4);
	const year = digits(day, 1, 7);
	return day.startsWith('-') ? -year : year;
}

/** The number that stands between two places of a text. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let i = from; i < to; i += 1) number = number * 10 + text.charCodeAt(i) - 48;
	return number;
}

/**
 * The day in which an instant falls, as `YYYY-MM-DD`, beyond the years 0001 to 9999 as `±YYYYYY-MM-DD`. Inverse of
 * {@link startOfDay} at the start of a day.
 */
export function dayOf(time: number): string {
	const [day = ''] = new Date(time).toISOString().split('T');
	return day.startsWith('0000') ? `+00${day}` : day;
}

/** Orders days in time; as text those beyond four digits of a year would stand in the wrong place. */
export function compareDays(a: string, b: string): number {
	if (a.length === 10 && b.length === 10) return a < b ? -1 : a > b ? 1 : 0;
	return startOfDay(a) - startOfDay(b);
}

/** The stretch from the start of the first day a date can mean to the end of the last. */
export function spanOf(when: Days): Timespan {
	return { start: startOfDay(when.earliest), end: startOfDay(when.latest) + DAY };
}

/**
 * The stretch that may be drawn for a date: the days it can mean. Nothing for what is undated, whose days are those of
 * the report and serve for order alone: it stands apart from the time axis.
 */
export function drawnSpan(when: Days & { readonly basis: string }): Timespan | undefined {
	return isDated(when) ? spanOf(when) : undefined;
}

/** Does it stand on the time axis? See {@link drawnSpan}. */
export function isDated({ basis }: { readonly basis: string }): boolean {
	return basis !== 'undated';
}

/** Do two stretches share any time? */
export function overlaps(a: Timespan, b: Timespan): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The shortest stretch that holds all of them; `undefined` when there are none. */
export function extent(spans: readonly Timespan[]): Timespan | undefined {
	if (spans.length === 0) return undefined;
	let start = Infinity;
	let end = -Infinity;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end };
}
