/** Where an excerpt stands in its article: the W3C's text quote and text position selectors. Never fuzzy. */
import { normalise, paragraphAt } from './article';
import type { Text } from './article';

/** How much of the article's words an excerpt carries on either side, in UTF-16 code units. */
const CONTEXT = 32;

/** Words to find, with the words before or after where they stand more than once. */
interface Selector {
	readonly exact: string;
	readonly prefix?: string;
	readonly suffix?: string;
}

/** Offsets count UTF-16 code units in the article's NFC text; `end` is exclusive. */
export interface Anchor {
	readonly paragraph: number;
	readonly start: number;
	readonly end: number;
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** Every place where the words stand, in the order of the text; one is what an excerpt needs. */
export function anchorsOf(article: Text, { exact, prefix = '', suffix = '' }: Selector): Anchor[] {
	const words = normalise(exact);
	const [before, after] = [normalise(prefix), normalise(suffix)];
	return occurrences(article.text, words)
		.map((start) => anchorAt(article, start, start + words.length))
		.filter(({ start, end }) => article.text.endsWith(before, start) && article.text.startsWith(after, end));
}

/** The start of every occurrence, overlapping ones too. O(n). */
function occurrences(text: string, words: string): number[] {
	const starts: number[] = [];
	if (words === '') return starts;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
	return starts;
}

/** How much of it is shipped with the dataset: whole words of at most so many code units. */
const SHIPPED = 8;

/** The last whole words before an excerpt, as they are shipped. @param prefix Its context in full. */
export function shippedBefore(prefix: string): string {
	const end = prefix.slice(-SHIPPED);
	const isCut = prefix.length > SHIPPED && /\S/.test(prefix.at(-SHIPPED - 1) ?? ' ') && /^\S/.test(end);
	return isCut ? end.replace(/^\S+/, '') : end;
}

/** The first whole words after an excerpt, as they are shipped. Mirror of {@link shippedBefore}. */
export function shippedAfter(suffix: string): string {
	const start = suffix.slice(0, SHIPPED);
	const isCut = suffix.length > SHIPPED && /\S/.test(suffix.at(SHIPPED) ?? ' ') && /\S$/.test(start);
	return isCut ? start.replace(/\S+$/, '') : start;
}

function anchorAt(article: Text, start: number, end: number): Anchor {
	return {
		paragraph: paragraphAt(article, start),
		start,
		end,
		exact: article.text.slice(start, end),
		prefix: article.text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
		suffix: article.text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
	};
}
