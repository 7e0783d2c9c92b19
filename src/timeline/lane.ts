/**
 * The entries of one lane in columns, so that what is visible is found without touching the rest:
 * a question costs O(log n) for each of the few dozen series a lane has, however many entries it holds.
 */
import { bisectRight, group } from 'd3';
import { lowerBound } from '../time/bisect';
import { DAY, type Timespan } from '../time/span';
import { orderOf, pick, type Timespans } from '../time/timespans';
import { importanceOf, type Entry } from './entry';

/** Entries of one importance and of much the same length, in order of their start. */
export interface Series {
	readonly starts: Float64Array;
	readonly ends: Float64Array;
	readonly entries: readonly Entry[];
	/** No entry is longer than this, in milliseconds. */
	readonly longest: number;
}

export interface Lane {
	readonly id: string;
	readonly count: number;
	/** Series by importance, the most important first. */
	readonly levels: readonly (readonly Series[])[];
	/** All starts, and all ends, each in ascending order: for counting. */
	readonly starts: Float64Array;
	readonly ends: Float64Array;
}

/** Lengths double from one series to the next: so many doublings reach from a day to a hundred billion years. */
const LENGTHS = 64;

/** Sorts entries into lanes by their ids. O(n log n), O(n) where they come in order of time. */
export function buildLanes<T extends Entry>(
	entries: readonly T[],
	spans: Timespans,
	laneOf: (entry: T) => string,
): Map<string, Lane> {
	const ids = entries.map(laneOf);
	const lanes = group(ids.keys(), (index) => ids[index] ?? '');
	return new Map(
		Array.from(lanes, ([id, indices]) => {
			const { items, spans: own } = pick(entries, spans, indices);
			return [id, buildLane(id, items, own)];
		}),
	);
}

export function emptyLane(id: string): Lane {
	return buildLane(id, [], { starts: new Float64Array(), ends: new Float64Array() });
}

/**
 * One lane of entries. Those of one day share it out among them in their order, so that zooming in can tell them
 * apart; the calendar day is all that is known of each.
 * @param spans When each happened, or was published: whole days.
 */
export function buildLane(id: string, entries: readonly Entry[], spans: Timespans): Lane {
	const order = orderOf(spans);
	const sorted = order ? pick(entries, spans, order) : { items: entries, spans };
	const { starts, ends } = sorted.spans;
	const shelves = shelvesOf(sorted.items, sorted.spans);
	const series = emptySeries(shelves);
	// In order, what happened on one and the same day stands together.
	for (let first = 0; first < starts.length;) {
		const last = endOfDay(first, sorted.spans);
		for (let index = first; index < last; index += 1) {
			const one = series[shelves[index] ?? 0];
			const entry = sorted.items[index];
			if (!one || !entry) continue;
			const start = starts[index] ?? 0;
			const end = ends[index] ?? 0;
			const within = start + ((index - first + 0.5) / (last - first)) * DAY;
			one.starts[one.entries.length] = end - start <= DAY ? within : start;
			one.ends[one.entries.length] = end - start <= DAY ? within : end;
			one.entries.push(entry);
		}
		first = last;
	}
	const levels = [0, 1, 2].map((level) =>
		series.slice(level * LENGTHS, (level + 1) * LENGTHS).filter((one) => one !== undefined),
	);
	return { id, count: entries.length, levels, starts, ends: ends.toSorted() };
}

/** The number of the series that each entry belongs to: by importance, the most important first, then by length. */
function shelvesOf(entries: readonly Entry[], { starts, ends }: Timespans): Uint8Array {
	const shelves = new Uint8Array(entries.length);
	for (const [i, entry] of entries.entries()) {
		const length = (ends[i] ?? 0) - (starts[i] ?? 0);
		const doublings = length <= DAY ? 0 : Math.ceil(Math.log2(length / DAY));
		shelves[i] = (3 - importanceOf(entry)) * LENGTHS + doublings;
	}
	return shelves;
}

/** A series for each number that occurs, with room for its entries. */
function emptySeries(shelves: Uint8Array) {
	const counts = new Uint32Array(3 * LENGTHS);
	for (const shelf of shelves) counts[shelf] = (counts[shelf] ?? 0) + 1;
	return Array.from(counts, (count, shelf) => {
		if (count === 0) return undefined;
		const entries: Entry[] = [];
		const doublings = shelf % LENGTHS;
		const longest = doublings === 0 ? 0 : 2 ** doublings * DAY;
		return { entries, starts: new Float64Array(count), ends: new Float64Array(count), longest };
	});
}

/** The index after the last entry of the same single day as the one at `first`. */
function endOfDay(first: number, { starts, ends }: Timespans): number {
	const start = starts[first] ?? 0;
	const isDay = (index: number) => starts[index] === start && (ends[index] ?? 0) - start <= DAY;
	let last = first + 1;
	if (!isDay(first)) return last;
	while (last < starts.length && isDay(last)) last += 1;
	return last;
}

/** The indices, from and to (exclusive), of a series' entries that may reach into a stretch of time. O(log n). */
export function rangeOf(series: Series, { start, end }: Timespan): [number, number] {
	return [lowerBound(series.starts, start - series.longest), lowerBound(series.starts, end)];
}

/** How many entries of a lane overlap a stretch of time. O(log n). */
export function countIn(lane: Lane, { start, end }: Timespan): number {
	return lowerBound(lane.starts, end) - bisectRight(lane.ends, start);
}
