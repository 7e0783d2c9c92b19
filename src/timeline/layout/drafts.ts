/** From entries to the marks that a scene holds, before they are given rows: in pixels across. */
import { lowerBound } from '../../time/bisect';
import { isSet } from '../../time/date-set';
import type { Timespan } from '../../time/span';
import { whenOf, type Entry } from './entry';
import { rangeOf, type Lane, type Position, type Series, type Slice } from './lane';
import type { Scene } from './scene';

/** What is drawn in one place: an entry, or several that stand too close to tell apart. */
export interface Draft {
	/** The first entry's id. */
	readonly id: string;
	/** Which element draws it: while zooming, the clusters of a lane keep theirs and only move. */
	readonly key: string;
	/** Id of its lane. */
	readonly lane: string;
	readonly shape: 'dot' | 'bar' | 'cluster';
	/** In order of time. Of a large cluster only the first few. */
	readonly entries: readonly [Entry, ...Entry[]];
	/** How many entries it stands for. */
	readonly count: number;
	/** All of them, as parts of the series of its lane. */
	readonly slices: readonly Slice[];
	/** The stretch of time it stands for, as drawn. */
	readonly span: Timespan;
	readonly left: number;
	readonly right: number;
}

/** Diameter of a dot and of a cluster, and the least width of a bar, in pixels. */
const DOT = 11;
const CLUSTER = 17;
const NARROWEST_BAR = 16;
/** Clusters side by side do not touch. */
const NARROWEST_COLUMN = CLUSTER + 8;
/** Entries that a large cluster names. */
const NAMED = 6;

/**
 * One draft for every entry in the window while there are few; beyond that the less important ones are
 * counted in columns, and only what stands alone in its column is drawn by itself.
 */
export function gather(lane: Lane, scene: Scene, budget: number, rows: number): Draft[] {
	const drafts: Draft[] = [];
	for (const [level, series] of lane.levels.entries()) {
		const ranges = series.map((one) => rangeOf(one, scene.window));
		const count = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
		// Half of the budget is kept for the columns of what comes after.
		if (drafts.length + count > budget / (level < 2 ? 2 : 1)) {
			drafts.push(...countInColumns(lane, lane.levels.slice(level).flat(), scene, budget - drafts.length));
			return drafts;
		}
		for (const [i, one] of series.entries()) {
			const [from, to] = ranges[i] ?? [0, 0];
			for (let index = from; index < to; index += 1) {
				if ((one.ends[index] ?? 0) >= scene.window.start) drafts.push(draftOf(lane, one, index, scene));
			}
		}
	}
	return mergeCrowds(drafts, rows);
}

function draftOf(lane: Lane, series: Series, index: number, scene: Scene): Draft {
	const span = { start: series.starts[index] ?? 0, end: series.ends[index] ?? 0 };
	const entry = entryAt(lane, { series, index });
	const exact = span.start === span.end;
	const start = scene.x(span.start);
	const end = exact ? start : scene.x(span.end);
	// The first and the last day of a set are dots around its ends.
	const ends = isSet(whenOf(entry)) ? DOT : 0;
	const grow = Math.max(ends, (exact ? DOT : NARROWEST_BAR) - (end - start)) / 2;
	const shape = exact ? 'dot' : 'bar';
	return {
		id: entry.id,
		key: entry.id,
		lane: lane.id,
		shape,
		entries: [entry],
		count: 1,
		slices: [{ series, from: index, to: index + 1 }],
		span,
		left: start - grow,
		right: end + grow,
	};
}

/**
 * Counts entries by where they begin, in columns as wide as the budget asks. The columns stand on a grid of the
 * story, not of the scene, so that panning does not regroup them.
 */
