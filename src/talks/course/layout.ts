/**
 * The course of the talks as a drawing. From left to right stands what is known to follow; from top to bottom the
 * stages, from agreement to fighting. The width of a column is no length of time. A course too long for one strip goes
 * on in the next, as lines of text do. All sizes are in pixels.
 */
import { linkHorizontal, max, range } from 'd3';
import type { Measure } from '../../drawing/text-width';
import type { Lookup } from '../../model/lookup';
import { STAGES } from '../words';
import type { Block } from './blocks';
import { cardOf, SIZES, type Card, type Measures } from './card';
import { headingOf, headingsHeight, type Heading } from './heading';
import type { Step } from './steps';

/** A rectangle. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type PlacedCard = Card & Box;

export interface Arrow {
	id: string;
	path: string;
}

export interface Strip {
	id: string;
	height: number;
	/** The rule under the headings. */
	rule: number;
	headings: Heading[];
	/** Around what shares one vague date. */
	frames: (Box & { id: string })[];
	cards: PlacedCard[];
	/** Where an article puts one step before another. */
	arrows: Arrow[];
	/** Between what the last report told and what it announced. */
	report?: number;
}

export interface Paper {
	width: number;
	lookup: Lookup;
	measure: Measures;
}

/** The least width of a column, and the most. */
const NARROW = 144;
const WIDE = 360;
/** Between columns: room for an arrow. */
const GAP = 24;
/** Between cards of one column, and between rows. */
export const APART = 10;
/** The least from the beginning of one row to that of the next. */
const DROP = 44;
/** Between a frame and what stands in it. */
export const INSET = 9;

interface Column {
	block: Block;
	steps: readonly Step[];
}

/** O(n · stages) and the lengths of the words. */
export function layOut(blocks: readonly Block[], paper: Paper): Strip[] {
	const columns = blocks.flatMap((block) => block.columns.map((steps): Column => ({ block, steps })));
	const most = Math.max(1, Math.floor((paper.width - 2 * INSET + GAP) / (NARROW + GAP)));
	const strips = Math.ceil(columns.length / most);
	const size = Math.max(1, Math.ceil(columns.length / strips));
	return range(0, columns.length, size).map((first) => strip(columns.slice(first, first + size), paper));
}

function strip(columns: readonly Column[], paper: Paper): Strip {
	const count = columns.length;
	const room = (paper.width - 2 * INSET - GAP * (count - 1)) / count;
	const width = count === 1 ? Math.min(room, 2 * WIDE) : Math.min(room, WIDE);
	const left = (index: number) => INSET + index * (width + GAP);
	const headings = headingsOf(columns, left, width, paper.measure.note);
	const rule = headingsHeight(headings) + 8;
	const top = rule + 10;
	const cards = cardsOf(columns, paper, top + INSET, (first, span) => ({
		x: left(first),
		width: span * (width + GAP) - GAP,
	}));
	const bottom = (max(cards, ({ y, height }) => y + height) ?? rule) + INSET;
	const ahead = columns.findIndex(({ block }) => block.scheduled);
	const report = ahead > 0 ? left(ahead) - GAP / 2 : undefined;
	return {
		id: columns[0]?.steps[0]?.id ?? '',
		height: bottom + (report === undefined ? 4 : SIZES.note.line + 8),
		rule,
		headings,
		frames: headings
			.filter(({ framed }) => framed)
			.map(({ id, x, width: wide }) => ({
				id,
				x: x - INSET,
				y: top,
				width: wide + 2 * INSET,
				height: bottom - top,
			})),
		cards,
		arrows: arrowsOf(cards),
		...(report === undefined ? {} : { report }),
	};
}

/** From the first of so many columns, a card’s place from left to right. */
type Place = (first: number, span: number) => Pick<Box, 'x' | 'width'>;

/**
 * Cards in rows, one row for each stage: each row begins below the beginning of the one above it, and as high as what
 * stands in its columns allows. In a block of several columns, a step that no article puts before or after another of
 * them fills all of its width: it may have come at any time within.
 */
function cardsOf(
	columns: readonly Column[],
	{ lookup, measure }: Paper,
	top: number,
	place: Place,
): PlacedCard[] {
	const placed: PlacedCard[] = [];
	const ends = columns.map(() => top);
	let floor = top;
	for (const stage of STAGES) {
		const row = columns.flatMap(({ block, steps }, index) =>
			steps
				.filter((step) => step.stage === stage)
				.map((step) => ({ step, under: isFree(step, block) ? extentOf(block, columns) : [index] })),
		);
		if (row.length === 0) continue;
		const start = Math.max(floor, ...row.flatMap(({ under }) => under.map((column) => ends[column] ?? top)));
		const rowEnds = columns.map(() => start);
		for (const { step, under } of row) {
			const y = Math.max(...under.map((column) => rowEnds[column] ?? start));
			const { x, width } = place(under[0] ?? 0, under.length);
			const card = cardOf(step, lookup, width, measure);
			placed.push({ ...card, x, y, width });
			for (const column of under) rowEnds[column] = ends[column] = y + card.height + APART;
		}
		floor = start + DROP;
	}
	return placed;
}

function isFree(step: Step, { columns }: Block): boolean {
	if (columns.length === 1) return false;
	return !columns.flat().some(({ id, after }) => after.includes(step.id) || step.after.includes(id));
}

/** The places of a block’s columns in a strip. */
function extentOf(block: Block, columns: readonly Column[]): number[] {
	return columns.flatMap((column, index) => (column.block === block ? [index] : []));
}

/** One heading for neighbouring columns of one block. */
function headingsOf(
	columns: readonly Column[],
	left: (index: number) => number,
	width: number,
	measure: Measure,
): Heading[] {
	const blocks = [...new Set(columns.map(({ block }) => block))];
	return blocks.map((block) => {
		const [first = 0, ...others] = extentOf(block, columns);
		return headingOf(block, left(first), (others.length + 1) * (width + GAP) - GAP, measure);
	});
}

const link = linkHorizontal<unknown, [number, number]>();

/** From each step to those that an article puts after it, and between which it puts no other. */
function arrowsOf(cards: readonly PlacedCard[]): Arrow[] {
	return cards.flatMap((card) => {
		const earlier = cards.filter(({ step }) => card.step.after.includes(step.id));
		const last = earlier.filter(({ step }) => !earlier.some((other) => other.step.after.includes(step.id)));
		return last.map((from) => ({
			id: `${from.step.id} ${card.step.id}`,
			path:
				link({
					source: [from.x + from.width, from.y + SIZES.title.line * 1.9],
					target: [card.x - 5, card.y + SIZES.title.line * 1.9],
				}) ?? '',
		}));
	});
}
