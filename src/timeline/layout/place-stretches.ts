/** Rows and labels for stretches of days. */
import { greatest, range } from 'd3';
import { certaintyOf } from '../../time/certainty';
import { layOutBand, type BandLayout } from './band';
import { stretchesOf, type MarkCandidate } from './candidates';
import { whenOf } from './entry';
import { depthOf, Rows, touches, type Extent } from './extents';
import { cutTo } from './label';
import {
	hasRoom,
	LABEL_OFFSET,
	labelExtent,
	labelFor,
	labelsBeside,
	priority,
	type Fit,
	type Mark,
	type Placing,
	type Taken,
} from './mark';

/** Between a stretch and a label beside another, in pixels: its own end is there. */
const BESIDE = LABEL_OFFSET - 1;
/** In a bar left of its label, and kept free for “?” or “≈” and for how many it stands for. */
const BAR_INSET = 6;
const SIGN_WIDTH = 12;
const COUNT_WIDTH = 26;

type Placed = Omit<Mark, 'label'>;

/**
 * Rows for stretches; where days stand in one, the first rows are left to them. Bands get lower, and then stretches that
 * overlap become one, until all find room: at a depth of 1 none overlap.
 */
export function placeStretches(
	candidates: readonly MarkCandidate[],
	days: readonly MarkCandidate[],
	rows: Rows<Taken>,
	placing: Placing,
): Placed[] {
	for (let depth = placing.rows; depth >= 1; depth -= 1) {
		const merged = mergeDeep(candidates, depth);
		const highest = merged.some(({ shape }) => shape === 'band') ? placing.rows : 1;
		for (let most = highest; most >= 1; most -= 1) {
			const placed = tryStretches(merged, days, most, placing);
			if (placed === undefined) continue;
			for (const mark of placed) {
				for (let row = mark.row; row < mark.row + mark.rows; row += 1) rows.put(row, mark);
			}
			return placed;
		}
	}
	return [];
}

/** @returns Nothing where one finds no row. */
function tryStretches(
	candidates: readonly MarkCandidate[],
	days: readonly MarkCandidate[],
	mostRows: number,
	placing: Placing,
): Placed[] | undefined {
	const rows = new Rows<Taken>(placing.rows);
	const placed: Placed[] = [];
	const sized = candidates
		.map((candidate) => ({ candidate, band: bandOf(candidate, mostRows, placing) }))
		.toSorted((a, b) => (b.band?.rows ?? 1) - (a.band?.rows ?? 1) || a.candidate.left - b.candidate.left);
	for (const { candidate, band } of sized) {
		const height = band?.rows ?? 1;
		const kept = keptFor(days, candidate, placing);
		const row = range(kept, placing.rows - height + 1).find((first) =>
			range(first, first + height).every((one) => rows.isFree(one, candidate, 3)),
		);
		if (row === undefined) return undefined;
		for (const one of range(row, row + height)) rows.put(one, candidate);
		placed.push({ ...candidate, row, rows: height, band });
	}
	return placed;
}

/**
 * Rows that a stretch leaves to the days that stand in it: as many as share a place, up to half of the lane; a band
 * leaves some to their labels too.
 */
function keptFor(days: readonly MarkCandidate[], stretch: MarkCandidate, placing: Placing): number {
	if (placing.rows === 1 || placing.overlaid) return 0;
	const taken = days.flatMap((day): Extent[] => {
		const label = stretch.shape === 'band' && !placing.below ? labelFor(day, placing) : undefined;
		if (!label) return [day];
		const side = labelExtent(day, { ...label, side: 'right' }).right <= placing.right ? 'right' : 'left';
		const extent = labelExtent(day, { ...label, side });
		return [{ left: Math.min(day.left, extent.left), right: Math.max(day.right, extent.right) }];
	});
	const inside = taken.filter((one) => touches(one, stretch, 2));
	return Math.min(Math.max(1, Math.floor(placing.rows / 2)), depthOf(inside));
}

