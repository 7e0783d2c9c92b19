/** Where the arrow keys lead on the timeline. */
import { least, sort } from 'd3';
import { lowerBound } from '../time/bisect';
import type { SpanColumns } from '../time/span-columns';
import type { Timespan } from '../time/span';
import type { Entry } from './layout/entry';
import { moreId, type Mark } from './layout/mark';
import type { UndatedMark } from './layout/undated';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isDirection(key: string): key is Direction {
	return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** Where the keys stop: a mark, or an entry of a band, or one in the margin of what is undated. */
interface Stop {
	/** By which it is found in the drawing. */
	readonly id: string;
	/** Of a cluster, the one it is reached by. */
	readonly entry: Entry;
}

/** What is drawn now. */
export interface Drawn {
	/** From left to right. */
	readonly stops: readonly Stop[];
	/** The stretch of time that they stand for. */
	readonly window: Timespan;
}

/** Where the keys stop among what is drawn: of a band at each of its entries, and at what it only counts. */
export function stopsOf(
	marks: readonly Mark[],
	undated: readonly UndatedMark[],
	startOf: (entry: Entry) => number,
): Stop[] {
	const dated = marks.flatMap((mark) => {
		const { items = [], more } = mark.band ?? {};
		if (items.length === 0) return [{ id: mark.id, entry: mark.entries[0] }];
		const shown = items.map(({ entry }) => ({ id: entry.id, entry }));
		return more ? [...shown, { id: moreId(mark), entry: more.entries[0] }] : shown;
	});
	const margin = undated.map(({ id, entries: [entry] }) => ({ id, entry }));
	return sort([...dated, ...margin], ({ entry }) => startOf(entry));
}

/** Entries of one lane, or of all, in order of their start. */
interface Column {
	readonly entries: Entry[];
	readonly starts: number[];
}

/** All that the keys can lead to, drawn or not. O(n) to build, with the first key that asks for it. */
export class Route {
	#byEnd: { readonly order: Uint32Array; readonly ends: Float64Array } | undefined;
	#byLane: ReadonlyMap<string, Column> | undefined;

	/**
	 * @param entries Events or quotes with a day, in order of their start.
	 * @param spans When each happened, or was published.
	 * @param lanes Ids of the lanes from top to bottom.
	 */
	constructor(
		readonly entries: readonly Entry[],
		readonly spans: SpanColumns,
		readonly lanes: readonly string[],
		readonly laneOf: (entry: Entry) => string,
	) {}

	/** The first entry that begins at a time or later. O(log n). */
	from(time: number): Entry | undefined {
		return this.entries[lowerBound(this.spans.starts, time)];
	}

	/** The last entry that has ended by a time. O(log n), O(n log n) the first time. */
	until(time: number): Entry | undefined {
		this.#byEnd ??= inOrderOfEnd(this.spans.ends);
		const { order, ends } = this.#byEnd;
		return this.entries[order[lowerBound(ends, time + 1) - 1] ?? -1];
	}

	/** The nearest in time on the lane above or below that has any. O(lanes + log n), O(n) the first time. */
	nearest(current: Entry, time: number, direction: 'ArrowUp' | 'ArrowDown'): Entry | undefined {
		this.#byLane ??= this.#columns();
		const index = this.lanes.indexOf(this.laneOf(current));
		const beyond =
			direction === 'ArrowUp'
				? this.lanes.slice(0, Math.max(0, index)).reverse()
				: this.lanes.slice(index + 1);
		const column = beyond.flatMap((lane) => this.#byLane?.get(lane) ?? [])[0];
		if (!column) return undefined;
		const after = lowerBound(column.starts, time);
		const near = least([after - 1, after], (at) => Math.abs((column.starts[at] ?? Infinity) - time));
		return column.entries[near ?? 0];
	}

	#columns(): ReadonlyMap<string, Column> {
		const columns = new Map<string, Column>();
		for (const [i, entry] of this.entries.entries()) {
			const lane = this.laneOf(entry);
			const column = columns.get(lane) ?? { entries: [], starts: [] };
			columns.set(lane, column);
			column.entries.push(entry);
			column.starts.push(this.spans.starts[i] ?? 0);
		}
		return columns;
	}
}

function inOrderOfEnd(ends: Float64Array) {
	const order = Uint32Array.from(ends.keys()).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
	return { order, ends: Float64Array.from(order, (index) => ends[index] ?? 0) };
}

/**
 * The entry to go to: that of the mark to the left or right, whatever a cluster holds, past the last mark the next one
 * that is not drawn; the nearest in time on the lane above or below; the first or last of all; nothing where there is
 * none. O(marks + log n).
 * @param time When the current entry begins.
 */
export function neighbour(
	route: Route,
	{ stops, window }: Drawn,
	current: Stop,
	time: number,
	direction: Direction,
): Entry | undefined {
	const index = stops.findIndex(({ id }) => id === current.id);
	switch (direction) {
		case 'Home':
			return route.entries[0];
		case 'End':
			return route.entries.at(-1);
		case 'ArrowLeft':
			return stops[index - 1]?.entry ?? route.until(window.start);
		case 'ArrowRight':
			return stops[index + 1]?.entry ?? route.from(window.end);
		case 'ArrowUp':
		case 'ArrowDown':
			return route.nearest(current.entry, time, direction);
	}
}
