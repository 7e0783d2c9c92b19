/**
 * The names of months and weekdays in British English. Written out: asking `Intl` for them takes tens of milliseconds
 * of the first drawing, and another version of its data would say another name than the page was prerendered with.
 */

/** `short` cuts the names of months to three letters or four: “Apr”, “Sept”. */
export type NameStyle = 'long' | 'short';

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

/** “January” to “December”, or “Jan” to “Dec”. */
export const MONTH_NAMES: Readonly<Record<NameStyle, readonly string[]>> = {
	long: MONTHS,
	short: MONTHS.map((name) => name.slice(0, name === 'September' ? 4 : 3)),
};

/** “Sunday” to “Saturday”, as `getUTCDay` counts. */
export const WEEKDAY_NAMES: readonly string[] =
	'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
