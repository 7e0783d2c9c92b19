/** Dates of foreign files in EDTF, with the days they can mean. */
import { firstDayOf, isInCalendar, lastDayOf } from '../../time/civil-day';
import { dateSetOf } from '../../time/date-set';
import { compareDays, type EdtfDate } from '../../time/span';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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
 * `April 7, 2025`, `44 BCE`, `07/04/2025` where one of the two can only be the day.
 * @returns Nothing where it could mean two days, or none.
 */
export function readDate(written: string): EdtfDate | undefined {
	const text = written.trim();
	const instant = /^([+-]?\d{4,6}-\d\d-\d\d)[T ]\d/.exec(text);
	return (
		exact(text) ??
		exact(instant?.[1] ?? '') ??
		interval(text) ??
		set(text) ??
		inWords(text) ??
		inFigures(text)
	);
}

/** Does a date come with a time of day? */
export function hasTime(written: string): boolean {
	return /\d[T ]\d{1,2}:\d\d/.test(written);
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
	const era = /^(\d{1,6})\s*(bce|bc|ce|ad)\.?$/i.exec(text);
	if (era) return dateOf(/^b/i.test(era[2] ?? '') ? 1 - Number(era[1]) : Number(era[1]));
	const plain = text.replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1').replace(/[,.]/g, ' ');
	const words = /^(?:[a-z]+day\s+)?(?:(\d{1,2})\s+)?([a-z]{3,9})\s+(?:(\d{1,2})\s+)?(\d{4})$/i.exec(
		plain.trim(),
	);
	const month = MONTHS.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
	if (!words || month === 0) return undefined;
	const day = words[1] ?? words[3];
	return dateOf(Number(words[4]), month, day === undefined ? undefined : Number(day));
}

/** `31/12/2025`, `12/31/2025`: of two numbers up to 12 nobody can say which is the month, unless they are the same. */
function inFigures(text: string): EdtfDate | undefined {
	const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	const [first, second] = [Number(a), Number(b)];
	if (year === '' || (first <= 12 && second <= 12 && first !== second)) return undefined;
	return first > 12 ? dateOf(Number(year), second, first) : dateOf(Number(year), first, second);
}
