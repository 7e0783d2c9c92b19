/** Where the arrow keys lead on the timeline. */
import { least } from 'd3';
import type { Timespan } from '../time/span';
import type { Entry } from './layout/entry';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isDirection(key: string): key is Direction {
	return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** What the keys move through, as it is drawn. */
export interface Drawn {
	/** Events or quotes from left to right. */
	readonly entries: readonly Entry[];
	/** Ids of the lanes from top to bottom. */
	readonly lanes: readonly string[];
	laneOf(entry: Entry): string;
	spanOf(entry: Entry): Timespan;
}

/**
 * The entry to go to: the one to the left or right, the nearest in time on the lane above or below that has any, or
 * the first or last of all; nothing where there is none. O(n).
 */
export function neighbour(drawn: Drawn, current: Entry, direction: Direction): Entry | undefined {
	const { entries } = drawn;
	const index = entries.indexOf(current);
	switch (direction) {
		case 'Home':
			return entries[0];
		case 'End':
			return entries.at(-1);
		case 'ArrowLeft':
			return entries[index - 1];
		case 'ArrowRight':
			return entries[index + 1];
		case 'ArrowUp':
		case 'ArrowDown':
			return nearestOnLane(drawn, current, direction);
	}
}

function nearestOnLane(drawn: Drawn, current: Entry, direction: 'ArrowUp' | 'ArrowDown'): Entry | undefined {
	const { entries, lanes, laneOf, spanOf } = drawn;
	const index = lanes.indexOf(laneOf(current));
	const beyond = direction === 'ArrowUp' ? lanes.slice(0, index).toReversed() : lanes.slice(index + 1);
	const middle = (entry: Entry) => {
		const { start, end } = spanOf(entry);
		return (start + end) / 2;
	};
	for (const lane of beyond) {
		const nearest = least(
			entries.filter((entry) => laneOf(entry) === lane),
			(entry) => Math.abs(middle(entry) - middle(current)),
		);
		if (nearest) return nearest;
	}
	return undefined;
}
