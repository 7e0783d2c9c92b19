/** Gives the candidates of one lane their rows and labels. Pure: pixels in, rows out. */
import { range } from 'd3';
import { middleOf, type MarkCandidate } from './candidates';
import { Rows } from './extents';
import { isDays, priority, type Mark, type Placing, type Taken } from './mark';
import { clusterCrowds, placeDays, SMALL_DOT } from './place-days';
import { cutInside, labelStretches, placeStretches } from './place-stretches';

/**
 * From this priority on a stretch of days gets its label before the days do: that of what is most important, however
 * vague its date.
 */
const MAJOR = 30;

/**
 * Places stretches of days first, then days in order of priority, each in the first row where it fits with its label,
 * else without. Days that find no row become clusters of days at most a dot's width apart; stretches never become a
 * dot. Every candidate is in exactly one mark. O(n · rows · m), m being how many stand in a row: bounded by its width.
 */
export function placeLane(candidates: readonly MarkCandidate[], placing: Placing): Mark[] {
	const inside = candidates.map((candidate) => moveInside(candidate, placing));
	const days = inside.filter(isDays);
	const rows = new Rows<Taken>(placing.rows);
	const stretches = placeStretches(
		inside.filter((candidate) => !isDays(candidate)),
		days,
		rows,
		placing,
	);
	const dayRows = placing.overlaid ? new Rows<Taken>(placing.rows) : rows;
	const crowded = clusterCrowds(days, dayRows, placing);
	const labels = placing.below ? new Rows<Taken>(placing.rows) : dayRows;
	if (placing.below) {
		for (const band of stretches.filter((mark) => mark.band && mark.band.items.length > 0))
			range(band.row, band.row + band.rows).forEach((row) => labels.put(row, band));
	}
	const isMajor = (mark: MarkCandidate) => priority(mark, placing) >= MAJOR;
	const major = labelStretches(stretches.filter(isMajor), labels, placing);
	const { marks, evicted } = placeDays(crowded, dayRows, labels, placing);
	const minor = labelStretches(
		stretches.filter((mark) => !isMajor(mark)),
		labels,
		placing,
	);
	// A stretch may have lost the label beside it to the mark of a day.
	const kept = major.map((mark) =>
		evicted.has(mark.id) && mark.label?.side !== 'inside' ? cutInside(mark, placing) : mark,
	);
	return [...kept, ...minor, ...marks].toSorted((a, b) => a.left - b.left || a.row - b.row);
}

/** A mark at an end of the story is moved just inside. */
function moveInside(candidate: MarkCandidate, { left, right, overlaid }: Placing): MarkCandidate {
	if (!isDays(candidate)) {
		if (candidate.left >= left && candidate.right <= right) return candidate;
		return { ...candidate, left: Math.max(candidate.left, left), right: Math.min(candidate.right, right) };
	}
	if (overlaid) {
		const middle = Math.min(Math.max(middleOf(candidate), left + SMALL_DOT / 2), right - SMALL_DOT / 2);
		return { ...candidate, left: middle - SMALL_DOT / 2, right: middle + SMALL_DOT / 2 };
	}
	const by = Math.max(0, left - candidate.left) - Math.max(0, candidate.right - right);
	return by === 0 ? candidate : { ...candidate, left: candidate.left + by, right: candidate.right + by };
}
