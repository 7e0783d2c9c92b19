/** What days the words of an article can mean, read on the day it was published. */
import { en } from 'chrono-node';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { addDays, dayFrom, oneDay, sameSpan, unitOf, weekdayOf, years } from './calendar';
import type { DaySpan } from './calendar';

/** The readings of a phrase. */
export interface PhraseReading {
	/** Each a stretch it can mean, likeliest first; never empty. “Monday” can be the last or the next. */
	readonly spans: readonly DaySpan[];
	/** The phrase prints its year: it needs no day of publication to be read. */
	readonly printed: boolean;
}

/** Stands in for the day of publication where there is none; only printed readings may then be used. */
const ANY_DAY = '2000-01-01';

/**
 * Reads a phrase such as “last month”, “on Monday”, “Nov. 6”, “in 2024”, “during 2013-18”, in English.
 * @param published The day it is read on; without it only phrases that print their year are read.
 * @returns `undefined` for what cannot be read, and for a phrase that names more than one date.
 */
export function readPhrase(phrase: string, published?: string): PhraseReading | undefined {
	const printedYears = readYears(phrase);
	if (printedYears) return { spans: [printedYears], printed: true };
	const results = en.parse(phrase, { instant: noon(readingDay(phrase, published ?? ANY_DAY)), timezone: 0 });
	const [result] = results;
	if (!result) return readSingleYear(phrase);
	if (results.length > 1) return undefined;
	const printed = printsYear(phrase, result);
	if (!printed && published === undefined) return undefined;
	const spans = spansOf(result, phrase.toLowerCase(), published ?? ANY_DAY);
	return spans.length === 0 ? undefined : { spans, printed };
}

/**
 * A month or a year before a day is not always in the calendar: on 31 March, chrono takes “last month” for March. The
 * middle of the month is, and says as much about months and years.
 */
function readingDay(phrase: string, published: string): string {
	return /\b(?:month|year)s?\b/i.test(phrase) ? `${published.slice(0, 8)}15` : published;
}

