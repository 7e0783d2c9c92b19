/** Two sides face to face: each claim on its party’s side, the other side’s answers beside it. */
import type { Thread } from './positions';

type Side = 'left' | 'right';

/** A claim with the answers from across. */
interface Dispute {
	id: string;
	/** Where the claim stands; its answers stand on the other side. */
	side: Side;
	claim: Thread;
	answers: Thread[];
}

/** A claim of each side, or of one, that met no answer from across: they only share the issue. */
interface Pair {
	id: string;
	left?: Thread;
	right?: Thread;
}

/** Disputes first, then what met no answer, paired in order. Answers from a claim’s own side stay in its thread. O(n). */
export function mirrored(threads: readonly Thread[], left: string): { disputes: Dispute[]; pairs: Pair[] } {
	const disputes: Dispute[] = [];
	const alone: Record<Side, Thread[]> = { left: [], right: [] };
	for (const thread of threads) {
		const side = thread.party === left ? 'left' : 'right';
		const answers = thread.answers.filter(({ party }) => party !== thread.party);
		const claim = { ...thread, answers: thread.answers.filter(({ party }) => party === thread.party) };
		if (answers.length === 0) alone[side].push(claim);
		else disputes.push({ id: thread.id, side, claim, answers });
	}
	const pairs = Array.from({ length: Math.max(alone.left.length, alone.right.length) }, (_, index): Pair => {
		const [mine, theirs] = [alone.left[index], alone.right[index]];
		return {
			id: mine?.id ?? theirs?.id ?? '',
			...(mine ? { left: mine } : {}),
			...(theirs ? { right: theirs } : {}),
		};
	});
	return { disputes, pairs };
}
