/** One strip of the drawing of the talks: as many steps as fit side by side. */
import type { Phase, When } from '../../model/schema';
import type { CeasefireChange } from '../ceasefire';
import { lanesOf, type Lanes } from './course-band';
import { connectorsOf } from './course-changes';
import { columnsOf, crossings, roomOf } from './course-columns';
import { asOfLabel, datesOf } from './course-dates';
import { BAR, GAP, INSET, LINE } from './course-sizes';
import { isDay } from '../dates';
import { at } from '../items';
import { isOpen, type Station } from './stations';
import { placeLabel, type Extent, type PlacedLines } from './step-label';
import type { Measure } from '../../drawing/text-width';
import { STAGE_WORDS, type Stage } from '../words';

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
	/** Not reported to have happened: drawn hollow. */
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
	/** All in pixels. Between `top` and `bottom` lie the rows, under them to `end` the lanes, then the dates. */
	height: number;
	top: number;
	bottom: number;
	end: number;
	lanes: Lanes;
	rows: { stage: Stage; word: string; y: number }[];
	steps: Step[];
	connectors: Connector[];
	dates: DateGroup[];
	/** The day of the last report, where it falls in this strip. */
	asOf?: { x: number; label: Label };
}

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
	stations: readonly Station[];
	changes: readonly CeasefireChange[];
}

export function layOutStrip(input: StripInput): Strip {
	const { all, first, size, stages, asOf, width, measure } = input;
	const phases = all.slice(first, first + size);
	const rowOf = (phase: Phase) => stages.indexOf(phase.stage);
	const { columns, asOfX } = columnsOf(input, phases.length);
	const crossed = crossings(phases, columns, rowOf);
	const placed = phases.map((phase, index): SidedLines => {
		const place = (between: number) => {
			const lines = [...(crossed[between] ?? []), ...(asOfX === undefined ? [] : [asOfX])];
			return placeLabel(phase.label, at(columns, index), roomOf(index, phases, columns), lines, measure);
		};
		const above = place(rowOf(phase));
		const below = place(rowOf(phase) + 1);
		// Under a bar is for labels that a line would cross above it, as in a valley.
		return above.cost <= below.cost ? { ...above, side: 'above' } : { ...below, side: 'below' };
	});
	const top = asOfX === undefined ? 2 : LINE + GAP;
	const { y, bottom } = rowsOf(stages.length, phases.map(rowOf), placed, top);
	const steps = phases.map((phase, index): Step => {
		const exact = isDay(phase.when);
		const column = at(columns, index);
		const bar = { ...barOf(column, exact), y: at(y, rowOf(phase)) };
		const label = { ...at(placed, index), y: baseline(bar.y, at(placed, index)) };
		return { phase, column, bar, exact, scheduled: isOpen(phase, asOf, input.stations), label };
	});
	const { told, stations, changes } = input;
	const lanes = lanesOf({ all, first, told, columns, asOfX, width, top: bottom, stations, changes, measure });
	const end = lanes.bottom;
	const dates = datesOf(steps, end, measure);
	return {
		id: phases[0]?.id ?? '',
		height: end + GAP * 2 + LINE * Math.max(1, ...dates.map(({ label }) => label.lines.length)),
		top,
		bottom,
		end,
		lanes,
		rows: stages.map((stage, row) => ({ stage, word: STAGE_WORDS[stage], y: at(y, row) })),
		steps,
		connectors: connectorsOf(input, steps, (phase) => at(y, rowOf(phase))),
		dates,
		...(asOfX === undefined ? {} : { asOf: { x: asOfX, label: asOfLabel(asOf, asOfX, width, measure) } }),
	};
}

/** A label above or below its bar. */
type SidedLines = PlacedLines & { side: 'above' | 'below' };

/** The middle of each row's bars: a row is as high as the labels above and below it need. */
function rowsOf(
	count: number,
	rows: readonly number[],
	labels: readonly SidedLines[],
	top: number,
): { y: number[]; bottom: number } {
	const room = (row: number, side: SidedLines['side']) => {
		const those = labels.filter((label, index) => rows[index] === row && label.side === side);
		return LINE * Math.max(0, ...those.map((label) => label.lines.length)) + GAP;
	};
	let bottom = top;
	const y = Array.from({ length: count }, (_, row) => {
		const middle = bottom + room(row, 'above') + BAR / 2;
		bottom = middle + BAR / 2 + room(row, 'below');
		return middle;
	});
	return { y, bottom };
}

/** The baseline of a label's first line, for a bar with its middle at `y`. */
function baseline(y: number, { side, lines }: SidedLines): number {
	return side === 'above' ? y - BAR / 2 - GAP - (lines.length - 1) * LINE + 1 : y + BAR / 2 + LINE - 1;
}

function barOf({ left, right }: Extent, exact: boolean): Extent {
	const middle = (left + right) / 2;
	return exact
		? { left: middle - BAR / 2, right: middle + BAR / 2 }
		: { left: left + INSET, right: right - INSET };
}
