/** Which of the days that come back a phrase means: the last or the next, by its tense and by what is near. */
import { addDays, contains, lengthOf, oneDay, toEdtf, unitOf, weekdayOf } from './calendar';
import type { DaySpan } from './calendar';
import type { Meaning, Recurring, Standpoint, Variants } from './meaning';

/** The dates a meaning has as read from a standpoint, likeliest first. For a past tense none lies ahead. */
export function readFrom(meaning: Meaning, standpoint: Standpoint): DaySpan[] {
	const dates = meaning.form === 'fixed' ? meaning.dates : choose(meaning, standpoint);
	const spans = dates
		.flat()
		.filter(({ earliest }) => standpoint.tense !== 'past' || earliest <= standpoint.day);
	return [...new Map(spans.map((span) => [toEdtf(span), span])).values()];
}

function choose({ around, every, which }: Recurring, { day, tense }: Standpoint): Variants[] {
	const all = around(day);
	const [begun, unended] = [
		before(all, (first) => first.earliest <= day),
		after(all, (first) => first.latest >= day),
	];
	if (which === 'last') return before(all, (first) => first.latest < day).slice(0, 2);
	if (which === 'next')
		return next(
			after(all, (first) => first.earliest > day),
			every,
			day,
		);
	if (which === 'coming') return after(all, (first) => first.earliest > day).slice(0, 1);
	// What goes on can be meant as far as it has come, or the one before it.
	if (tense === 'past') return begun.slice(0, begun[0]?.[0] && begun[0][0].latest > day ? 2 : 1);
	if (tense === 'future') return unended.slice(0, 1);
	const both = [...unended.slice(0, 1), ...begun.slice(0, 1)];
	if (which === 'this')
		return both.toSorted((a, b) => Number(isWithin(b, every, day)) - Number(isWithin(a, every, day)));
	return isAheadFirst(both, every, day) ? both : both.toReversed();
}

/** In order of time. */
function after(all: readonly Variants[], test: (first: DaySpan) => boolean): Variants[] {
	return all.filter(([first]) => first && test(first));
}

/** Against the order of time. */
function before(all: readonly Variants[], test: (first: DaySpan) => boolean): Variants[] {
	return after(all, test).toReversed();
}

/** “Next Friday” on a Wednesday is the one of the next week, else the one in two days. */
function next([first, second]: readonly Variants[], every: Recurring['every'], day: string): Variants[] {
	const sunday = addDays(day, 7 - weekdayOf(day));
	const isOfThisWeek = every === 'week' && (first?.[0]?.earliest ?? '') <= sunday;
	return (isOfThisWeek ? [second, first] : [first, second]).filter((one) => one !== undefined);
}

/** In the week, month or year of a day, as far as it begins there. */
function isWithin([first]: Variants, every: Recurring['every'], day: string): boolean {
	return first !== undefined && contains(unitOf(day, every), oneDay(first.earliest));
}

/** A date without a year that lies at most so many days ahead is taken for one ahead. */
const DAYS_AHEAD = 14;

/** A weekday is the nearest one. */
function isAheadFirst([ahead, back]: readonly Variants[], every: Recurring['every'], day: string): boolean {
	const [next, last] = [ahead?.[0], back?.[0]];
	if (!next || !last) return true;
	if (every === 'week') return daysBetween(day, next.earliest) <= daysBetween(last.latest, day);
	return next.earliest <= addDays(day, DAYS_AHEAD);
}

/** At most 0 where the one day is not before the other. */
function daysBetween(earliest: string, latest: string): number {
	return lengthOf({ earliest, latest }) - 1;
}
