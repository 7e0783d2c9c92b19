/** What stands in a band: the entries of one vague date, in the order the articles give and in no other. */
import { sum } from 'd3';
import type { Measure } from '../../drawing/text-width';
import { DOT } from './candidates';
import { importanceOf, isQuote, type Entry } from './entry';
import { cutTo } from './label';

/** One entry in its band. */
export interface BandItem {
	readonly entry: Entry;
	/** Middle of its dot, in pixels from the left end of the band. */
	readonly x: number;
	/** Row within the band, from 0. */
	readonly row: number;
	readonly label: string | undefined;
	/** Where its label stands: beside it in the band, or beside the band. */
	readonly side: 'right' | 'left';
	/** From its middle to where its label begins, or on the left ends, in pixels. */
	readonly labelOffset: number;
	/** How far it reaches to the right with its label, in pixels from the left end of the band. */
	readonly right: number;
}

/** From one entry to another that an article puts after it. */
export interface BandArrow {
	readonly from: BandItem;
	readonly to: BandItem;
}

export interface BandLayout {
	/** Height in rows. */
	readonly rows: number;
	/** The words for the date, above the entries. */
	readonly caption: string | undefined;
	/** All entries; none where the band is too narrow for them: then it says how many there are. */
	readonly items: readonly BandItem[];
	readonly arrows: readonly BandArrow[];
	/** Those that no article orders, where others are ordered: framed, in rows from the first to before the last. */
	readonly free:
		{ readonly from: number; readonly to: number; readonly x: number; readonly width: number } | undefined;
}

/** How entries and their date are put into words, and how wide that is. */
export interface BandWords {
	labelOf(entry: Entry): string | undefined;
	readonly measure: Measure;
	/** Words for the date, the longest first. */
	readonly captions: readonly string[];
	readonly measureCaption: Measure;
}

/** From the end of a band to its first dot, and between a dot and its label, in pixels. */
const INSET = 14;
const LABEL_GAP = 5;
/** Kept free for arrows between two columns. */
const GUTTER = 22;
/** A column of this width, in pixels, has room for a label. */
const COMFORTABLE = 116;

/**
 * First the entries that an article puts in order, each right of all that it comes after; then those that no article
 * orders, one above the other as far as there are rows. Columns are as wide as what they have to say. O(n²) for n
 * entries of one date.
 * @param width In pixels.
 * @param mostRows The rows it may take.
 */
export function layOutBand(
	entries: readonly Entry[],
	width: number,
	mostRows: number,
	words: BandWords,
): BandLayout {
	const fitting = words.captions.find((one) => words.measureCaption(one) <= width - 2 * LABEL_GAP);
	const caption = mostRows < 2 ? undefined : fitting;
	const top = caption === undefined ? 0 : 1;
	const layers = layersOf(entries);
	const columns = columnsFor(layers, width, mostRows - top);
	const rows = top + Math.max(...columns.map((column) => column.length));
	if ((width - INSET) / columns.length < DOT + 2)
		return { rows: top + 1, caption, items: [], arrows: [], free: undefined };
	const places = placesOf(columns, width, words);
	const items = columns.flatMap((column, i) => {
		const { x = 0, room = 0 } = places[i] ?? {};
		return column.map((entry, row) => itemOf(entry, x, top + row, room, words));
	});
	return {
		rows,
		caption,
		items,
		arrows: arrowsOf(items, columns),
		free: frameOf(layers, columns, places, top, width),
	};
}

/** A label cut to fewer letters than these says too little. */
const LEAST_LETTERS = 14;
/** Labels cut to less than this share of their width are not worth the room they take from more important ones. */
const LEAST_SHARE = 0.85;

/**
 * Where the columns begin, and how wide their labels may be: as wide as they are, else only those of what is most
 * important, else cut alike.
 */
function placesOf(columns: readonly (readonly Entry[])[], width: number, words: BandWords) {
	const bare = DOT + GUTTER;
	const room = Math.max(0, width - INSET - columns.length * bare);
	const all = columns.map((column) => widthOf(column, words));
	const major = columns.map((column) =>
		widthOf(
			column.filter((entry) => importanceOf(entry) === 3),
			words,
		),
	);
	const wanted = sum(all) * LEAST_SHARE <= room || sum(major) === 0 ? all : major;
	const share = Math.min(1, room / Math.max(1, sum(wanted)));
	let x = INSET;
	return wanted.map((one) => {
		const place = { x, room: Math.max(0, one * share - LABEL_GAP) };
		x += bare + one * share;
		return place;
	});
}