/** Chrono reads days relative to an instant: noon UTC, read back as UTC, is the same day on every machine. */
function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`);
}

/** “2013-18”, “2013–2018”, “between 2013 and 2018”, “the 1990s”: chrono reads none of them. */
function readYears(phrase: string): DaySpan | undefined {
	const decade = /\b(\d{3}0)s\b/.exec(phrase)?.[1];
	if (decade !== undefined) return years(Number(decade), Number(decade) + 9);
	const match =
		/\b(\d{4})\s?[-–—]\s?(\d{4}|\d{2})(?![-\d])/.exec(phrase) ??
		/\b(?:from|between)\s+(\d{4})\s+(?:to|and|until|till)\s+(\d{4})\b/i.exec(phrase);
	const [, first = '', last = ''] = match ?? [];
	const end = first.slice(0, 4 - last.length) + last;
	return match && Number(first) > 0 && end > first ? years(Number(first), Number(end)) : undefined;
}

/** “in 2024”, “a 2022 report”. */
function readSingleYear(phrase: string): PhraseReading | undefined {
	const found = phrase.match(/(?<![\d$€£¥.,])\b(1\d{3}|20\d{2})\b(?![.,]?\d)/g) ?? [];
	return found.length === 1 ? { spans: [years(Number(found[0]))], printed: true } : undefined;
}

function printsYear(phrase: string, { start, end }: ParsedResult): boolean {
	return [start, end ?? start].every(
		(part) => part.isCertain('year') && phrase.includes(String(part.get('year'))),
	);
}

function spansOf({ start, end }: ParsedResult, phrase: string, published: string): DaySpan[] {
	const first = dayOfParts(start);
	if (first === undefined) return [];
	if (end) return rangeOf(start, end);
	if (/\bweekends?\b/.test(phrase)) return weekdays(phrase, 6, first, published).map(weekendFrom);
	if (/\bweeks?\b/.test(phrase)) return weeks(first).flatMap((week) => partsOf(week, phrase, published));
	if (start.isCertain('weekday') && !start.isCertain('day')) {
		return weekdays(phrase, weekdayOf(first), first, published).map(oneDay);
	}
	const unit = unitIn(start, phrase);
	return unit === 'day' ? [oneDay(first)] : partsOf(unitOf(first, unit), phrase, published);
}

function rangeOf(start: ParsedComponents, end: ParsedComponents): DaySpan[] {
	const [first, last] = [spanOfParts(start), spanOfParts(end)];
	return first && last && first.earliest <= last.latest
		? [{ earliest: first.earliest, latest: last.latest }]
		: [];
}

function spanOfParts(parts: ParsedComponents): DaySpan | undefined {
	const day = dayOfParts(parts);
	if (day === undefined) return undefined;
	const unit = unitIn(parts, '');
	return unit === 'day' ? oneDay(day) : unitOf(day, unit);
}

function dayOfParts(parts: ParsedComponents): string | undefined {
	const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
	return year === null || month === null || day === null || year < 1 ? undefined : dayFrom(year, month, day);
}

/** How exact chrono's reading is. It fills in what a phrase leaves open: “last month” becomes a day of it. */
function unitIn(parts: ParsedComponents, phrase: string): 'day' | 'month' | 'year' {
	if (parts.isCertain('day') || parts.isCertain('weekday')) return 'day';
	if (/\byears?\b/.test(phrase)) return 'year';
	return parts.isCertain('month') || /\bmonths?\b/.test(phrase)
		? 'month'
		: parts.isCertain('year')
			? 'year'
			: 'day';
}

/** The days called by a weekday's name: the last one up to the day of publication, and the next. */
function weekdays(phrase: string, weekday: number, chronos: string, published: string): string[] {
	const back = (weekdayOf(published) - weekday + 7) % 7;
	const last = addDays(published, -back);
	const next = addDays(last, 7);
	if (/\b(last|past)\b/.test(phrase)) return [back === 0 ? addDays(last, -7) : last, chronos];
	if (/\b(next|coming)\b/.test(phrase)) return [next, chronos];
	return [last, next];
}

function weekendFrom(saturday: string): DaySpan {
	return { earliest: saturday, latest: addDays(saturday, 1) };
}

/** The week of a day, begun on Monday as ISO has it, or on Sunday as in America. */
function weeks(day: string): DaySpan[] {
	const sunday = addDays(day, -(weekdayOf(day) % 7));
	return [unitOf(day, 'week'), { earliest: sunday, latest: addDays(sunday, 6) }];
}

/** “earlier this month” ends on the day of publication or before it; “early October” in its first ten days. */
function partsOf(whole: DaySpan, phrase: string, published: string): DaySpan[] {
	const isMonth = sameSpan(whole, unitOf(whole.earliest, 'month'));
	const tenth = addDays(whole.earliest, 9);
	const twentieth = addDays(whole.earliest, 19);
	const parts = [
		...(/\bearlier\b/.test(phrase)
			? [
					{ ...whole, latest: published },
					{ ...whole, latest: addDays(published, -1) },
				]
			: []),
		...(/\blater\b/.test(phrase)
			? [
					{ ...whole, earliest: published },
					{ ...whole, earliest: addDays(published, 1) },
				]
			: []),
		...(isMonth && /\bearly\b/.test(phrase) ? [{ ...whole, latest: tenth }] : []),
		...(isMonth && /\bmid\b/.test(phrase) ? [{ earliest: addDays(tenth, 1), latest: twentieth }] : []),
		...(isMonth && /\blate\b/.test(phrase) ? [{ ...whole, earliest: addDays(twentieth, 1) }] : []),
		whole,
	];
	return parts.filter(
		(part) => part.earliest <= part.latest && whole.earliest <= part.earliest && part.latest <= whole.latest,
	);
}
