/** A story as its readers could have known it on a given day. */
import { compareDays } from '../time/span';
import { Lookup } from './lookup';
import type { Discrepancy, TimelineEvent } from './schema';

/**
 * The story with only what had been published by a day: of every event, quote, figure and disagreement the excerpts
 * of later articles are gone, and with the last excerpt the item itself; a cited event stays with the sources it
 * cites. What has no source with a known day is gone, too: {@link neverKnown} says what. Talks are left as they are.
 * O(n) in the size of the dataset.
 * @param day `YYYY-MM-DD`
 * @returns The same look-up from the day of the last article on.
 */
export function publishedBy(lookup: Lookup, day: string): Lookup {
	const { timeline } = lookup;
	const sources = timeline.sources.filter(
		({ published }) => published && compareDays(published.earliest, day) <= 0,
	);
	if (sources.length === timeline.sources.length && neverKnown(lookup).length === 0) return lookup;
	const printed = new Set(sources.map(({ id }) => id));
	const excerpts = timeline.excerpts.filter(({ source }) => printed.has(source));
	const proofs = new Set(excerpts.map(({ id }) => id));
	return new Lookup({
		...timeline,
		sources,
		excerpts,
		events: timeline.events.flatMap((event) => reportedIn(event, proofs, printed)),
		quotes: provenBy(proofs, timeline.quotes),
		discrepancies: disputedIn(proofs, timeline.discrepancies, sources.length),
	});
}

/** The events of which no source has a known day: no earlier day can be said to have known them. O(n). */
export function neverKnown(lookup: Lookup): TimelineEvent[] {
	const { sources, events } = lookup.timeline;
	const dated = new Set(sources.filter(({ published }) => published).map(({ id }) => id));
	return events.filter(({ excerpts, cites = [] }) => {
		const isTold = excerpts.some((id) => dated.has(lookup.excerpts.get(id)?.source ?? ''));
		return !isTold && !cites.some(({ source }) => dated.has(source));
	});
}

/** An event as some sources tell it: nothing where none does. */
function reportedIn(
	event: TimelineEvent,
	proofs: ReadonlySet<string>,
	sources: ReadonlySet<string>,
): TimelineEvent[] {
	const excerpts = event.excerpts.filter((id) => proofs.has(id));
	const cites = event.cites?.filter(({ source }) => sources.has(source));
	if (excerpts.length === 0 && (cites ?? []).length === 0) return [];
	const datings = event.datings?.filter(({ source }) => sources.has(source));
	const figures = event.figures.filter(({ excerpt }) => proofs.has(excerpt));
	return [{ ...event, excerpts, figures, ...(cites && { cites }), ...(datings && { datings }) }];
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
