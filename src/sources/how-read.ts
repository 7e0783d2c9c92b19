/** How a relative date was read, in words, where nobody had to write a reason. */
import type { When } from '../model/schema';
import { daysBetween, formatDay, formatWhen } from '../time/format';

/** A date as a question about it has it: “7 April” of this day, “October 2025”; “undated” where there is none. */
export function dateInQuestion(when: When): string {
	if (when.basis === 'undated') return 'undated';
	const words = formatWhen(when);
	return when.earliest === when.latest ? words.replace(/ [+-]?\d+$/, '') : words;
}

type Day = Pick<When, 'basis' | 'earliest' | 'latest'>;

/**
 * “It came out on a Tuesday; this is the day before.” Only of a single day that was read against another; nothing for
 * dates that are printed whole, for weeks and months, and where the day of publication is not one day.
 */
export function howRead(when: Day, published: Day): string {
	const single = when.earliest === when.latest && published.earliest === published.latest;
	if (when.basis !== 'resolved' || !single) return '';
	const [weekday = ''] = formatDay(published.earliest).split(' ');
	return `It came out on a ${weekday}; this is ${distance(daysBetween(published.earliest, when.earliest))}.`;
}

function distance(days: number): string {
	const count = Math.abs(days);
	if (days === 0) return 'the same day';
	return `${count === 1 ? 'the day' : `${count} days`} ${days < 0 ? 'before' : 'after'}`;
}
