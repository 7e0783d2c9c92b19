/** One strip of the drawing of the talks: as many steps as fit side by side. */
import { line } from 'd3';
import type { Phase, When } from '../model/schema';
import { formatWhen } from '../time/format';
import { isAhead, isDay, sameDate } from './dates';
import { placeLabel, type Extent, type PlacedLines } from './step-label';
import { shorten, squeeze, type Measure } from './text-width';
import { STAGE_WORDS, type Stage } from './words';

/** Lines of words with the baseline of the first, in pixels from the top. */
export interface Label extends PlacedLines {
	y: number;
}

/** One phase in its column. */
export interface Step {
	phase: Phase;
	/** What a pointer can hit: the whole column. */
	column: Extent;
	/** The mark on its row; `y` is its middle. */
	bar: Extent & { y: number };
	/** Exactly one day: drawn as a dot. */
	exact: boolean;
	/** Not yet happened at the last report: drawn hollow. */
	scheduled: boolean;
	label: Label;
}

/** Neighbouring steps with one date, under one bracket. */
export interface DateGroup extends Extent {
	id: string;
	label: Label;
}

/** A change from one stage to the next, as an SVG path. */
export interface Connector {
	id: string;
	path: string;
	/** Leads to something that has not happened yet. */
	scheduled: boolean;
}

export interface Strip {
	id: string;
	/** All in pixels. Between `top` and `bottom` lie the rows, under them the dates. */
	height: number;
	top: number;
	bottom: number;
	rows: { stage: Stage; word: string; y: number }[];
	steps: Step[];
	connectors: Connector[];
	dates: DateGroup[];
	/** The day of the last report, where it falls in this strip. */
	asOf?: { x: number; label: Label };
}

/** Height of a line of text, and of a bar, in pixels. */
export const LINE = 14;
export const BAR = 14;
const GAP = 6;
/** Room for the line of the last report between two columns. */
export const AS_OF = 16;
/** Between the ends of a bar and its column. */
const INSET = 4;
/** The dates are set smaller than the labels by this much. */
const SMALL = 11 / 12;

export interface StripInput {
	/** The steps of the whole course; this strip holds `size` of them from `first`. */
	all: readonly Phase[];
	first: number;
	size: number;
	/** How many of all steps the last report told. */
	told: number;
	stages: readonly Stage[];
	asOf: When;
	left: number;
	width: number;
	measure: Measure;
}

export function layOutStrip(input: StripInput): Strip {
	const { all, first, size, stages, asOf, width, measure } = input;
	const phases = all.slice(first, first + size);
	const rowOf = (phase: Phase) => stages.indexOf(phase.stage);
	const { columns, asOfX } = columnsOf(input, phases.length);
	const crossed = crossings(phases, columns, rowOf);
	const placed = phases.map((phase, index) => {
		const lines = [...(crossed[rowOf(phase)] ?? []), ...(asOfX === undefined ? [] : [asOfX])];
		const room = roomOf(index, phases, columns);
		return placeLabel(phase.label, at(columns, index), room, lines, measure);
	});
	const top = asOfX === undefined ? 2 : LINE + GAP;
	const { y, bottom } = rowsOf(stages.length, phases.map(rowOf), placed, top);
	const steps = phases.map((phase, index): Step => {
		const exact = isDay(phase.when);
		const column = at(columns, index);
		const bar = { ...barOf(column, exact), y: at(y, rowOf(phase)) };
		const words = at(placed, index);
		const label = { ...words, y: bar.y - BAR / 2 - GAP - (words.lines.length - 1) * LINE + 1 };
		return { phase, column, bar, exact, scheduled: isAhead(phase.when, asOf), label };
	});
	const dates = datesOf(steps, bottom, measure);
	return {
		id: phases[0]?.id ?? '',
		height: bottom + GAP * 2 + LINE * Math.max(1, ...dates.map(({ label }) => label.lines.length)),
		top,
		bottom,
		rows: stages.map((stage, row) => ({ stage, word: STAGE_WORDS[stage], y: at(y, row) })),
		steps,
		connectors: connectorsOf(input, steps, (phase) => at(y, rowOf(phase))),
		dates,
		...(asOfX === undefined ? {} : { asOf: { x: asOfX, label: asOfLabel(asOf, asOfX, width, measure) } }),
	};
}

function at<T>(items: readonly T[], index: number): T {
	const item = items[index];
	if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
	return item;
}

