/** Which events the filters let through, and what each choice would show. */
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import type { Filters } from '../state/address';

/** Does every kind of filter that is set let this event through? Within one kind, any choice will do. */
export function passes(event: TimelineEvent, filters: Filters, lookup: Lookup): boolean {
	return (
		allows(filters.track, () => [event.track]) &&
		allows(filters.speaker, () => speakersOf(event, lookup)) &&
		allows(filters.source, () => sourcesOf(event, lookup)) &&
		(filters.kind.length === 0 || lookup.quotesOf(event.id).length > 0)
	);
}

/** What the event holds is only asked for where something is chosen. */
function allows(chosen: readonly string[], values: () => readonly string[]): boolean {
	return chosen.length === 0 || values().some((value) => chosen.includes(value));
}

/** Who is quoted; some more than once. */
function speakersOf(event: TimelineEvent, lookup: Lookup): string[] {
	return lookup.quotesOf(event.id).map((quote) => quote.speaker);
}

/** The sources of everything that proves the event; some more than once. */
function sourcesOf(event: TimelineEvent, lookup: Lookup): string[] {
	const sources = (ids: readonly string[]) => ids.flatMap((id) => lookup.excerpts.get(id)?.source ?? []);
	const own = sources(event.excerpts);
	const quotes = lookup.quotesOf(event.id);
	return quotes.length === 0 ? own : [...own, ...quotes.flatMap((quote) => sources(quote.excerpts))];
}

/** A choice of a filter, with how many events it would show. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	readonly count: number;
}

/** Everybody who is quoted, most events first, then by name. */
export function speakerChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event) => speakersOf(event, lookup));
	return [...counts]
		.map(([id, count]) => ({ id, label: lookup.nameOf(id), count }))
		.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Every source in the order of the dataset. */
export function sourceChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event) => sourcesOf(event, lookup));
	return lookup.timeline.sources.map(({ id, headline }) => ({
		id,
		label: headline,
		count: counts.get(id) ?? 0,
	}));
}

/** Every track in the order of the dataset. */
export function trackChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event) => [event.track]);
	return lookup.timeline.tracks.map(({ id, title }) => ({ id, label: title, count: counts.get(id) ?? 0 }));
}

/** Only what holds a quote. */
export function quoteChoice(lookup: Lookup): Choice {
	const quoted = new Set(lookup.timeline.quotes.map((quote) => quote.event));
	return { id: 'quote', label: 'Quotes only', count: quoted.size };
}

/** How many events have each of the values. O(events), however many values there are. */
function countBy(lookup: Lookup, valuesOf: (event: TimelineEvent) => string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const event of lookup.inOrder) {
		const values = valuesOf(event);
		// Most have one: nothing to count twice.
		for (const value of values.length < 2 ? values : new Set(values)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}
	return counts;
}
