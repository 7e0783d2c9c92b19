/** How many entries there are along the overview. */
import { pathRound } from 'd3';
import { countIn, type Lane } from './lane';

/**
 * The outline of a lane's density, as an SVG path of columns standing on `base`. Only what stands on a day without doubt
 * counts: what may have happened on many days would draw a line through all of them. O(columns · log n).
 * @param invert From pixels to an instant.
 * @param column Width of a column in pixels.
 * @param most The count that reaches the full height.
 */
export function densityPath(
	lane: Lane,
	invert: (x: number) => number,
	{ width, column, height, base, most }: DensityShape,
): string {
	const path = pathRound(1);
	for (const [i, count] of countsOf(lane, invert, width, column).entries()) {
		if (count === 0) continue;
		// The root keeps a single event visible beside a hundred.
		const high = Math.max(1.5, Math.sqrt(count / most) * height);
		path.rect(i * column, base - high, column, high);
	}
	return path.toString();
}

/** All in pixels but `most`. */
interface DensityShape {
	readonly width: number;
	readonly column: number;
	readonly height: number;
	readonly base: number;
	readonly most: number;
}

/** How many entries stand in each column, from left to right. */
export function countsOf(lane: Lane, invert: (x: number) => number, width: number, column: number): number[] {
	return Array.from({ length: Math.floor(width / column) }, (_, i) =>
		countIn(lane, { start: invert(i * column), end: invert((i + 1) * column) }),
	);
}
