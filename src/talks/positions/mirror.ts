/** Two sides face to face: each claim on its party’s side, the other side’s answer beside it. */
import type { Thread } from './positions';

export interface MirrorRow {
	id: string;
	/** A claim of the first party, of the second, or both. */
	left?: Thread;
	right?: Thread;
	/** What one does with the other; nothing where they only share the issue. */
	tie?: {
		relation: NonNullable<Thread['relation']>;
		/** The side whose claim is answered. */
		to: 'left' | 'right';
		/** The claim was given up since. */
		past: boolean;
	};
}

/**
 * Claims with an answer from across come first, each with its first such answer beside it and the others in rows of
 * their own; then those that met none, paired in order. Answers from the claim’s own side stay in its thread. O(n).
 */
export function mirrored(threads: readonly Thread[], left: string): MirrorRow[] {
	const sideOf = ({ party }: Thread) => (party === left ? 'left' : 'right');
	const rows: MirrorRow[] = [];
	const alone: Record<'left' | 'right', Thread[]> = { left: [], right: [] };
	for (const thread of threads) {
		const across = thread.answers.filter(({ party }) => party !== thread.party);
		const own = { ...thread, answers: thread.answers.filter(({ party }) => party === thread.party) };
		const side = sideOf(thread);
		if (across.length === 0) alone[side].push(own);
		for (const [index, answer] of across.entries()) {
			const { relation = 'counters' } = answer;
			rows.push({
				id: answer.id,
				...(index === 0 ? { [side]: own } : {}),
				[sideOf(answer)]: answer,
				tie: { relation, to: side, past: thread.givenUp !== undefined },
			});
		}
	}
	for (let index = 0; index < Math.max(alone.left.length, alone.right.length); index++) {
		const [mine, theirs] = [alone.left[index], alone.right[index]];
		rows.push({
			id: mine?.id ?? theirs?.id ?? '',
			...(mine ? { left: mine } : {}),
			...(theirs ? { right: theirs } : {}),
		});
	}
	return rows;
}
