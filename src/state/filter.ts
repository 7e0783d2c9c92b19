/** Which events the filters let through, and what each choice would show. */
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import type { Filters } from './address';

/** Do the filters let everything through? */
export function isUnfiltered(filters: Filters): boolean {
	return Object.values(filters).every((chosen: readonly string[]) => chosen.length === 0);
}

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
	const sources: string[] = [];
	eachSource(event, lookup, (source) => sources.push(source));
	return sources;
}

function eachSource(event: TimelineEvent, lookup: Lookup, visit: (source: string) => void): void {
	const { excerpts } = lookup;
	const visitAll = (ids: readonly string[]) => {
		for (const id of ids) {
			const source = excerpts.get(id)?.source;
			if (source !== undefined) visit(source);
		}
	};
	visitAll(event.excerpts);
	for (const quote of lookup.quotesOf(event.id)) visitAll(quote.excerpts);
}

/** A choice of a filter, with how many events it would show. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	readonly count: number;
}

/** Everybody who is quoted, most events first, then by name. */
export function speakerChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event, count) => {
		for (const quote of lookup.quotesOf(event.id)) count(quote.speaker);
	});
	return [...counts]
		.map(([id, count]) => ({ id, label: lookup.nameOf(id), count }))
		.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Every source in the order of the dataset. */
export function sourceChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event, count) => eachSource(event, lookup, count));
	return lookup.timeline.sources.map(({ id, headline }) => ({
		id,
		label: headline,
		count: counts.get(id) ?? 0,
	}));
}

/** Every track in the order of the dataset. */
export function trackChoices(lookup: Lookup): Choice[] {
	const counts = countBy(lookup, (event, count) => count(event.track));
	return lookup.timeline.tracks.map(({ id, title }) => ({ id, label: title, count: counts.get(id) ?? 0 }));
}

/** Only what holds a quote. */
export function quoteChoice(lookup: Lookup): Choice {
	const quoted = new Set(lookup.timeline.quotes.map((quote) => quote.event));
	return { id: 'quote', label: 'Quotes only', count: quoted.size };
}

/**
 * How many events have each value. O(events), however many values there are.
 * @param eachValue Says the values of an event; one said twice counts once.
 */
function countBy(
	lookup: Lookup,
	eachValue: (event: TimelineEvent, count: (value: string) => void) => void,
): Map<string, number> {
	const counts = new Map<string, number>();
	const counted = new Set<string>();
	const count = (value: string) => {
		if (counted.has(value)) return;
		counted.add(value);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	};
	for (const event of lookup.inOrder) {
		counted.clear();
		eachValue(event, count);
	}
	return counts;
}
