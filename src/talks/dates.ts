/** Questions about dates that the parts of the panel share. */
import type { When } from '../model/schema';
import { formatWhen, precisionOf } from '../time/format';

/** Is it dated wholly after the day of the last report? */
export function isAhead(when: When, asOf: When): boolean {
	return when.earliest > asOf.latest;
}

/** Can two dates mean the same days? */
export function sameDate(a: When, b: When): boolean {
	return a.earliest === b.earliest && a.latest === b.latest;
}

/** Is the very day known? */
export function isDay(when: When): boolean {
	return when.earliest === when.latest;
}

/**
 * A date in few words: as a day, month or year where that is known; where it had to be inferred as a stretch,
 * the article’s own words for it, “last month”, or that it names none. A stretch worked out by inference reads
 * like a duration, which it is not.
 */
export function whenWords(when: When, style: 'long' | 'short' = 'long'): string {
	const stretch = ['days', 'months', 'years'].includes(precisionOf(when));
	if (!stretch || when.basis !== 'inferred') return formatWhen(when, style);
	return when.phrase === undefined ? 'day not given' : `“${when.phrase}”`;
}
