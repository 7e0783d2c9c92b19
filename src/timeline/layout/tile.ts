/**
 * The part of the drawing that is laid out at once. It is wider than what shows and stands on a grid, so that
 * panning only moves it: nothing is laid out anew, and no label jumps, until its edge comes into view. It is laid
 * out at some zooms only; in between zooming only spreads it, which lets nothing overlap that did not before.
 */
import type { PixelScale, TimeScale } from '../../time/folded-scale';
import type { Timespan } from '../../time/span';
import { MARGIN } from './geometry';

/** The part of the drawing to fill. */
export interface Tile {
	/** From an instant to pixels. */
	x(time: number): number;
	/** From pixels to an instant. Inverse of `x`. */
	invert(x: number): number;
	/** The stretch of time to draw. */
	readonly window: Timespan;
	/**
	 * Where it begins in the whole story, in pixels, and how wide one tile is, whatever the ends of the story cut off: no
	 * wider than the story, all of whose marks show at once where it fits.
	 */
	readonly origin: number;
	readonly tileWidth: number;
}

/** More marks than this are never drawn: each is up to four elements. */
export const MOST_MARKS = 88;
/** Labels reach this far beyond their mark, in pixels. */
const REACH = 240;

/** How the whole story is drawn at one zoom: its width in pixels, rounded so that panning does not change it. */
export function contentWidth(scale: TimeScale, { start, end }: Timespan, width: number): number {
	return Number((width / (scale(end) - scale(start))).toPrecision(9));
}

/** The zooms at which the drawing is laid out: so many from one to twice as close. */
const LAYOUTS_PER_DOUBLING = 4;

/** The width of the story at which a zoom is laid out: never more than its own, and the same with the whole story in view. */
export function laidOutWidth(content: number, width: number): number {
	// Epsilon: exact zoom levels must not round down.
	const step = Math.floor(Math.log2(content / width) * LAYOUTS_PER_DOUBLING + 1e-6);
	return width * 2 ** (step / LAYOUTS_PER_DOUBLING);
}

/** Pixels from the start of the story to the left edge of what shows. */
export function contentOffset(scale: TimeScale, span: Timespan, content: number): number {
	return scale(span.start) * content;
}

/** Which tile of the grid the left edge is in; half a screen each. */
export function tileOf(offset: number, width: number): number {
	return Math.floor(offset / (width / 2));
}

/** A tile as wide as it is. Its `x` counts from its origin. */
export interface PlacedTile extends Tile {
	readonly width: number;
}

/**
 * The tile that holds a tile and the screen that begins in it, or the whole story where that is small.
 * @param whole The story has no more entries than marks: lay out all of it, once for every zoom.
 */
export function tileAt(
	scale: TimeScale,
	content: number,
	width: number,
	tile: number,
	whole: boolean,
): PlacedTile {
	const first = whole ? 0 : Math.max(0, tile * (width / 2) - REACH);
	const last = whole ? content : Math.min(content, (tile + 1) * (width / 2) + width + REACH);
	return {
		origin: first,
		width: last - first,
		tileWidth: whole ? content : Math.min(content, 1.5 * width + 2 * REACH),
		x: (time) => scale(time) * content - first,
		invert: (x) => scale.invert((x + first) / content),
		window: { start: scale.invert(first / content), end: scale.invert(last / content) },
	};
}

/** A tile's own scale, in pixels from its left. */
export function tileScale({ x, invert, window, width }: PlacedTile): PixelScale {
	return Object.assign((time: number) => x(time), { invert, span: window, width });
}

/** Where marks and labels may stand: up to the margin at the ends of the story, anywhere between. */
export function roomOf(tile: PlacedTile, content: number): { left: number; right: number } {
	const atStart = tile.origin === 0;
	const atEnd = tile.origin + tile.width >= content;
	return {
		left: atStart ? 1 - MARGIN : -REACH,
		right: tile.width + (atEnd ? MARGIN - 1 : REACH),
	};
}
