/** What opens when something in the panel is clicked, and which event of the story it belongs to. */
import { greatest, rollup } from 'd3';
import type { Lookup } from '../model/lookup';

/** The excerpts that prove something, and the event or quote of the story they belong to. */
export interface Target {
	event?: string;
	quote?: string;
	excerpts: string[];
}

/** Something with proof; a phase may name its event, a claim its quote. */
export interface Proven {
	excerpts: readonly string[];
	event?: string;
	quote?: string;
}

/**
 * What to open for something: the event or quote it names itself, else the one that shares most of its
 * excerpts. An event's own excerpts count before those of its quotes; of equals the one with the first
 * excerpt wins, and of those the first in time.
 */
export function targetOf(item: Proven, lookup: Lookup): Target {
	const excerpts = [...item.excerpts];
	const quote = item.quote === undefined ? undefined : lookup.quotes.get(item.quote);
	if (quote) return { event: quote.event, quote: quote.id, excerpts };
	if (item.event !== undefined && lookup.events.has(item.event)) return { event: item.event, excerpts };
	const event = most(excerpts, indexOf(lookup).events);
	if (event !== undefined) return { event, excerpts };
	const printed = lookup.quotes.get(most(excerpts, indexOf(lookup).quotes) ?? '');
	return printed ? { event: printed.event, quote: printed.id, excerpts } : { excerpts };
}

/** Do both lists hold the same ids, in whatever order? */
export function isSame(some: readonly string[], others: readonly string[]): boolean {
	return some.length === others.length && some.every((id) => others.includes(id));
}

/** Ids of events, and of quotes, by the excerpts that prove them. */
interface Index {
	events: ReadonlyMap<string, readonly string[]>;
	quotes: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Lookup, Index>();

/** Built once for a dataset, O(n): a panel asks it for every mark it draws. */
function indexOf(lookup: Lookup): Index {
	let index = indexes.get(lookup);
	if (!index) {
		index = { events: byExcerpt(lookup.inOrder), quotes: byExcerpt(lookup.timeline.quotes) };
		indexes.set(lookup, index);
	}
	return index;
}

function byExcerpt(items: readonly { id: string; excerpts: readonly string[] }[]): Map<string, string[]> {
	const index = new Map<string, string[]>();
	for (const { id, excerpts } of items) {
		for (const excerpt of excerpts) {
			const ids = index.get(excerpt);
			if (ids) ids.push(id);
			else index.set(excerpt, [id]);
		}
	}
	return index;
}

/** What stands most often in a list; of equals the one met first. */
export function commonest(ids: readonly string[]): string | undefined {
	const counts = rollup(
		ids,
		(same) => same.length,
		(id) => id,
	);
	return greatest(counts, ([, count]) => count)?.[0];
}

/** The id that holds most of the excerpts; of equals the one met first. */
function most(excerpts: readonly string[], index: Index['events']): string | undefined {
	return commonest(excerpts.flatMap((excerpt) => index.get(excerpt) ?? []));
}
