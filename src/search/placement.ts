/** Where the open search stands on the screen. All lengths are in CSS pixels from the top of the window. */

interface Stretch {
	readonly top: number;
	readonly bottom: number;
}

export interface Placement {
	/** Where the field stands over the page; `undefined` where it stays in its place in the header. */
	readonly top: number | undefined;
	/** The most height that the list may take. */
	readonly room: number;
}

/** Between the field, its list and what they must not cover. */
const GAP = 6;
/** A list lower than this is no use. */
const LEAST = 180;

/**
 * In its place where the list has room above what is to be kept clear (the timeline), else below that; only where
 * neither has room it covers it.
 * @param field The field in its place in the page.
 * @param height Of the window.
 */
export function placeSearch(field: Stretch, height: number, clear?: Stretch): Placement {
	const isVisible = field.top >= 0 && field.bottom <= height;
	const isClear = clear && clear.bottom > 0 && clear.top < height ? clear : undefined;
	const above = (isClear && isClear.top >= field.bottom ? isClear.top : height) - field.bottom - 2 * GAP;
	if (isVisible && above >= LEAST) return { top: undefined, room: above };
	const size = field.bottom - field.top;
	const under = Math.max(0, isClear?.bottom ?? 0) + GAP;
	const below = height - under - size - 2 * GAP;
	if (below >= LEAST) return { top: under, room: below };
	return isVisible
		? { top: undefined, room: height - field.bottom - 2 * GAP }
		: { top: GAP, room: height - size - 3 * GAP };
}
