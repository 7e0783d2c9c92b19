/** Dates in words. Everything a reader sees of time is written here. */
import { firstDayOf, lastDayOf } from './civil-day';
import { dateSetOf, type DateSet } from './date-set';
import { listOf } from './list-of';
import { MONTH_NAMES, WEEKDAY_NAMES, type NameStyle } from './names';
import { DAY, startOfDay, yearOf, type Days, type EdtfDate } from './span';

/** How exactly a date is known, from the length of the stretch it can mean. */
type Precision = 'day' | 'month' | 'year' | 'days' | 'months' | 'years';

/** Whole days, months or years: the way an editor would name the stretch. */
export function precisionOf({ earliest, latest }: Days): Precision {
	if (earliest === latest) return 'day';
	if (!earliest.endsWith('-01') || latest !== lastDayOf(latest.slice(0, -3))) return 'days';
	const sameYear = yearOf(earliest) === yearOf(latest);
	if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return sameYear ? 'year' : 'years';
	return earliest.slice(0, -3) === latest.slice(0, -3) ? 'month' : 'months';
}

/** What of a date is put into words; without a basis it is taken for dated. */
type Said = EdtfDate & { readonly basis?: string };

/**
 * A date as a reader would say it: “7 April 2025”, “31 March – 6 April 2025”, “March 2025”, “2013 – 2018”,
 * “since 2021”, “by March 2025”, “perhaps 2021 – 5 November 2025”. Says no more than the EDTF does: its first and last day
 * only stand in where it is of a kind that has no such words. In short, where nothing else tells so, it says of a
 * stretch that was inferred that it is no duration.
 */
export function formatWhen(when: Said, style: NameStyle = 'long'): string {
	if (when.basis === 'undated') return `undated, reported ${formatDays(when, style)}`;
	if (style === 'short' && when.basis === 'inferred' && /\d\/\d[\d-]*$/.test(when.edtf))
		return formatSometime(when, style);
	return formatStretch(when, style);
}

/** “some time in October – 5 November 2025”, “some day, 31 March – 6 April 2025”. */
export function formatSometime(when: EdtfDate, style: NameStyle): string {
	const some = /^\d{4}-\d\d-\d\d/.test(when.edtf) ? 'some day,' : 'some time in';
	return `${some} ${formatStretch(when, style)}`;
}

/** As {@link formatWhen}, whatever the date rests on. */
export function formatStretch(when: EdtfDate, style: NameStyle): string {
	const key = `${style} ${when.edtf} ${when.earliest} ${when.latest}`;
	let words = said.get(key);
	if (words === undefined) {
		words = inWords(when, style);
		said.set(key, words);
	}
	return words;
}

/** When something was published, in words, where that is known. */
export function formatPublished(published: Said | undefined, style: NameStyle = 'long'): string {
	return published ? formatWhen(published, style) : 'publication day unknown';
}

/** Cache by style and date: marks are named with every layout. One entry for each date of the story. */
const said = new Map<string, string>();

function inWords(when: EdtfDate, style: NameStyle): string {
	const set = dateSetOf(when);
	if (set) return formatSet(set, style);
	const ends = when.edtf.split('/').map((end) => readEnd(end));
	const [first, last] = ends;
	if (ends.some((end) => end === undefined) || !first) return formatDays(when, style);
	if (!last) return `${first.doubt}${formatDays(first, style)}`;
	if (first.open) return `by ${last.doubt}${formatDays(last, style)}`;
	if (last.open) return `since ${first.doubt}${formatDays(first, style)}`;
	if (first.doubt === '' && last.doubt === '' && first.precision === last.precision)
		return formatDays(when, style);
	const from = formatDays(first, style);
	const isSameYear = first.precision !== 'year' && yearOf(first.earliest) === yearOf(last.latest);
	const begin = isSameYear ? from.slice(0, from.lastIndexOf(' ')) : from;
	return `${first.doubt}${begin} – ${last.doubt}${formatDays(last, style)}`;
}

