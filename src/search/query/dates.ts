/** Dates as readers type them: “april 2025”, “9 april”, “last week of march”, “early november”, “2025-04-05”. */
import { monthName } from '../text/words';

/** Days by number since 1 January 1970, first and last inclusive. */
export interface Days {
	readonly first: number;
	readonly last: number;
}

/** A date in a query: which of its words say it, `[from, to)`, and the days it means in a year. */
export interface QueryDate {
	readonly from: number;
	readonly to: number;
	/** Nothing where the query names no year: then any will do. */
	readonly year: number | undefined;
	/** Two readings of “9/4/2025”, one of everything else. */
	daysIn(year: number): readonly Days[];
}

const MONTHS = Array.from({ length: 12 }, (_, at) => monthName(at + 1) ?? '');
const MONTH = `(?<month>${MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}` : name)).join('|')}|sept|june|july)`;
const YEAR = '(?<year>1\\d{3}|20\\d\\d)';
const DAY = '(?<day>3[01]|[12]\\d|[1-9])';
/** Day and month in figures: either may come first, so both are tried. */
const IN_NUMBERS = `(?<one>3[01]|[12]\\d|[1-9]) (?<other>3[01]|[12]\\d|[1-9]) ${YEAR}`;
const PART =
	'(?:the )?(?<part>early|mid|late|beginning of|start of|middle of|end of|(?:first|second|third|fourth|last) week of)';
/** The longest reading first. A month alone is no date: “may” is mostly a verb. */
const READINGS = [
	`${YEAR} ${MONTH} ${DAY}`,
	IN_NUMBERS,
	`${DAY} (?:of )?${MONTH} ${YEAR}`,
	`${MONTH} ${DAY} ${YEAR}`,
	`${PART} ${MONTH}(?: ${YEAR})?`,
	`${DAY} (?:of )?${MONTH}`,
	`${MONTH} ${DAY}`,
	`${MONTH} ${YEAR}`,
	`${YEAR} ${MONTH}`,
].map((reading) => new RegExp(`(?<![^ ])${reading}(?![^ ])`));
/** A year, or a month, by itself: where only a date can be meant. */
const ALONE = [...READINGS, new RegExp(`^${YEAR}$`), new RegExp(`^${MONTH}$`)];

/** The first and the last day of a part of a month; counted from its end where negative. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
	early: [1, 10],
	'beginning of': [1, 10],
	'start of': [1, 10],
	mid: [11, 20],
	'middle of': [11, 20],
	late: [-10, -1],
	'end of': [-10, -1],
	'first week of': [1, 7],
	'second week of': [8, 14],
	'third week of': [15, 21],
	'fourth week of': [22, 28],
	'last week of': [-7, -1],
};

/**
 * Finds the first date among the words of a query; `undefined` where there is none.
 * @param words Folded; numbers without their endings: “9” for “9th”.
 * @param only Nothing but a date is meant: a year or a month alone is one, too.
 */
export function readDate(words: readonly string[], only = false): QueryDate | undefined {
	const text = words.join(' ');
	for (const reading of only ? ALONE : READINGS) {
		const match = reading.exec(text);
		if (!match?.groups) continue;
		const { year, month, day, part, one, other } = match.groups;
		const ways = one && other ? inNumbers(Number(one), Number(other)) : [{ month, day, part }];
		if (ways.length === 0) continue;
		const from = text.slice(0, match.index).split(' ').length - 1;
		const inYears = new Map<number, Days[]>();
		return {
			from,
			to: from + match[0].split(' ').length,
			year: year === undefined ? undefined : Number(year),
			daysIn(inYear) {
				// Cached by year: this is called for every record of a story.
				const known = inYears.get(inYear) ?? ways.map((way) => daysOf(Number(year ?? inYear), way));
				inYears.set(inYear, known);
				return known;
			},
		};
	}
	return undefined;
}

/** A year or a part of it, in words. */
interface Way {
	readonly month?: string | undefined;
	readonly day?: string | undefined;
	readonly part?: string | undefined;
}

/** “9/4” is 9 April or 4 September, “31/3” only 31 March. */
function inNumbers(one: number, other: number): Way[] {
	const ways =
		one === other
			? [[one, other]]
			: [
					[one, other],
					[other, one],
				];
	return ways.flatMap(([day, month = 0]) => {
		const name = monthName(month);
		return name ? [{ month: name, day: String(day) }] : [];
	});
}

function daysOf(year: number, { month, day, part }: Way): Days {
	if (month === undefined) return { first: dayNumber(year, 0, 1), last: dayNumber(year, 12, 0) };
	const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3)));
	const length = new Date(Date.UTC(year, number + 1, 0)).getUTCDate();
	const [from, to] = day === undefined ? (PARTS[part ?? ''] ?? [1, -1]) : [Number(day), Number(day)];
	const at = (end: number) => dayNumber(year, number, end < 0 ? length + 1 + end : end);
	return { first: at(from), last: at(to) };
}

function dayNumber(year: number, month: number, day: number): number {
	return Date.UTC(year, month, day) / 86_400_000;
}

/** The days from one, `YYYY-MM-DD`, to another; `NaN` for anything else. */
export function daysFrom({ earliest, latest }: { earliest: string; latest: string }): Days {
	return { first: Date.parse(earliest) / 86_400_000, last: Date.parse(latest) / 86_400_000 };
}

/** A record dated to a longer stretch than this, in days, or than three times the one requested, does not match. */
const BROADEST = 92;

/** How well a stretch of days answers a question for another: 1 within it, 0 outside, between where it is broader. */
function fit(asked: Days, days: Days): number {
	const shared = Math.min(asked.last, days.last) - Math.max(asked.first, days.first) + 1;
	const length = days.last - days.first + 1;
	const broadest = Math.max(BROADEST, 3 * (asked.last - asked.first + 1));
	return shared <= 0 || length > broadest ? 0 : 0.4 + (0.6 * shared) / length;
}

/** Most years of a record, from its first, that are compared with a date without a year. */
const MOST_YEARS = 50;

/** How well a date answers for days: by its best reading, in the year it names or any that the days lie in. */
export function fitOf(date: QueryDate, days: Days): number {
	const [from, to] = date.year === undefined ? yearsOf(days) : [date.year, date.year];
	let best = 0;
	for (let year = from; year <= to; year += 1) {
		for (const asked of date.daysIn(year)) best = Math.max(best, fit(asked, days));
	}
	return best;
}

/** The first and the last. */
function yearsOf({ first, last }: Days): [number, number] {
	const from = yearOf(first);
	return [from, Math.min(yearOf(last), from + MOST_YEARS)];
}

function yearOf(day: number): number {
	return new Date(day * 86_400_000).getUTCFullYear();
}
