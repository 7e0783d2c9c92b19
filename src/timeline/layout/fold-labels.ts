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
/** Half the width of a tick's label, in pixels, at most. */
const DAY_ROOM = 14;

/**
 * The longest gaps are labelled first, in their middle or, where the day of a labelled event is close, beside it; a
 * label that would touch another, or leave the drawing, is left away. In order of time. O(n²) for n folds, of which
 * there are a dozen at most.
 * @param room Between which places, in pixels, and how wide a label is.
 * @param days Middles of the days that are to have a tick, in pixels.
 */
export function labelFolds(
	folds: readonly Timespan[],
	x: PixelScale,
	room: Extent & { readonly measure: Measure },
	days: readonly number[] = [],
): FoldLabel[] {
	const labels: FoldLabel[] = [];
	for (const fold of folds.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
		const label = formatDuration(lengthOf(fold));
		const half = room.measure(label) / 2 + GAP / 2;
		const [from, to] = [x(fold.start), x(fold.end)];
		const places = [(from + to) / 2, from + half, to - half].map((middle) => ({
			middle,
			left: middle - half,
			right: middle + half,
		}));
		const free = places.filter(
			({ left, right }) =>
				left >= room.left &&
				right <= room.right &&
				labels.every((other) => right < other.left || other.right < left),
		);
		const place =
			free.find(({ left, right }) => !days.some((day) => left - DAY_ROOM < day && day < right + DAY_ROOM)) ??
			free[0];
		if (place) labels.push({ fold, label, ...place });
	}
	return labels.toSorted((a, b) => a.middle - b.middle);
}

function lengthOf({ start, end }: Timespan): number {
	return end - start;
}

/**
 * Those that show whole.
 * @param stretch How much further apart they stand than they were laid out.
 * @param offset From what shows to where they are counted from, in pixels.
 */
export function shownFoldLabels(
	labels: readonly FoldLabel[],
	stretch: number,
	offset: number,
	edges: Extent,
): FoldLabel[] {
	return labels.flatMap((one) => {
		const by = one.middle * (stretch - 1) + offset;
		const moved = { ...one, middle: one.middle + by, left: one.left + by, right: one.right + by };
		return moved.left >= edges.left && moved.right <= edges.right ? moved : [];
	});
}
