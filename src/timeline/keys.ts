/** Where the arrow keys lead on the timeline. */
import type { TimelineEvent } from '../model/schema';
import { spanOf } from '../time/span';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isDirection(key: string): key is Direction {
	return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/**
 * The event to go to: the one before or after in time, the nearest in time on the track above or below, or
 * the first or last of all; nothing where there is none.
 * @param events In order of time.
 * @param tracks Ids from top to bottom.
 */
export function neighbour(
	events: readonly TimelineEvent[],
	tracks: readonly string[],
	current: TimelineEvent,
	direction: Direction,
): TimelineEvent | undefined {
	const index = events.indexOf(current);
	switch (direction) {
		case 'Home':
			return events[0];
		case 'End':
			return events.at(-1);
		case 'ArrowLeft':
			return events[index - 1];
		case 'ArrowRight':
			return events[index + 1];
		case 'ArrowUp':
		case 'ArrowDown':
			return nearestOnTrack(events, tracksFrom(tracks, current.track, direction), current);
	}
}

/** The tracks above or below one, the nearest first. */
function tracksFrom(tracks: readonly string[], track: string, direction: 'ArrowUp' | 'ArrowDown'): string[] {
	const index = tracks.indexOf(track);
	return direction === 'ArrowUp' ? tracks.slice(0, index).toReversed() : tracks.slice(index + 1);
}

/** The event nearest in time on the first of these tracks that has any. */
function nearestOnTrack(
	events: readonly TimelineEvent[],
	tracks: readonly string[],
	current: TimelineEvent,
): TimelineEvent | undefined {
	for (const track of tracks) {
		const candidates = events.filter((event) => event.track === track);
		const [first, ...others] = candidates;
		if (!first) continue;
		return others.reduce(
			(best, event) => (distance(event, current) < distance(best, current) ? event : best),
			first,
		);
	}
	return undefined;
}

function distance(a: TimelineEvent, b: TimelineEvent): number {
	return Math.abs(middle(a) - middle(b));
}

function middle({ when }: TimelineEvent): number {
	const { start, end } = spanOf(when);
	return (start + end) / 2;
}
