/**
 * The timespans of many things as two columns of numbers. A million objects would take seconds to allocate and go
 * through; two typed arrays take milliseconds.
 */
import { DAY, startOfDay, type Days, type Timespan } from './span';

/** When each thing of a list happened, in the order of the list: milliseconds since the Unix epoch. */
export interface SpanColumns {
	readonly starts: Float64Array;
	readonly ends: Float64Array;
}

/** From the start of the first day each date can mean to the end of the last. O(n). */
export function spanColumns<T>(items: readonly T[], whenOf: (item: T) => Days): SpanColumns {
	const starts = new Float64Array(items.length);
	const ends = new Float64Array(items.length);
	// Neighbours in time often share a day: it is parsed once.
	let day = '';
	let start = 0;
	for (const [i, item] of items.entries()) {
		const { earliest, latest } = whenOf(item);
		if (earliest !== day) {
			day = earliest;
			start = startOfDay(day);
		}
		starts[i] = start;
		ends[i] = (latest === day ? start : startOfDay(latest)) + DAY;
	}
	return { starts, ends };
}

/**
 * The indices in order of start, then of end; of equals the first comes first. O(n) where they are in order.
 * @returns Nothing where they are.
 */
export function orderOf({ starts, ends }: SpanColumns): Uint32Array | undefined {
	const compare = (a: number, b: number) =>
		(starts[a] ?? 0) - (starts[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0) || a - b;
	let inOrder = true;
	for (let i = 1; i < starts.length && inOrder; i += 1) inOrder = compare(i - 1, i) < 0;
	return inOrder ? undefined : Uint32Array.from(starts.keys()).sort(compare);
}

/** Those at these indices. */
export function pick<T>(items: readonly T[], { starts, ends }: SpanColumns, indices: ArrayLike<number>) {
	const picked: T[] = [];
	const spans = { starts: new Float64Array(indices.length), ends: new Float64Array(indices.length) };
	for (let i = 0; i < indices.length; i += 1) {
		const index = indices[i] ?? 0;
		const item = items[index];
		if (item !== undefined) picked.push(item);
		spans.starts[i] = starts[index] ?? 0;
		spans.ends[i] = ends[index] ?? 0;
	}
	return { items: picked, spans };
}

/** A stretch of time and how many things share it. */
interface SharedSpan extends Timespan {
	readonly count: number;
}

/** Puts neighbours with the same stretch together; in order of time that is all who share one. O(n). */
export function sharedSpans({ starts, ends }: SpanColumns): SharedSpan[] {
	const shared: SharedSpan[] = [];
	for (let first = 0; first < starts.length;) {
		const start = starts[first] ?? 0;
		const end = ends[first] ?? 0;
		let next = first + 1;
		while (next < starts.length && starts[next] === start && ends[next] === end) next += 1;
		shared.push({ start, end, count: next - first });
		first = next;
	}
	return shared;
}
