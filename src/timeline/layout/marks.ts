/** From entries to what is drawn for them: dots, bars and counted clusters, in pixels. */
import { certaintyOf } from '../../time/certainty';
import { isSet } from '../../time/date-set';
import { at, clusterOf, gather, middleOf, type Draft } from './drafts';
import { importanceOf, whenOf, type Entry } from './entry';
import type { Lane, Position } from './lane';
import { LABEL_OFFSET, layOut, type Box, type Placement, type Room } from './layout';
import type { Scene } from './scene';

/** A draft with its row, and where its label stands. */
export interface Mark extends Draft, Placement {}

/** A lane with the rows it may use: its own first, the others by their distance from it. */
export interface LaneRows {
	readonly lane: Lane;
	readonly rows: readonly number[];
}

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
