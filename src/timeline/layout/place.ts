/** Gives the candidates of one lane their rows and labels. Pure: pixels in, rows out. */
import type { Measure } from '../../drawing/text-width';
import { layOutBand, type BandItem, type BandLayout, type BandWords } from './band';
import { clusterOf, DOT, middleOf, stretchesOf, type MarkCandidate } from './candidates';
import type { Entry } from './entry';
import { depthOf, Rows, touches, type Extent } from './extents';
import { cutTo, WIDEST } from './label';

/** What stands beside or in a mark. */
interface Label {
	readonly text: string;
	readonly side: 'right' | 'left' | 'inside';
	/** In pixels, with what follows it. */
	readonly width: number;
	/** “+10”: how many parts stand with it. */
	readonly suffix: string;
}

/** A candidate with its place in its lane. */
export interface Mark extends MarkCandidate {
	/** Row within its lane, from 0 at the top. */
	readonly row: number;
	/** Height in rows: above 1 for a band. */
	readonly rows: number;
	readonly label: Label | undefined;
	readonly band: BandLayout | undefined;
}

/** What placing needs to know of the lane and of its entries. */
export interface Placing {
	/** Rows of the lane. */
	readonly rows: number;
	/** Where marks and labels may stand. */
	readonly left: number;
	readonly right: number;
	/** Folded gaps, which no label may cross. */
	readonly gaps: readonly Extent[];
	/** The higher, the sooner it gets its label. */
	priorityOf(entry: Entry): number;
	/** From this priority on a stretch of days gets its label before the days do. */
	readonly major: number;
	/** The words beside a mark; nothing for what is to have none. */
	labelOf(entry: Entry): string | undefined;
	/** “+10”, or nothing. */
	suffixOf(entry: Entry): string;
	readonly measure: Measure;
	bandWords(candidate: MarkCandidate): BandWords;
	/** Dots may stand on bars: in the low form, where a lane is one row. */
	readonly overlaid: boolean;
}

/** Pixels between a mark and its label, between a label and what is beside it, and in a bar left of its label. */
export const LABEL_OFFSET = 5;
const GAP = 8;
/** The same beside a stretch of days, whose own end is there. */
const BESIDE = LABEL_OFFSET - 1;
const BAR_INSET = 6;
/** Diameter of a dot in the low form, with its distance to the next. */
const SMALL_DOT = 10;

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
	const isMajor = (mark: MarkCandidate) => priority(mark, placing) >= placing.major;
	const [major, minor] = [stretches.filter(isMajor), stretches.filter((mark) => !isMajor(mark))];
	const labelled = labelStretches(major, rows, placing);
	const evicted = new Set<string>();
	const placedDays = placeDays(crowded, dayRows, placing, evicted);
	const kept = labelled.map((mark) => withoutLabels(mark, evicted));
	return [...kept, ...labelStretches(minor, rows, placing), ...placedDays].toSorted(
		(a, b) => a.left - b.left || a.row - b.row,
	);
}

/** A stretch whose label had to make room for the mark of a day. */
function withoutLabels(mark: Mark, evicted: ReadonlySet<string>): Mark {
	if (evicted.has(mark.id) && mark.label?.side !== 'inside') return { ...mark, label: undefined };
	if (!mark.band?.items.some(({ entry }) => evicted.has(entry.id))) return mark;
	const items = mark.band.items.map((item) =>
		evicted.has(item.entry.id) ? { ...item, label: undefined } : item,
	);
	return { ...mark, band: { ...mark.band, items } };
}

/** What takes room in a row: a mark, or the label of one. */
interface Taken extends Extent {
	readonly labelOf?: string;
}

function isDays({ shape }: MarkCandidate): boolean {
	return shape === 'dot' || shape === 'cluster';
}

/** A mark at an end of the story is moved just inside. */
function moveInside(candidate: MarkCandidate, { left, right, overlaid }: Placing): MarkCandidate {
	if (!isDays(candidate)) {
		return { ...candidate, left: Math.max(candidate.left, left), right: Math.min(candidate.right, right) };
	}
	if (overlaid) {
		const middle = Math.min(Math.max(middleOf(candidate), left + SMALL_DOT / 2), right - SMALL_DOT / 2);
		return { ...candidate, left: middle - SMALL_DOT / 2, right: middle + SMALL_DOT / 2 };
	}
	const by = Math.max(0, left - candidate.left) - Math.max(0, candidate.right - right);
	return by === 0 ? candidate : { ...candidate, left: candidate.left + by, right: candidate.right + by };
}

type Placed = Omit<Mark, 'label'>;

/**
 * Rows for stretches; where days stand in one, the first row is left to them. Bands get lower, and then stretches that
 * overlap become one, until all find room: at a depth of 1 none overlap.
 */
