/** What the drawing of the course is made of. All sizes are in pixels. */
import type { Card } from './card';
import type { Heading } from './heading';

/** A rectangle. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export type PlacedCard = Card & Box;

export interface Arrow {
	id: string;
	path: string;
}

export interface Strip {
	id: string;
	height: number;
	/** The rule under the headings. */
	rule: number;
	headings: Heading[];
	/** Around what shares one vague date. */
	frames: (Box & { id: string })[];
	cards: PlacedCard[];
	/** Where an article puts one step before another. */
	arrows: Arrow[];
	/** Between what the last report told and what it announced. */
	report?: number;
}

/** Between cards of one column, and between rows. */
export const APART = 10;
/** Between a frame and what stands in it. */
export const INSET = 9;
