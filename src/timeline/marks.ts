/** From entries to what is drawn for them: dots, bars and counted clusters, in pixels. */
import { lowerBound } from '../time/bisect';
import { certaintyOf } from '../time/certainty';
import { isSet } from '../time/date-set';
import type { Timespan } from '../time/span';
import { importanceOf, whenOf, type Entry } from './entry';
import { rangeOf, type Lane, type Position, type Series, type Slice } from './lane';
import { LABEL_OFFSET, layOut, type Box, type Placement, type Room } from './layout';

/** What is drawn in one place: an entry, or several that stand too close to tell apart. */
export interface Mark extends Placement {
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

/** The part of the drawing to fill. */
export interface Scene {
	/** From an instant to pixels. */
	x(time: number): number;
	/** From pixels to an instant. Inverse of `x`. */
	invert(x: number): number;
	/** The stretch of time to draw. */
	readonly window: Timespan;
	/** Where it begins in the whole story, in pixels, and how wide one scene is, whatever the ends of the story cut off. */
	readonly origin: number;
	readonly breadth: number;
	/** More marks than this are not drawn, whatever there is to draw. */
	readonly mostMarks: number;
}

/** A lane with the rows it may use: its own first, the others by their distance from it. */
export interface LaneRows {
	readonly lane: Lane;
	readonly rows: readonly number[];
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
 * Lays out the drawing. Every lane has rows of its own, but where those are full its marks and labels use the
 * empty rows of the others: a crowded week of one track is often a quiet one of the rest. What stands too
 * close to tell apart merges into a counted cluster, and what finds no room merges with the nearest mark of
 * its lane. Cost and result are bounded by the size of the drawing: O(pixels · log n), never O(n).
 * @param labelWidth Width of an entry's label in pixels.
 */
export function layOutMarks(
	lanes: readonly LaneRows[],
	scene: Scene,
	room: Room,
	labelWidth: (entry: Entry) => number,
): Mark[] {
	const budget = Math.floor(scene.mostMarks / Math.max(1, lanes.length));
	const boxes = lanes.flatMap(({ lane, rows }) =>
		gather(lane, scene, budget, rows.length).map((draft) => ({
			draft,
			...boxOf(draft, rows, room, labelWidth),
		})),
	);
	const placements = layOut(boxes, room);
	const marks: Mark[] = [];
	for (const { draft, id, left, right } of boxes) {
		const placement = placements.get(id);
		if (placement) marks.push({ ...draft, ...placement, left, right });
	}
	for (const { draft, id } of boxes) if (!placements.has(id)) mergeIntoNearest(marks, draft);
	// In order of time, for whoever goes through them one by one; and the next layout has them in much the same order.
	return marks.toSorted((a, b) => a.left - b.left);
}

type Draft = Omit<Mark, keyof Placement>;

/**
 * One draft for every entry in the window while there are few; beyond that the less important ones are
 * counted in columns, and only what stands alone in its column is drawn by itself.
 */
function gather(lane: Lane, scene: Scene, budget: number, rows: number): Draft[] {
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

function clusterOf(first: Draft, others: readonly Draft[]): Draft {
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

function at(draft: Omit<Draft, 'left' | 'right'>, middle: number): Draft {
	return { ...draft, left: middle - CLUSTER / 2, right: middle + CLUSTER / 2 };
}

/** A mark near the edge is moved just inside; a cluster carries its count and no label. */
function boxOf(
	{ id, shape, entries: [entry], left, right }: Draft,
	rows: readonly number[],
	room: Room,
	labelWidth: (entry: Entry) => number,
): Box {
	const nudge = Math.max(0, room.left - left) - Math.max(0, right - room.right);
	const fitting = right - left <= room.right - room.left;
	return {
		id,
		left: fitting ? left + nudge : Math.max(left, room.left),
		right: fitting ? right + nudge : Math.min(right, room.right),
		labelWidth: shape === 'cluster' ? 0 : labelWidth(entry),
		inset: insetOf(entry),
		importance: shape === 'cluster' ? 4 : importanceOf(entry),
		rows,
	};
}

/** Room for the sign of a doubtful date at the beginning of a bar, in pixels. */
const SIGN = 16;

/**
 * What a label inside an entry's bar keeps free at either end, in pixels. On the days of a set no label could be
 * read: it stands beside them.
 */
export function insetOf(entry: Entry): number {
	const when = whenOf(entry);
	if (isSet(when)) return Infinity;
	const { uncertain, approximate } = certaintyOf(when.edtf);
	return uncertain || approximate ? SIGN : LABEL_OFFSET;
}

/** Joins a mark of the same lane: one without a label if there is any, of those the nearest. */
function mergeIntoNearest(marks: Mark[], draft: Draft): void {
	const middle = middleOf(draft);
	let nearest: Mark | undefined;
	for (const mark of marks) {
		if (mark.lane === draft.lane && (!nearest || cost(mark) < cost(nearest))) nearest = mark;
	}
	if (!nearest) return;
	const cluster = at(clusterOf(nearest, [draft]), middleOf(nearest));
	marks[marks.indexOf(nearest)] = { ...cluster, id: nearest.id, row: nearest.row, side: 'none' };

	/** Taking a label away is as bad as being a long way off; a cluster has none to lose. */
	function cost(mark: Mark): number {
		const labelled = mark.side !== 'none' && mark.shape !== 'cluster';
		return Math.abs(middleOf(mark) - middle) + (labelled ? 200 * importanceOf(mark.entries[0]) : 0);
	}
}

export function middleOf({ left, right }: { left: number; right: number }): number {
	return (left + right) / 2;
}

/**
 * Where a mark is drawn, in pixels from the left of the scene: its middle moves away as the scene is spread, and
 * only a bar grows with it.
 * @param stretch 1 as laid out, above 1 further apart.
 */
export function drawnAt(mark: Mark, stretch: number): { left: number; right: number } {
	const middle = middleOf(mark) * stretch;
	const half = ((mark.right - mark.left) / 2) * (mark.shape === 'bar' ? stretch : 1);
	return { left: middle - half, right: middle + half };
}

/** Does a mark stand for the entry in this place of its lane? */
export function standsFor(mark: Mark, { series, index }: Position): boolean {
	return mark.slices.some((slice) => slice.series === series && slice.from <= index && index < slice.to);
}
