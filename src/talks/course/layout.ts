/**
 * The course of the talks as a drawing. From left to right stands what is known to follow; from top to bottom the
 * stages, from agreement to fighting. The width of a column is no length of time. A course too long for one strip goes
 * on in the next, as lines of text do. All sizes are in pixels.
 */
import { linkHorizontal, max, range } from 'd3';
import type { Measure } from '../../drawing/text-width';
import { directlyBefore, stepsIn, type Block } from './blocks';
import { SIZES, type Paper } from './card';
import { INSET, type Arrow, type PlacedCard, type Strip } from './drawing';
import { headingOf, headingsHeight, type Heading } from './heading';
import { cardsOf, extentOf, type Column } from './rows';
import type { Step } from './steps';

/** The least width of a column, and the most. */
const NARROW = 144;
const WIDE = 360;
/** Between columns: room for an arrow. */
const GAP = 24;
/** O(n · stages) and the lengths of the words. */
export function layOut(blocks: readonly Block[], paper: Paper): Strip[] {
	const most = Math.max(1, Math.floor((paper.width - 2 * INSET + GAP) / (NARROW + GAP)));
	const all = stepsIn(blocks);
	return stripsOf(blocks, most).map((columns) => strip(columns, all, paper));
}

/** At most so many columns in each strip; a block goes on in the next only where one is too short for it. */
function stripsOf(blocks: readonly Block[], most: number): Column[][] {
	const strips: Column[][] = [];
	for (const block of blocks) {
		const columns = block.columns.map((steps): Column => ({ block, steps }));
		const last = strips.at(-1);
		if (last && last.length + columns.length <= most) last.push(...columns);
		else strips.push(...range(0, columns.length, most).map((first) => columns.slice(first, first + most)));
	}
	return strips;
}

function strip(columns: readonly Column[], all: readonly Step[], paper: Paper): Strip {
	const count = columns.length;
	const room = (paper.width - 2 * INSET - GAP * (count - 1)) / count;
	const width = count === 1 ? Math.min(room, 2 * WIDE) : Math.min(room, WIDE);
	const left = (index: number) => INSET + index * (width + GAP);
	const headings = headingsOf(columns, left, width, paper.measure.note);
	const rule = headingsHeight(headings) + 8;
	const top = rule + 10;
	const cards = cardsOf(columns, all, paper, top + INSET, (first, span) => ({
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
	const placed = new Map(cards.map((card) => [card.step, card]));
	return cards.flatMap((card) =>
		directlyBefore(card.step, [...placed.keys()]).flatMap((step) => {
			const from = placed.get(step);
			if (!from) return [];
			const path = link({
				source: [from.x + from.width, from.y + SIZES.title.line * 1.9],
				target: [card.x - 5, card.y + SIZES.title.line * 1.9],
			});
			return [{ id: `${step.id} ${card.step.id}`, path: path ?? '' }];
		}),
	);
}
