/** What is pressed or pointed at: one entry, or several that share a mark. */
import type { Lookup } from '../model/lookup';
import type { Entry } from './layout/entry';
import type { Mark } from './layout/mark';

export interface Pressed {
	/** By which it is found in the drawing. */
	readonly id: string;
	/** Of a large cluster only the first few. */
	readonly entries: readonly [Entry, ...Entry[]];
	readonly count: number;
	/** Nothing for what is undated. */
	readonly mark?: Mark;
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

/** By which what a band only counts is found in the drawing. */
export function moreId({ id }: Mark): string {
	return `${id} and more`;
}
