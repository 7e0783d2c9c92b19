/** Which events of a story match, in a byte each: a set of a hundred thousand names takes long to fill and to send. */
import type { Lookup } from '../model/lookup';
import type { SearchRecord } from './index/records';
import type { Ids } from './results';

/** The number of every event: its place in the order of time, which is the same wherever the story is read. */
export function numbersOf({ inOrder }: Lookup): ReadonlyMap<string, number> {
	return new Map(inOrder.map(({ id }, at) => [id, at]));
}

/**
 * The number of the event that each record stands for: events and the events of quotes. An event is found by the
 * names of its people and places too, so nobody is missed; what a person is, or what a headline says, does not make
 * every event they lead to a match: −1.
 */
export function eventOfRecord(
	records: readonly SearchRecord[],
	numbers: ReadonlyMap<string, number>,
): Int32Array {
	return Int32Array.from(records, ({ kind, events }) => {
		const stands = kind === 'event' || kind === 'quote';
		return stands ? (numbers.get(events[0] ?? '') ?? -1) : -1;
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
export function idsOf(matched: Uint8Array, numbers: ReadonlyMap<string, number>): Ids {
	return {
		size: matched.reduce((sum, one) => sum + one, 0),
		has: (id) => matched[numbers.get(id) ?? -1] === 1,
		*[Symbol.iterator]() {
			for (const [id, at] of numbers) if (matched[at] === 1) yield id;
		},
	};
}