function countInColumns(lane: Lane, series: readonly Series[], scene: Scene, budget: number): Draft[] {
	const { window, x, invert, origin, breadth } = scene;
	const right = x(window.end);
	const column = columnWidth(breadth, budget);
	const first = Math.floor((x(window.start) + origin) / column) * column - origin;
	const drafts: Draft[] = [];
	let start = invert(first);
	let from = series.map(({ starts }) => lowerBound(starts, start));
	for (let edge = first + column; edge < right + column; edge += column) {
		const end = invert(edge);
		const to = series.map(({ starts }, i) => lowerBound(starts, end, from[i]));
		const count = to.reduce((sum, index, i) => sum + index - (from[i] ?? 0), 0);
		const [first, ...others] = earliest(series, from, to, NAMED);
		if (first && count === 1) drafts.push(draftOf(lane, first.series, first.index, scene));
		else if (first) {
			const entries: Draft['entries'] = [
				entryAt(lane, first),
				...others.map((other) => entryAt(lane, other)),
			];
			const id = entries[0].id;
			const key = `${lane.id} ${drafts.length.toString()}`;
			const span = { start, end };
			const slices = series
				.map((one, i) => ({ series: one, from: from[i] ?? 0, to: to[i] ?? 0 }))
				.filter((slice) => slice.from < slice.to);
			drafts.push(
				at({ id, key, lane: lane.id, shape: 'cluster', entries, count, slices, span }, edge - column / 2),
			);
		}
		start = end;
		from = to;
	}
	return drafts;
}

/**
 * Columns no narrower than the budget asks, of one of a few widths: scenes that differ in what else they draw still
 * count in the same columns.
 */
function columnWidth(breadth: number, budget: number): number {
	const least = Math.max(1, breadth / Math.max(1, budget) / NARROWEST_COLUMN);
	return NARROWEST_COLUMN * Math.SQRT2 ** Math.ceil(Math.log2(least) * 2);
}

/** The places of the first few entries of several series together, in order of their start. O(series · most). */
function earliest(
	series: readonly Series[],
	from: readonly number[],
	to: readonly number[],
	most: number,
): Position[] {
	const next = [...from];
	const found: Position[] = [];
	while (found.length < most) {
		let first: Position | undefined;
		let begins = Infinity;
		let which = 0;
		for (const [i, one] of series.entries()) {
			const index = next[i] ?? 0;
			const start = one.starts[index] ?? Infinity;
			if (index >= (to[i] ?? 0) || start >= begins) continue;
			[first, begins, which] = [{ series: one, index }, start, i];
		}
		if (!first) break;
		found.push(first);
		next[which] = first.index + 1;
	}
	return found;
}

function entryAt({ entries }: Lane, { series, index }: Position): Entry {
	const entry = entries[series.places[index] ?? -1];
	if (!entry) throw new RangeError(`no entry ${index.toString()}`);
	return entry;
}

/** Where more small marks than rows stand within a dot's width of one another, they become one cluster. */
function mergeCrowds(drafts: readonly Draft[], rows: number): Draft[] {
	const wide = drafts.filter(({ left, right }) => right - left > NARROWEST_BAR);
	const small = drafts
		.filter(({ left, right }) => right - left <= NARROWEST_BAR)
		.toSorted((a, b) => middleOf(a) - middleOf(b));
	const merged: Draft[] = [];
	for (let i = 0; i < small.length;) {
		const first = small[i];
		if (!first) break;
		let next = i + 1;
		while (next < small.length && middleOf(small[next] ?? first) - middleOf(first) < DOT) next += 1;
		const near = small.slice(i, next);
		merged.push(...(near.length > rows ? [clusterOf(first, near.slice(1))] : near));
		i = next;
	}
	return [...wide, ...merged];
}

/** Several as one, in the middle of them all. */
export function clusterOf(first: Draft, others: readonly Draft[]): Draft {
	const all = [first, ...others];
	const entries: [Entry, ...Entry[]] = [...first.entries];
	entries.push(...others.flatMap((draft) => draft.entries));
	const span = {
		start: Math.min(...all.map((draft) => draft.span.start)),
		end: Math.max(...all.map((draft) => draft.span.end)),
	};
	const count = all.reduce((sum, draft) => sum + draft.count, 0);
	const slices = all.flatMap((draft) => draft.slices);
	const middle = all.reduce((sum, draft) => sum + middleOf(draft), 0) / all.length;
	return at({ ...first, shape: 'cluster', entries, count, slices, span }, middle);
}

/** A cluster in its place. */
export function at(draft: Omit<Draft, 'left' | 'right'>, middle: number): Draft {
	return { ...draft, left: middle - CLUSTER / 2, right: middle + CLUSTER / 2 };
}

export function middleOf({ left, right }: { left: number; right: number }): number {
	return (left + right) / 2;
}
