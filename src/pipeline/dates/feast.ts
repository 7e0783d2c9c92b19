/** Days that move from year to year. */
import { DateTime } from 'luxon';

/** Easter Sunday in the Gregorian calendar, after Meeus, Jones and Butcher. */
export function easter(year: number): string {
	const golden = year % 19;
	const [century, rest] = [Math.floor(year / 100), year % 100];
	const correction = century - Math.floor((century + 8) / 25) + 1;
	const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(correction / 3) + 15) % 30;
	const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
	const exception = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
	const days = epact + sunday - 7 * exception + 114;
	return DateTime.utc(year, Math.floor(days / 31), (days % 31) + 1).toISODate();
}

/** The nth weekday of a month, 1 for Monday; counted from the end of the month where `nth` is negative. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
	const first = DateTime.utc(year, month);
	if (nth > 0) return first.plus({ days: ((weekday - first.weekday + 7) % 7) + (nth - 1) * 7 }).toISODate();
	const last = first.endOf('month').startOf('day');
	return last.minus({ days: ((last.weekday - weekday + 7) % 7) + (-nth - 1) * 7 }).toISODate();
}

const found = new Map<string, readonly string[]>();

/**
 * The days of a Gregorian year on which a day of another calendar falls, and the day after: a moon is sighted a day
 * earlier in one country than in another.
 * @param month As `Intl` names or numbers it in English.
 */
export function inCalendar(calendar: string, month: string, day: number, year: number): readonly string[] {
	const key = `${calendar} ${month} ${day} ${year}`;
	const known = found.get(key) ?? search(calendar, month, day, year);
	found.set(key, known);
	return known;
}

function search(calendar: string, month: string, day: number, year: number): string[] {
	const format = formatOf(calendar);
	const first = DateTime.utc(year, 1, 1);
	for (let date = first; date.year === year; date = date.plus({ days: 1 })) {
		const parts = format.formatToParts(date.toJSDate());
		const valueOf = (type: string) => parts.find((part) => part.type === type)?.value;
		if (valueOf('month') === month && Number(valueOf('day')) === day) {
			const sighted = calendar.startsWith('islamic') ? [date.plus({ days: 1 }).toISODate()] : [];
			return [date.toISODate(), ...sighted];
		}
	}
	return [];
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(calendar: string): Intl.DateTimeFormat {
	const format =
		formats.get(calendar) ??
		new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
			day: 'numeric',
			month: calendar === 'hebrew' ? 'long' : 'numeric',
			timeZone: 'UTC',
		});
	formats.set(calendar, format);
	return format;
}
