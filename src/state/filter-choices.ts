/** What can be chosen in each filter, and how many events a choice would show. */
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import { eachSource } from './filter';

/** A choice of a filter, with how many events it would show. */
export interface Choice<Id extends string = string> {
	readonly id: Id;
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
export function quoteChoice(lookup: Lookup): Choice<'quote'> {
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
