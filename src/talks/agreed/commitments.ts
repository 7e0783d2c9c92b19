/** Commitments through their states. */
import type { Commitment } from '../../model/schema';

/** Without the states that a later one follows. */
export function latestStates(all: readonly Commitment[]): Commitment[] {
	const followed = new Set(all.map(({ follows }) => follows));
	return all.filter(({ id }) => !followed.has(id));
}

/** What went before this state, oldest first. A ring, which the data must not hold, ends where it began. */
export function earlierStates(commitment: Commitment, all: readonly Commitment[]): Commitment[] {
	const earlier: Commitment[] = [];
	let before = all.find(({ id }) => id === commitment.follows);
	while (before && before !== commitment && !earlier.includes(before)) {
		earlier.unshift(before);
		const { follows }: Commitment = before;
		before = all.find(({ id }) => id === follows);
	}
	return earlier;
}
