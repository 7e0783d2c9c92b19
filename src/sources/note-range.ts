/** Numbers of notes as they are printed. */

/** No line breaks beside the dash of “7–9”. */
const DASH = '\u2060–\u2060';

/** “3, 7–9”: the numbers of some excerpts, ascending; what has none is passed over. */
export function noteRange(notes: ReadonlyMap<string, number>, excerpts: readonly string[]): string {
	const numbers = excerpts.flatMap((id) => notes.get(id) ?? []).toSorted((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const number of new Set(numbers)) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : `${first}${DASH}${last}`)).join(', ');
}
