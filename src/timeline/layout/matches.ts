/** How many entries of a mark the search has found. */
import type { IdSet } from '../../search/results';
import { eventIdOf } from './entry';
import type { Lane, LengthBucket, IndexRange } from './lane';

/**
 * Counts matches in parts of a lane. Each bucket is gone through once, O(n), when it is first asked about; after
 * that a question costs O(1) for each range, so that zooming among the results of a search stays as quick.
 * @param matches The ids of the events that match.
 */
export function matchCounter(matches: IdSet): (lane: Lane, ranges: readonly IndexRange[]) => number {
	const sums = new Map<LengthBucket, Uint32Array>();
	return (lane, ranges) => {
		let count = 0;
		for (const { bucket, from, to } of ranges) {
			let upTo = sums.get(bucket);
			if (!upTo) sums.set(bucket, (upTo = matchesUpTo(lane, bucket, matches)));
			count += (upTo[to] ?? 0) - (upTo[from] ?? 0);
		}
		return count;
	};
}

/** How many of the entries before each place match: one longer than the bucket. */
function matchesUpTo({ entries }: Lane, { indices }: LengthBucket, matches: IdSet): Uint32Array {
	const sums = new Uint32Array(indices.length + 1);
	for (const [i, place] of indices.entries()) {
		const entry = entries[place];
		sums[i + 1] = (sums[i] ?? 0) + (entry && matches.has(eventIdOf(entry)) ? 1 : 0);
	}
	return sums;
}