/** The widest label of these entries, with its distance from its dot, in pixels. */
function widthOf(entries: readonly Entry[], words: BandWords): number {
	return Math.max(0, ...entries.map((entry) => LABEL_GAP + words.measure(words.labelOf(entry) ?? '')));
}

/** Around what no article orders, where others are ordered. */
function frameOf(
	{ ordered, free }: Layers,
	columns: readonly (readonly Entry[])[],
	places: readonly { x: number }[],
	top: number,
	width: number,
): BandLayout['free'] {
	const first = columns.findIndex((column) => column.some((entry) => free.includes(entry)));
	const x = (places[first]?.x ?? 0) - DOT;
	if (ordered.length === 0 || first < 0) return undefined;
	const height = Math.max(...columns.slice(first).map((column) => column.length));
	return { from: top, to: top + height, x, width: Math.max(0, width - 4 - x) };
}

/** As few columns as rows allow, and no fewer than have room for labels. */
function columnsFor(layers: Layers, width: number, mostRows: number): (readonly Entry[])[] {
	const deepest = Math.max(1, ...layers.ordered.map((layer) => layer.length));
	let columns = columnsOf(layers, 1);
	for (let rows = Math.min(deepest, Math.max(1, mostRows)); rows <= Math.max(1, mostRows); rows += 1) {
		columns = columnsOf(layers, rows);
		if (width / columns.length >= COMFORTABLE) break;
	}
	return columns;
}

function itemOf(entry: Entry, x: number, row: number, room: number, words: BandWords): BandItem {
	const text = words.labelOf(entry);
	const cut = text === undefined ? undefined : cutTo(text, room, words.measure);
	const label = cut === text || (cut !== undefined && cut.length > LEAST_LETTERS) ? cut : undefined;
	const labelOffset = DOT / 2 + LABEL_GAP;
	const right = x + DOT / 2 + (label === undefined ? 0 : LABEL_GAP + words.measure(label));
	return { entry, x, row, label, side: 'right', labelOffset, right };
}

interface Layers {
	/** By how many others come before them, in a chain. */
	readonly ordered: readonly (readonly Entry[])[];
	/** No article puts them before or after another of the band. */
	readonly free: readonly Entry[];
}

function layersOf(entries: readonly Entry[]): Layers {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const depths = new Map<string, number>();
	const follows = new Set(entries.flatMap((entry) => predecessors(entry, byId).map(({ id }) => id)));
	const ordered: Entry[][] = [];
	const free: Entry[] = [];
	for (const entry of entries) {
		if (predecessors(entry, byId).length === 0 && !follows.has(entry.id)) free.push(entry);
		else (ordered[depthIn(entry, byId, depths)] ??= []).push(entry);
	}
	return { ordered, free };
}

function predecessors(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry[] {
	if (isQuote(entry)) return [];
	return (entry.after ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The length of the longest chain of entries before this one. A circle, which no checked story has, counts once. */
function depthIn(entry: Entry, byId: ReadonlyMap<string, Entry>, depths: Map<string, number>): number {
	const known = depths.get(entry.id);
	if (known !== undefined) return known;
	depths.set(entry.id, 0);
	const depth = predecessors(entry, byId).reduce(
		(deepest, before) => Math.max(deepest, 1 + depthIn(before, byId, depths)),
		0,
	);
	depths.set(entry.id, depth);
	return depth;
}

/** Each layer in one column, or in several where it has more entries than rows; what is free last. */
function columnsOf({ ordered, free }: Layers, rows: number): (readonly Entry[])[] {
	return [...ordered, free].flatMap((layer) =>
		Array.from({ length: Math.ceil(layer.length / rows) }, (_, i) => layer.slice(i * rows, (i + 1) * rows)),
	);
}

/** Arrows between neighbouring columns: a longer one would cross what stands between. */
function arrowsOf(items: readonly BandItem[], columns: readonly (readonly Entry[])[]): BandArrow[] {
	const byId = new Map(items.map((item) => [item.entry.id, item]));
	const columnOf = (entry: Entry) => columns.findIndex((column) => column.includes(entry));
	return items.flatMap((to) => {
		if (isQuote(to.entry)) return [];
		return (to.entry.after ?? []).flatMap((id) => {
			const from = byId.get(id);
			return from && columnOf(to.entry) - columnOf(from.entry) === 1 ? [{ from, to }] : [];
		});
	});
}
