/** Which folded gaps say how long they are, and where. */
import type { Measure } from '../../drawing/text-width';
import type { PixelScale } from '../../time/folded-scale';
import { formatDuration } from '../../time/format';
import type { Timespan } from '../../time/span';
import type { Extent } from './extents';

export interface FoldLabel extends Extent {
	readonly fold: Timespan;
	/** “6 months”. */
	readonly label: string;
	/** The middle of the gap, where the label is centred, in pixels. */
	readonly middle: number;
}

/** The least room between two labels, in pixels. */
const GAP = 10;

/**
 * The longest gaps are labelled first; a label that would touch another, or leave the drawing, is left away. In order
 * of time. O(n²) for n folds, of which there are a dozen at most.
 * @param room Between which places, in pixels, and how wide a label is.
 */
export function labelFolds(
	folds: readonly Timespan[],
	x: PixelScale,
	room: Extent & { readonly measure: Measure },
): FoldLabel[] {
	const labels: FoldLabel[] = [];
	for (const fold of folds.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
		const label = formatDuration(lengthOf(fold));
		const middle = (x(fold.start) + x(fold.end)) / 2;
		const half = room.measure(label) / 2 + GAP / 2;
		const [left, right] = [middle - half, middle + half];
		if (left < room.left || right > room.right) continue;
		if (labels.every((other) => right < other.left || other.right < left)) {
			labels.push({ fold, label, middle, left, right });
		}
	}
	return labels.toSorted((a, b) => a.middle - b.middle);
}

function lengthOf({ start, end }: Timespan): number {
	return end - start;
}
