/** The steps of a strip as cards in rows, one row for each stage. All sizes are in pixels. */
import { STAGES } from '../words';
import { directlyBefore, type Block } from './blocks';
import { cardOf, type Paper } from './card';
import { APART, type Box, type PlacedCard } from './drawing';
import type { Step } from './steps';

export interface Column {
	block: Block;
	steps: readonly Step[];
}

/** The least from the beginning of one row to that of the next. */
const DROP = 44;

/** From the first of so many columns, a card’s place from left to right. */
type Place = (first: number, span: number) => Pick<Box, 'x' | 'width'>;

/**
 * Each row begins below the beginning of the one above it, and as high as what
 * stands in its columns allows. In a block of several columns, a step that no article puts before or after another of
 * them fills all of its width, below those that have an order: it may have come at any time within, and stands in the
 * way of no arrow.
 * @param all The steps of all strips: a card names those before it that no arrow can come from.
 */
export function cardsOf(
	columns: readonly Column[],
	all: readonly Step[],
	paper: Paper,
	top: number,
	place: Place,
): PlacedCard[] {
	const placed: PlacedCard[] = [];
	const own = columns.flatMap(({ steps }) => steps);
	const ends = columns.map(() => top);
	let floor = top;
	for (const { free, stage } of [false, true].flatMap((free) => STAGES.map((stage) => ({ free, stage })))) {
		const row = columns.flatMap(({ block, steps }, index) =>
			steps
				.filter((step) => step.stage === stage && isFree(step, block) === free)
				.map((step) => ({ step, under: free ? extentOf(block, columns) : [index] })),
		);
		if (row.length === 0) continue;
		const start = Math.max(floor, ...row.flatMap(({ under }) => under.map((column) => ends[column] ?? top)));
		const rowEnds = columns.map(() => start);
		for (const { step, under } of row) {
			const y = Math.max(...under.map((column) => rowEnds[column] ?? start));
			const { x, width } = place(under[0] ?? 0, under.length);
			const before = directlyBefore(step, all).filter((other) => !own.includes(other));
			const card = cardOf(step, before, width, paper);
			placed.push({ ...card, x, y, width });
			for (const column of under) rowEnds[column] = ends[column] = y + card.height + APART;
		}
		floor = start + DROP;
	}
	return placed;
}

function isFree(step: Step, { columns }: Block): boolean {
	if (columns.length === 1) return false;
	return !columns.flat().some(({ id, after }) => after.includes(step.id) || step.after.includes(id));
}

/** The places of a block’s columns in a strip. */
export function extentOf(block: Block, columns: readonly Column[]): number[] {
	return columns.flatMap((column, index) => (column.block === block ? [index] : []));
}
