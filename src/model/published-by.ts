/** A story as its readers could have known it on a given day. */
import { Lookup } from './lookup';
import type { Discrepancy } from './schema';

/**
 * The story with only what had been published by a day: of every event, quote, figure and disagreement the excerpts
 * of later articles are gone, and with the last excerpt the item itself. Talks are left as they are. O(n) in the size
 * of the dataset.
 * @param day `YYYY-MM-DD`
 * @returns The same look-up from the day of the last article on.
 */
export function publishedBy(lookup: Lookup, day: string): Lookup {
	const { timeline } = lookup;
	const sources = timeline.sources.filter(({ published }) => published.earliest <= day);
	if (sources.length === timeline.sources.length) return lookup;
	const printed = new Set(sources.map(({ id }) => id));
	const excerpts = timeline.excerpts.filter(({ source }) => printed.has(source));
	const proofs = new Set(excerpts.map(({ id }) => id));
	return new Lookup({
		...timeline,
		sources,
		excerpts,
		events: provenBy(proofs, timeline.events).map((event) => ({
			...event,
			figures: event.figures.filter(({ excerpt }) => proofs.has(excerpt)),
		})),
		quotes: provenBy(proofs, timeline.quotes),
		discrepancies: disputedIn(proofs, timeline.discrepancies, sources.length),
	});
}

/** The items that some of these excerpts prove, each with those alone. */
export function provenBy<T extends { excerpts: string[] }>(
	proofs: { has(id: string): boolean },
	items: readonly T[],
): T[] {
	return items.flatMap((item) => {
		const excerpts = item.excerpts.filter((id) => proofs.has(id));
		return excerpts.length === 0 ? [] : [{ ...item, excerpts }];
	});
}

/**
 * A disagreement needs both sides, and what only one source tells another that does not tell it; what one source tells
 * against itself needs what it tells.
 */
function disputedIn(
	proofs: ReadonlySet<string>,
	all: readonly Discrepancy[],
	sources: number,
): Discrepancy[] {
	return all.flatMap((discrepancy) => {
		const sides = provenBy(proofs, discrepancy.sides);
		const isAlone = discrepancy.kind === 'single-source' && sources < 2;
		return isAlone || sides.length < Math.min(2, discrepancy.sides.length) ? [] : [{ ...discrepancy, sides }];
	});
}
