/** What a reader should see first. */
import { groups } from 'd3';
import { byTime, type Lookup } from './lookup';
import { bestQuoteOf } from './evidence';
import type { Excerpt, Quote, TimelineEvent } from './schema';

/** An event to see first, with what proves it: a quote, and the excerpt that prints it, or an excerpt alone. */
export interface LeadItem {
	readonly event: TimelineEvent;
	readonly quote?: Quote;
	readonly excerpt?: Excerpt;
}

/** A lead is read at a glance. */
const MOST = 4;

/** The editor's choice, else the latest important event of each track that has one, newest first. At most four. O(n). */
export function leadOf(lookup: Lookup): LeadItem[] {
	const chosen = (lookup.timeline.story.lead ?? []).flatMap(({ event: id, quote = '', excerpt = '' }) => {
		const event = lookup.events.get(id);
		return event ? [leadItem(lookup, event, lookup.quotes.get(quote), lookup.excerpts.get(excerpt))] : [];
	});
	if (chosen.length > 0) return chosen.slice(0, MOST);
	const wholes = lookup.inOrder.filter((event) => !lookup.wholeOf(event));
	const important = wholes.filter(({ importance }) => importance > 1);
	return groups(important.length > 0 ? important : wholes, ({ track }) => track)
		.flatMap(([, ofTrack]) => latestImportant(ofTrack) ?? [])
		.sort((a, b) => byTime(b, a))
		.slice(0, MOST)
		.map((event) => leadItem(lookup, event));
}

/** Of the most important events the last; undated ones only where there are no others. @param events In order of time. */
function latestImportant(events: readonly TimelineEvent[]): TimelineEvent | undefined {
	const dated = events.filter(({ when }) => when.basis !== 'undated');
	const all = dated.length > 0 ? dated : events;
	const most = Math.max(...new Set(all.map(({ importance }) => importance)));
	return all.findLast(({ importance }) => importance === most);
}

function leadItem(
	lookup: Lookup,
	event: TimelineEvent,
	quote = bestQuoteOf(lookup, event),
	excerpt?: Excerpt,
): LeadItem {
	const [first] = lookup.excerptsOf(quote ? quote.excerpts : event.excerpts);
	const proof = excerpt ?? first;
	return { event, ...(quote && { quote }), ...(proof && { excerpt: proof }) };
}
