/** How many entries of a mark the search has found. */
import type { IdSet } from '../../search/results';
import { eventIdOf } from './entry';
import type { Lane, Series, Slice } from './lane';

/**
 * Counts matches in parts of a lane. Each series is gone through once, O(n), when it is first asked about; after
 * that a question costs O(1) for each slice, so that zooming among the results of a search stays as quick.
 * @param matches The ids of the events that match.
 */
export function matchCounter(matches: IdSet): (lane: Lane, slices: readonly Slice[]) => number {
	const sums = new Map<Series, Uint32Array>();
	return (lane, slices) => {
		let count = 0;
		for (const { series, from, to } of slices) {
			let upTo = sums.get(series);
			if (!upTo) sums.set(series, (upTo = matchesUpTo(lane, series, matches)));
			count += (upTo[to] ?? 0) - (upTo[from] ?? 0);
		}
		return count;
	};
}

/** How many of the entries before each place match: one longer than the series. */
function matchesUpTo({ entries }: Lane, { places }: Series, matches: IdSet): Uint32Array {
	const sums = new Uint32Array(places.length + 1);
	for (const [i, place] of places.entries()) {
		const entry = entries[place];
		sums[i + 1] = (sums[i] ?? 0) + (entry && matches.has(eventIdOf(entry)) ? 1 : 0);
	}
	return sums;
}
