/** The way from an excerpt back to what it proves. */
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';

/**
 * The events an excerpt proves, in order of time: first those of which it is evidence itself, then those of which
 * a quote is. Empty for an excerpt that only dates an article or stands in a disagreement. O(events).
 */
export function eventsOf(lookup: Lookup, excerpt: string): TimelineEvent[] {
	const own = lookup.inOrder.filter((event) => event.excerpts.includes(excerpt));
	const quoted = lookup.inOrder.filter((event) =>
		lookup.quotesOf(event.id).some((quote) => quote.excerpts.includes(excerpt)),
	);
	return [...new Set([...own, ...quoted])];
}
