/** Which events the filters let through. */
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

/** The sources that tell of the event; some more than once. */
function sourcesOf(event: TimelineEvent, lookup: Lookup): string[] {
	const sources: string[] = [];
	eachSource(event, lookup, (source) => sources.push(source));
	return sources;
}

/** Visits the source of everything that proves the event or is cited for it; some more than once. */
export function eachSource(event: TimelineEvent, lookup: Lookup, visit: (source: string) => void): void {
	const { excerpts } = lookup;
	const visitAll = (ids: readonly string[]) => {
		for (const id of ids) {
			const source = excerpts.get(id)?.source;
			if (source !== undefined) visit(source);
		}
	};
	visitAll(event.excerpts);
	for (const quote of lookup.quotesOf(event.id)) visitAll(quote.excerpts);
	for (const { source } of event.cites ?? []) visit(source);
}
