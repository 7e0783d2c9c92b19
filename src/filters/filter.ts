/** Which events the filters let through, and what each choice would show. */
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import type { Filters } from '../state/address';

/** Does every kind of filter that is set let this event through? Within one kind, any choice will do. */
export function passes(event: TimelineEvent, filters: Filters, lookup: Lookup): boolean {
	const quotes = lookup.quotesOf(event.id);
	return (
		allows(filters.track, [event.track]) &&
		allows(
			filters.speaker,
			quotes.map((quote) => quote.speaker),
		) &&
		allows(filters.source, sourceIds(event, lookup)) &&
		(filters.kind.length === 0 || quotes.length > 0)
	);
}

function allows(chosen: readonly string[], values: readonly string[]): boolean {
	return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

function sourceIds(event: TimelineEvent, lookup: Lookup): string[] {
	return lookup.evidenceOf(event).map((excerpt) => excerpt.source);
}

/** A choice of a filter, with how many events it would show. */
export interface Choice {
	readonly id: string;
	readonly label: string;
	readonly count: number;
}

/** Everybody who is quoted, most events first, then by name. */
export function speakerChoices(lookup: Lookup): Choice[] {
	const speakers = [...new Set(lookup.timeline.quotes.map((quote) => quote.speaker))];
	return speakers
		.map((id) => ({ id, label: lookup.nameOf(id), count: countOf(lookup, { speaker: [id] }) }))
		.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

/** Every source in the order of the dataset. */
export function sourceChoices(lookup: Lookup): Choice[] {
	return lookup.timeline.sources.map(({ id, headline }) => ({
		id,
		label: headline,
		count: countOf(lookup, { source: [id] }),
	}));
}

/** Every track in the order of the dataset. */
export function trackChoices(lookup: Lookup): Choice[] {
	return lookup.timeline.tracks.map(({ id, title }) => ({
		id,
		label: title,
		count: countOf(lookup, { track: [id] }),
	}));
}

/** Only what holds a quote. */
export function quoteChoice(lookup: Lookup): Choice {
	return { id: 'quote', label: 'Quotes only', count: countOf(lookup, { kind: ['quote'] }) };
}

function countOf(lookup: Lookup, filters: Partial<Filters>): number {
	const all = { track: [], speaker: [], source: [], kind: [], ...filters };
	return lookup.inOrder.filter((event) => passes(event, all, lookup)).length;
}
