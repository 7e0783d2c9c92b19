/** The names of months and weekdays in British English, from one `Intl` formatter for each style. */

/** `short` cuts the names of months to three letters or four: “Apr”, “Sept”. */
export type NameStyle = 'long' | 'short';

const LOCALE = 'en-GB';

/** “January” to “December”, or “Jan” to “Dec”. */
export const MONTH_NAMES: Readonly<Record<NameStyle, readonly string[]>> = {
	long: monthNames('long'),
	short: monthNames('short'),
};

/** “Sunday” to “Saturday”, as `getUTCDay` counts. 1 January 2023 was a Sunday. */
export const WEEKDAY_NAMES: readonly string[] = namesOf({ weekday: 'long' }, 7, (index) =>
	Date.UTC(2023, 0, 1 + index),
);

function monthNames(style: NameStyle): string[] {
	return namesOf({ month: style }, 12, (index) => Date.UTC(2023, index, 1));
}

function namesOf(options: Intl.DateTimeFormatOptions, count: number, timeOf: (index: number) => number) {
	const formatter = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
	return Array.from({ length: count }, (_, index) => formatter.format(timeOf(index)));
}
