/**
 * The course of the talks as a drawing. From left to right stands what is known to follow; from top to bottom the
 * stages, from agreement to fighting. Columns are as wide as their words need: the width of one is no length of time.
 * A course too long for one strip goes on in the next, as lines of text do. All sizes are in pixels.
 */
import { linkHorizontal, max, range, sum } from 'd3';
import { flow, type Measure } from '../../drawing/text-width';
import type { Lookup } from '../../model/lookup';
import { formatWhen } from '../../time/format';
import { STAGES } from '../words';
import type { Block } from './blocks';
import { cardOf, SIZES, type Card, type Measures } from './card';
import type { Step } from './steps';

/** A rectangle. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type PlacedCard = Card & Box;

/** The date of a block, above its columns. */
export interface Heading {
	id: string;
	x: number;
	width: number;
	date: string[];
	note: string[];
}

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

/** The least width of a column, and the most. */
const NARROW = 152;
const WIDE = 360;
/** Between columns: room for an arrow. */
const GAP = 28;
/** Between cards of one column, and between rows. */
const APART = 10;
/** Between a frame and what stands in it. */
const INSET = 9;

interface Column {
	block: Block;
	steps: readonly Step[];
}

export interface Paper {
	width: number;
	lookup: Lookup;
	measure: Measures;
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
	const width = Math.min(WIDE, (paper.width - 2 * INSET - GAP * (count - 1)) / count);
	const left = (index: number) => INSET + index * (width + GAP);
	const headings = headingsOf(columns, left, width, paper.measure.note);
	const rule = sumOf(headings) + 8;
	const rows = stacked(columns, paper, width, rule + 10 + INSET);
	const cards = rows.flatMap(({ column, ...card }) => ({ ...card, x: left(column), width }));
	const bottom = (max(cards, ({ y, height }) => y + height) ?? rule) + INSET;
	const ahead = columns.findIndex(({ block }) => block.scheduled);
	const report = ahead > 0 ? left(ahead) - GAP / 2 : undefined;
	return {
		id: columns[0]?.steps[0]?.id ?? '',
		height: bottom + (report === undefined ? 4 : SIZES.note.line + 8),
		rule,
		headings,
		frames: headings.flatMap(({ id, x, width: wide, framed }) =>
			framed ? [{ id, x: x - INSET, y: rule + 10, width: wide + 2 * INSET, height: bottom - rule - 10 }] : [],
		),
		cards,
		arrows: arrowsOf(cards),
		...(report === undefined ? {} : { report }),
	};
}

/** Cards in rows, one row for each stage: as high as the highest stack of one column in it. */
function stacked(columns: readonly Column[], { lookup, measure }: Paper, width: number, top: number) {
	const placed: (Card & { column: number; y: number })[] = [];
	for (const stage of STAGES) {
		const stacks = columns.map(({ steps }) =>
			steps.filter((step) => step.stage === stage).map((step) => cardOf(step, lookup, width, measure)),
		);
		for (const [column, stack] of stacks.entries()) {
			for (const [index, card] of stack.entries()) {
				const above = sum(stack.slice(0, index), ({ height }) => height + APART);
				placed.push({ ...card, column, y: top + above });
			}
		}
		top += max(stacks, (stack) => sum(stack, ({ height }) => height + APART)) ?? 0;
	}
	return placed;
}

/** One heading for neighbouring columns of one block. */
function headingsOf(
	columns: readonly Column[],
	left: (index: number) => number,
	width: number,
	measure: Measure,
): (Heading & { framed: boolean })[] {
	return columns.flatMap(({ block }, index) => {
		if (columns[index - 1]?.block === block) return [];
		const count = columns.filter((other) => other.block === block).length;
		const wide = count * (width + GAP) - GAP;
		return [
			{
				id: block.id,
				x: left(index),
				width: wide,
				date: flow(formatWhen(block.when), wide, measure),
				note: flow(noteOf(block), wide, measure),
				// One step alone needs no frame: the note above it says that its day is not given.
				framed: (block.vague || block.undated) && block.columns.flat().length > 1,
			},
		];
	});
}

function noteOf({ vague, undated, scheduled, columns }: Block): string {
	if (scheduled) return 'announced';
	if (!vague || undated) return '';
	const several = columns.some((steps) => steps.length > 1);
	return several ? 'days not given, nor in what order' : 'day not given';
}

/** How high the headings are. */
function sumOf(headings: readonly Heading[]): number {
	return SIZES.note.line * (max(headings, ({ date, note }) => date.length + note.length) ?? 0);
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
