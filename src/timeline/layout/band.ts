/** What stands in a band: the entries of one vague date, in the order the articles give and in no other. */
import { max } from 'd3';
import type { Measure } from '../../drawing/text-width';
import { DOT } from './candidates';
import { importanceOf, isQuote, type Entry } from './entry';

/** One entry in its band, with its label right of its dot. */
export interface BandItem {
	readonly entry: Entry;
	/** Middle of its dot, in pixels from the left end of the band. */
	readonly x: number;
	/** Row within the band, from 0. */
	readonly row: number;
	readonly label: string;
	/** Where its label ends, in pixels from the left end of the band. */
	readonly right: number;
}

/** A place in a band: pixels from its left end, and rows from its top (the middle of the first is 0.5). */
interface BandPoint {
	readonly x: number;
	readonly y: number;
}

/** From one entry to another that an article puts after it. */
interface BandArrow {
	/** Of the later entry, to which no other arrow leads. */
	readonly id: string;
	readonly points: readonly BandPoint[];
}

export interface BandLayout {
	/** Height in rows. */
	readonly rows: number;
	/** The words for the date, above the entries. */
	readonly caption: string | undefined;
	/** What shows by itself; nothing where the band has no room for any, and stands for all of its entries as one. */
	readonly items: readonly BandItem[];
	/** The others, and the row at whose right end they are counted. */
	readonly more: { readonly entries: readonly [Entry, ...Entry[]]; readonly row: number } | undefined;
	readonly arrows: readonly BandArrow[];
	/** Around those that no article orders, where others are ordered: in rows from the first to before the last. */
	readonly frame:
		{ readonly from: number; readonly to: number; readonly x: number; readonly width: number } | undefined;
}

/** How entries and their date are put into words, and how wide that is. */
export interface BandWords {
	labelOf(entry: Entry): string | undefined;
	/** Is it to show by itself, or to be counted only? */
	isChosen(entry: Entry): boolean;
	readonly measure: Measure;
	/** Words for the date, the longest first. */
	readonly captions: readonly string[];
	readonly measureCaption: Measure;
}

/** From the left end of a band to its first dot's middle, from a label to the right end, and a dot to its label. */
export const INSET = 16;
const RIGHT_INSET = 8;
const LABEL_GAP = 5;
/** Between a label and the dot that an arrow leads to, in pixels. */
const GUTTER = 30;
/** Between an arrow and what it comes from or leads to, and how far before that it turns. */
const CLEAR = 4;
const TURN = 15;
/** What comes after another stands so far right of it where it stands below it. */
const INDENT = 22;
/** Width of the words for what is counted only, “12 more”. */
export const MORE_WIDTH = 58;

/**
 * Trees of what comes after what, from left to right: the first of those that follow an entry on its row, the others
 * below; where that is too wide, each on a row of its own, indented. What no article orders comes last. Where not all
 * find room the least important are counted only. O(n²) for n entries of one date.
 * @param width In pixels.
 * @param mostRows The rows it may take.
 */
export function layOutBand(
	entries: readonly Entry[],
	width: number,
	mostRows: number,
	words: BandWords,
): BandLayout {
	const isNamed = (entry: Entry) => words.isChosen(entry) && words.labelOf(entry) !== undefined;
	const named = entries.filter(isNamed).toSorted((a, b) => importanceOf(b) - importanceOf(a));
	// To count one takes as much room as to show it.
	const last = entries.find((entry) => !isNamed(entry) && words.labelOf(entry) !== undefined);
	if (last && named.length > 0 && named.length === entries.length - 1) named.push(last);
	const caption = words.captions.find((one) => words.measureCaption(one) <= width - INSET - RIGHT_INSET);
	for (const said of new Set([caption, undefined])) {
		for (let count = named.length; count > 0; count -= 1) {
			const shown = new Set(named.slice(0, count));
			const layout = arranged(entries, shown, said, width, mostRows, words);
			if (layout) return layout;
		}
	}
	return { rows: 1, caption: undefined, items: [], more: undefined, arrows: [], frame: undefined };
}

function arranged(
	entries: readonly Entry[],
	shown: ReadonlySet<Entry>,
	caption: string | undefined,
	width: number,
	mostRows: number,
	words: BandWords,
): BandLayout | undefined {
	const roots = treesOf(entries.filter((entry) => shown.has(entry)));
	const [first, ...others] = entries.filter((entry) => !shown.has(entry));
	const top = caption === undefined ? 0 : 1;
	const room = width - INSET - RIGHT_INSET;
	const besides = caption !== undefined && words.measureCaption(caption) + MORE_WIDTH <= room;
	for (const places of [sideways(roots, words), downwards(roots)]) {
		const items = places.map((place) => itemOf(place, top, words));
		const below = top + 1 + (max(places, ({ row }) => row) ?? 0);
		const rows = first && !besides ? below + 1 : below;
		const right = max(items, (item) => item.right) ?? 0;
		if (rows > mostRows || right + RIGHT_INSET > width) continue;
		return {
			rows,
			caption,
			items,
			more: first && { entries: [first, ...others], row: besides ? 0 : below },
			arrows: arrowsOf(places, items),
			frame: frameOf(places, items, width),
		};
	}
	return undefined;
}