function placeStretches(
	candidates: readonly MarkCandidate[],
	days: readonly MarkCandidate[],
	rows: Rows<Taken>,
	placing: Placing,
): Placed[] {
	for (let depth = placing.rows; depth >= 1; depth -= 1) {
		const merged = mergeDeep(candidates, depth);
		for (let most = placing.rows; most >= 1; most -= 1) {
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
		const kept =
			!placing.overlaid && placing.rows > 1 && days.some((day) => touches(day, candidate, 2)) ? 1 : 0;
		const row = range(kept, placing.rows - height + 1).find((first) =>
			range(first, first + height).every((one) => rows.isFree(one, candidate, 3)),
		);
		if (row === undefined) return undefined;
		for (const one of range(row, row + height)) rows.put(one, candidate);
		placed.push({ ...candidate, row, rows: height, band });
	}
	return placed;
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
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
			for (const [j, other] of merged.entries()) {
				if (j <= i || !touches(one, other, 3)) continue;
				const growth =
					2 * (Math.max(one.right, other.right) - one.left) -
					(one.right - one.left) -
					(other.right - other.left);
				if (!best || growth < best.growth) best = { i, j, growth };
			}
		}
		if (!best) break;
		const { i, j } = best;
		const [first, second] = [merged[i], merged[j]];
		if (!first || !second) break;
		merged = merged
			.filter((_, index) => index !== i && index !== j)
			.concat(stretchesOf(first, [second]))
			.toSorted((a, b) => a.left - b.left);
	}
	return merged;
}

function widened({ left, right }: Extent): Extent {
	return { left: left - 1.5, right: right + 1.5 };
}

/** Where more days than free rows stand within a dot's width, the least important become one cluster. */
function clusterCrowds(days: readonly MarkCandidate[], rows: Rows<Taken>, placing: Placing): MarkCandidate[] {
	const sorted = days.toSorted((a, b) => middleOf(a) - middleOf(b));
	const result: MarkCandidate[] = [];
	for (let i = 0; i < sorted.length;) {
		const first = sorted[i];
		if (!first) break;
		let next = i + 1;
		while (
			next < sorted.length &&
			middleOf(sorted[next] ?? first) - middleOf(first) < (placing.overlaid ? SMALL_DOT : DOT)
		)
			next += 1;
		const near = sorted.slice(i, next);
		const free = range(0, placing.rows).filter((row) => near.every((one) => rows.isFree(row, one, 1))).length;
		result.push(...withinRows(near, Math.max(1, free), placing));
		i = next;
	}
	return result;
}

function withinRows(near: readonly MarkCandidate[], free: number, placing: Placing): MarkCandidate[] {
	if (near.length <= free) return [...near];
	const ranked = near.toSorted((a, b) => priority(b, placing) - priority(a, placing));
	const alone = ranked.slice(0, free - 1);
	const [first, ...others] = near.filter((one) => !alone.includes(one));
	return first ? [...alone, clusterOf(first, others)] : alone;
}

/** Of several, that of the most important. */
function priority({ entries }: MarkCandidate, { priorityOf }: Placing): number {
	return Math.max(...entries.map(priorityOf));
}

/** The most important entry of a mark speaks for it. */
function speakerOf({ entries }: MarkCandidate, { priorityOf }: Placing): Entry {
	return entries.reduce((best, entry) => (priorityOf(entry) > priorityOf(best) ? entry : best));
}

/** @param evicted Takes up the ids of what lost its label to a mark. */
function placeDays(
	days: readonly MarkCandidate[],
	rows: Rows<Taken>,
	placing: Placing,
	evicted: Set<string>,
): Mark[] {
	const marks = new Map<MarkCandidate, Mark>();
	const ranked = days.toSorted((a, b) => priority(b, placing) - priority(a, placing) || a.left - b.left);
	for (const day of ranked) {
		const mark = withLabel(day) ?? bare(day) ?? insteadOfLabel(day);
		if (mark) {
			marks.set(day, mark);
			rows.put(mark.row, day);
			if (mark.label) rows.put(mark.row, { ...labelExtent(mark, mark.label), labelOf: mark.id });
		} else mergeInto(day);
	}
	return [...marks.values()];

	function withLabel(day: MarkCandidate): Mark | undefined {
		const label = labelFor(day, placing);
		if (!label) return undefined;
		for (const row of range(0, placing.rows)) {
			if (!rows.isFree(row, day, 2)) continue;
			for (const side of ['right', 'left'] as const) {
				const placed = { ...label, side };
				if (hasRoom(row, labelExtent(day, placed), rows, placing)) {
					return { ...day, row, rows: 1, label: placed, band: undefined };
				}
			}
		}
		return undefined;
	}

	function bare(day: MarkCandidate): Mark | undefined {
		const row = range(0, placing.rows).find((one) => rows.isFree(one, day, 1));
		return row === undefined ? undefined : { ...day, row, rows: 1, label: undefined, band: undefined };
	}

	/** A mark is worth more than a label: where only labels are in its way, they go. */
	function insteadOfLabel(day: MarkCandidate): Mark | undefined {
		for (const row of range(0, placing.rows)) {
			const inTheWay = rows.touched(row, day, 1);
			if (!inTheWay.every(({ labelOf }) => labelOf !== undefined)) continue;
			for (const label of inTheWay) {
				rows.remove(row, label);
				if (label.labelOf !== undefined) evicted.add(label.labelOf);
				for (const [key, mark] of marks)
					if (mark.id === label.labelOf) marks.set(key, { ...mark, label: undefined });
			}
			return { ...day, row, rows: 1, label: undefined, band: undefined };
		}
		return undefined;
	}

	/** All rows hold marks here: it joins the nearest, which is less than two dots away. */
	function mergeInto(day: MarkCandidate): void {
		let nearest: [MarkCandidate, Mark] | undefined;
		for (const one of marks) {
			if (!nearest || distance(one[1], day) < distance(nearest[1], day)) nearest = one;
		}
		if (!nearest) return;
		const [key, mark] = nearest;
		const cluster = clusterOf(mark, [day]);
		marks.set(key, {
			...cluster,
			left: mark.left,
			right: mark.right,
			row: mark.row,
			rows: 1,
			label: mark.label,
			band: undefined,
		});
	}
}

