/**
 * When many things happened, in two columns of numbers: a story may have a million events, and a million objects
 * take long to go through.
 */
import type { When } from '../model/schema';
import { DAY, startOfDay, type Timespan } from './span';

/** The stretches of time of a list of things, in its order. */
export interface Timespans {
	readonly starts: Float64Array;
	readonly ends: Float64Array;
}

/** From the start of the first day each date can mean to the end of the last. O(n). */
export function timespansOf<T>(
	items: readonly T[],
	whenOf: (item: T) => Pick<When, 'earliest' | 'latest'>,
): Timespans {
	const starts = new Float64Array(items.length);
	const ends = new Float64Array(items.length);
	// In order of time, what happened on one day stands together: it is read once.
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
export function orderOf({ starts, ends }: Timespans): Uint32Array | undefined {
	const compare = (a: number, b: number) =>
		(starts[a] ?? 0) - (starts[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0) || a - b;
	let inOrder = true;
	for (let i = 1; i < starts.length && inOrder; i += 1) inOrder = compare(i - 1, i) < 0;
	return inOrder ? undefined : Uint32Array.from(starts.keys()).sort(compare);
}

/** Those at these indices. */
export function pick<T>(items: readonly T[], { starts, ends }: Timespans, indices: ArrayLike<number>) {
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
export interface SharedSpan extends Timespan {
	readonly count: number;
}

/** Puts neighbours with the same stretch together; in order of time that is all who share one. O(n). */
export function sharedSpans({ starts, ends }: Timespans): SharedSpan[] {
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
