/** Dates of foreign files in EDTF, with the days they can mean. */
import { firstDayOf, isInCalendar, lastDayOf } from '../../time/civil-day';
import { dateSetOf } from '../../time/date-set';
import { MONTH_NAMES } from '../../time/names';
import { compareDays, type EdtfDate } from '../../time/span';

const MONTHS = MONTH_NAMES.long.map((name) => name.toLowerCase());

/** Which number comes first where a date is written in figures: `07/04/2025`. */
export type Order = 'day' | 'month';

/**
 * A year, month or day from its numbers.
 * @param year Astronomical: -43 is 44 BCE.
 */
export function dateOf(year: number, month?: number, day?: number): EdtfDate | undefined {
	if (!Number.isInteger(year) || Math.abs(year) > 271_820) return undefined;
	const digits = Math.abs(year).toString().padStart(4, '0');
	const sign = year < 0 ? '-' : '';
	const long = digits.length > 4 ? 'Y' : '';
	const parts = [month, day].slice(0, month === undefined ? 0 : day === undefined ? 1 : 2);
	return exact([`${long}${sign}${digits}`, ...parts.map((part) => String(part).padStart(2, '0'))].join('-'));
}

function exact(edtf: string): EdtfDate | undefined {
	const earliest = firstDayOf(edtf);
	const latest = lastDayOf(edtf);
	if (earliest === undefined || latest === undefined) return undefined;
	return isInCalendar(earliest) && isInCalendar(latest) ? { edtf, earliest, latest } : undefined;
}

/** From the first day of one date to the last of another; nothing where the other ends first. */
export function stretch(from: EdtfDate, to: EdtfDate): EdtfDate | undefined {
	if (compareDays(from.earliest, to.latest) > 0) return undefined;
	if (from.edtf === to.edtf) return from;
	return { edtf: `${from.edtf}/${to.edtf}`, earliest: from.earliest, latest: to.latest };
}

/**
 * Reads a date as it is written: EDTF (`2025-04`, `2025-04-07~`, `2025/2026`, `[2025,2027]`), `7 April 2025`,
 * `April 7, 2025`, `March 15, 44 BCE`, `c. 1900`, `1990s`, `2025/4/7`, `07/04/2025` where its order is known or one
 * of the two can only be the day. A time of day is passed over.
 * @returns Nothing where it could mean two days, or none.
 */
export function readDate(written: string, order?: Order): EdtfDate | undefined {
	const text = shortest(written).replace(TIME, '').replace(/,$/, '');
	return exact(text) ?? interval(text) ?? set(text) ?? inWords(text) ?? inFigures(text, order) ?? vague(text);
}

/** No date is longer: what is, is read as none at all. */
function shortest(written: string): string {
	const text = written.trim();
	return text.length > 200 ? '' : text;
}

/** At the end of a date: `T10:30:00Z`, ` at 3:30 pm`, `, 14:05`. */
const TIME =
	/(?:T|,?\s+(?:at\s+)?)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?(?:Z|[+-]\d\d:?\d\d)?$/i;

/** Does a date come with a time of day? */
export function hasTime(written: string): boolean {
	return TIME.test(shortest(written));
}

/** The order of day and month in a column, where one of its dates can be read in one order only, and none in the other only. */
export function orderOf(written: readonly string[]): Order | undefined {
	const found = written.map((text) => FIGURES.exec(shortest(text).replace(TIME, '')));
	const isAbove12 = (place: 1 | 2) => found.some((parts) => Number(parts?.[place]) > 12);
	if (isAbove12(1) === isAbove12(2)) return undefined;
	return isAbove12(1) ? 'day' : 'month';
}

function interval(text: string): EdtfDate | undefined {
	const parts = text.split('/').map((part) => /^(.*?)[?~%]?$/.exec(part.trim())?.[1] ?? '');
	const [from, to] = parts.map((part) => exact(part));
	if (parts.length === 1) return from && { ...from, edtf: text };
	if (parts.length !== 2 || !from || !to || compareDays(from.earliest, to.latest) > 0) return undefined;
	return { edtf: text.replace(/\s/g, ''), earliest: from.earliest, latest: to.latest };
}

function set(edtf: string): EdtfDate | undefined {
	const parts = dateSetOf({ edtf, earliest: '', latest: '' })?.parts ?? [];
	const [first, last] = [parts[0]?.earliest, parts.at(-1)?.latest];
	return first && last && isInCalendar(first) ? { edtf, earliest: first, latest: last } : undefined;
}

function inWords(text: string): EdtfDate | undefined {
	const [, dated = text, era] = /^(.*\d)\s*(bce|bc|ce|ad)\.?$/i.exec(text) ?? [];
	const plain = dated
		.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
		.replace(/[,.]|(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/gi, ' ')
		.trim();
	const found = /^(?:(?:[a-z]+day\s+)?(?:(\d{1,2})\s+)?([a-z]{3,9})\s+(?:(\d{1,2})\s+)?)?(\d{1,6})$/i.exec(
		plain,
	);
	const [, before, name, after = before, digits = ''] = found ?? [];
	if (!found || (era === undefined && digits.length !== 4)) return undefined;
	const month = name === undefined ? undefined : monthOf(name);
	if (month === 0) return undefined;
	const year = era !== undefined && /^b/i.test(era) ? 1 - Number(digits) : Number(digits);
	return dateOf(year, month, after === undefined ? undefined : Number(after));
}

/** 1 to 12 for a month or the beginning of its name, three letters at least; else 0. */
function monthOf(name: string): number {
	return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace(/^sept$/, 'sep'))) + 1;
}

const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `2025/4/7`, `31/12/2025`, `12/31/2025`. */
function inFigures(text: string, order: Order | undefined): EdtfDate | undefined {
	const [, long, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
	if (long !== undefined) return dateOf(Number(long), Number(month), Number(day));
	const [, a = '', b = '', year = ''] = FIGURES.exec(text) ?? [];
	const [first, second] = [Number(a), Number(b)];
	if (year === '') return undefined;
	const isDayFirst = first > 12 || (second <= 12 && order === 'day');
	if (first <= 12 && second <= 12 && first !== second && order === undefined) return undefined;
	return isDayFirst ? dateOf(Number(year), second, first) : dateOf(Number(year), first, second);
}

/** `c. 1900`, `1990s`. */
function vague(text: string): EdtfDate | undefined {
	const [, decade] = /^(\d{3})0s$/.exec(text) ?? [];
	if (decade !== undefined) return interval(`${decade}0/${decade}9`);
	const [, about = ''] = /^(?:c|ca|circa|about)\.?\s+(.+)$/i.exec(text) ?? [];
	const date = exact(about) ?? inWords(about);
	return date && { ...date, edtf: `${date.edtf}~` };
}
