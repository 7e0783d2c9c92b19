/** Puts marks and their labels into rows. Pure: pixels in, rows out. */

/** A mark to place: where it stands across, in pixels, and how wide its label would be. */
export interface Box {
	readonly id: string;
	readonly left: number;
	readonly right: number;
	readonly labelWidth: number;
	/** What a label inside keeps free at either end, in pixels; {@link LABEL_OFFSET} unless told. */
	readonly inset?: number;
	/** The higher, the longer it keeps its label. */
	readonly importance: number;
	/** Every row it may stand in, the one it would rather stand in first. */
	readonly rows: readonly number[];
}

/** Where a label stands: beside its mark, on it, or nowhere. */
export type LabelSide = 'right' | 'left' | 'inside' | 'none';

export interface Placement {
	readonly row: number;
	readonly side: LabelSide;
}

export interface Room {
	/** Nothing leaves these, in pixels. */
	readonly left: number;
	readonly right: number;
	/** The least room between neighbours in a row, in pixels. */
	readonly gap: number;
}

/** Pixels between a mark and its label, and between a label inside a bar and the bar's ends. */
export const LABEL_OFFSET = 5;

interface Extent {
	readonly left: number;
	readonly right: number;
}

/**
 * Places the most important first, each in the first of its rows where it fits with its label: inside the
 * mark, else to its right, else to its left. What fits nowhere with its label is placed without one; what
 * fits nowhere at all is left out of the result, to be merged with a neighbour.
 * O(n · rows · m), m being how many stand in a row: bounded by its width.
 */
export function layOut(boxes: readonly Box[], room: Room): Map<string, Placement> {
	const taken = new Map<number, Extent[]>();
	const placements = new Map<string, Placement>();
	const bare: Box[] = [];

	for (const box of boxes.toSorted((a, b) => b.importance - a.importance)) {
		if (!place(box, sidesOf(box))) bare.push(box);
	}
	for (const box of bare) place(box, ['none']);
	return placements;

	function place(box: Box, sides: readonly LabelSide[]): boolean {
		for (const row of box.rows) {
			const others = taken.get(row) ?? [];
			const side = sides.find((candidate) => fits(extentOf(box, candidate), others));
			if (!side) continue;
			taken.set(row, [...others, extentOf(box, side)]);
			placements.set(box.id, { row, side });
			return true;
		}
		return false;
	}

	function fits({ left, right }: Extent, others: readonly Extent[]): boolean {
		return (
			left >= room.left &&
			right <= room.right &&
			others.every((other) => right + room.gap <= other.left || other.right + room.gap <= left)
		);
	}
}

/** What a mark covers together with its label. */
export function extentOf(
	{ left, right, labelWidth }: Pick<Box, 'left' | 'right' | 'labelWidth'>,
	side: LabelSide,
): Extent {
	if (side === 'right') return { left, right: right + LABEL_OFFSET + labelWidth };
	if (side === 'left') return { left: left - LABEL_OFFSET - labelWidth, right };
	return { left, right };
}

function sidesOf({ left, right, labelWidth, inset = LABEL_OFFSET }: Box): readonly LabelSide[] {
	return right - left >= labelWidth + 2 * inset ? ['inside'] : ['right', 'left'];
}
