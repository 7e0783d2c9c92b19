/** From the entries of all lanes to what is drawn for them. */
import { greatest } from 'd3';
import type { Extent } from './extents';
import type { MarkCandidate } from './candidates';
import { collect } from './collect';
import { importanceOf, type Entry } from './entry';
import type { Lane, Position } from './lane';
import { isDays, labelExtent, type Mark, type Room, type Words } from './mark';
import { placeLane } from './place';
import { remembered } from './remembered';
import { MOST_MARKS, type Tile } from './tile';

/** Labels that found no place leave theirs to others so often. */
const ROUNDS = 4;

/**
 * The marks of each lane. Cost and result are bounded by the size of the drawing: O(pixels · log n), never O(n).
 * @param rows Rows of each lane.
 */
export function layOutMarks(
	lanes: readonly Lane[],
	rows: readonly number[],
	tile: Tile,
	room: Room,
	given: Words,
): Mark[][] {
	// Sorting asks for the same priorities again and again.
	const words = { ...given, priorityOf: remembered((entry: Entry) => given.priorityOf(entry)) };
	const budget = Math.floor(MOST_MARKS / Math.max(1, lanes.length));
	const candidates = lanes.map((lane) => collect(lane, tile, budget));
	const ranked = candidates.map((list, lane) => rankedEntries(list, lane, words));
	const failed = new Set<Entry>();
	for (let round = 1; ; round += 1) {
		const chosen = chooseLabelled(ranked, failed, room.labels, words);
		const labelled = new Set(chosen);
		const isChosen = (entry: Entry) => labelled.has(entry);
		const labelOf = (entry: Entry) => (isChosen(entry) ? words.labelOf(entry) : undefined);
		const bandWords = (band: MarkCandidate) => ({ ...words.bandWords(band), isChosen });
		const marks = candidates.map((list, i) =>
			placeLane(list, { ...words, ...room, labelOf, bandWords, rows: rows[i] ?? 1 }),
		);
		if (round === ROUNDS || chosen.length < room.labels || room.labels === 0) return marks;
		const shown = new Set(marks.flat().flatMap(entriesLabelledIn));
		const without = chosen.filter((entry) => !shown.has(entry));
		if (without.length === 0) return marks;
		for (const entry of without) failed.add(entry);
	}
}

function entriesLabelledIn({ label, band }: Mark): Entry[] {
	return [...(label ? [label.entry] : []), ...(band?.items.map(({ entry }) => entry) ?? [])];
}

/**
 * What may have a label, the most important first; of equals those whose mark is wider, and has more room for words; of
 * those as wide in an order whose beginning, however short, comes from all over the drawing: by the multiples of the
 * golden ratio, modulo 1. A cluster has one label, a band one for each of its entries.
 * @param lane Its number: lanes do not name the same columns.
 */
function rankedEntries(candidates: readonly MarkCandidate[], lane: number, { priorityOf }: Words): Entry[] {
	const widthOf = ({ left, right }: Extent) => Math.round(right - left);
	return candidates
		.map((candidate, i) => ({ ...candidate, at: ((i + lane) * 0.618) % 1 }))
		.toSorted((a, b) => widthOf(b) - widthOf(a) || a.at - b.at)
		.flatMap(({ shape, entries }) =>
			shape === 'band' ? entries : (greatest(entries, priorityOf) ?? entries[0]),
		)
		.toSorted((a, b) => priorityOf(b) - priorityOf(a));
}

/** First a few of each lane, then of all lanes together, by importance; of equals from each lane in turn. */
function chooseLabelled(
	lanes: readonly (readonly Entry[])[],
	failed: ReadonlySet<Entry>,
	most: number,
	{ priorityOf }: Words,
): Entry[] {
	if (most === 0) return [];
	const open = lanes.map((lane) => lane.filter((entry) => !failed.has(entry)));
	const ofEach = Math.floor(most / (2 * lanes.length));
	const others = open.flatMap((lane) => lane.slice(ofEach).map((entry, place) => ({ entry, place })));
	return [
		...open.flatMap((lane) => lane.slice(0, ofEach)),
		...others
			.toSorted((a, b) => priorityOf(b.entry) - priorityOf(a.entry) || a.place - b.place)
			.map(({ entry }) => entry),
	].slice(0, most);
}

/**
 * The important first; of equals what is told by its day before what is told by a vague date.
 * @param opened Whether the reader has opened it, or what it is a part of: a whole stands above its parts.
 */
export function priorityOf(entry: Entry, isDay: boolean, opened: 'whole' | 'part' | undefined): number {
	const boost = opened === 'whole' ? 80 : opened === 'part' ? 40 : 0;
	return importanceOf(entry) * 10 + (isDay ? 5 : 0) + boost;
}

/**
 * Where a mark is drawn, in pixels from the left of the tile: its middle moves away as the tile is spread, and only
 * what stands for a stretch of days grows with it.
 * @param stretch 1 as laid out, above 1 further apart.
 */
export function drawnAt(mark: Mark, stretch: number): Extent {
	const { left, right } = mark;
	const middle = ((left + right) / 2) * stretch;
	const half = ((right - left) / 2) * (isDays(mark) ? 1 : stretch);
	return { left: middle - half, right: middle + half };
}

/** Kept free around a label in a bar, in pixels. */
const LABEL_ROOM = 10;

/**
 * Where the middle of a label stands, in pixels from where its mark is drawn from, the left end of a bar or the middle of
 * a dot: inside a bar in the middle of what shows of its part of it. Beside its mark it stands close to it, which is not
 * said here; nothing where it would cross the edge: it is left away rather than cut.
 * @param at Where the mark is drawn, with the tile spread by `stretch`.
 * @param room What shows, in the same pixels.
 */
export function labelMiddleOf(mark: Mark, at: Extent, stretch: number, room: Extent): number | undefined {
	const { label } = mark;
	if (!label) return undefined;
	if (label.side === 'inside') {
		const { left, right } = label.within ?? mark;
		const [from, to] = [Math.max(left * stretch, room.left), Math.min(right * stretch, room.right)];
		if (to - from < label.width + LABEL_ROOM) return undefined;
		return (from + to) / 2 - at.left;
	}
	const { left, right } = labelExtent(at, label);
	if (left < room.left || right > room.right) return undefined;
	return label.side === 'below' && !isDays(mark) ? (left + right) / 2 - at.left : (label.shift ?? 0);
}

/** Does a mark stand for the entry in this place of its lane? */
export function standsFor(mark: Mark, { bucket, index }: Position): boolean {
	return mark.ranges.some((range) => range.bucket === bucket && range.from <= index && index < range.to);
}
