/** What a tile draws for one or more entries, before it is given rows: in pixels across. */
import { isSet } from '../../time/date-set';
import { DAY, startOfDay, type Timespan } from '../../time/span';
import { whenOf, type Entry } from './entry';
import type { Extent } from './extents';
import type { IndexRange, Lane, Position } from './lane';
import type { Tile } from './tile';

/**
 * What is drawn in one place. `dot`: one entry of one day. `cluster`: several, of days too close to tell apart. `bar`:
 * one entry of a stretch of days. `band`: all entries of one and the same stretch. `stretches`: several entries of
 * different stretches, which together take more rows than there are.
 */
export type Shape = 'dot' | 'cluster' | 'bar' | 'band' | 'stretches';

export interface MarkCandidate extends Extent {
	/** The first entry's id. */
	readonly id: string;
	/** Which element draws it: while zooming, the clusters of a lane keep theirs and only move. */
	readonly key: string;
	/** Id of its lane. */
	readonly lane: string;
	readonly shape: Shape;
	/** In order of time. Of a large cluster only the first, and the most important. */
	readonly entries: readonly [Entry, ...Entry[]];
	/** How many entries it stands for. */
	readonly count: number;
	/** All of them, as ranges in the buckets of its lane. */
	readonly ranges: readonly IndexRange[];
	/** The stretch of time it stands for, as drawn. */
	readonly span: Timespan;
}

/** Diameter of a dot and of a cluster, and the least width of a bar, in pixels. */
export const DOT = 14;
export const CLUSTER = 22;
const NARROWEST_BAR = 14;
/** How far a band of which only the end is known (`../2025-03`) fades in, in pixels. */
const FADE = 48;

export function candidateOf(lane: Lane, { bucket, index }: Position, tile: Tile): MarkCandidate {
	const span = { start: bucket.starts[index] ?? 0, end: bucket.ends[index] ?? 0 };
	const entry = entryAt(lane, { bucket, index });
	const isUntil = isUntilDay(entry, span);
	const isDay = span.start === span.end && !isUntil;
	const end = tile.x(span.end);
	const start = isUntil ? end - FADE : isDay ? end : tile.x(span.start);
	// The first and the last day of a set are dots around its ends.
	const ends = isSet(whenOf(entry)) ? DOT : 0;
	const grow = Math.max(ends, (isDay ? DOT : NARROWEST_BAR) - (end - start)) / 2;
	return {
		id: entry.id,
		key: entry.id,
		lane: lane.id,
		shape: isDay ? 'dot' : 'bar',
		entries: [entry],
		count: 1,
		ranges: [{ bucket, from: index, to: index + 1 }],
		span,
		left: start - grow,
		right: end + grow,
	};
}

/** Is only its end known? By another clock, that of publication, it stands on another day. */
function isUntilDay(entry: Entry, { start, end }: Timespan): boolean {
	const { edtf, latest } = whenOf(entry);
	return edtf.startsWith('../') && start === end && startOfDay(latest) + DAY / 2 === end;
}

export function entryAt({ entries }: Lane, { bucket, index }: Position): Entry {
	const entry = entries[bucket.indices[index] ?? -1];
	if (!entry) throw new RangeError(`no entry ${index}`);
	return entry;
}

/** Several as one cluster, in the middle of them all. */
export function clusterOf(first: MarkCandidate, others: readonly MarkCandidate[]): MarkCandidate {
	const all = [first, ...others];
	const middle = all.reduce((sum, one) => sum + middleOf(one), 0) / all.length;
	return {
		...union(first, others),
		shape: 'cluster',
		left: middle - CLUSTER / 2,
		right: middle + CLUSTER / 2,
	};
}

/** Several stretches as one: from the first beginning to the last end. */
export function stretchesOf(first: MarkCandidate, others: readonly MarkCandidate[]): MarkCandidate {
	return { ...union(first, others), shape: 'stretches' };
}

export function union(first: MarkCandidate, others: readonly MarkCandidate[]): MarkCandidate {
	const all = [first, ...others];
	const entries: [Entry, ...Entry[]] = [...first.entries];
	entries.push(...others.flatMap((one) => one.entries));
	return {
		...first,
		entries,
		count: all.reduce((sum, one) => sum + one.count, 0),
		ranges: all.flatMap((one) => one.ranges),
		span: {
			start: Math.min(...all.map(({ span }) => span.start)),
			end: Math.max(...all.map(({ span }) => span.end)),
		},
		left: Math.min(...all.map(({ left }) => left)),
		right: Math.max(...all.map(({ right }) => right)),
	};
}

export function middleOf({ left, right }: Extent): number {
	return (left + right) / 2;
}
