/**
 * The entries of one lane in columns, so that what is visible is found without touching the rest: a question costs
 * O(log n) for each of the few dozen length buckets a lane has, however many entries it holds.
 */
import { bisectRight } from 'd3';
import { lowerBound } from '../../time/bisect';
import { orderOf, type SpanColumns } from '../../time/span-columns';
import { DAY, type Timespan } from '../../time/span';
import { importanceOf, whenOf, type Entry } from './entry';

/** Entries of one importance and of much the same length, in order of their start. */
export interface LengthBucket {
	/** Milliseconds since the Unix epoch. One day is a point, its noon: it starts and ends there. */
	readonly starts: Float64Array;
	readonly ends: Float64Array;
	/** The entries themselves, as indices of the `entries` of their lane. */
	readonly indices: Uint32Array;
	/** No entry is longer than this, in milliseconds; 0 where each is one day. */
	readonly longest: number;
}

/** Where in a lane an entry is. */
export interface Position {
	readonly bucket: LengthBucket;
	readonly index: number;
}

/** Neighbours in a bucket, `to` exclusive. */
export interface IndexRange {
	readonly bucket: LengthBucket;
	readonly from: number;
	readonly to: number;
}

export interface Lane {
	readonly id: string;
	readonly count: number;
	/** What the indices of the buckets point into: the entries of every lane together. */
	readonly entries: readonly Entry[];
	/** Buckets by importance, the most important first; in each the shorter entries first. */
	readonly levels: readonly (readonly LengthBucket[])[];
	/** Noons of the entries whose date is a day without doubt, in days since 1970, ascending: for counting. */
	readonly certainDays: Float64Array;
}

/** Lengths double from one bucket to the next: so many doublings reach from a day to ten million years. */
const LENGTHS = 32;
/** Buckets of a lane: by importance, the most important first, then by length. */
const PER_LANE = 3 * LENGTHS;

/**
 * Sorts entries into lanes by their ids. A counting sort into a few columns for all lanes: O(n), O(n log n) where the
 * entries are in no order of time. A million objects would take longer to collect than to make.
 * @param spans When each happened, or was published: whole days.
 */
export function buildLanes<T extends Entry>(
	entries: readonly T[],
	spans: SpanColumns,
	laneOf: (entry: T) => string,
): Map<string, Lane> {
	const { ids, buckets } = bucketsOf(entries, spans, laneOf);
	const bucketEnds = cumulated(buckets, ids.length * PER_LANE);
	const laneEnds = ids.map((_, lane) => bucketEnds[(lane + 1) * PER_LANE - 1] ?? 0);
	const columns = fillColumns(spans, buckets, startsOf(bucketEnds));
	return new Map(
		ids.map((id, lane) => {
			const from = laneEnds[lane - 1] ?? 0;
			const to = laneEnds[lane] ?? from;
			const first = lane * PER_LANE;
			const levels = [0, LENGTHS, 2 * LENGTHS].map((level) =>
				lengthBuckets(columns, bucketEnds, first + level, first + level + LENGTHS),
			);
			return [
				id,
				{ id, count: to - from, entries, levels, certainDays: certainDaysOf(levels.flat(), entries) },
			];
		}),
	);
}

export function emptyLane(id: string): Lane {
	return { id, count: 0, entries: [], levels: [], certainDays: new Float64Array() };
}

/** The lanes in the order in which they first occur, and for each entry the number of its bucket. */
function bucketsOf<T extends Entry>(
	entries: readonly T[],
	{ starts, ends }: SpanColumns,
	laneOf: (entry: T) => string,
) {
	const numbers = new Map<string, number>();
	const buckets = new Uint32Array(entries.length);
	for (const [i, entry] of entries.entries()) {
		const id = laneOf(entry);
		let lane = numbers.get(id);
		if (lane === undefined) numbers.set(id, (lane = numbers.size));
		const doublings = doublingsOf((ends[i] ?? 0) - (starts[i] ?? 0));
		buckets[i] = lane * PER_LANE + (3 - importanceOf(entry)) * LENGTHS + doublings;
	}
	return { ids: [...numbers.keys()], buckets };
}

/** How often a day must be doubled to be as long, at least. */
function doublingsOf(length: number): number {
	return 32 - Math.clz32(Math.ceil(length / DAY) - 1);
}

