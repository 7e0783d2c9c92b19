/** The words for time in a strip: brackets with dates below it, the day of the last report above. */
import type { When } from '../../model/schema';
import { formatWhen } from '../../time/format';
import { GAP, INSET, LINE } from './course-sizes';
import type { DateGroup, Label, Step } from './course-strip';
import { sameDate } from '../dates';
import { at } from '../items';
import { shorten, squeeze, type Measure } from '../../drawing/text-width';

/** The dates are set smaller than the labels by this much. */
const SMALL = 11 / 12;

/** Neighbours with one date, each with its words under a bracket. */
export function datesOf(steps: readonly Step[], bottom: number, measure: Measure): DateGroup[] {
	const groups: Step[][] = [];
	for (const step of steps) {
		const group = groups.at(-1);
		if (group?.[0] && sameDate(group[0].phase.when, step.phase.when)) group.push(step);
		else groups.push([step]);
	}
	return groups.map((group) => {
		const [start, end] = [at(group, 0), at(group, group.length - 1)];
		const extent = { left: start.column.left + INSET, right: end.column.right - INSET };
		const small: Measure = (text) => measure(text) * SMALL;
		const width = extent.right - extent.left + INSET;
		const lines = squeeze(formatWhen(start.phase.when, 'short'), width, 4, small);
		const middle = (extent.left + extent.right) / 2;
		const half = Math.max(0, ...lines.map(small)) / 2;
		return {
			id: start.phase.id,
			...extent,
			label: {
				lines,
				x: middle,
				y: bottom + GAP + LINE,
				anchor: 'middle' as const,
				extent: { left: middle - half, right: middle + half },
				cost: 0,
			},
		};
	});
}

/** The words at the top of the line of the last report, kept inside the drawing. */
export function asOfLabel(asOf: When, x: number, width: number, measure: Measure): Label {
	const text = shorten(`Last report, ${formatWhen(asOf, 'short')}`, width, measure);
	const length = measure(text);
	const left = Math.min(Math.max(0, x - length / 2), Math.max(0, width - length));
	const anchor = left === x - length / 2 ? 'middle' : left === 0 ? 'start' : 'end';
	const anchored = { start: left, middle: x, end: left + length };
	return {
		lines: [text],
		x: anchored[anchor],
		y: LINE - 2,
		anchor,
		extent: { left, right: left + length },
		cost: 0,
	};
}
