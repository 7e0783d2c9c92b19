/**
 * The entries of one lane in columns, so that what is visible is found without touching the rest:
 * a question costs O(log n) for each of the few dozen series a lane has, however many entries it holds.
 */
import { bisectRight } from 'd3';
import { lowerBound } from '../../time/bisect';
import { DAY, type Timespan } from '../../time/span';
import { orderOf, type SpanColumns } from '../../time/span-columns';
import { importanceOf, type Entry } from './entry';

/** Entries of one importance and of much the same length, in order of their start. */
export interface Series {
	readonly starts: Float64Array;
	readonly ends: Float64Array;
	/** The entries themselves, as places in the `entries` of their lane. */
	readonly places: Uint32Array;
	/** No entry is longer than this, in milliseconds; 0 where each is one day. */
	readonly longest: number;
}

/** Where in a lane an entry is. */
export interface Position {
	readonly series: Series;
	readonly index: number;
}

/** Neighbours in a series, `to` exclusive. */
export interface Slice {
	readonly series: Series;
	readonly from: number;
	readonly to: number;
}

export interface Lane {
	readonly id: string;
	readonly count: number;
	/** What the places of the series point into: the entries of every lane together. */
	readonly entries: readonly Entry[];
	/** Series by importance, the most important first; in each the shorter entries first. */
	readonly levels: readonly (readonly Series[])[];
	/** The days, since 1970, on which entries begin and those after which they end, each in ascending order: for counting. */
	readonly startDays: Int32Array;
	readonly endDays: Int32Array;
}

/** Lengths double from one series to the next: so many doublings reach from a day to ten million years. */
const LENGTHS = 32;
/** A lane's series are numbered by importance, the most important first, then by length. */
const SHELVES = 3 * LENGTHS;

/**
 * Sorts entries into lanes by their ids. Those of one day and lane share the day out among them in their order, so
 * that zooming in can tell them apart; the calendar day is all that is known of each. A counting sort into a few
 * columns for all lanes: O(n), O(n log n) where the entries are in no order of time. A million objects would take
 * longer to collect than to make.
 * @param spans When each happened, or was published: whole days.
 */
export function buildLanes<T extends Entry>(
	entries: readonly T[],
	spans: SpanColumns,
	laneOf: (entry: T) => string,
): Map<string, Lane> {
	const { ids, shelves } = shelvesOf(entries, spans, laneOf);
	const shelfEnds = cumulated(shelves, ids.length * SHELVES);
	const laneEnds = ids.map((_, lane) => shelfEnds[(lane + 1) * SHELVES - 1] ?? 0);
	const columns = fillColumns(spans, shelves, startsOf(shelfEnds), startsOf(laneEnds));
	return new Map(
		ids.map((id, lane) => {
			const from = laneEnds[lane - 1] ?? 0;
			const to = laneEnds[lane] ?? from;
			const first = lane * SHELVES;
			const levels = [0, LENGTHS, 2 * LENGTHS].map((level) =>
				seriesOf(columns, shelfEnds, first + level, first + level + LENGTHS),
			);
			const startDays = columns.startDays.subarray(from, to);
			// They are in order but for what was still going on: sorted in place.
			const endDays = columns.endDays.subarray(from, to).sort();
			return [id, { id, count: to - from, entries, levels, startDays, endDays }];
		}),
	);
}

export function emptyLane(id: string): Lane {
	const none = new Int32Array();
	return { id, count: 0, entries: [], levels: [], startDays: none, endDays: none };
}

/** The lanes in the order in which they first occur, and for each entry the number of its lane's series. */
function shelvesOf<T extends Entry>(
	entries: readonly T[],
	{ starts, ends }: SpanColumns,
	laneOf: (entry: T) => string,
) {
	const numbers = new Map<string, number>();
	const shelves = new Uint32Array(entries.length);
	for (const [i, entry] of entries.entries()) {
		const id = laneOf(entry);
		let lane = numbers.get(id);
		if (lane === undefined) numbers.set(id, (lane = numbers.size));
		const doublings = doublingsOf((ends[i] ?? 0) - (starts[i] ?? 0));
		shelves[i] = lane * SHELVES + (3 - importanceOf(entry)) * LENGTHS + doublings;
	}
	return { ids: [...numbers.keys()], shelves };
}

/** How often a day must be doubled to be as long, at least. */
function doublingsOf(length: number): number {
	return 32 - Math.clz32(Math.ceil(length / DAY) - 1);
}

/** How many entries the shelves up to and with each hold. */
function cumulated(shelves: Uint32Array, count: number): Uint32Array {
	const ends = new Uint32Array(count);
	for (const shelf of shelves) ends[shelf] = (ends[shelf] ?? 0) + 1;
	for (let shelf = 1; shelf < count; shelf += 1) ends[shelf] = (ends[shelf] ?? 0) + (ends[shelf - 1] ?? 0);
	return ends;
}

/** Where each of a row of stretches begins that end at these places. */
function startsOf(ends: ArrayLike<number>): Uint32Array {
	return Uint32Array.from(ends, (_, i) => ends[i - 1] ?? 0);
}

