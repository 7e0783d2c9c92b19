/** What stands between quotation marks in an excerpt. */
import type { Anchor } from '../../model/anchor';
import { normalise } from '../../model/article';

type Printed = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

/** Half-open, in UTF-16 code units. */
type Run = readonly [start: number, end: number];

const PAIRS = [
	['“', '”'],
	['"', '"'],
	['‘', '’'],
	["'", "'"],
	['«', '»'],
] as const;

/**
 * Does the excerpt print these words between quotation marks, from the opening mark to the closing one? The marks
 * may stand in the words before and after the excerpt; then the excerpt holds only its part of the quotation.
 * The comma that English puts inside the closing mark may be left off; of a fragment also the full stop.
 */
export function printsQuote(excerpt: Printed, text: string, form: 'direct' | 'partial'): boolean {
	const wanted = oneBreak(normalise(text));
	const endings = form === 'partial' ? ['', ',', '.'] : ['', ','];
	return quotations(excerpt).some((printed) => endings.some((ending) => printed === wanted + ending));
}

/** All the words between marks in an excerpt, nested quotations too. O(marks · marks). */
function quotations({ prefix, exact, suffix }: Printed): string[] {
	const text = prefix + exact + suffix;
	const [from, to] = [prefix.length, prefix.length + exact.length];
	return runs(text)
		.map(([start, end]) => text.slice(Math.max(start, from), Math.max(start, from, Math.min(end, to))))
		.map((words) => oneBreak(words))
		.filter((words) => words !== '');
}

/** A quotation over several paragraphs opens again in each of them: the mark is no part of the words. */
function oneBreak(words: string): string {
	return words.trim().replace(/\s*\n\s*[“"«]?/g, '\n');
}

function runs(text: string): Run[] {
	return PAIRS.flatMap(([open, close]) =>
		positions(text, open)
			.filter((at) => opens(text, at))
			.flatMap((at) => ends(text, at, open, close).map((end): Run => [at + 1, end])),
	);
}

/** Where a quotation opened at `at` can end. An apostrophe looks like ’, so ‘ has every candidate up to its line's end. */
function ends(text: string, at: number, open: string, close: string): number[] {
	const single = open === '‘' || open === "'";
	const limit = single ? lineEnd(text, at) : text.length;
	const closings = positions(text.slice(0, limit), close).filter((end) => end > at && closes(text, end));
	if (single) return closings;
	const closing = closings[0] ?? Infinity;
	const pauses = pausesBefore(text, at, closing, open);
	return [...pauses, ...(closing === Infinity ? [] : [closing])];
}

/** Ends of paragraphs inside a quotation: each is followed by the mark that opens it again. */
function pausesBefore(text: string, at: number, closing: number, open: string): number[] {
	const pauses: number[] = [];
	for (let end = lineEnd(text, at); end < Math.min(closing, text.length); end = lineEnd(text, end + 1)) {
		const next = text.slice(end).search(/\S/);
		if (next < 0 || text[end + next] !== open) return pauses;
		pauses.push(end);
		end += next;
	}
	return pauses;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

/** “ and « always open; straight marks and ‘ only before a word and not after one. */
function opens(text: string, at: number): boolean {
	if (text[at] === '“' || text[at] === '«') return true;
	return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

/** ” and » always close; straight marks and ’ only after a word and not before one. */
function closes(text: string, at: number): boolean {
	if (text[at] === '”' || text[at] === '»') return true;
	return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') && /\S/.test(text[at - 1] ?? ' ');
}

function positions(text: string, mark: string): number[] {
	return [...text.matchAll(new RegExp(mark, 'g'))].map(({ index }) => index);
}
