/**
 * An article as Chicago, APA and MLA cite it: a bibliography entry as plain text, titles of newspapers unmarked.
 * Written after the newspaper articles of The Chicago Manual of Style (18th ed., 14.89), the APA manual (7th ed.,
 * 10.16) and the MLA Handbook (9th ed., 5.28). A date that is not printed stands in brackets, as all three ask for
 * what an editor supplies.
 */
import { MONTH_NAMES } from '../../time/names';
import type { CslItem, DateParts } from './csl';

type Style = 'chicago' | 'apa' | 'mla';

/** The entry of one article. */
export function cite(item: CslItem, style: Style): string {
	const author = item.author?.map(({ literal }) => literal).join(', ');
	const { title, 'container-title': paper, URL: url } = item;
	switch (style) {
		case 'chicago':
			return sentences(author, `“${title}${stop(title)}” ${paper}, ${date(item, chicagoDay)}`, url);
		case 'apa':
			// Without an author the title moves to the front.
			return author === undefined
				? sentences(title, `(${date(item, apaDay)})`, paper) + address(url)
				: sentences(author, `(${date(item, apaDay)})`, title, paper) + address(url);
		case 'mla':
			return sentences(
				author,
				`“${title}${stop(title)}” ${paper}, ${date(item, mlaDay)}${url === undefined ? '' : `, ${bare(url)}`}`,
			);
	}
}

/** Each part ends with one full stop, whatever it ends with. */
function sentences(...parts: (string | undefined)[]): string {
	return parts
		.filter((part) => part !== undefined)
		.map((part) => `${part}${stop(part)}`)
		.join(' ');
}

function stop(text: string): string {
	return /[.?!][”’]?$/.test(text) ? '' : '.';
}

/** APA puts no full stop after an address. */
function address(url: string | undefined): string {
	return url === undefined ? '' : ` ${url}`;
}

/** MLA leaves the scheme of an address off. */
function bare(url: string): string {
	return url.replace(/^https?:\/\//, '');
}

function date({ issued, note }: CslItem, day: (parts: DateParts) => string): string {
	if (!issued) return 'n.d.';
	const days = issued['date-parts'].map(day).join('–');
	return note === undefined ? days : `[${days}]`;
}

function monthOf([, month = 1]: DateParts): string {
	return MONTH_NAMES.long[month - 1] ?? '';
}

/** “April 8, 2025” */
function chicagoDay(parts: DateParts): string {
	return `${monthOf(parts)} ${parts[2] ?? 1}, ${parts[0]}`;
}

/** “2025, April 8” */
function apaDay(parts: DateParts): string {
	return `${parts[0]}, ${monthOf(parts)} ${parts[2] ?? 1}`;
}

/** “8 Apr. 2025”: May, June and July are never cut, and September to four letters. */
function mlaDay(parts: DateParts): string {
	const month = monthOf(parts);
	const short = month.length <= 4 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
	return `${parts[2] ?? 1} ${short} ${parts[0]}`;
}
