/** What is pressed or pointed at: one entry, or several that share a mark. */
import { least } from 'd3';
import type { Lookup } from '../model/lookup';
import type { Drawing } from './drawing.svelte';
import { middleOf } from './layout/candidates';
import type { Entry } from './layout/entry';
import { MARGIN } from './layout/geometry';
import type { Mark } from './layout/mark';
import { drawnAt } from './layout/marks';

export interface Pressed {
	/** By which it is found in the drawing. */
	readonly id: string;
	/** Of a large cluster only the first few. */
	readonly entries: readonly [Entry, ...Entry[]];
	readonly count: number;
	/** Nothing for what is undated. */
	readonly mark?: Mark;
}

/** How far a finger reaches, in pixels. */
const REACH = 22;

/** The mark that is nearest to a place in the first lane's coordinates, within the reach of a finger. */
export function markNear(plot: Drawing, x: number, y: number): Pressed | undefined {
	const distanceTo = (mark: Mark) => {
		const { left, right } = drawnAt(mark, plot.stretch);
		const along = x - plot.markOffset;
		return Math.hypot(Math.max(left - along, 0, along - right), yOf(plot, { mark }) - y);
	};
	const mark = least(plot.marks, distanceTo);
	if (!mark || distanceTo(mark) > REACH) return undefined;
	return { id: mark.id, entries: mark.entries, count: mark.count, mark };
}

/** Its middle, in pixels from where the time axis begins. */
export function xOf(plot: Drawing, { mark, entries }: Pressed): number {
	if (!mark) return plot.width + MARGIN + 15;
	const at = drawnAt(mark, plot.stretch);
	const item = mark.band?.items.find(({ entry }) => entry === entries[0]);
	const middle = item && entries.length === 1 ? at.left + item.x : middleOf(at);
	return Math.min(Math.max(middle + plot.markOffset, 0), plot.width);
}

/** Its middle, in pixels from the top of the first lane. */
export function yOf(plot: Drawing, { id, mark, entries }: Partial<Pressed>): number {
	if (!mark) return plot.undated.find((one) => one.id === id)?.y ?? 0;
	const lane = plot.lanes.findIndex((one) => one.id === mark.lane);
	const item = mark.band?.items.find(({ entry }) => entry === entries?.[0]);
	const row = item && entries?.length === 1 ? mark.row + item.row + 0.5 : mark.row + mark.rows / 2;
	return (plot.laneBoxes[lane]?.rowsTop ?? 0) + row * plot.form.row;
}

/** What a box over the drawing tells of, and where it points to, in pixels within the drawing. */
export interface Box {
	readonly pressed: Pressed;
	readonly lookup: Lookup;
	readonly x: number;
	readonly y: number;
	/** Width of the drawing, which the box does not leave. */
	readonly room: number;
}

/** The left edge of a box of this width. */
export function leftOf({ x, room }: Box, width: number): number {
	return Math.max(0, Math.min(x - width / 2, room - width));
}
