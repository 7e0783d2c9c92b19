/** What stands in the margin of what no article dates: pure, in pixels from the top of the first lane. */
import { importanceOf, type Entry } from './entry';

/** One undated entry, or those for which there is no row. */
export interface UndatedMark {
	/** The first entry's id. */
	readonly id: string;
	readonly entries: readonly [Entry, ...Entry[]];
	/** Its middle. */
	readonly y: number;
	/** Its words stand beside it, in up to two lines. */
	readonly isLabelled: boolean;
}

/** A lane's margin lists so many labelled entries, one above the other. */
const MOST_LABELLED = 4;
/** Each has two lines, and a row for either. */
const LABEL_ROWS = 2;

/** Worth words of its own: what is minor is a dot. */
export function isLabelledUndated(entry: Entry): boolean {
	return importanceOf(entry) > 1;
}

/** How many rows a lane should have for what is undated in it. */
export function undatedRows(entries: readonly Entry[]): number {
	const labelled = entries.filter(isLabelledUndated).length;
	return labelled > 0 ? Math.min(labelled, MOST_LABELLED) * LABEL_ROWS : Math.min(entries.length, 2);
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
		const isLabelled = labels && isLabelledUndated(entry);
		const needed = isLabelled ? Math.min(LABEL_ROWS, count) : 1;
		const isLast = i === entries.length - 1;
		// The row after it is for those that follow.
		const others = used + needed + (isLast ? 0 : 1) > count ? entries.slice(i + 1) : [];
		const height = others.length > 0 ? Math.max(1, count - used) : needed;
		marks.push({
			id: entry.id,
			entries: [entry, ...others],
			y: top + (used + height / 2) * row,
			isLabelled: labels && (isLabelled || others.length > 0) && entries.some(isLabelledUndated),
		});
		if (others.length > 0) break;
		used += needed;
	}
	return marks;
}
