/** Weekdays and weekends. */
import { addDays, oneDay, unitOf, weekdayOf } from './calendar';
import { readFrom } from './choose';
import { fixed } from './meaning';
import type { Recurring, Which } from './meaning';
import { WHICH, whichOf } from './mention';
import type { Rule } from './mention';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A regular expression for the names of weekdays, but for “sat” and “sun”, which are words. */
export const WEEKDAY =
	'(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri)(?:\\.|\\b)|(?:Sat|Sun)\\.)';

const SATURDAY = 6;

export const weekdayRules: readonly Rule[] = [
	{
		pattern: new RegExp(`\\b${WHICH}(?<name>${WEEKDAY})(?![a-z])`, 'gi'),
		read: (found) =>
			isName(found('name')) ? weekdays(weekdayNumber(found('name')), whichOf(found('which'))) : undefined,
	},
	{
		// As the British say it: a week after the next Monday.
		pattern: new RegExp(`\\b(?<name>${WEEKDAY}) week\\b`, 'gi'),
		read: (found, day) => {
			const [next] = readFrom(weekdays(weekdayNumber(found('name')), 'coming'), { day });
			return next && fixed(oneDay(addDays(next.earliest, 7)));
		},
	},
	{
		pattern: new RegExp(`\\b${WHICH}weekend\\b`, 'gi'),
		read: (found) => weekends(whichOf(found('which'))),
	},
];

/** “Wed” is a word when it is not a name. */
function isName(text: string): boolean {
	return /day$/i.test(text) || /^[A-Z]/.test(text);
}

/** The days called by a weekday’s name. */
function weekdays(weekday: number, which: Which | undefined): Recurring {
	const around = (day: string) => {
		const monday = unitOf(day, 'week').earliest;
		return WEEKS_AROUND.map((weeks) => [oneDay(addDays(monday, weeks * 7 + weekday - 1))]);
	};
	return { form: 'recurring', around, every: 'week', which, weekday };
}

function weekends(which: Which | undefined): Recurring {
	const { around } = weekdays(SATURDAY, which);
	const withSunday = (day: string) =>
		around(day).map((saturdays) => saturdays.map(({ earliest }) => weekendFrom(earliest)));
	return { form: 'recurring', around: withSunday, every: 'week', which };
}

const WEEKS_AROUND = [-3, -2, -1, 0, 1, 2, 3];

/** The weekend that begins on a Saturday. */
export function weekendFrom(saturday: string) {
	return { earliest: saturday, latest: addDays(saturday, 1) };
}

/** The first day from a day on that is a given weekday. */
export function nextWeekday(day: string, weekday: number): string {
	return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** 1 for “Mon.”; 0 for what is no weekday. */
export function weekdayNumber(name: string): number {
	return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

/** The weekdays a phrase names, 1 for Monday to 7 for Sunday; “Mon.” and “Thurs.” count, “sat” and “sun” do not. */
export function weekdaysNamed(phrase: string): number[] {
	const names =
		phrase.match(/\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day\b|\b)/gi) ?? [];
	return names.filter(isName).map(weekdayNumber);
}

/** “Monday” for 1. */
export function weekdayName(weekday: number): string {
	const name = WEEKDAYS[weekday - 1] ?? '';
	return name.charAt(0).toUpperCase() + name.slice(1);
}
