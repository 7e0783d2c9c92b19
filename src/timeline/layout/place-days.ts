/** Rows and labels for what has a day. */
import { range } from 'd3';
import { clusterOf, DOT, middleOf, type MarkCandidate } from './candidates';
import type { Extent, Rows } from './extents';
import {
	FITS,
	hasRoom,
	labelExtent,
	labelFor,
	labelsBeside,
	priority,
	type Mark,
	type Placing,
	type Taken,
} from './mark';

/** Diameter of a dot in the low form, with its distance to the next. */
export const SMALL_DOT = 10;

/** Where more days than free rows stand within a dot's width, the least important become one cluster. */
export function clusterCrowds(
	days: readonly MarkCandidate[],
	rows: Rows<Taken>,
	placing: Placing,
): MarkCandidate[] {
	const near = placing.overlaid ? SMALL_DOT : DOT;
	const sorted = days.toSorted((a, b) => middleOf(a) - middleOf(b));
	const result: MarkCandidate[] = [];
	let crowd: MarkCandidate[] = [];
	for (const day of sorted) {
		const [first] = crowd;
		if (first && middleOf(day) - middleOf(first) >= near) {
			result.push(...withinRows(crowd, rows, placing));
			crowd = [];
		}
		crowd.push(day);
	}
	return [...result, ...withinRows(crowd, rows, placing)];
}

function withinRows(crowd: readonly MarkCandidate[], rows: Rows<Taken>, placing: Placing): MarkCandidate[] {
	if (crowd.length < 2) return [...crowd];
	const isFree = (row: number) => crowd.every((one) => rows.isFree(row, one, 1));
	const free = Math.max(1, range(placing.rows).filter(isFree).length);
	if (crowd.length <= free) return [...crowd];
	const ranked = crowd.toSorted((a, b) => priority(b, placing) - priority(a, placing));
	const alone = ranked.slice(0, free - 1);
	const [first, ...others] = crowd.filter((one) => !alone.includes(one));
	return first ? [...alone, clusterOf(first, others)] : alone;
}

/**
 * The most important first, each in the first row where it fits with its label, whole or else cut, else without.
 * @param labels What labels must not touch: the rows themselves, or rows of their own below those of the marks.
 * @returns Its marks, and the ids of those whose label had to go for one.
 */
export function placeDays(
	days: readonly MarkCandidate[],
	rows: Rows<Taken>,
	labels: Rows<Taken>,
	placing: Placing,
): { marks: Mark[]; evicted: ReadonlySet<string> } {
	const evicted = new Set<string>();
	const marks: Mark[] = [];
	const ranked = days.toSorted((a, b) => priority(b, placing) - priority(a, placing) || a.left - b.left);
	for (const day of ranked) {
		const mark = withLabel(day) ?? bare(day) ?? insteadOfLabel(day);
		if (mark) {
			marks.push(mark);
			rows.put(mark.row, day);
			if (mark.label) labels.put(mark.row, { ...labelExtent(mark, mark.label), labelOf: mark.id });
		} else mergeInto(day);
	}
	return {
		marks: marks.map((mark) => (evicted.has(mark.id) ? { ...mark, label: undefined } : mark)),
		evicted,
	};

	function withLabel(day: MarkCandidate): Mark | undefined {
		const label = labelFor(day, placing);
		if (!label) return undefined;
		const free = range(placing.rows).filter((row) => rows.isFree(row, day, 2));
		for (const fit of FITS) {
			const beside = labelsBeside(day, label, placing, fit);
			for (const row of free) {
				const placed = beside.find((one) => hasRoom(row, labelExtent(day, one), labels, placing, fit));
				if (placed) return { ...day, row, rows: 1, label: placed, band: undefined };
			}
		}
		return undefined;
	}

	function bare(day: MarkCandidate): Mark | undefined {
		const row = range(placing.rows).find((one) => rows.isFree(one, day, 1));
		return row === undefined ? undefined : { ...day, row, rows: 1, label: undefined, band: undefined };
	}

	/** A mark is worth more than a label: where only labels are in its way, they go. */
	function insteadOfLabel(day: MarkCandidate): Mark | undefined {
		for (let row = 0; row < placing.rows; row += 1) {
			const inTheWay = rows.touched(row, day, 1);
			if (!inTheWay.every(({ labelOf }) => labelOf !== undefined)) continue;
			for (const label of inTheWay) {
				rows.remove(row, label);
				if (label.labelOf !== undefined) evicted.add(label.labelOf);
			}
			return { ...day, row, rows: 1, label: undefined, band: undefined };
		}
		return undefined;
	}

	/** All rows hold marks here: it joins the nearest, which is less than two dots away. */
	function mergeInto(day: MarkCandidate): void {
		let nearest = 0;
		for (const [i, mark] of marks.entries()) {
			if (distance(mark, day) < distance(marks[nearest] ?? mark, day)) nearest = i;
		}
		const mark = marks[nearest];
		if (!mark) return;
		const { left, right, row, label } = mark;
		marks[nearest] = { ...clusterOf(mark, [day]), left, right, row, rows: 1, label, band: undefined };
	}
}

function distance(a: Extent, b: Extent): number {
	return Math.abs(middleOf(a) - middleOf(b));
}
