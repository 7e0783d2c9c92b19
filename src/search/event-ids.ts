/** Which events of a story match, in a byte each: a set of a hundred thousand names takes long to fill. */
import type { SearchRecord } from './records';
import type { Ids } from './results';

/** The events of a story by number, and the one that each record stands for: −1 for people, places and sources. */
export interface NumberedEvents {
	readonly ids: readonly string[];
	readonly numbers: ReadonlyMap<string, number>;
	readonly ofRecord: Int32Array;
}

/**
 * Events and the events of quotes. An event is found by the names of its people and places too, so nobody is missed;
 * what a person is, or what a headline says, does not make every event they lead to a match.
 */
export function numberEvents(records: readonly SearchRecord[]): NumberedEvents {
	const stands = records.map(({ kind, events }) =>
		kind === 'event' || kind === 'quote' ? events[0] : undefined,
	);
	const ids = [...new Set(stands.filter((id) => id !== undefined))];
	const numbers = new Map(ids.map((id, at) => [id, at]));
	return { ids, numbers, ofRecord: Int32Array.from(stands, (id) => numbers.get(id ?? '') ?? -1) };
}

/** The events of the records that were found. O(found + events / 8). */
export function eventIdsOf(found: readonly number[], { ids, numbers, ofRecord }: NumberedEvents): Ids {
	const isIn = new Uint8Array(ids.length);
	let size = 0;
	for (const record of found) {
		const event = ofRecord[record] ?? -1;
		if (event < 0 || isIn[event] === 1) continue;
		isIn[event] = 1;
		size += 1;
	}
	return {
		size,
		has: (id) => isIn[numbers.get(id) ?? -1] === 1,
		[Symbol.iterator]: () => ids.filter((_, at) => isIn[at] === 1)[Symbol.iterator](),
	};
}