/** What comes right after an entry, by the articles. */
interface Tree {
	readonly entry: Entry;
	readonly next: readonly Tree[];
}

/** Each entry under the last of those it comes after; trees before what is alone, the most important first. */
function treesOf(entries: readonly Entry[]): Tree[] {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const parents = new Map<Entry, Entry>();
	for (const entry of entries) {
		const before = isQuote(entry) ? [] : (entry.after ?? []).flatMap((id) => byId.get(id) ?? []);
		// A circle, which no checked story has, is cut where it closes.
		const parent = before.findLast((one) => !isAbove(entry, one, parents));
		if (parent) parents.set(entry, parent);
	}
	const treeOf = (entry: Entry): Tree => ({
		entry,
		next: ranked(entries.filter((one) => parents.get(one) === entry).map(treeOf)),
	});
	const roots = entries.filter((entry) => !parents.has(entry)).map(treeOf);
	return [
		...ranked(roots.filter(({ next }) => next.length > 0)),
		...ranked(roots.filter(({ next }) => next.length === 0)),
	];
}

function isAbove(entry: Entry, other: Entry, parents: ReadonlyMap<Entry, Entry>): boolean {
	for (let one: Entry | undefined = other; one; one = parents.get(one)) if (one === entry) return true;
	return false;
}

function ranked(trees: readonly Tree[]): Tree[] {
	const best = ({ entry, next }: Tree): number => Math.max(importanceOf(entry), ...next.map(best));
	return trees.toSorted((a, b) => best(b) - best(a));
}

/** Where an entry stands among the others, before the caption is put above them. */
interface Place {
	readonly entry: Entry;
	readonly x: number;
	readonly row: number;
	readonly parent: Entry | undefined;
	/** No article puts it before or after another. */
	readonly isFree: boolean;
}

/** In columns: what follows stands right of all that comes before it. */
function sideways(roots: readonly Tree[], words: BandWords): Place[] {
	const columns: number[] = [];
	for (const root of roots) measureColumns(root, 0);
	let x = INSET;
	const starts = [x, ...columns.map((width) => (x += DOT + LABEL_GAP + width + GUTTER))];
	const places: Place[] = [];
	let row = 0;
	for (const root of roots) row = place(root, 0, row, undefined) + 1;
	return places;

	/** As wide as the labels from which an arrow leads on. */
	function measureColumns({ entry, next }: Tree, depth: number): void {
		if (next.length === 0) return;
		columns[depth] = Math.max(columns[depth] ?? 0, words.measure(words.labelOf(entry) ?? ''));
		for (const one of next) measureColumns(one, depth + 1);
	}

	/** @returns The last row that it takes with all that follows. */
	function place({ entry, next }: Tree, depth: number, at: number, parent: Entry | undefined): number {
		const isFree = parent === undefined && next.length === 0;
		places.push({ entry, x: starts[depth] ?? x, row: at, parent, isFree });
		return next.reduce((last, one, i) => place(one, depth + 1, i === 0 ? last : last + 1, entry), at);
	}
}

/** Each on a row of its own, below and right of what it comes after. */
function downwards(roots: readonly Tree[]): Place[] {
	const places: Place[] = [];
	for (const root of roots) place(root, 0, undefined);
	return places;

	function place({ entry, next }: Tree, depth: number, parent: Entry | undefined): void {
		const isFree = parent === undefined && next.length === 0;
		places.push({ entry, x: INSET + depth * INDENT, row: places.length, parent, isFree });
		for (const one of next) place(one, depth + 1, entry);
	}
}

function itemOf({ entry, x, row }: Place, top: number, words: BandWords): BandItem {
	const label = words.labelOf(entry) ?? '';
	return { entry, x, row: top + row, label, right: x + DOT / 2 + LABEL_GAP + words.measure(label) };
}

/** Arrows cross nothing: between an entry and what follows there are only others that follow it. */
function arrowsOf(places: readonly Place[], items: readonly BandItem[]): BandArrow[] {
	const byEntry = new Map(items.map((item) => [item.entry, item]));
	return places.flatMap(({ entry, parent }): BandArrow[] => {
		const from = parent && byEntry.get(parent);
		const to = byEntry.get(entry);
		if (!from || !to) return [];
		const end = { x: to.x - DOT / 2 - CLEAR, y: to.row + 0.5 };
		const turn = to.x < from.right ? from.x : to.x - DOT / 2 - TURN;
		const start =
			to.x < from.right ? { x: from.x, y: from.row + 0.9 } : { x: from.right + CLEAR, y: from.row + 0.5 };
		const corners =
			from.row === to.row
				? []
				: [
						{ x: turn, y: start.y },
						{ x: turn, y: end.y },
					];
		return [{ id: entry.id, points: [start, ...corners, end] }];
	});
}

function frameOf(places: readonly Place[], items: readonly BandItem[], width: number): BandLayout['frame'] {
	const free = items.filter((_, i) => places[i]?.isFree);
	const [first] = free;
	if (!first || free.length === items.length) return undefined;
	const x = first.x - DOT / 2 - 4;
	const right = Math.min(width - 3, (max(free, (item) => item.right) ?? 0) + 5);
	return { from: first.row, to: first.row + free.length, x, width: right - x };
}
