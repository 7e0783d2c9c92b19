/** Days by the names of their months and stretches of them, which chrono-node reads well. */
import { parse } from 'chrono-node/en';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { dayFrom, oneDay, weekdayOf } from './calendar';
import type { DaySpan } from './calendar';
import { yearly } from './meaning';
import type { Meaning } from './meaning';
import type { Mention } from './mention';
import { MONTH } from './month';

/** A name of a month, or a year in figures: all else that chrono takes for a day is counted from one. */
const PRINTED_DAY = new RegExp(`${MONTH}|\\d{4}`, 'i');

/** Chrono fills in what is missing from a day; nothing that is filled in is used. */
const ANY_DAY = { instant: new Date('2000-01-01T12:00:00Z'), timezone: 0 };

/** Times of day, with which chrono is not certain of the day. */
const TIMES = /\b(?:morning|afternoon|evening|night|noon|midnight)(?: of)?\b/gi;

export function calendarDates(text: string): Mention[] {
	const timeless = text.replace(/[–—]/g, '-').replace(TIMES, (time) => ' '.repeat(time.length));
	// Most phrases name no month and no year: nothing would be kept of what chrono takes long to find.
	if (!PRINTED_DAY.test(timeless)) return [];
	return parse(timeless, ANY_DAY).flatMap((result) => {
		const meaning = PRINTED_DAY.test(result.text) ? meaningOf(result) : undefined;
		return meaning ? [{ start: result.index, end: result.index + result.text.length, meaning }] : [];
	});
}

function meaningOf({ start, end, text }: ParsedResult): Meaning | undefined {
	if (![start, end ?? start].every((part) => part.isCertain('day') && part.isCertain('month')))
		return undefined;
	const year = start.isCertain('year')
		? start.get('year')
		: end?.isCertain('year') === true
			? end.get('year')
			: null;
	const named = start.isCertain('weekday') ? start.get('weekday') : null;
	if (year !== null) {
		const span = spanIn(year, start, end);
		return span && { form: 'fixed', dates: [[span]], printed: text.includes(String(year)) };
	}
	return yearly((one) => {
		const span = spanIn(one, start, end);
		return span && (named === null || weekdayOf(span.earliest) === (named || 7)) ? [span] : undefined;
	});
}

/** The stretch whose first day is in a year; it may run on into the next. */
function spanIn(
	year: number,
	start: ParsedComponents,
	end: ParsedComponents | undefined,
): DaySpan | undefined {
	const first = dayIn(year, start);
	if (first === undefined) return undefined;
	if (!end) return oneDay(first);
	const last = dayIn(end.isCertain('year') ? (end.get('year') ?? year) : year, end);
	if (last !== undefined && last >= first) return { earliest: first, latest: last };
	const later = dayIn(year + 1, end);
	return later === undefined ? undefined : { earliest: first, latest: later };
}

function dayIn(year: number, parts: ParsedComponents): string | undefined {
	const [month, day] = [parts.get('month'), parts.get('day')];
	return year < 1 || month === null || day === null ? undefined : dayFrom(year, month, day);
}
