/** The columns of a strip, and what crosses them. */
import type { Phase } from '../../model/schema';
import { AS_OF } from './course-sizes';
import type { StripInput } from './course-strip';
import { at } from '../items';
import type { Extent } from './step-label';

/** Columns of one width, with room for the line of the last report after the last step it told. */
export function columnsOf(input: StripInput, count: number): { columns: Extent[]; asOfX?: number } {
	const { all, first, told, left, width } = input;
	const before = told - first;
	// A line between two strips is drawn at the end of the upper one.
	const here = (before > 0 || first === 0) && before <= count && all.length > 0;
	const step = (width - left - (here ? AS_OF : 0)) / count;
	const columns = Array.from({ length: count }, (_, index) => {
		const x = left + index * step + (here && index >= before ? AS_OF : 0);
		return { left: x, right: x + step };
	});
	return here ? { columns, asOfX: left + before * step + AS_OF / 2 } : { columns };
}

/** Where the changes of stage cross the room above each row’s bars, in pixels; row by row. */
export function crossings(
	phases: readonly Phase[],
	columns: readonly Extent[],
	rowOf: (phase: Phase) => number,
): number[][] {
	const crossed: number[][] = [];
	phases.slice(1).forEach((phase, index) => {
		const rows = [rowOf(at(phases, index)), rowOf(phase)];
		for (let row = Math.min(...rows) + 1; row <= Math.max(...rows); row++) {
			(crossed[row] ??= []).push(at(columns, index + 1).left);
		}
	});
	return crossed;
}

/** What belongs to one label alone: halfway to its neighbours in the same row. */
export function roomOf(index: number, phases: readonly Phase[], columns: readonly Extent[]): Extent {
	const { stage } = at(phases, index);
	const before = phases.findLastIndex((phase, other) => other < index && phase.stage === stage);
	const after = phases.findIndex((phase, other) => other > index && phase.stage === stage);
	const own = at(columns, index);
	return {
		left: before < 0 ? at(columns, 0).left + 3 : (at(columns, before).right + own.left) / 2 + 3,
		right: after < 0 ? at(columns, columns.length - 1).right : (own.right + at(columns, after).left) / 2 - 3,
	};
}
