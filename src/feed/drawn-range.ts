/** Which part of a long story the feed draws: a few dozen articles around what is read. */

/** A story of so many events is drawn whole; of a longer one a part at a time. */
export const WHOLE = 200;

/** Indices into the story, `[first, last)`. */
export interface Shown {
	readonly first: number;
	readonly last: number;
}

/** Articles drawn at a time of a longer one. */
const MOST = 60;
/** Articles that come at one end, and go at the other, when the reader nears it. */
const STEP = 20;

/** The part around an event; the whole story where it is short. */
export function shownAround(index: number, total: number): Shown {
	if (total <= WHOLE) return { first: 0, last: total };
	const first = Math.min(Math.max(0, index - MOST / 2), total - MOST);
	return { first, last: first + MOST };
}

/**
 * The part to draw once the story or the selection has changed: as it was, if it holds the selected event.
 * @param index Of the selected event; nothing without one, -1 where the filters hide it.
 */
export function shownWith(shown: Shown, index: number | undefined, total: number): Shown {
	const fits = total > WHOLE && shown.last <= total && shown.last - shown.first === MOST;
	const at = index === -1 ? undefined : index;
	const holds = at === undefined || (at >= shown.first && at < shown.last);
	return fits && holds ? shown : shownAround(at ?? shown.first + MOST / 2, total);
}

/** The part a step earlier. */
export function earlier({ first }: Shown, total: number): Shown {
	return shownAround(first - STEP + MOST / 2, total);
}

/** The part a step later. Inverse of {@link earlier} away from the ends of the story. */
export function later({ first }: Shown, total: number): Shown {
	return shownAround(first + STEP + MOST / 2, total);
}
