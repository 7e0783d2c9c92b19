/** Dates in words. Everything a reader sees of time is written here. */
import { DateTime } from 'luxon';
import type { When } from '../model/schema';
import { DAY, spanOf, startOfDay } from './span';

const LOCALE = 'en-GB';

function utc(day: string): DateTime {
	return DateTime.fromISO(day, { zone: 'utc', locale: LOCALE });
}

/** How exactly a date is known, from the length of the stretch it can mean. */
export type Precision = 'day' | 'month' | 'year' | 'days' | 'months' | 'years';

/** Whole days, months or years: the way an editor would name the stretch. */
export function precisionOf({ earliest, latest }: Pick<When, 'earliest' | 'latest'>): Precision {
	if (earliest === latest) return 'day';
	const first = utc(earliest);
	const last = utc(latest);
	const wholeMonths = first.day === 1 && last.day === last.daysInMonth;
	if (!wholeMonths) return 'days';
	if (first.month === 1 && last.month === 12) return first.year === last.year ? 'year' : 'years';
	return first.hasSame(last, 'month') ? 'month' : 'months';
}

/** `short` cuts the names of months to three letters. */
type Style = 'long' | 'short';

/**
 * A date as a reader would say it: “7 April 2025”, “31 March – 6 April 2025”, “March 2025”, “2013 – 2018”,
 * “since 2021”, “perhaps 2021 – 5 November 2025”. Says no more than the EDTF does: its first and last day
 * only stand in where it is of a kind that has no such words.
 */
export function formatWhen(when: Pick<When, 'edtf' | 'earliest' | 'latest'>, style: Style = 'long'): string {
	const key = `${style} ${when.edtf} ${when.earliest} ${when.latest}`;
	let words = said.get(key);
	if (words === undefined) {
		words = inWords(when, style);
		said.set(key, words);
	}
	return words;
}

/** Dates that have been put into words: a timeline says the same ones with every frame. */
const said = new Map<string, string>();

function inWords(when: Pick<When, 'edtf' | 'earliest' | 'latest'>, style: Style): string {
	const ends = when.edtf.split('/').map((end) => readEnd(end));
	const [first, last] = ends;
	if (ends.some((end) => end === undefined) || !first) return formatDays(when, style);
	if (!last) return `${first.doubt}${formatDays(first, style)}`;
	if (first.open) return `until ${last.doubt}${formatDays(last, style)}`;
	if (last.open) return `since ${first.doubt}${formatDays(first, style)}`;
	if (first.doubt === '' && last.doubt === '' && first.precision === last.precision)
		return formatDays(when, style);
	return `${first.doubt}${formatDays(first, style)} – ${last.doubt}${formatDays(last, style)}`;
}

/** One end of an EDTF interval, or a whole EDTF date. */
interface End {
	readonly earliest: string;
	readonly latest: string;
	readonly precision: 'year' | 'month' | 'day';
	/** “perhaps ” (`?`), “about ” (`~`), both (`%`), or nothing. */
	readonly doubt: string;
	readonly open: boolean;
}

const DOUBT: Readonly<Record<string, string>> = { '?': 'perhaps ', '~': 'about ', '%': 'perhaps about ' };

/** Reads a year, month or day of EDTF with its doubt, or an open end; nothing for anything rarer. */
function readEnd(text: string): End | undefined {
	if (text === '..') return { earliest: '', latest: '', precision: 'day', doubt: '', open: true };
	const match = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)([?~%]?)$/.exec(text);
	const [, date = '', mark = ''] = match ?? [];
	if (date === '') return undefined;
	const precision = (['year', 'month', 'day'] as const)[date.split('-').length - 1] ?? 'day';
	const latest = utc(date).endOf(precision).toISODate();
	return { earliest: utc(date).toISODate(), latest, precision, doubt: DOUBT[mark] ?? '', open: false };
}

/** The stretch between two days in the words of its precision. */
function formatDays(days: Pick<When, 'earliest' | 'latest'>, style: Style): string {
	const first = utc(days.earliest);
	const last = utc(days.latest);
	const month = style === 'long' ? 'LLLL' : 'LLL';
	switch (precisionOf(days)) {
		case 'day':
			return first.toFormat(`d ${month} yyyy`);
		case 'month':
			return first.toFormat(`${month} yyyy`);
		case 'year':
			return first.toFormat('yyyy');
		case 'years':
			return `${first.toFormat('yyyy')} – ${last.toFormat('yyyy')}`;
		case 'months':
			return range(first, last, month, `${month} yyyy`);
		case 'days':
			return first.hasSame(last, 'month')
				? `${first.toFormat('d')} – ${last.toFormat(`d ${month} yyyy`)}`
				: range(first, last, `d ${month}`, `d ${month} yyyy`);
	}
}

/** The year stands once where both ends share it. */
function range(first: DateTime, last: DateTime, within: string, full: string): string {
	return `${first.toFormat(first.year === last.year ? within : full)} – ${last.toFormat(full)}`;
}

/** One day, with its weekday: “Monday 7 April 2025”. */
export function formatDay(day: string): string {
	return utc(day).toFormat('cccc d LLLL yyyy');
}

const UNITS = [
	{ unit: 'year', days: 365.25 },
	{ unit: 'month', days: 30.44 },
	{ unit: 'week', days: 7 },
	{ unit: 'day', days: 1 },
] as const;

/** A length of time in its largest fitting unit, rounded: “6 months”, “2 years”, “4 weeks”. */
export function formatDuration(milliseconds: number): string {
	const days = Math.max(1, Math.round(milliseconds / DAY));
	// Half as much again keeps “14 months” from being called a year.
	const { unit, days: length } = UNITS.find(({ days: least }) => days >= least * 1.75) ?? UNITS[3];
	const count = Math.round(days / length);
	return `${count.toString()} ${unit}${count === 1 ? '' : 's'}`;
}

/** What the date rests on, in a few words for a label. */
export function formatBasis(when: Pick<When, 'basis' | 'phrase'>): string {
	if (when.basis === 'stated') return 'as printed';
	return when.phrase ? `read from “${when.phrase}”` : 'inferred';
}

/** The length of the stretch a date can mean, in days. */
export function daysIn(when: Pick<When, 'earliest' | 'latest'>): number {
	const { start, end } = spanOf(when);
	return (end - start) / DAY;
}

/** Whole days from one day to another: negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
	return (startOfDay(to) - startOfDay(from)) / DAY;
}
