/** Marks the words that were asked for in a text, at the right characters of the original. */
import { fold, originalRange, type TextRange } from './fold';
import { endOfLetters, isCommon, words, type Word } from './words';

/**
 * The words to mark: folded word → how many of its first letters, `Infinity` for all of it.
 * “tari” marks four letters of “tariffs”; “tarrif” marks all seven.
 */
export type HighlightTerms = ReadonlyMap<string, number>;

/** A piece of a text, marked or not. The pieces of a text joined are the text. */
export interface Segment {
	readonly text: string;
	/** Where it begins in the whole text, in UTF-16 units. */
	readonly start: number;
	readonly match: boolean;
}

/** A text and its marked stretches: in order, apart from one another, in UTF-16 units of `text`. */
export interface Marked {
	readonly text: string;
	readonly ranges: readonly TextRange[];
}

/** Cuts a text into marked and unmarked segments. O(length). */
export function highlight(text: string, terms: HighlightTerms | undefined): Segment[] {
	return segments(terms ? mark(text, terms) : { text, ranges: [] });
}

/**
 * Finds the stretches of a text that the terms mark. O(length).
 * Common words (“of”, “the”) are marked only next to another marked word.
 */
export function mark(text: string, terms: HighlightTerms): Marked {
	if (terms.size === 0) return { text, ranges: [] };
	const folded = fold(text);
	const all = words(folded);
	const lengths = all.map((word) => lengthOf(word, terms));
	const ranges = all.flatMap((word, at) => {
		const length = lengths[at] ?? 0;
		if (length === 0 || (isCommon(word.text) && !besideMark(all, lengths, at))) return [];
		return originalRange(folded, word.from, endOfLetters(folded, word, length));
	});
	return { text, ranges };
}

function lengthOf(word: Word, terms: HighlightTerms): number {
	return terms.get(word.text) ?? (word.also.some((other) => terms.has(other)) ? Infinity : 0);
}

/** Is the next word that is not a common one, on either side and across common words of the query, marked? */
function besideMark(all: readonly Word[], lengths: readonly number[], at: number): boolean {
	return [-1, 1].some((step) => {
		let next = at + step;
		while (lengths[next] && isCommon(all[next]?.text ?? '')) next += step;
		return Boolean(lengths[next]);
	});
}

/** Cuts a marked text at the edges of its marks. */
export function segments({ text, ranges }: Marked): Segment[] {
	const pieces: Segment[] = [];
	let at = 0;
	for (const { start, end } of ranges) {
		pieces.push(
			{ text: text.slice(at, start), start: at, match: false },
			{ text: text.slice(start, end), start, match: true },
		);
		at = end;
	}
	pieces.push({ text: text.slice(at), start: at, match: false });
	return pieces.filter((piece) => piece.text !== '');
}

/**
 * Shortens a marked text to about `length` characters around its first mark, between words, with “…” where it
 * was cut. A short text comes back as it is.
 */
export function clip({ text, ranges }: Marked, length: number): Marked {
	if (text.length <= length) return { text, ranges };
	const first = ranges[0]?.start ?? 0;
	// A third of the room goes to what stands before the mark, so that it reads as a sentence.
	const wanted = Math.max(0, Math.min(first - Math.floor(length / 3), text.length - length));
	const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
	const space = text.lastIndexOf(' ', from + length);
	const to = from + length >= text.length ? text.length : space > from ? space : from + length;
	const before = from > 0 ? '…' : '';
	const shift = before.length - from;
	return {
		text: before + text.slice(from, to) + (to < text.length ? '…' : ''),
		ranges: ranges
			.filter(({ start, end }) => start >= from && end <= to)
			.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
	};
}
