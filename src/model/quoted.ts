/** Most characters that are printed of what a stranger wrote. */
const LONGEST = 60;

/** A stranger's text between quotation marks, in one line, cut where it is long: the page does not say it itself. */
export function quoted(text: string): string {
	const line = text
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim();
	// By code points: no half of a surrogate pair is left.
	const letters = Array.from(line);
	return `“${letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : letters.join('')}”`;
}
