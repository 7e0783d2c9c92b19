/**
 * The order of the steps, as far as it is known: by their days, and within one vague date by what an article puts
 * before what. What no article orders stands in one column, and a column says nothing of before and after.
 */
import { group } from 'd3';
import type { When } from '../../model/schema';
import { compareDays } from '../../time/span';
import { isOpenDay } from '../dates';
import type { Step } from './steps';

/** Steps of one date. */
export interface Block {
	id: string;
	when: When;
	/** No day is given: what shares a column has no order. */
	vague: boolean;
	undated: boolean;
	scheduled: boolean;
	/** Each holds steps without an order among them; a later column holds what an article puts after an earlier one. */
	columns: Step[][];
}

/** Blocks by their first day, then their last; the undated come last. O(steps²) in the worst case. */
export function blocksOf(steps: readonly Step[]): Block[] {
	const groups = group(steps, ({ when, scheduled }) => keyOf(when, scheduled));
	const blocks = [...groups].flatMap(([id, members]): Block[] => {
		const [first] = members;
		if (!first) return [];
		const undated = first.when.basis === 'undated';
		return [
			{
				id,
				when: first.when,
				undated,
				vague: isOpenDay(first.when),
				scheduled: members.every(({ scheduled }) => scheduled),
				columns: columnsOf(members),
			},
		];
	});
	return afterTheirForerunners(blocks.toSorted(byDate));
}

function keyOf(when: When, scheduled: boolean): string {
	if (when.basis === 'undated') return 'undated';
	return `${when.earliest} ${when.latest}${scheduled ? ' scheduled' : ''}`;
}

function byDate(a: Block, b: Block): number {
	return (
		Number(a.undated) - Number(b.undated) ||
		Number(a.scheduled) - Number(b.scheduled) ||
		compareDays(a.when.earliest, b.when.earliest) ||
		compareDays(a.when.latest, b.when.latest)
	);
}

/** Each step one column after the last of those that an article puts before it. */
function columnsOf(members: readonly Step[]): Step[][] {
	const levels = new Map<Step, number>();
	const levelOf = (step: Step, above: readonly Step[]): number => {
		const known = levels.get(step);
		if (known !== undefined) return known;
		const earlier = members.filter((other) => step.after.includes(other.id) && !above.includes(other));
		const level = Math.max(-1, ...earlier.map((other) => levelOf(other, [...above, step]))) + 1;
		levels.set(step, level);
		return level;
	};
	const columns: Step[][] = [];
	for (const step of members) (columns[levelOf(step, [step])] ??= []).push(step);
	return columns;
}

/** The same order, but no block stands before one that an article puts earlier. What goes in a ring keeps its place. */
function afterTheirForerunners(blocks: readonly Block[]): Block[] {
	const left = [...blocks];
	const placed: Block[] = [];
	while (left.length > 0) {
		const ready = left.findIndex((block) => !left.some((other) => other !== block && follows(block, other)));
		placed.push(...left.splice(Math.max(0, ready), 1));
	}
	return placed;
}

function follows(block: Block, other: Block): boolean {
	const earlier = new Set(other.columns.flat().map(({ id }) => id));
	return block.columns.flat().some(({ after }) => after.some((id) => earlier.has(id)));
}

/** Those of the steps that an article puts before this one, and between which and this one it puts no other. */
export function directlyBefore(step: Step, steps: readonly Step[]): Step[] {
	const earlier = steps.filter(({ id }) => step.after.includes(id));
	return earlier.filter(({ id }) => !earlier.some((other) => other.after.includes(id)));
}

export function stepsIn(blocks: readonly Block[]): Step[] {
	return blocks.flatMap(({ columns }) => columns.flat());
}
