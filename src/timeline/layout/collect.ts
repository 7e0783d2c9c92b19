/** From the entries of a lane to what a tile draws for them: each by itself while there are few, else counted. */
import { least } from 'd3';
import { lowerBound } from '../../time/bisect';
import { isSet } from '../../time/date-set';
import { candidateOf, CLUSTER, entryAt, union, type MarkCandidate } from './candidates';
import { whenOf } from './entry';
import { rangeOf, type IndexRange, type Lane, type LengthBucket, type Position } from './lane';
import type { Tile } from './tile';

/** Clusters side by side do not touch. */
const NARROWEST_COLUMN = CLUSTER + 8;
/** Entries that a large cluster names. */
const NAMED = 6;

/**
 * One candidate for every entry in the window while there are few; beyond that the less important ones are counted in
 * columns, those of one day and those of stretches of days apart, and only what is alone in its column stands by
 * itself. O(budget · log n).
 */
export function collect(lane: Lane, tile: Tile, budget: number): MarkCandidate[] {
	const days = lane.levels.map((level) => level.filter(({ longest }) => longest === 0));
	const stretches = lane.levels.map((level) => level.filter(({ longest }) => longest > 0));
	const counts = [countIn(days.flat(), tile), countIn(stretches.flat(), tile)] as const;
	const isSmall = counts[0] + counts[1] <= budget;
	const share = (own: number, other: number) =>
		isSmall ? Infinity : other === 0 ? budget : own === 0 ? 0 : budget / 2;
	return [
		...collectLevels(lane, days, tile, share(counts[0], counts[1])),
		...asBands(collectLevels(lane, stretches, tile, share(counts[1], counts[0]))),
	];
}

/** How many entries may reach into the window. O(buckets · log n). */
function countIn(buckets: readonly LengthBucket[], { window }: Tile): number {
	return buckets.reduce((sum, bucket) => {
		const [from, to] = rangeOf(bucket, window);
		return sum + to - from;
	}, 0);
}

function collectLevels(
	lane: Lane,
	levels: readonly (readonly LengthBucket[])[],
	tile: Tile,
	budget: number,
): MarkCandidate[] {
	const found: MarkCandidate[] = [];
	for (const [level, buckets] of levels.entries()) {
		const ranges = buckets.map((bucket) => rangeOf(bucket, tile.window));
		const count = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
		// Half of the budget is kept for the columns of what comes after.
		if (found.length + count > budget / (level < 2 ? 2 : 1)) {
			return [...found, ...countInColumns(lane, levels.slice(level).flat(), tile, budget - found.length)];
		}
		for (const [i, bucket] of buckets.entries()) {
			const [from, to] = ranges[i] ?? [0, 0];
			for (let index = from; index < to; index += 1) {
				if ((bucket.ends[index] ?? 0) >= tile.window.start)
					found.push(candidateOf(lane, { bucket, index }, tile));
			}
		}
	}
	return found;
}

/** Entries of one and the same stretch of days as one band. */
function asBands(candidates: readonly MarkCandidate[]): MarkCandidate[] {
	const bySpan = new Map<string, MarkCandidate[]>();
	for (const candidate of candidates) {
		const { shape, span, entries } = candidate;
		const apart = shape !== 'bar' || isSet(whenOf(entries[0]));
		const key = apart ? candidate.key : `${span.start} ${span.end}`;
		const same = bySpan.get(key);
		if (same) same.push(candidate);
		else bySpan.set(key, [candidate]);
	}
	return [...bySpan.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		return others.length === 0 ? [first] : [{ ...union(first, others), shape: 'band' as const }];
	});
}

/**
 * Counts entries by where they begin, in columns as wide as the budget asks. The columns stand on a grid of the
 * story, not of the tile, so that panning does not regroup them.
 */
function countInColumns(
	lane: Lane,
	buckets: readonly LengthBucket[],
	tile: Tile,
	budget: number,
): MarkCandidate[] {
	const { window, x, invert, origin, tileWidth } = tile;
	const right = x(window.end);
	const column = columnWidth(tileWidth, budget);
	const firstEdge = Math.floor((x(window.start) + origin) / column) * column - origin;
	const found: MarkCandidate[] = [];
	let start = invert(firstEdge);
	let from = buckets.map(({ starts }) => lowerBound(starts, start));
	for (let edge = firstEdge + column; edge < right + column; edge += column) {
		const end = invert(edge);
		const to = buckets.map(({ starts }, i) => lowerBound(starts, end, from[i]));
		const ranges = buckets
			.map((bucket, i) => ({ bucket, from: from[i] ?? 0, to: to[i] ?? 0 }))
			.filter((range) => range.from < range.to);
		const count = ranges.reduce((sum, range) => sum + range.to - range.from, 0);
		const [first, ...others] = named(ranges);
		if (first && count === 1) found.push(candidateOf(lane, first, tile));
		else if (first) {
			const entries: MarkCandidate['entries'] = [
				entryAt(lane, first),
				...others.map((other) => entryAt(lane, other)),
			];
			const isDay = first.bucket.longest === 0;
			const half = isDay ? CLUSTER / 2 : column / 2 - 2;
			found.push({
				id: entries[0].id,
				key: `${lane.id} ${isDay ? 'days' : 'stretches'} ${found.length}`,
				lane: lane.id,
				shape: isDay ? 'cluster' : 'stretches',
				entries,
				count,
				ranges,
				span: { start, end },
				left: edge - column / 2 - half,
				right: edge - column / 2 + half,
			});
		}
		start = end;
		from = to;
	}
	return found;
}

/**
 * Columns no narrower than the budget asks, of one of a few widths: tiles that differ in what else they draw still
 * count in the same columns.
 */
function columnWidth(tileWidth: number, budget: number): number {
	const least = Math.max(1, tileWidth / Math.max(1, budget) / NARROWEST_COLUMN);
	return NARROWEST_COLUMN * Math.SQRT2 ** Math.ceil(Math.log2(least) * 2);
}

/**
 * The earliest of several ranges and a few more, of the first ranges the first, in order of their start. O(ranges).
 * @param ranges The most important first.
 */
function named(ranges: readonly IndexRange[]): Position[] {
	const startOf = ({ bucket, index }: Position) => bucket.starts[index] ?? 0;
	const first = least(
		ranges.map(({ bucket, from }) => ({ bucket, index: from })),
		startOf,
	);
	if (!first) return [];
	const others: Position[] = [];
	for (const { bucket, from, to } of ranges) {
		const start = bucket === first.bucket ? from + 1 : from;
		const end = Math.min(to, start + NAMED - 1 - others.length);
		for (let index = start; index < end; index += 1) others.push({ bucket, index });
	}
	return [first, ...others.toSorted((a, b) => startOf(a) - startOf(b))];
}
