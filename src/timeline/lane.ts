/**
 * The entries of one lane in columns, so that what is visible is found without touching the rest:
 * a question costs O(log n) for each of the few dozen series a lane has, however many entries it holds.
 */
import { bisectLeft, bisectRight } from 'd3';
import { DAY, type Timespan } from '../time/span';
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

/**
 * Sorts entries into a lane. O(n log n), O(n) where they come in order of time.
 * Entries of one day share it out among them in their order, so that zooming in can tell them apart; the
 * calendar day is all that is known of each.
 * @param spanOf When an entry happened, or was published: whole days.
 */
export function buildLane(id: string, entries: readonly Entry[], spanOf: (entry: Entry) => Timespan): Lane {
	const starts = new Float64Array(entries.length);
	const ends = new Float64Array(entries.length);
	let index = 0;
	for (const entry of entries) {
		const { start, end } = spanOf(entry);
		starts[index] = start;
		ends[index] = end;
		index += 1;
	}

	const drafts: (Draft | undefined)[] = [];
	const order = orderOf(starts, ends);
	for (let first = 0; first < order.length;) {
		// In order, what happened on one and the same day stands together.
		const last = endOfDay(order, first, starts, ends);
		for (let k = first; k < last; k += 1) {
			const entry = entries[order[k] ?? 0];
			const start = starts[order[k] ?? 0] ?? 0;
			const end = ends[order[k] ?? 0] ?? 0;
			if (!entry) continue;
			const length = end - start;
			const doublings = length <= DAY ? 0 : Math.ceil(Math.log2(length / DAY));
			const draft = (drafts[(3 - importanceOf(entry)) * LENGTHS + doublings] ??= {
				entries: [],
				starts: [],
				ends: [],
			});
			const at = start + ((k - first + 0.5) / (last - first)) * DAY;
			draft.entries.push(entry);
			draft.starts.push(doublings === 0 ? at : start);
			draft.ends.push(doublings === 0 ? at : end);
		}
		first = last;
	}
	const levels = [0, 1, 2].map((level) =>
		drafts.slice(level * LENGTHS, (level + 1) * LENGTHS).flatMap((draft) => (draft ? toSeries(draft) : [])),
	);
	return { id, count: entries.length, levels, starts: starts.sort(), ends: ends.sort() };
}

interface Draft {
	readonly entries: Entry[];
	readonly starts: number[];
	readonly ends: number[];
}

/** The indices in order of start, then of end; of equals the first comes first. */
function orderOf(starts: Float64Array, ends: Float64Array): Uint32Array {
	const order = new Uint32Array(starts.length);
	for (let i = 0; i < order.length; i += 1) order[i] = i;
	const compare = (a: number, b: number) =>
		(starts[a] ?? 0) - (starts[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0) || a - b;
	const inOrder = order.every((index) => index === 0 || compare(index - 1, index) < 0);
	return inOrder ? order : order.sort(compare);
}

/** The place in the order after the last entry of the same single day as the one at `first`. */
function endOfDay(order: Uint32Array, first: number, starts: Float64Array, ends: Float64Array): number {
	const start = starts[order[first] ?? 0] ?? 0;
	const isDay = (index: number) => starts[index] === start && (ends[index] ?? 0) - start <= DAY;
	let last = first + 1;
	if (!isDay(order[first] ?? 0)) return last;
	while (last < order.length && isDay(order[last] ?? 0)) last += 1;
	return last;
}

function toSeries({ entries, starts, ends }: Draft): Series {
	let longest = 0;
	for (let i = 0; i < starts.length; i += 1) longest = Math.max(longest, (ends[i] ?? 0) - (starts[i] ?? 0));
	return { entries, starts: new Float64Array(starts), ends: new Float64Array(ends), longest };
}

/** The indices, from and to (exclusive), of a series' entries that may reach into a stretch of time. O(log n). */
export function rangeOf(series: Series, { start, end }: Timespan): [number, number] {
	return [bisectLeft(series.starts, start - series.longest), bisectRight(series.starts, end)];
}

/** How many entries of a lane overlap a stretch of time. O(log n). */
export function countIn(lane: Lane, { start, end }: Timespan): number {
	return bisectLeft(lane.starts, end) - bisectRight(lane.ends, start);
}