/** “5 or 7 April 2025”, “March 2024 and May 2025”: a month stands once where all its days share it. */
function formatSet({ meant, parts }: DateSet, style: NameStyle): string {
	const words = parts.map((part) => formatDays(part, style));
	const months = new Set(words.map((one) => one.replace(/^\d+ /, '')));
	const shared = parts.length > 1 && months.size === 1 && words.every((one) => /^\d+ /.test(one));
	const [month = ''] = months;
	const word = meant === 'one' ? 'or' : 'and';
	if (!shared) return listOf(words, word);
	const days = parts.map(({ earliest }) => partsOf(earliest, style).day);
	return `${listOf(days, word)} ${month}`;
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
	const [, date = '', mark = ''] = /^(Y?-?[\d-]+)([?~%]?)$/.exec(text) ?? [];
	const earliest = firstDayOf(date);
	const latest = lastDayOf(date);
	if (earliest === undefined || latest === undefined) return undefined;
	const precision = /-\d\d-\d\d$/.test(date) ? 'day' : /\d{4}-\d\d$/.test(date) ? 'month' : 'year';
	return { earliest, latest, precision, doubt: DOUBT[mark] ?? '', open: false };
}

/** The stretch between two days in the words of its precision. */
function formatDays(days: Days, style: NameStyle): string {
	const first = partsOf(days.earliest, style);
	const last = partsOf(days.latest, style);
	// “44 BCE – 14” would be one era.
	if (yearOf(days.earliest) < 1 && yearOf(days.latest) > 0) last.year += ' CE';
	const sameYear = first.year === last.year;
	const fromYear = sameYear ? '' : ` ${first.year}`;
	const end = `${last.month} ${last.year}`;
	switch (precisionOf(days)) {
		case 'day':
			return `${last.day} ${end}`;
		case 'month':
			return end;
		case 'year':
			return last.year;
		case 'years':
			return `${first.year} – ${last.year}`;
		case 'months':
			return `${first.month}${fromYear} – ${end}`;
		case 'days':
			if (sameYear && first.month === last.month) return `${first.day} – ${last.day} ${end}`;
			return `${first.day} ${first.month}${fromYear} – ${last.day} ${end}`;
	}
}

/** The words for the parts of a day. */
function partsOf(day: string, style: NameStyle): { year: string; month: string; day: string } {
	const month = MONTH_NAMES[style][Number(day.slice(-5, -3)) - 1] ?? '';
	return { year: formatYear(yearOf(day)), month, day: Number(day.slice(-2)).toString() };
}

/** A year as it is said: “2025”, “602”, “44 BCE”. @param year Astronomical: -43 is 44 BCE. */
export function formatYear(year: number): string {
	return year > 0 ? year.toString() : `${1 - year} BCE`;
}

/** “8 April 2025”. */
export function formatDate(day: string): string {
	return formatWhen({ edtf: day, earliest: day, latest: day });
}

/** One day, with its weekday: “Monday 7 April 2025”. */
export function formatDay(day: string): string {
	const weekday = new Date(startOfDay(day)).getUTCDay();
	return `${WEEKDAY_NAMES[weekday] ?? ''} ${formatDays({ earliest: day, latest: day }, 'long')}`;
}

const UNITS = [
	{ unit: 'year', days: 365.25 },
	{ unit: 'month', days: 30.44 },
	{ unit: 'week', days: 7 },
	{ unit: 'day', days: 1 },
] as const;

/** As {@link formatWhen}; of a date that is one day, with its weekday. */
export function formatWhenInFull(when: Said): string {
	const isDay = when.earliest === when.latest && !when.edtf.includes('/');
	return isDay ? formatDay(when.earliest) : formatWhen(when);
}

/** A length of time in its largest fitting unit, rounded: “6 months”, “2 years”, “4 weeks”. */
export function formatDuration(milliseconds: number): string {
	const days = Math.max(1, Math.round(milliseconds / DAY));
	// Half as much again keeps “14 months” from being called a year.
	const { unit, days: length } = UNITS.find(({ days: least }) => days >= least * 1.75) ?? UNITS[3];
	const count = Math.round(days / length);
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What the date rests on, in a few words for a label. No article prints one that has only a reason. */
export function formatBasis(when: {
	readonly basis: string;
	readonly phrase?: string;
	readonly reason?: string;
}): string {
	if (when.basis === 'stated') return when.reason && !when.phrase ? 'as given' : 'as printed';
	if (when.basis === 'undated') return 'no day given';
	return when.phrase ? `read from “${when.phrase}”` : 'inferred';
}

/** Whole days from one day to another: negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
	return (startOfDay(to) - startOfDay(from)) / DAY;
}
