/** What days an EDTF date can mean. */
import edtf from 'edtf';
import type { ExtAny, ExtSeason, ExtSet, ExtSingle, ExtSpan } from 'edtf';
import { compareDays, dayOf, yearOf } from '../../time/span';
import { isDay } from './calendar';

/** The first and last day of a date in EDTF. */
export interface EdtfSpan {
	readonly earliest: string;
	/** Inclusive; `undefined` for an interval without an end: `2021/..`. */
	readonly latest: string | undefined;
	/**
	 * One stretch, a stretch without an end, one without a beginning (`../2025-03`, “by March”) of which both days are
	 * the last, or several of which one or all are meant.
	 */
	readonly form: 'closed' | 'open' | 'until' | 'set';
}

/** The years that are read: what a date of JavaScript can hold whole. Astronomical: -43 is 44 BCE. */
const YEARS = { first: -271_820, last: 275_759 } as const;

/**
 * The days that level 0–2 EDTF can mean. `~`, `?` and `%` say how sure a date is and change no day; a time of day is
 * dropped; seasons are the northern ones unless the southern codes (29–32) are used, and winter runs into the next
 * year.
 * @returns Why not, in words, for what is no date, has no beginning or is not in the years −271820 to 275759.
 */
export function readEdtf(text: string): EdtfSpan | string {
	const dates = text.replace(/T[^/,\]}]*/g, '');
	const impossible = (dates.match(/\d{4}-\d{2}-\d{2}/g) ?? []).find((day) => !isDay(day));
	if (impossible !== undefined) return `there is no ${impossible} in the calendar`;
	// Nearly every date is an ordinary day, which needs no grammar.
	if (isDay(dates) && yearOf(dates) > 0) return { earliest: dates, latest: dates, form: 'closed' };
	if (isOutside(dates)) return outside(text);
	if (dates.startsWith('../')) return readUntil(dates);
	if (/Y.*\/|\/.*Y/.test(dates)) return readLongInterval(dates);
	const parsed = parse(dates);
	if (!parsed) return notADate(dates);
	const [from, to] = boundsOf(parsed);
	if (from === null || !Number.isFinite(from))
		return `“${text}” has no beginning; if it is known to have been by then, write ../2025-03, and else “undated”`;
	const earliest = toDay(from);
	const latest = to === null || to === Infinity ? undefined : toDay(to);
	if (earliest === '' || latest === '') return outside(text);
	return { earliest, latest, form: formOf(parsed, latest) };
}

/** What was by a day, a month or a year: only its last day is known. */
function readUntil(text: string): EdtfSpan | string {
	const end = readEdtf(text.slice('../'.length));
	if (typeof end === 'string') return end;
	const { latest, form } = end;
	return latest === undefined || form !== 'closed' || /\/.*\//.test(text)
		? notADate(text)
		: { earliest: latest, latest, form: 'until' };
}

function outside(text: string): string {
	return `“${text}” is outside the years −271820 to 275759`;
}

/** From one year to another of which the library reads no interval: a long one. */
function readLongInterval(text: string): EdtfSpan | string {
	const [from = '', to = ''] = text.split('/');
	const first = readEdtf(from);
	if (typeof first === 'string' || to === '' || to === '..')
		return typeof first === 'string' ? first : { ...first, latest: undefined, form: 'open' };
	const last = readEdtf(to);
	if (typeof last === 'string') return last;
	const isForward = last.latest === undefined || compareDays(first.earliest, last.latest) < 0;
	return isForward ? { ...first, latest: last.latest } : notADate(text);
}

/** A long year that the library cannot make a date of. */
function isOutside(text: string): boolean {
	const years = [...text.matchAll(/Y(-?\d+)/g)].map(([, year]) => Number(year));
	return years.some((year) => year < YEARS.first || year > YEARS.last);
}

/** Dates that the grammar was asked for: a story says most of its own more than once. */
const known = new Map<string, ExtAny | undefined>();

function parse(text: string): ExtAny | undefined {
	if (!known.has(text)) known.set(text, parsedAnew(text));
	return known.get(text);
}

function parsedAnew(text: string): ExtAny | undefined {
	// The library reads five digits and more as Unix time.
	if (/^-?\d{5,}$/.test(text)) return undefined;
	try {
		return edtf(text);
	} catch {
		return undefined;
	}
}

function notADate(text: string): string {
	const [first, last] = text.split('/');
	if (first && first === last) return `“${text}” begins and ends alike; write ${first}`;
	return `“${text}” is not a date in EDTF, such as 2025-04-07, 2025-04, 2025-04-01/2025-04-05 or 2025-10-XX`;
}

type Bounds = readonly [from: number | null, to: number | null];

function boundsOf(date: ExtAny): Bounds {
	if (date.type === 'Interval') return [boundsOfEnd(date.lower)[0], boundsOfEnd(date.upper)[1]];
	return date.type === 'List' || date.type === 'Set' ? boundsOfSet(date) : boundsOfSingle(date);
}

function boundsOfEnd(end: ExtSingle | number | null): Bounds {
	return typeof end === 'number' || end === null ? [end, end] : boundsOfSingle(end);
}

function boundsOfSet({ values, earlier, later }: ExtSet): Bounds {
	const all = values.flat().map(boundsOfSingle);
	const from = earlier ? -Infinity : Math.min(...all.map(([least]) => least ?? -Infinity));
	const to = later ? Infinity : Math.max(...all.map(([, most]) => most ?? Infinity));
	return [from, to];
}

function boundsOfSingle(date: ExtSpan | ExtSeason): Bounds {
	return date.type === 'Season' ? boundsOfSeason(...date.values) : [date.min, date.max];
}

/** First month (from 0) and number of months of the divisions of a year. The library has seasons begin in January. */
const DIVISIONS: Record<number, readonly [first: number, months: number]> = {
	...seasons(21, 2),
	...seasons(25, 2),
	...seasons(29, 8),
	...equal(33, 4),
	...equal(37, 3),
	...equal(40, 2),
};

/** Four seasons from spring on, which begins in the given month. */
function seasons(code: number, spring: number) {
	return Object.fromEntries(
		[0, 1, 2, 3].map((index) => [code + index, [(spring + index * 3) % 12, 3] as const]),
	);
}

/** Equal parts of a year. */
function equal(code: number, parts: number) {
	const months = 12 / parts;
	return Object.fromEntries(
		[...Array(parts).keys()].map((index) => [code + index, [index * months, months] as const]),
	);
}

function boundsOfSeason(year: number, code: number): Bounds {
	const division = DIVISIONS[code];
	if (!division) return [null, null];
	const [first, months] = division;
	return [Date.UTC(year, first), Date.UTC(year, first + months) - 1];
}

function formOf({ type }: ExtAny, latest: string | undefined): EdtfSpan['form'] {
	if (type === 'List' || type === 'Set') return 'set';
	return latest === undefined ? 'open' : 'closed';
}

/** Empty outside the years that are read. */
function toDay(time: number): string {
	if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return '';
	const day = dayOf(time);
	return yearOf(day) < YEARS.first || yearOf(day) > YEARS.last ? '' : day;
}
