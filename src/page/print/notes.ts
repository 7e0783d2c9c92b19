/** The notes of the printed story: every excerpt that proves something in it, numbered. */
import type { ToldChapter } from '../../feed/told';
import type { Lookup } from '../../model/lookup';
import type { Discrepancy } from '../../model/schema';

/**
 * The excerpts of the events as they are told, those of their quotes, then those of the disagreements, each once.
 * @returns The number of each excerpt, from 1, in ascending order.
 */
export function numberNotes(
	lookup: Lookup,
	chapters: readonly ToldChapter[],
	discrepancies: readonly Discrepancy[],
): ReadonlyMap<string, number> {
	const events = chapters.flatMap(({ told }) => told.flatMap(({ event, parts }) => [event, ...parts]));
	const told = events.flatMap((event) => lookup.evidenceOf(event).map(({ id }) => id));
	const disputed = discrepancies.flatMap(({ sides }) => sides.flatMap(({ excerpts }) => excerpts));
	return new Map([...new Set([...told, ...disputed])].map((id, index) => [id, index + 1]));
}

/** “3, 7–9”: the numbers of some excerpts, ascending; what has none is passed over. */
export function noteRange(notes: ReadonlyMap<string, number>, excerpts: readonly string[]): string {
	const numbers = excerpts.flatMap((id) => notes.get(id) ?? []).toSorted((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const number of new Set(numbers)) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
