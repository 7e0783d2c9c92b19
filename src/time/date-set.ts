/** Dates of which one or all are meant: the sets of EDTF level 2. */
import { firstDayOf, lastDayOf } from './civil-day';
import { compareDays, type Days, type EdtfDate } from './span';

export interface DateSet {
	/** `[…]` means one of them, `{…}` all. */
	readonly meant: 'one' | 'all';
	/** In order of time. */
	readonly parts: readonly Days[];
}

export function isSet({ edtf }: Pick<EdtfDate, 'edtf'>): boolean {
	return edtf.startsWith('[') || edtf.startsWith('{');
}

/**
 * The dates a set names: `[2025-04-05,2025-04-07]`, `{2024-03..2024-05,2025}`. Its ends may be open: `..2025-04-05`
 * begins on the earliest day the date can mean.
 * @returns Nothing for what is no set, or names anything but years, months, days and stretches of them.
 */
export function dateSetOf({ edtf, earliest, latest }: EdtfDate): DateSet | undefined {
	const [, open = '', list = ''] = /^([[{])(.*)[\]}]$/.exec(edtf) ?? [];
	if (open === '') return undefined;
	const parts: Days[] = [];
	for (const part of list.split(',')) {
		const [from = '', to] = part.trim().split('..');
		const first = from === '' && to !== undefined ? earliest : firstDayOf(from);
		const last = to === '' ? latest : lastDayOf(to ?? from);
		if (first === undefined || last === undefined) return undefined;
		parts.push({ earliest: first, latest: last });
	}
	return {
		meant: open === '[' ? 'one' : 'all',
		parts: parts.toSorted((a, b) => compareDays(a.earliest, b.earliest)),
	};
}
