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

/**
 * Sorts entries into a lane. O(n log n), O(n) where they come in order of time.
 * Entries of one day share it out among them in their order, so that zooming in can tell them apart; the
 * calendar day is all that is known of each.
 * @param spanOf When an entry happened, or was published: whole days.
 */
export function buildLane(id: string, entries: readonly Entry[], spanOf: (entry: Entry) => Timespan): Lane {
	const spans = entries.map(spanOf);
	const onDay = new Map<number, number>();
	for (const { start, end } of spans) {
		if (end - start <= DAY) onDay.set(start, (onDay.get(start) ?? 0) + 1);
	}
	const placed = new Map<number, number>();
	const drafts = new Map<number, { entries: Entry[]; starts: number[]; ends: number[] }>();
	for (const [i, entry] of entries.entries()) {
		let { start, end } = spans[i] ?? { start: 0, end: 0 };
		const length = end - start;
		if (length <= DAY) {
			const before = placed.get(start) ?? 0;
			placed.set(start, before + 1);
			start = end = start + ((before + 0.5) / (onDay.get(start) ?? 1)) * DAY;
		}
		// A series for every doubling of the length keeps the search for what reaches into view short.
		const key = (3 - importanceOf(entry)) * 64 + (length <= DAY ? 0 : Math.ceil(Math.log2(length / DAY)));
		const draft = drafts.get(key) ?? { entries: [], starts: [], ends: [] };
		if (draft.entries.length === 0) drafts.set(key, draft);
		draft.entries.push(entry);
		draft.starts.push(start);
		draft.ends.push(end);
	}
	const levels: Series[][] = [[], [], []];
	for (const [key, draft] of drafts) levels[Math.floor(key / 64)]?.push(toSeries(draft));
	return {
		id,
		count: entries.length,
		levels,
		starts: sorted(spans, 'start'),
		ends: sorted(spans, 'end'),
	};
}

function toSeries(draft: { entries: Entry[]; starts: number[]; ends: number[] }): Series {
	const { starts, ends, entries } = draft;
	let longest = 0;
	let ordered = true;
	for (let i = 0; i < starts.length; i += 1) {
		longest = Math.max(longest, (ends[i] ?? 0) - (starts[i] ?? 0));
		if (i > 0 && (starts[i] ?? 0) < (starts[i - 1] ?? 0)) ordered = false;
	}
	if (ordered) return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), entries, longest };
	const order = [...starts.keys()].toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
	return {
		starts: Float64Array.from(order, (i) => starts[i] ?? 0),
		ends: Float64Array.from(order, (i) => ends[i] ?? 0),
		entries: order.flatMap((i) => entries[i] ?? []),
		longest,
	};
}

function sorted(spans: readonly Timespan[], side: 'start' | 'end'): Float64Array {
	return Float64Array.from(spans, (span) => span[side]).sort();
}

/** The indices, from and to (exclusive), of a series' entries that may reach into a stretch of time. O(log n). */
export function rangeOf(series: Series, { start, end }: Timespan): [number, number] {
	return [bisectLeft(series.starts, start - series.longest), bisectRight(series.starts, end)];
}

/** How many entries of a lane overlap a stretch of time. O(log n). */
export function countIn(lane: Lane, { start, end }: Timespan): number {
	return bisectLeft(lane.starts, end) - bisectRight(lane.ends, start);
}
