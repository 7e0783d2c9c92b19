/** How many slips of the finger lie between two words. */

/** Edits between a typed word and a known one. */
export interface Distance {
	/** To the whole known word. */
	readonly whole: number;
	/** To the beginning of it that fits best: what remains of a word still being typed. */
	readonly beginning: number;
}

/**
 * Edits (a letter added, left out, replaced, or two neighbours swapped: optimal string alignment).
 * O(typed · known) in letters.
 */
export function distance(typed: string, known: string): Distance {
	let previous: number[] = [];
	let row = Array.from({ length: known.length + 1 }, (_, column) => column);
	for (let at = 1; at <= typed.length; at += 1) {
		const next = [at];
		for (let column = 1; column <= known.length; column += 1) {
			const same = typed[at - 1] === known[column - 1];
			const swapped = at > 1 && typed[at - 1] === known[column - 2] && typed[at - 2] === known[column - 1];
			next.push(
				Math.min(
					(row[column] ?? 0) + 1,
					(next[column - 1] ?? 0) + 1,
					(row[column - 1] ?? 0) + (same ? 0 : 1),
					swapped ? (previous[column - 2] ?? 0) + 1 : Infinity,
				),
			);
		}
		previous = row;
		row = next;
	}
	return { whole: row[known.length] ?? 0, beginning: Math.min(...row) };
}
