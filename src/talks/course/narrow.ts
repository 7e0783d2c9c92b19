/**
 * The course of the talks where there is room for one column: date by date from top to bottom, and within one vague
 * date first what an article orders, with its arrows, then what stands in no order. All sizes are in pixels.
 */
import { directlyBefore, stepsIn, type Block } from './blocks';
import { cardOf, type Paper } from './card';
import { headingOf, headingsHeight } from './heading';
import { APART, INSET, type Arrow, type PlacedCard, type Strip } from './drawing';
import type { Step } from './steps';

/** Between two cards with an arrow from one to the other. */
const ARROW = 26;

/** One strip for each block. O(n²) within a block, and the lengths of the words. */
export function layOutNarrow(blocks: readonly Block[], paper: Paper): Strip[] {
	const all = stepsIn(blocks);
	return blocks.map((block) => {
		const width = paper.width - 2 * INSET;
		const heading = headingOf(block, INSET, width, paper.measure.note);
		const rule = headingsHeight([heading]) + 8;
		const { cards, arrows, bottom } = stack(inOrder(block), all, paper, width, rule + 10 + INSET);
		const frame = {
			id: block.id,
			x: 0,
			y: rule + 10,
			width: paper.width,
			height: bottom + INSET - rule - 10,
		};
		return {
			id: block.id,
			height: bottom + INSET + 2,
			rule,
			headings: [heading],
			frames: heading.framed ? [frame] : [],
			cards,
			arrows,
		};
	});
}

/** Each step right after one that an article puts before it, where there is one. */
function inOrder({ columns }: Block): Step[] {
	const all = columns.flat();
	const related = (step: Step) =>
		all.some((other) => other.after.includes(step.id) || step.after.includes(other.id));
	return [...all.filter(related), ...all.filter((step) => !related(step))];
}

function stack(steps: readonly Step[], all: readonly Step[], paper: Paper, width: number, top: number) {
	const cards: PlacedCard[] = [];
	const arrows: Arrow[] = [];
	let y = top;
	for (const [index, step] of steps.entries()) {
		const above = steps[index - 1];
		const isAfter = above !== undefined && step.after.includes(above.id);
		if (index > 0) y += isAfter ? ARROW : APART;
		if (isAfter) {
			const x = INSET + width / 2;
			arrows.push({ id: `${above.id} ${step.id}`, path: `M${x},${y - ARROW}V${y - 5}` });
		}
		const before = directlyBefore(step, all).filter((other) => !isAfter || other !== above);
		const card = cardOf(step, before, width, paper);
		cards.push({ ...card, x: INSET, y, width });
		y += card.height;
	}
	return { cards, arrows, bottom: y };
}