function bandOf(candidate: MarkCandidate, mostRows: number, placing: Placing): BandLayout | undefined {
	if (candidate.shape !== 'band') return undefined;
	const words = placing.bandWords(candidate);
	return layOutBand(candidate.entries, candidate.right - candidate.left, mostRows, words);
}

/** Merges stretches that overlap, those first that grow least by it, until no more than so many share one place. */
function mergeDeep(candidates: readonly MarkCandidate[], depth: number): readonly MarkCandidate[] {
	let merged = candidates.toSorted((a, b) => a.left - b.left);
	while (merged.length > 1 && depthOf(merged.map(widened)) > depth) {
		let best: { i: number; j: number; growth: number } | undefined;
		for (const [i, one] of merged.entries()) {
			for (let j = i + 1; j < merged.length; j += 1) {
				const other = merged[j];
				// In order of their left ends: no later one touches either.
				if (!other || other.left >= one.right + 3) break;
				const growth =
					2 * (Math.max(one.right, other.right) - one.left) -
					(one.right - one.left) -
					(other.right - other.left);
				if (!best || growth < best.growth) best = { i, j, growth };
			}
		}
		const first = best && merged[best.i];
		const second = best && merged[best.j];
		if (!first || !second) break;
		merged = merged
			.filter((one) => one !== first && one !== second)
			.concat(stretchesOf(first, [second]))
			.toSorted((a, b) => a.left - b.left);
	}
	return merged;
}

function widened({ left, right }: Extent): Extent {
	return { left: left - 1.5, right: right + 1.5 };
}

/** Labels of bars: inside where they fit, else beside, else cut, inside first. A band that shows its entries names them. */
export function labelStretches(placed: readonly Placed[], labels: Rows<Taken>, placing: Placing): Mark[] {
	const ranked = placed.toSorted((a, b) => priority(b, placing) - priority(a, placing));
	return ranked.map((mark) => {
		const label = mark.band && mark.band.items.length > 0 ? undefined : labelFor(mark, placing);
		if (!label) return { ...mark, label: undefined };
		const within = widestPart(mark, placing);
		const room = within.right - within.left - 2 * BAR_INSET;
		if (label.width <= room) return { ...mark, label: { ...label, side: 'inside' as const, within } };
		const beside = (fit: Fit) =>
			labelsBeside(mark, label, placing, fit).find((one) =>
				hasRoom(mark.row, labelExtent(mark, one), labels, placing, fit, BESIDE),
			);
		const whole = beside('whole') ?? beside('across');
		const inside = whole ? undefined : cutInside(mark, placing);
		if (inside?.label) return inside;
		const placedLabel = whole ?? beside('cut');
		if (placedLabel) labels.put(mark.row, { ...labelExtent(mark, placedLabel), labelOf: mark.id });
		return { ...mark, label: placedLabel };
	});
}

/** With as much of its label as its bar has room for. */
export function cutInside(mark: Placed, placing: Placing): Mark {
	const label = labelFor(mark, placing);
	const within = widestPart(mark, placing);
	const room = within.right - within.left - 2 * BAR_INSET;
	const text = label && cutTo(label.text, room, placing.measure);
	if (!label || text === undefined) return { ...mark, label: undefined };
	return { ...mark, label: { ...label, text, width: placing.measure(text), side: 'inside', within } };
}

/** The widest part of a bar that no gap and no seam cuts, without what is kept free for its sign and its count. */
function widestPart({ left, right, count, entries }: MarkCandidate, { barriers }: Placing): Extent {
	const { uncertain, approximate } = certaintyOf(whenOf(entries[0]).edtf);
	const start = left + (uncertain || approximate ? SIGN_WIDTH : 0);
	const end = right - (count > 1 ? COUNT_WIDTH : 0);
	const cuts = barriers.filter((barrier) => touches(barrier, { left: start, right: end }));
	const parts = [...cuts, { left: end, right: end }].map(({ left: to }, i) => ({
		left: cuts[i - 1]?.right ?? start,
		right: to,
	}));
	return greatest(parts, (part) => part.right - part.left) ?? { left, right: end };
}
