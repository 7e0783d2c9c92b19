/** How many events there are along the overview. */
import type { PixelScale } from '../time/folded-scale';
import { overlaps, spanOf } from '../time/span';
import type { TimelineEvent } from '../model/schema';

/** A column of the overview: where it stands, in pixels, and how many events it counts. */
export interface Column {
	readonly left: number;
	readonly count: number;
}

/**
 * Counts the events of each column of the overview; one that may have happened on many days counts in all the
 * columns of those days. O(events · columns); the columns are bounded by the width.
 * @param columnWidth In pixels.
 */
export function densityOf(events: readonly TimelineEvent[], x: PixelScale, columnWidth: number): Column[] {
	const columns = Math.floor(x.width / columnWidth);
	const spans = events.map((event) => spanOf(event.when));
	return Array.from({ length: columns }, (_, i) => {
		const left = i * columnWidth;
		const column = { start: x.invert(left), end: x.invert(left + columnWidth) };
		return { left, count: spans.filter((span) => overlaps(span, column)).length };
	});
}
