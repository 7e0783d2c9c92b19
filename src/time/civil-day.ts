/**
 * The first and last days of years and months, as text. By hand: one step of zoom puts hundreds of dates of a large
 * story into words, and reading them with a library costs more than all the rest of it.
 */

/** A year, a month or a day, as EDTF (`-0043`, `Y-271820`) and as the dataset (`-271820-03-01`) write it. */
const DATE = /^(?:Y(-?\d{5,6})|([+-]\d{6}|-?\d{4}))(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/;

/** The first day of a year, a month or a day; nothing for any other date. */
export function firstDayOf(date: string): string | undefined {
	const parts = DATE.exec(date);
	if (!parts) return undefined;
	const [, long, year = long, month = '01', day = '01'] = parts;
	return `${writeYear(Number(year))}-${month}-${day}`;
}

/** The last day of a year, a month or a day; nothing for any other date. */
export function lastDayOf(date: string): string | undefined {
	const parts = DATE.exec(date);
	if (!parts) return undefined;
	const [, long, year = long, month = '12', day] = parts;
	const whole = `${writeYear(Number(year))}-${month}`;
	return `${whole}-${day ?? daysInMonth(whole)}`;
}

/** An astronomical year as days are written with it: four digits, beyond 0001 to 9999 a sign and six. */
function writeYear(year: number): string {
	if (year > 0 && year < 10_000) return year.toString().padStart(4, '0');
	return `${year < 0 ? '-' : '+'}${Math.abs(year).toString().padStart(6, '0')}`;
}

/** @param month `YYYY-MM` or `±YYYYYY-MM`, or a day in it. */
function daysInMonth(month: string): number {
	const [whole = ''] = /^(?:[+-]\d{6}|\d{4})-\d\d/.exec(month) ?? [];
	const first = new Date(`${whole}-01T00:00:00Z`);
	first.setUTCMonth(first.getUTCMonth() + 1, 0);
	return first.getUTCDate();
}

/** The first and last year that JavaScript can tell, -271821 and 275760, are not whole. */
const LAST_YEAR = 271_820;

/** Is there such a day, within what can be computed? @param day `YYYY-MM-DD` or `±YYYYYY-MM-DD`. */
export function isInCalendar(day: string): boolean {
	if (day.length > 10 && Number(day.slice(1, 7)) > LAST_YEAR) return false;
	const date = Number(day.slice(-2));
	return date <= 28 || date <= daysInMonth(day);
}
