/** How many rows each lane takes. */
import { hasDays, type Lane } from './lane';
import type { Mark } from './mark';

/** A lane never takes more rows than this, unless something in it is opened. */
const MOST_ROWS = 9;
/** Of a lane in which nothing has a day of its own: it is background. */
const MOST_ROWS_BACKGROUND = 4;
const MOST_ROWS_OPENED = 16;

/**
 * Rows for each lane: what it uses of those it may have, or what its undated entries take.
 * @param used How many rows each lane uses of so many.
 * @param undated Rows of what is undated, by lane.
 * @param total Rows of all lanes together; more where something is opened.
 */
export function rowsOfLanes(
	lanes: readonly Lane[],
	used: (rows: readonly number[]) => readonly number[],
	undated: readonly number[],
	total: number,
	isOpened: boolean,
): number[] {
	const most = isOpened ? MOST_ROWS_OPENED : MOST_ROWS;
	const asked = used(lanes.map((lane) => (hasDays(lane) ? most : MOST_ROWS_BACKGROUND))).map((rows, i) =>
		Math.max(rows, undated[i] ?? 0),
	);
	return shareRows(asked, total + (isOpened ? MOST_ROWS_OPENED : 0), lanes.map(weightOf));
}

/** How many rows each lane takes of those it may have: the drawing is as low as what it holds. */
export function rowsUsed(marks: readonly (readonly Mark[])[]): number[] {
	return marks.map((lane) => lane.reduce((most, { row, rows }) => Math.max(most, row + rows), 1));
}

/**
 * Rows for each lane: what it could use, cut where all together are too many, from the lane that asks for most; of
 * equals from the least important.
 * @param weights How important each lane is.
 */
function shareRows(asked: readonly number[], total: number, weights: readonly number[]): number[] {
	const rows = [...asked];
	const sum = () => rows.reduce((all, count) => all + count, 0);
	while (sum() > Math.max(total, rows.length)) {
		const largest = rows
			.map((count, i) => ({ i, count, weight: weights[i] ?? 0 }))
			.filter(({ count }) => count > 1)
			.toSorted((a, b) => b.count - a.count || a.weight - b.weight || b.i - a.i)[0];
		if (!largest) break;
		rows[largest.i] = largest.count - 1;
	}
	return rows;
}

/** How much of what is important a lane holds: turning points count ten times. */
function weightOf({ levels }: Lane): number {
	const counts = levels.map((level) => level.reduce((sum, { indices }) => sum + indices.length, 0));
	return (counts[0] ?? 0) * 10 + (counts[1] ?? 0) * 3 + (counts[2] ?? 0);
}
