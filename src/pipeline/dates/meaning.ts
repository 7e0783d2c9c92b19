/** What a mention of a date means, before it is known from which day and in which tense it is read. */
import { yearOf } from '../../time/span';
import type { DaySpan } from './calendar';

/** Whether what is dated has happened or lies ahead, in the text that tells it. */
export type Tense = 'past' | 'future';

/** From where a phrase is read. */
export interface Standpoint {
	/** The day of publication. */
	readonly day: string;
	readonly tense?: Tense | undefined;
}

/** One date, and what else its words can mean, likeliest first: “early May” can be the first ten days or the month. */
export type Variants = readonly DaySpan[];

/**
 * Words that say which of the Mondays is meant. “Next Friday” on a Wednesday is the one of the week after, “this coming
 * Friday” the one in two days.
 */
export type Which = 'last' | 'this' | 'next' | 'coming';

/** Words for certain days, though these can be taken in several ways: “last week”, “2024”. */
export interface Fixed {
	readonly form: 'fixed';
	/** Each a date of its own. */
	readonly dates: readonly Variants[];
	/** The year is in the words: no day of publication is needed. */
	readonly printed: boolean;
	/** The mention is this year and nothing else: “2024”, “last year”. */
	readonly year?: number;
	/** The mention is a week: “Monday of last week”. */
	readonly isWeek?: boolean;
}

/** Words for days that come back: “Monday”, “November”, “Easter”, “the third quarter”. */
export interface Recurring {
	readonly form: 'recurring';
	/** The occurrences around a day, in order of time: at least two before it and two after it. */
	readonly around: (day: string) => readonly Variants[];
	/** The occurrence in a year; `undefined` for what recurs within a year. */
	readonly inYear?: (year: number) => Variants | undefined;
	/** How often they come back. */
	readonly every: 'week' | 'month' | 'year';
	readonly which?: Which | undefined;
	/** 1 for Monday to 7 for Sunday, where the words are the name of a weekday. */
	readonly weekday?: number;
}

export type Meaning = Fixed | Recurring;

export function fixed(...spans: readonly DaySpan[]): Fixed {
	return { form: 'fixed', dates: [spans], printed: false };
}

/** Something that recurs once a year, or only in some years, as 29 February. */
export function yearly(inYear: (year: number) => Variants | undefined, which?: Which): Recurring {
	const around = (day: string) => {
		const year = yearOf(day);
		const near = inYears(inYear, year, 2);
		// Eight years each way: 1896 to 1904 have no leap day between them.
		return near.length === 5 ? near : inYears(inYear, year, 8);
	};
	return { form: 'recurring', around, inYear, every: 'year', which };
}

function inYears(inYear: (year: number) => Variants | undefined, year: number, distance: number): Variants[] {
	const offsets = [...Array(distance * 2 + 1).keys()].map((index) => index - distance);
	return offsets.flatMap((offset) => {
		const variants = year + offset > 0 && year + offset < 10_000 ? inYear(year + offset) : undefined;
		return variants ? [variants] : [];
	});
}

/** Changes every date a meaning can have; what becomes nothing is left out. */
export function mapped(meaning: Meaning, change: (variants: Variants) => Variants): Meaning {
	if (meaning.form === 'fixed') {
		const { dates, printed } = meaning;
		return { form: 'fixed', dates: dates.map(change).filter(isSome), printed };
	}
	const { around, inYear, every, which } = meaning;
	return {
		form: 'recurring',
		around: (day) => around(day).map(change).filter(isSome),
		...(inYear && { inYear: (year: number) => some(change(inYear(year) ?? [])) }),
		every,
		which,
	};
}

function isSome(variants: Variants): boolean {
	return variants.length > 0;
}

function some(variants: Variants): Variants | undefined {
	return isSome(variants) ? variants : undefined;
}

/** Whether all dates it can have are single days. */
export function isDays(meaning: Meaning): boolean {
	const dates = meaning.form === 'fixed' ? meaning.dates : meaning.around('2000-01-01');
	return dates.flat().every(({ earliest, latest }) => earliest === latest);
}
