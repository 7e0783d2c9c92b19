/**
 * The course of the talks as a drawing: stages are rows, each step has a column of its own, in the order
 * the data tells them.
 *
 * Columns stand for order, not for time. Articles say “last month” of five steps at once; to place them by
 * time would invent days that nobody reported. So steps that share a date stand side by side above one
 * bracket with that date, and nothing in the drawing measures how long a step took. A long process breaks
 * into strips, like lines of text, rather than shrink.
 */
import { range } from 'd3';
import type { Phase, When } from '../../model/schema';
import type { CeasefireChange } from '../ceasefire';
import { AS_OF } from './course-sizes';
import { layOutStrip, type Strip } from './course-strip';
import { isAhead, isDay, sameDate } from '../dates';
import type { Station } from './stations';
import type { Measure } from '../../drawing/text-width';
import { STAGES, STAGE_WORDS } from '../words';

export interface Course {
	width: number;
	/** Where the rows begin, right of the stages' names, in pixels. */
	left: number;
	strips: Strip[];
	/** Neighbouring steps share a date that is not a day: their order is the one they were told in. */
	ordered: boolean;
}

export interface CourseOptions {
	/** Width of the drawing in pixels. */
	width: number;
	/** The width of the drawing's words. */
	measure: Measure;
	/** Least width of a column in pixels: what a finger can hit. */
	column?: number;
	/** The rounds, below the phases they were held in. */
	stations?: readonly Station[];
	/** What becomes of the ceasefire, drawn as a band. */
	changes?: readonly CeasefireChange[];
}

/**
 * Lays the phases out. Those that lie ahead of the last report come last; otherwise the order of the data
 * stands. No label leaves the drawing or touches another. O(n · rows) and the lengths of the labels.
 */
export function layOutCourse(phases: readonly Phase[], asOf: When, options: CourseOptions): Course {
	const { width, measure, column = 44, stations = [], changes = [] } = options;
	const left = Math.ceil(Math.max(...STAGES.map((stage) => measure(STAGE_WORDS[stage])))) + 6;
	const told = phases.filter((phase) => !isAhead(phase.when, asOf));
	const all = [...told, ...phases.filter((phase) => isAhead(phase.when, asOf))];
	const size = evenly(all.length, Math.floor((width - left - AS_OF) / column));
	const stages = STAGES.filter((stage) => all.some((phase) => phase.stage === stage));
	const strips = range(0, all.length, size).map((first) =>
		layOutStrip({
			all,
			first,
			size,
			told: told.length,
			stages,
			asOf,
			left,
			width,
			measure,
			stations,
			changes,
		}),
	);
	return { width, left, strips, ordered: all.some((phase, index) => sharesVagueDate(phase, all[index + 1])) };
}

/** How many of `count` steps go in each strip, so that all are about as full and none holds more than `most`. */
function evenly(count: number, most: number): number {
	const strips = Math.ceil(count / Math.max(1, most));
	return Math.max(1, Math.ceil(count / Math.max(1, strips)));
}

function sharesVagueDate({ when }: Phase, next: Phase | undefined): boolean {
	return next !== undefined && !isDay(when) && sameDate(when, next.when);
}