function distance(a: Extent, b: Extent): number {
	return Math.abs(middleOf(a) - middleOf(b));
}

/** Labels of bars: inside where they fit, else beside. */
function labelStretches(placed: readonly Placed[], rows: Rows<Taken>, placing: Placing): Mark[] {
	const ranked = placed.toSorted((a, b) => priority(b, placing) - priority(a, placing));
	return ranked.map((mark) => {
		if (mark.band) return { ...mark, label: undefined, band: labelBeside(mark, mark.band, rows, placing) };
		const label = labelFor(mark, placing);
		if (!label) return { ...mark, label: undefined };
		const room = mark.right - mark.left - 2 * BAR_INSET - (mark.count > 1 ? 26 : 0);
		const crossed = placing.gaps.some((gap) => touches(gap, mark));
		if (label.width <= room && !crossed) return { ...mark, label: { ...label, side: 'inside' as const } };
		for (const side of ['right', 'left'] as const) {
			const placedLabel = { ...label, side };
			const extent = labelExtent(mark, placedLabel);
			if (!hasRoom(mark.row, extent, rows, placing, BESIDE)) continue;
			rows.put(mark.row, { ...extent, labelOf: mark.id });
			return { ...mark, label: placedLabel };
		}
		const text = crossed ? undefined : cutTo(label.text, room, placing.measure);
		if (text === undefined) return { ...mark, label: undefined };
		return { ...mark, label: { ...label, text, width: placing.measure(text), side: 'inside' as const } };
	});
}

/** In a band too narrow for labels they stand beside it, each in the row of its dot. */
function labelBeside(
	mark: Extent & { row: number },
	band: BandLayout,
	rows: Rows<Taken>,
	placing: Placing,
): BandLayout {
	const items = band.items.map((item): BandItem => {
		const isCut = item.label === undefined || item.label.endsWith('…');
		const words = isCut ? placing.labelOf(item.entry) : undefined;
		const text = words === undefined ? undefined : cutTo(words, WIDEST, placing.measure);
		if (text === undefined) return item;
		const width = placing.measure(text);
		const row = mark.row + item.row;
		const right = { left: mark.right + LABEL_OFFSET, right: mark.right + LABEL_OFFSET + width };
		const left = { left: mark.left - LABEL_OFFSET - width, right: mark.left - LABEL_OFFSET };
		const dot = mark.left + item.x;
		// Only from a column at the end of the band is the way out free.
		const [first, last] = [band.items[0]?.x, Math.max(...band.items.map(({ x }) => x))];
		const ways = [...(item.x === last ? [right] : []), ...(item.x === first ? [left] : [])];
		const free = ways.find((extent) => hasRoom(row, extent, rows, placing, BESIDE));
		if (!free) return item;
		rows.put(row, { ...free, labelOf: item.entry.id });
		const side = free === right ? ('right' as const) : ('left' as const);
		return { ...item, label: text, side, labelOffset: side === 'right' ? free.left - dot : dot - free.right };
	});
	return { ...band, items };
}

function labelFor(candidate: MarkCandidate, placing: Placing): Omit<Label, 'side'> | undefined {
	const entry = speakerOf(candidate, placing);
	const words = placing.labelOf(entry);
	if (words === undefined) return undefined;
	const text = cutTo(words, WIDEST, placing.measure) ?? words;
	const suffix = candidate.count > 1 ? '' : placing.suffixOf(entry);
	const width = placing.measure(text) + (suffix === '' ? 0 : 6 + placing.measure(suffix));
	return { text, suffix, width };
}

/** What a label covers beside its mark. */
export function labelExtent({ left, right }: Extent, { side, width }: Label): Extent {
	if (side === 'inside') return { left, right };
	if (side === 'right') return { left: right + LABEL_OFFSET, right: right + LABEL_OFFSET + width };
	return { left: left - LABEL_OFFSET - width, right: left - LABEL_OFFSET };
}

function hasRoom(
	row: number,
	extent: Extent,
	rows: Rows<Taken>,
	{ left, right, gaps }: Placing,
	gap = GAP,
): boolean {
	return (
		extent.left >= left &&
		extent.right <= right &&
		!gaps.some((gap) => touches(gap, extent, 2)) &&
		rows.isFree(row, extent, gap)
	);
}
