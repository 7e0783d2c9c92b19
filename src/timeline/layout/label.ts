/** Cutting labels to the room there is. */
import type { Measure } from '../../drawing/text-width';

/** A label is cut to this width, in pixels, however much room there is. */
export const WIDEST = 260;
/** Cut to fewer letters a label says nothing. */
const LEAST_LETTERS = 14;

/**
 * A text cut with an ellipsis to a width, at a letter, without a space before the ellipsis.
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
	return cut(text, low);
}

function cut(text: string, length: number): string {
	return `${text.slice(0, length).trimEnd()}…`;
}
