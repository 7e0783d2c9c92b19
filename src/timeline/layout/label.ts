/** Cutting labels to the room there is. */
import type { Measure } from '../../drawing/text-width';

/** A label is cut to this width, in pixels, however much room there is. */
export const WIDEST = 260;
/** Cut to fewer letters a label says nothing. */
const LEAST_LETTERS = 10;
/** Words of three letters at most, such as “in” and “due”, say nothing before an ellipsis. */
const SHORT_WORDS = /(?:\s+\S{1,3})+$/;

/**
 * A text cut with an ellipsis to a width, after a word that says something; at a letter where not one word fits whole.
 * @param least Letters that must be left of it.
 * @returns The text itself where it fits; nothing where fewer letters are left. O(log length).
 */
export function cutTo(
	text: string,
	width: number,
	measure: Measure,
	least = LEAST_LETTERS,
): string | undefined {
	if (measure(text) <= width) return text;
	let low = least;
	let high = text.length;
	if (high <= low || measure(cut(text, low)) > width) return undefined;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (measure(cut(text, middle)) <= width) low = middle;
		else high = middle - 1;
	}
	const kept = text
		.slice(0, low + 1)
		// The word that the cut is in goes, unless it is the first.
		.replace(/\s+\S*$/, '')
		.slice(0, low)
		.replace(SHORT_WORDS, '');
	return kept.length < least ? undefined : `${kept}…`;
}

function cut(text: string, length: number): string {
	return `${text.slice(0, length).trimEnd()}…`;
}