type Columns = ReturnType<typeof fillColumns>;

/**
 * Every entry in the columns: shelf by shelf, and for counting lane by lane, in order of time.
 * @param nextOfShelf Where the first entry of each shelf goes; moved on.
 * @param nextOfLane The same for each lane.
 */
function fillColumns(
	spans: SpanColumns,
	shelves: Uint32Array,
	nextOfShelf: Uint32Array,
	nextOfLane: Uint32Array,
) {
	const { length } = shelves;
	const starts = new Float64Array(length);
	const ends = new Float64Array(length);
	const places = new Uint32Array(length);
	const startDays = new Int32Array(length);
	const endDays = new Int32Array(length);
	const order = orderOf(spans);
	/** How many entries each lane has on the day at hand, and how many of them have had their share of it. */
	const onDay = new Uint32Array(nextOfLane.length);
	const shared = new Uint32Array(nextOfLane.length);
	// In order, what happened on one and the same day stands together.
	for (let first = 0; first < length;) {
		const last = endOfDay(first);
		onDay.fill(0);
		shared.fill(0);
		for (let i = first; i < last; i += 1) {
			const lane = laneAt(placeAt(i));
			onDay[lane] = (onDay[lane] ?? 0) + 1;
		}
		for (let i = first; i < last; i += 1) put(placeAt(i));
		first = last;
	}
	return { starts, ends, places, startDays, endDays };

	function placeAt(i: number): number {
		return order ? (order[i] ?? 0) : i;
	}

	function laneAt(place: number): number {
		return Math.floor((shelves[place] ?? 0) / SHELVES);
	}

	/** The index after the last entry of the same single day as the one at `first`. */
	function endOfDay(first: number): number {
		const start = spans.starts[placeAt(first)] ?? 0;
		let last = first;
		while (last < length && isDay(placeAt(last)) && spans.starts[placeAt(last)] === start) last += 1;
		return Math.max(last, first + 1);
	}

	function isDay(place: number): boolean {
		return (spans.ends[place] ?? 0) - (spans.starts[place] ?? 0) <= DAY;
	}

	function put(place: number): void {
		const shelf = shelves[place] ?? 0;
		const lane = laneAt(place);
		const start = spans.starts[place] ?? 0;
		const end = spans.ends[place] ?? 0;
		const within = start + (((shared[lane] ?? 0) + 0.5) / (onDay[lane] ?? 1)) * DAY;
		shared[lane] = (shared[lane] ?? 0) + 1;
		const at = nextOfShelf[shelf] ?? 0;
		nextOfShelf[shelf] = at + 1;
		starts[at] = isDay(place) ? within : start;
		ends[at] = isDay(place) ? within : end;
		places[at] = place;
		const inLane = nextOfLane[lane] ?? 0;
		nextOfLane[lane] = inLane + 1;
		startDays[inLane] = start / DAY;
		endDays[inLane] = end / DAY;
	}
}

/** The series of the shelves from one to another (exclusive) that hold anything. */
function seriesOf(
	{ starts, ends, places }: Columns,
	shelfEnds: Uint32Array,
	first: number,
	last: number,
): Series[] {
	const series: Series[] = [];
	for (let shelf = first; shelf < last; shelf += 1) {
		const from = shelfEnds[shelf - 1] ?? 0;
		const to = shelfEnds[shelf] ?? from;
		if (from === to) continue;
		const doublings = shelf % LENGTHS;
		series.push({
			starts: starts.subarray(from, to),
			ends: ends.subarray(from, to),
			places: places.subarray(from, to),
			longest: doublings === 0 ? 0 : 2 ** doublings * DAY,
		});
	}
	return series;
}

/** The indices, from and to (exclusive), of a series' entries that may reach into a stretch of time. O(log n). */
export function rangeOf(series: Series, { start, end }: Timespan): [number, number] {
	return [lowerBound(series.starts, start - series.longest), lowerBound(series.starts, end)];
}

/**
 * Where an entry is in its lane; nothing where the lane is without it. O(log n), and as many steps as its series
 * has entries that begin on the same day.
 * @param span When the entry happened, or was published, as the lane was told.
 */
export function positionOf(lane: Lane, entry: Entry, { start, end }: Timespan): Position | undefined {
	const series = lane.levels[3 - importanceOf(entry)]?.find(
		({ longest }) => longest >= (end - start <= DAY ? 0 : end - start),
	);
	if (!series) return undefined;
	const { starts, places } = series;
	for (let index = lowerBound(starts, start); (starts[index] ?? Infinity) < start + DAY; index += 1) {
		if (lane.entries[places[index] ?? -1] === entry) return { series, index };
	}
	return undefined;
}

/** How many entries of a lane overlap a stretch of time. O(log n). */
export function countIn(lane: Lane, { start, end }: Timespan): number {
	return lowerBound(lane.startDays, end / DAY) - bisectRight(lane.endDays, start / DAY);
}
