/** Where an excerpt stands in its article: the W3C's text quote and text position selectors. Never fuzzy. */
import { normalise, paragraphAt } from './article';
import type { Text } from './article';

/** How much of the article's words an excerpt carries on either side, in UTF-16 code units. */
export const CONTEXT = 32;

/** Words to find, with the words before or after where they stand more than once. */
export interface Selector {
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
