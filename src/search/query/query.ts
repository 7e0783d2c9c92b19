/** What a reader asks for, read out of what they type. Anything that is no operator is plain words. */
import { fold, originalRange, type TextRange } from '../text/fold';
import { readFields, type Field } from './fields';
import { isNumber, words } from '../text/words';

/** A word of the query and where it stands in the text typed. */
export interface QueryWord extends TextRange {
	readonly text: string;
}

/** A query: words in any order, some of them bound into exact phrases, and words that must be absent. */
export interface Query {
	readonly words: readonly QueryWord[];
	/** Each is the words of one “exact phrase”, in order; they are among `words` too. */
	readonly phrases: readonly (readonly string[])[];
	readonly without: readonly string[];
	readonly fields: readonly Field[];
	/** The last word is followed by something: it is not being typed any more. */
	readonly complete: boolean;
}

/** A pasted page is cut here; an excerpt has at most 400 characters, about 70 words. */
const MOST_WORDS = 80;

/** Reads a query: O(length), never throws. A quotation mark that is not closed yet binds nothing. */
export function parseQuery(typed: string): Query {
	const fields = readFields(typed);
	// Blanked, not removed: the words keep their places.
	const text = fields.reduce(
		(rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
		typed,
	);
	const folded = fold(text);
	const phrases = [...folded.text.matchAll(/"([^"]+)"/g)].map((match) => plainWords(match[1] ?? ''));
	const without: string[] = [];
	const positive = folded.text.replace(
		/(^|\s)-([\p{L}\p{N}\p{Sc}][^\s"]*)/gu,
		(whole, _space, word: string) => {
			const [first, ...rest] = plainWords(word);
			// “-29%” excludes the number alone, not everything in percent.
			if (first !== undefined) without.push(first, ...(isNumber(first) ? [] : rest));
			return ' '.repeat(whole.length);
		},
	);
	const found = words({ ...folded, text: positive }).slice(0, MOST_WORDS);
	return {
		words: found.map((word) => ({ text: word.text, ...originalRange(folded, word.from, word.to) })),
		phrases: phrases.filter((phrase) => phrase.length > 0),
		without,
		fields,
		complete: (found.at(-1)?.to ?? 0) < positive.length,
	};
}

function plainWords(folded: string): string[] {
	return words({ text: folded }).map((word) => word.text);
}
