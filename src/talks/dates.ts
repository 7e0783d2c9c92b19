/** Questions about dates that the parts of the panel share. */
import type { When } from '../model/schema';
import { compareDays } from '../time/span';
import { formatWhen, precisionOf } from '../time/format';

/** Is it dated wholly after the day of the last report? */
export function isAhead(when: When, asOf: When): boolean {
	return when.basis !== 'undated' && compareDays(when.earliest, asOf.latest) > 0;
}

/** Can two dates mean the same days? */
export function sameDate(a: When, b: When): boolean {
	return a.earliest === b.earliest && a.latest === b.latest;
}

/** Is the day left open: only a month or year is known, or a stretch was inferred? A printed stretch is a duration. */
export function isOpenDay(when: When): boolean {
	return when.basis !== 'undated' && (['month', 'year'].includes(precisionOf(when)) || isVague(when));
}

/** Is it a stretch that was only inferred, or no date at all? It reads like a duration, which it is not. */
export function isVague(when: When): boolean {
	const stretch = ['days', 'months', 'years'].includes(precisionOf(when));
	return when.basis === 'undated' || (stretch && when.basis === 'inferred');
}

/** A date in few words; where it is only a vague stretch, the article’s own words for it, “last month”, or none. */
export function whenWords(when: When, style: 'long' | 'short' = 'long'): string {
	if (when.basis === 'undated' || !isVague(when)) return formatWhen(when, style);
	return when.phrase === undefined ? 'day not given' : `“${when.phrase}”`;
}
