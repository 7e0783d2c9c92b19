/** What stands in the margin of what no article dates: pure, in pixels from the top of the first lane. */
import type { Entry } from './entry';

/** One undated entry, or those for which there is no row. Words beside it take up to two lines. */
export interface UndatedMark {
	/** The first entry's id. */
	readonly id: string;
	readonly entries: readonly [Entry, ...Entry[]];
	/** Its middle. */
	readonly y: number;
}

/** A lane's margin lists so many labelled entries, one above the other. */
const MOST_LABELLED = 3;
/** Each has two lines, and a row for either. */
const LABEL_ROWS = 2;

/** How many rows a lane should have for what is undated in it. */
export function undatedRows(count: number, labels: boolean): number {
	return labels ? Math.min(count, MOST_LABELLED) * LABEL_ROWS : Math.min(count, 2);
}

/**
 * The marks in the margin of one lane, from its top; what finds no row is one mark at the end.
 * @param entries The most important first.
 * @param top Of the lane's first row; `row` is the height of one, and `count` how many there are.
 */
export function undatedMarks(
	entries: readonly Entry[],
	{ top, row, count, labels }: { top: number; row: number; count: number; labels: boolean },
): UndatedMark[] {
	const marks: UndatedMark[] = [];
	let used = 0;
	for (const [i, entry] of entries.entries()) {
		const needed = labels ? Math.min(LABEL_ROWS, count) : 1;
		// What follows needs a row where it is counted, and as many as this one where it is the last.
		const after = [0, needed][entries.length - 1 - i] ?? 1;
		const others = used + needed + after > count ? entries.slice(i + 1) : [];
		const height = others.length > 0 ? Math.max(1, count - used) : needed;
		marks.push({
			id: entry.id,
			entries: [entry, ...others],
			y: top + (used + height / 2) * row,
		});
		if (others.length > 0) break;
		used += needed;
	}
	return marks;
}
