/**
 * The first and last days of years and months, as text. By hand: one step of zoom puts hundreds of dates of a large
 * story into words, and reading them with a library costs more than all the rest of it.
 */

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/** The first day of a year, a month or a day; nothing for any other date. */
export function firstDayOf(date: string): string | undefined {
	return DATE.test(date) ? date + '-01-01'.slice(date.length - 4) : undefined;
}

/** The last day of a year, a month or a day; nothing for any other date. */
export function lastDayOf(date: string): string | undefined {
	if (!DATE.test(date)) return undefined;
	if (date.length === 10) return date;
	const month = date.length === 4 ? `${date}-12` : date;
	return `${month}-${daysInMonth(month).toString()}`;
}

/** @param month `YYYY-MM`, or a day in it. */
export function daysInMonth(month: string): number {
	const first = new Date(`${month.slice(0, 7)}-01T00:00:00Z`);
	first.setUTCMonth(first.getUTCMonth() + 1, 0);
	return first.getUTCDate();
}