/** How many entries the buckets up to and with each hold. */
function cumulated(buckets: Uint32Array, count: number): Uint32Array {
	const ends = new Uint32Array(count);
	for (const bucket of buckets) ends[bucket] = (ends[bucket] ?? 0) + 1;
	for (let bucket = 1; bucket < count; bucket += 1) {
		ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
	}
	return ends;
}

/** Where each of a row of buckets begins that end at these indices. */
function startsOf(ends: ArrayLike<number>): Uint32Array {
	return Uint32Array.from(ends, (_, i) => ends[i - 1] ?? 0);
}

type Columns = ReturnType<typeof fillColumns>;

/**
 * Every entry in the columns: bucket by bucket, in order of time.
 * @param next Where the first entry of each bucket goes; moved on.
 */
function fillColumns(spans: SpanColumns, buckets: Uint32Array, next: Uint32Array) {
	const { length } = buckets;
	const starts = new Float64Array(length);
	const ends = new Float64Array(length);
	const indices = new Uint32Array(length);
	const order = orderOf(spans);
	for (let i = 0; i < length; i += 1) {
		const index = order ? (order[i] ?? 0) : i;
		const bucket = buckets[index] ?? 0;
		const start = spans.starts[index] ?? 0;
		const end = spans.ends[index] ?? 0;
		const isDay = end - start <= DAY;
		const at = next[bucket] ?? 0;
		next[bucket] = at + 1;
		starts[at] = isDay ? start + DAY / 2 : start;
		ends[at] = isDay ? start + DAY / 2 : end;
		indices[at] = index;
	}
	return { starts, ends, indices };
}

/** The buckets from one number to another (exclusive) that hold anything. */
function lengthBuckets(
	{ starts, ends, indices }: Columns,
	bucketEnds: Uint32Array,
	first: number,
	last: number,
): LengthBucket[] {
	const found: LengthBucket[] = [];
	for (let bucket = first; bucket < last; bucket += 1) {
		const from = bucketEnds[bucket - 1] ?? 0;
		const to = bucketEnds[bucket] ?? from;
		if (from === to) continue;
		const doublings = bucket % LENGTHS;
		found.push({
			starts: starts.subarray(from, to),
			ends: ends.subarray(from, to),
			indices: indices.subarray(from, to),
			longest: doublings === 0 ? 0 : 2 ** doublings * DAY,
		});
	}
	return found;
}

function certainDaysOf(buckets: readonly LengthBucket[], entries: readonly Entry[]): Float64Array {
	const days = buckets.filter(({ longest }) => longest === 0);
	const found = new Float64Array(days.reduce((sum, { indices }) => sum + indices.length, 0));
	let count = 0;
	for (const { starts, indices } of days) {
		for (let i = 0; i < indices.length; i += 1) {
			const entry = entries[indices[i] ?? -1];
			if (entry && !/[?~%]/.test(whenOf(entry).edtf)) found[count++] = (starts[i] ?? 0) / DAY;
		}
	}
	return found.subarray(0, count).sort();
}

/** Does anything in a lane have a day of its own, or is all of it told by stretches of days? */
export function hasDays({ levels }: Lane): boolean {
	return levels.some((level) => level.some(({ longest }) => longest === 0));
}

/** The indices, from and to (exclusive), of a bucket's entries that may reach into a stretch of time. O(log n). */
export function rangeOf(bucket: LengthBucket, { start, end }: Timespan): [number, number] {
	return [lowerBound(bucket.starts, start - bucket.longest), lowerBound(bucket.starts, end)];
}

/**
 * Where an entry is in its lane; nothing where the lane is without it. O(log n), and as many steps as its bucket
 * has entries that begin on the same day.
 * @param span When the entry happened, or was published, as the lane was told.
 */
export function positionOf(lane: Lane, entry: Entry, { start, end }: Timespan): Position | undefined {
	const bucket = lane.levels[3 - importanceOf(entry)]?.find(
		({ longest }) => longest >= (end - start <= DAY ? 0 : end - start),
	);
	if (!bucket) return undefined;
	const { starts, indices } = bucket;
	for (let index = lowerBound(starts, start); (starts[index] ?? Infinity) < start + DAY; index += 1) {
		if (lane.entries[indices[index] ?? -1] === entry) return { bucket, index };
	}
	return undefined;
}

/** How many entries of a lane stand on a day without doubt within a stretch of time. O(log n). */
export function countIn({ certainDays }: Lane, { start, end }: Timespan): number {
	return bisectRight(certainDays, end / DAY) - lowerBound(certainDays, start / DAY);
}