/** Columns of one width, with room for the line of the last report after the last step it told. */
function columnsOf(input: StripInput, count: number): { columns: Extent[]; asOfX?: number } {
	const { all, first, told, left, width } = input;
	const before = told - first;
	// A line between two strips is drawn at the end of the upper one.
	const here = (before > 0 || first === 0) && before <= count && all.length > 0;
	const step = (width - left - (here ? AS_OF : 0)) / count;
	const columns = Array.from({ length: count }, (_, index) => {
		const x = left + index * step + (here && index >= before ? AS_OF : 0);
		return { left: x, right: x + step };
	});
	return here ? { columns, asOfX: left + before * step + AS_OF / 2 } : { columns };
}

/** Where, in each row, the changes of stage cross the room for labels, which lies above the row's line. */
function crossings(
	phases: readonly Phase[],
	columns: readonly Extent[],
	rowOf: (phase: Phase) => number,
): number[][] {
	const crossed: number[][] = [];
	phases.slice(1).forEach((phase, index) => {
		const rows = [rowOf(at(phases, index)), rowOf(phase)];
		for (let row = Math.min(...rows) + 1; row <= Math.max(...rows); row++) {
			(crossed[row] ??= []).push(at(columns, index + 1).left);
		}
	});
	return crossed;
}

/** What belongs to one label alone: halfway to its neighbours in the same row. */
function roomOf(index: number, phases: readonly Phase[], columns: readonly Extent[]): Extent {
	const { stage } = at(phases, index);
	const before = phases.findLastIndex((phase, other) => other < index && phase.stage === stage);
	const after = phases.findIndex((phase, other) => other > index && phase.stage === stage);
	const own = at(columns, index);
	return {
		left: before < 0 ? at(columns, 0).left + 3 : (at(columns, before).right + own.left) / 2 + 3,
		right: after < 0 ? at(columns, columns.length - 1).right : (own.right + at(columns, after).left) / 2 - 3,
	};
}

/** The middle of each row's bars: a row is as high as its tallest label needs. */
function rowsOf(
	count: number,
	rows: readonly number[],
	labels: readonly PlacedLines[],
	top: number,
): { y: number[]; bottom: number } {
	let bottom = top;
	const y = Array.from({ length: count }, (_, row) => {
		const lines = Math.max(
			0,
			...labels.filter((_, index) => rows[index] === row).map((label) => label.lines.length),
		);
		const middle = bottom + lines * LINE + GAP + BAR / 2;
		bottom = middle + BAR / 2 + GAP;
		return middle;
	});
	return { y, bottom };
}

function barOf({ left, right }: Extent, exact: boolean): Extent {
	const middle = (left + right) / 2;
	return exact
		? { left: middle - BAR / 2, right: middle + BAR / 2 }
		: { left: left + INSET, right: right - INSET };
}

const path = line();

/** From bar to bar: along the row, up or down at the edge of the next column, along its row. */
function connectorsOf(
	{ all, first, width, asOf }: StripInput,
	steps: readonly Step[],
	yOf: (phase: Phase) => number,
): Connector[] {
	const before = all[first - 1];
	const after = all[first + steps.length];
	const within = steps.map(({ phase, bar, column, scheduled }, index): Connector | undefined => {
		const previous = steps[index - 1];
		const from = previous
			? { x: previous.bar.right, y: previous.bar.y }
			: before && { x: column.left, y: yOf(before) };
		if (!from) return undefined;
		const points: [number, number][] = [
			[from.x, from.y],
			[column.left, from.y],
			[column.left, bar.y],
			[bar.left, bar.y],
		];
		return { id: phase.id, path: path(points) ?? '', scheduled };
	});
	const end = steps.at(-1);
	const onward =
		end && after
			? {
					id: `${end.phase.id} onward`,
					path:
						path([
							[end.bar.right, end.bar.y],
							[width - 2, end.bar.y],
						]) ?? '',
					scheduled: isAhead(after.when, asOf),
				}
			: undefined;
	return [...within, onward].filter((connector) => connector !== undefined);
}

/** Neighbours with one date, each with its words under a bracket. */
function datesOf(steps: readonly Step[], bottom: number, measure: Measure): DateGroup[] {
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
			},
		};
	});
}

/** The words at the top of the line of the last report, kept inside the drawing. */
function asOfLabel(asOf: When, x: number, width: number, measure: Measure): Label {
	const text = shorten(`Last report, ${formatWhen(asOf, 'short')}`, width, measure);
	const length = measure(text);
	const left = Math.min(Math.max(0, x - length / 2), Math.max(0, width - length));
	const anchor = left === x - length / 2 ? 'middle' : left === 0 ? 'start' : 'end';
	const anchored = { start: left, middle: x, end: left + length };
	return { lines: [text], x: anchored[anchor], y: LINE - 2, anchor, extent: { left, right: left + length } };
}
