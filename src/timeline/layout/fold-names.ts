/** Which folded gaps say how long they are, and where. */
import type { PixelScale } from '../../time/folded-scale';
import { formatDuration } from '../../time/format';
import type { Timespan } from '../../time/span';

export interface FoldName {
	readonly fold: Timespan;
	/** “6 months”. */
	readonly label: string;
	/** The middle of the gap, where the label is centred, in pixels. */
	readonly middle: number;
}

/**
 * The longest gaps are named first; a name that would touch another, or the edge, is left away. In order of time.
 * O(n²) for n folds, of which there are a dozen at most.
 * @param room Between which places, in pixels, and how wide a label is.
 */
export function nameFolds(
	folds: readonly Timespan[],
	x: PixelScale,
	room: { left: number; right: number; measure: (label: string) => number },
): FoldName[] {
	const named: (FoldName & { from: number; to: number })[] = [];
	for (const fold of folds.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
		const label = formatDuration(lengthOf(fold));
		const middle = (x(fold.start) + x(fold.end)) / 2;
		const half = room.measure(label) / 2 + GAP / 2;
		const [from, to] = [middle - half, middle + half];
		if (from < room.left || to > room.right) continue;
		if (named.every((other) => to < other.from || other.to < from))
			named.push({ fold, label, middle, from, to });
	}
	return named.toSorted((a, b) => a.middle - b.middle);
}

/** The least room between two names, in pixels. */
const GAP = 8;

function lengthOf({ start, end }: Timespan): number {
	return end - start;
}
