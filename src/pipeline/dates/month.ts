/** Months by name, and days of the month by number. */
import { dayFrom, months, oneDay, shift } from './calendar';
import { yearly } from './meaning';
import type { Meaning } from './meaning';
import { WHICH, whichOf } from './mention';
import type { Rule } from './mention';

/** A regular expression for the names of months and their short forms. */
export const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December' +
	'|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Words that are months only with a capital. */
const WORDS = /^(?:may|march|mar|august|dec|jan)$/;

export const monthRules: readonly Rule[] = [
	{
		pattern: new RegExp(`\\b${WHICH}(?<name>${MONTH})(?![a-z])`, 'gi'),
		read: (found) =>
			WORDS.test(found('name'))
				? undefined
				: yearly((year) => [months(year, monthNumber(found('name')))], whichOf(found('which'))),
	},
	{
		pattern: /\b(?:on|until|by|since|from) the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! \w)/gi,
		read: (found) => dayOfMonth(Number(found('day'))),
	},
	{
		pattern: /\b(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th) of (?<which>last|this|next) month\b/gi,
		read: (found, day) => {
			const month = shift(day, ['last', 'this', 'next'].indexOf(found('which').toLowerCase()) - 1, 'month');
			return datesOf([inMonth(month, Number(found('day')))]);
		},
	},
];

/** 1 for “Jan.” */
function monthNumber(name: string): number {
	return NAMES.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

/** “On the 9th”. */
function dayOfMonth(number: number): Meaning {
	const around = (day: string) =>
		[-3, -2, -1, 0, 1, 2, 3].flatMap((count) => {
			const found = inMonth(shift(day, count, 'month'), number);
			return found === undefined ? [] : [[oneDay(found)]];
		});
	return { form: 'recurring', around, every: 'month' };
}

function inMonth(day: string, number: number): string | undefined {
	return dayFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), number);
}

function datesOf(days: readonly (string | undefined)[]): Meaning | undefined {
	const dates = days.flatMap((day) => (day === undefined ? [] : [[oneDay(day)]]));
	return dates.length === 0 ? undefined : { form: 'fixed', dates, printed: false };
}
