/** The notes of the printed story: every excerpt that proves something in it, numbered. */
import type { ToldChapter } from '../../feed/told';
import type { Lookup } from '../../model/lookup';
import type { Discrepancy, Talks } from '../../model/schema';

/**
 * The excerpts of the events as they are told, those of their quotes, then those of the talks and of the
 * disagreements, each once.
 * @returns The number of each excerpt, from 1, in ascending order.
 */
export function numberNotes(
	lookup: Lookup,
	chapters: readonly ToldChapter[],
	talks: readonly Talks[],
	discrepancies: readonly Discrepancy[],
): ReadonlyMap<string, number> {
	const events = chapters.flatMap(({ told }) => told.flatMap(({ event, parts }) => [event, ...parts]));
	const told = events.flatMap((event) => lookup.evidenceOf(event).map(({ id }) => id));
	const negotiated = talks.flatMap(({ phases, rounds, claims, links, commitments }) =>
		[phases, rounds, claims, links, commitments].flat().flatMap(({ excerpts }) => excerpts),
	);
	const disputed = discrepancies.flatMap(({ sides }) => sides.flatMap(({ excerpts }) => excerpts));
	return new Map([...new Set([...told, ...negotiated, ...disputed])].map((id, index) => [id, index + 1]));
}
