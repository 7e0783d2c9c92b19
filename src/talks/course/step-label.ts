/** Finding room for the words above a step of the drawing. */
import { range } from 'd3';
import { squeeze, wrap, type Measure } from '../../drawing/text-width';

/** A stretch of the drawing from left to right, in pixels. */
export interface Extent {
	left: number;
	right: number;
}

/** Lines of words in their place; `x` is where `anchor` says. */
export interface PlacedLines {
	lines: string[];
	x: number;
	anchor: 'start' | 'middle' | 'end';
	/** What the widest line fills. */
	extent: Extent;
	/** 0 is best: one line, whole, with nothing drawn beneath it. */
	cost: number;
}

/** Between words and the lines beside them. */
const CLEAR = 5;
const MOST_LINES = 3;

/**
 * Places a label over its step. It stays clear of the lines that cross its row if three lines of text are
 * enough for that, else it may lie over them; it never leaves its room, and what still does not fit is cut.
 * @param column The step's column; the label is centred on it where there is room.
 * @param room What belongs to this label alone.
 * @param crossings Where lines cross the row, in pixels.
 */
export function placeLabel(
	text: string,
	column: Extent,
	room: Extent,
	crossings: readonly number[],
	measure: Measure,
): PlacedLines {
	const free = between(crossings, column, room);
	for (const count of range(1, MOST_LINES + 1)) {
		const lines = balanced(text, widthOf(free), count, measure);
		if (lines) return { ...centre(lines, column, free, measure), cost: count - 1 };
	}
	const lines = balanced(text, widthOf(room), 2, measure);
	if (lines) {
		const placed = centre(lines, column, room, measure);
		const over = crossings.filter((x) => x > placed.extent.left && x < placed.extent.right);
		return { ...placed, cost: CROSSED * over.length };
	}
	return { ...centre(squeeze(text, widthOf(room), MOST_LINES, measure), column, room, measure), cost: CUT };
}

/** What it costs to lie over a line, and to be cut, next to which the number of lines is little. */
export const CROSSED = 10;
const CUT = 1000;

function widthOf({ left, right }: Extent): number {
	return Math.max(0, right - left);
}

/** The part of a room around a column that no line crosses. */
function between(crossings: readonly number[], column: Extent, room: Extent): Extent {
	const middle = (column.left + column.right) / 2;
	return {
		left: Math.max(room.left, ...crossings.filter((x) => x <= middle).map((x) => x + CLEAR)),
		right: Math.min(room.right, ...crossings.filter((x) => x > middle).map((x) => x - CLEAR)),
	};
}

/** At most so many lines, as even in length as they will go. */
function balanced(text: string, width: number, count: number, measure: Measure): string[] | undefined {
	const least = Math.min(width, measure(text) / count);
	const widths = count === 1 ? [width] : [...range(least, width, Math.max(1, (width - least) / 8)), width];
	return widths.map((one) => wrap(text, one, count, measure)).find(Boolean);
}

function centre(lines: string[], column: Extent, room: Extent, measure: Measure): Omit<PlacedLines, 'cost'> {
	const width = Math.max(0, ...lines.map(measure));
	const middle = (column.left + column.right) / 2;
	if (middle - width / 2 < room.left) {
		return { lines, x: room.left, anchor: 'start', extent: { left: room.left, right: room.left + width } };
	}
	if (middle + width / 2 > room.right) {
		return { lines, x: room.right, anchor: 'end', extent: { left: room.right - width, right: room.right } };
	}
	const extent = { left: middle - width / 2, right: middle + width / 2 };
	return { lines, x: middle, anchor: 'middle', extent };
}
