/** What the drawing shows for one or more entries, and what placing it needs to know. */
import type { Measure } from '../../drawing/text-width';
import type { When } from '../../model/schema';
import { certaintyOf } from '../../time/certainty';
import type { BandLayout, BandWords } from './band';
import type { MarkCandidate } from './candidates';
import type { Entry } from './entry';
import { touches, type Extent, type Rows } from './extents';
import { cutTo, WIDEST } from './label';

/** What stands beside or in a mark. */
interface Label {
	/** Whose words it is. */
	readonly entry: Entry;
	readonly text: string;
	readonly side: 'right' | 'left' | 'inside' | 'below';
	/** How far the middle of a label below stands right of that of its mark, in pixels. */
	readonly shift?: number;
	/** In pixels, with what follows it. */
	readonly width: number;
	/** “+10”: how many parts stand with it. */
	readonly suffix: string;
	/** The part of a bar that a label inside may stand in, in pixels; nothing for another label. */
	readonly within?: Extent;
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

/** How entries are put into words. */
export interface Words {
	/** The higher, the sooner it gets its label. */
	priorityOf(entry: Entry): number;
	/** The words beside a mark; nothing for what is to have none. */
	labelOf(entry: Entry): string | undefined;
	/** “+10”, or nothing. */
	suffixOf(entry: Entry): string;
	readonly measure: Measure;
	bandWords(candidate: MarkCandidate): Omit<BandWords, 'isChosen'>;
}

/** Where marks and labels may stand, in pixels. */
export interface Room extends Extent {
	/** Folded gaps, which no label may cross, and the seams between stretches, without width; from left to right. */
	readonly barriers: readonly Extent[];
	/** At most so many labels, in all lanes together. */
	readonly labels: number;
	/** Dots may stand on bars: in the low form, where a lane is one row. */
	readonly overlaid: boolean;
	/** Labels stand below their marks, in the same row: where rows are high and there is little width. */
	readonly below: boolean;
}

/** What placing needs to know of the lane and of its entries. */
export interface Placing extends Words, Omit<Room, 'labels'> {
	/** Rows of the lane. */
	readonly rows: number;
	bandWords(candidate: MarkCandidate): BandWords;
}

/** What takes room in a row: a mark, or the label of one. */
export interface Taken extends Extent {
	readonly labelOf?: string;
}

/** Pixels between a mark and its label, and between a label and what is beside it. */
export const LABEL_OFFSET = 5;
const GAP = 4;

/**
 * The EDTF date by which a mark stands where it does. Of a bar that stands for several it says no doubt, which may be
 * that of one of them alone, but that no end is known where one has none.
 */
export function edtfOf(
	{ shape, count, entries }: Pick<MarkCandidate, 'shape' | 'count' | 'entries'>,
	whenOf: (entry: Entry) => When,
): string {
	if (count === 1 || isDays({ shape })) return whenOf(entries[0]).edtf;
	return entries.some((entry) => certaintyOf(whenOf(entry).edtf).openEnd) ? '-/..' : '';
}

export function isDays({ shape }: Pick<MarkCandidate, 'shape'>): boolean {
	return shape === 'dot' || shape === 'cluster';
}

/** Of several, that of the most important. */
export function priority({ entries }: MarkCandidate, { priorityOf }: Placing): number {
	return Math.max(...entries.map(priorityOf));
}

/** The most important entry of those that have words speaks for a mark. */
export function labelFor(candidate: MarkCandidate, placing: Placing): Omit<Label, 'side'> | undefined {
	const { labelOf, priorityOf, measure } = placing;
	let entry: Entry | undefined;
	for (const one of candidate.entries) {
		if (labelOf(one) !== undefined && (!entry || priorityOf(one) > priorityOf(entry))) entry = one;
	}
	const words = entry && labelOf(entry);
	if (!entry || words === undefined) return undefined;
	const text = cutTo(words, WIDEST, measure) ?? words;
	const suffix = candidate.count > 1 ? '' : placing.suffixOf(entry);
	const width = measure(text) + (suffix === '' ? 0 : 6 + measure(suffix));
	return { entry, text, suffix, width };
}

/** How a label is fitted in: whole in the stretch of its mark, whole across a seam to the next, or cut to its stretch. */
export type Fit = 'whole' | 'across' | 'cut';
/** The best first. */
export const FITS: readonly Fit[] = ['whole', 'across', 'cut'];

/** The places a label may have beside its mark, or the one below it. */
export function labelsBeside(
	mark: Extent,
	label: Omit<Label, 'side'>,
	placing: Placing,
	fit: Fit,
): readonly Label[] {
	if (fit !== 'cut' && !placing.below)
		return (['right', 'left'] as const).map((side) => ({ ...label, side }));
	const { measure } = placing;
	const middle = (mark.left + mark.right) / 2;
	const barriers = barriersTo(fit, placing);
	const left = Math.max(
		placing.left,
		...barriers.map((one) => (one.left < middle ? one.right + GAP : -Infinity)),
	);
	const right = Math.min(
		placing.right,
		...barriers.map((one) => (one.left < middle ? Infinity : one.left - GAP)),
	);
	const suffixWidth = label.width - measure(label.text);
	const cut = <T extends object>(of: T, room: number): (T & Omit<Label, 'side'>)[] => {
		const text = cutTo(label.text, room - suffixWidth, measure);
		if (text === undefined || (fit !== 'cut' && text !== label.text)) return [];
		return [{ ...label, ...of, text, width: suffixWidth + measure(text) }];
	};
	if (!placing.below) {
		return [
			...cut({ side: 'right' as const }, right - mark.right - LABEL_OFFSET),
			...cut({ side: 'left' as const }, mark.left - LABEL_OFFSET - left),
		];
	}
	return cut({ side: 'below' as const }, right - left).map((below) => {
		const at = Math.min(Math.max(middle, left + below.width / 2), right - below.width / 2);
		return { ...below, shift: at - middle };
	});
}

/** What a label may not cross. */
function barriersTo(fit: Fit, { barriers }: Placing): readonly Extent[] {
	return barriers.filter((one) => fit !== 'across' || !isSeam(one));
}

function isSeam({ left, right }: Extent): boolean {
	return left === right;
}

/** What a label covers beside its mark, or below it. */
export function labelExtent(
	{ left, right }: Extent,
	{ side, width, shift = 0 }: Pick<Label, 'side' | 'width' | 'shift'>,
): Extent {
	if (side === 'inside') return { left, right };
	if (side === 'below') {
		const middle = (left + right) / 2 + shift;
		return { left: middle - width / 2, right: middle + width / 2 };
	}
	if (side === 'right') return { left: right + LABEL_OFFSET, right: right + LABEL_OFFSET + width };
	return { left: left - LABEL_OFFSET - width, right: left - LABEL_OFFSET };
}

/** Does a label leave nothing, cross no barrier on its way from its mark and touch nothing in its row? */
export function hasRoom(
	row: number,
	extent: Extent,
	rows: Rows<Taken>,
	placing: Placing,
	fit: Fit,
	gap = GAP,
): boolean {
	return (
		extent.left >= placing.left &&
		extent.right <= placing.right &&
		!barriersTo(fit, placing).some((one) => touches(one, extent, isSeam(one) ? LABEL_OFFSET + 1 : 2)) &&
		rows.isFree(row, extent, gap)
	);
}

/** By which what a band only counts is found in the drawing. */
export function moreId({ id }: Mark): string {
	return `${id} and more`;
}
