/** Which events of a story match, as a byte for each: a set of 100 000 ids takes too long to fill and to send. */
import type { Lookup } from '../model/lookup';
import type { SearchRecord } from './index/records';
import type { IdSet } from './results';

/** The ordinal of every event: its index in the order of time, the same on the page and in a worker. */
export function eventOrdinals({ inOrder }: Lookup): ReadonlyMap<string, number> {
	return new Map(inOrder.map(({ id }, at) => [id, at]));
}

/**
 * The ordinal of the event that each record counts as a match: its own for an event, that of its event for a quote.
 * −1 for people, places and sources: an event holds the names of its own already, and the role of a person or the
 * headline of a source must not make all their events matches.
 */
export function eventOfRecord(
	records: readonly SearchRecord[],
	ordinals: ReadonlyMap<string, number>,
): Int32Array {
	return Int32Array.from(records, ({ kind, events }) => {
		const stands = kind === 'event' || kind === 'quote';
		return stands ? (ordinals.get(events[0] ?? '') ?? -1) : -1;
	});
}

/** 1 for each event that a found record stands for. O(events + found). */
export function matchedBy(found: readonly number[], eventOf: Int32Array, events: number): Uint8Array {
	const matched = new Uint8Array(events);
	for (const record of found) {
		const event = eventOf[record] ?? -1;
		if (event >= 0) matched[event] = 1;
	}
	return matched;
}

/** The set of the events that are marked with 1. O(events) once. */
export function matchedIds(matched: Uint8Array, ordinals: ReadonlyMap<string, number>): IdSet {
	return {
		size: matched.reduce((sum, one) => sum + one, 0),
		has: (id) => matched[ordinals.get(id) ?? -1] === 1,
		*[Symbol.iterator]() {
			for (const [id, at] of ordinals) if (matched[at] === 1) yield id;
		},
	};
}
