/** Many steps at a glance: a row for each stage, a column for each stretch of months or years, a dot for each step. */
import { max, range, sum } from 'd3';
import { STAGES, STAGE_WORDS, type Stage } from '../words';
import type { Step } from './steps';

/** All in pixels. */
interface Overview {
	width: number;
	height: number;
	rows: { stage: Stage; word: string; count: number; y: number; height: number }[];
	columns: { id: string; x: number; width: number; label: string }[];
	dots: { step: Step; x: number; y: number }[];
}

/** What a pointer can hit around a dot: the least that WCAG 2.5.8 allows. */
export const DOT = 24;
/** For the names of the stages. */
const MARGIN = 108;
const LABEL = 22;
const UNDATED = 'undated';

interface Period {
	id: string;
	label: string;
}

/** O(n). */
export function overviewOf(steps: readonly Step[], width: number): Overview {
	const periods = periodsOf(steps, Math.max(1, Math.floor((width - MARGIN) / (2 * DOT))));
	const wide = Math.floor((width - MARGIN) / periods.length);
	const across = Math.max(1, Math.floor((wide - 6) / DOT));
	let y = LABEL;
	const rows: Overview['rows'] = [];
	const dots: Overview['dots'] = [];
	for (const stage of STAGES) {
		const cells = periods.map(({ has }) => steps.filter((step) => step.stage === stage && has(step)));
		const deepest = max(cells, (cell) => Math.ceil(cell.length / across)) ?? 0;
		if (deepest === 0) continue;
		for (const [column, cell] of cells.entries()) {
			for (const [index, step] of cell.entries()) {
				dots.push({
					step,
					x: MARGIN + column * wide + ((index % across) + 0.5) * DOT,
					y: y + 4 + (Math.floor(index / across) + 0.5) * DOT,
				});
			}
		}
		const height = deepest * DOT + 8;
		rows.push({ stage, word: STAGE_WORDS[stage], count: sum(cells, (cell) => cell.length), y, height });
		y += height;
	}
	const columns = periods.map(({ id, label }, index) => ({
		id,
		label,
		x: MARGIN + index * wide,
		width: wide,
	}));
	return { width, height: y + 2, rows, columns, dots };
}

/** At most so many stretches of equal length, in whole months or years; the undated in one of their own. */
function periodsOf(steps: readonly Step[], most: number): (Period & { has: (step: Step) => boolean })[] {
	const dated = steps.filter(({ when }) => when.basis !== 'undated');
	const months = dated.map(monthOf);
	const [first, last] = [Math.min(...months), Math.max(...months)];
	const room = Math.max(1, most - (dated.length < steps.length ? 1 : 0));
	const length =
		LENGTHS.find((one) => (last - first) / one + 1 < room) ?? Math.ceil((last - first + 1) / room);
	const start = Math.floor(first / length) * length;
	const stretches = range(start, dated.length > 0 ? last + 1 : start, length).map((from) => ({
		id: from.toString(),
		label: labelOf(from, length),
		has: (step: Step) => isWithin(step, from, length),
	}));
	if (dated.length === steps.length) return stretches;
	const has = ({ when }: Step) => when.basis === 'undated';
	return [...stretches, { id: UNDATED, label: 'undated', has }];
}

/** In months. */
const LENGTHS = [1, 3, 12, 24, 60, 120, 240, 600, 1200];

function isWithin(step: Step, from: number, length: number): boolean {
	const month = monthOf(step);
	return step.when.basis !== 'undated' && month >= from && month < from + length;
}

/** Months since the year 0; a vague date counts by its first day. */
function monthOf({ when }: Step): number {
	const [, year = '0', month = '1'] = /^([+-]?\d+)-(\d\d)/.exec(when.earliest) ?? [];
	return Number(year) * 12 + Number(month) - 1;
}

/** “2001”, “2000s” for ten years, “3/2001” for a month. */
function labelOf(from: number, length: number): string {
	const year = Math.floor(from / 12);
	if (length < 12) return `${(((from % 12) + 12) % 12) + 1}/${year}`;
	return year.toString();
}
