/** What becomes of the ceasefire from phase to phase, and who says so. */
import type { Lookup } from '../model/lookup';
import type { Phase } from '../model/schema';
import { listOf } from './words';

export type CeasefireState = NonNullable<Phase['ceasefire']>['state'];

export const CEASEFIRE_WORDS: Record<CeasefireState, string> = {
	reached: 'Reached',
	holds: 'Holds',
	extended: 'Extended',
	disputed: 'Disputed',
	ended: 'Ended',
};

/** A change in the ceasefire; it lasts until the next. */
export interface CeasefireChange {
	phase: Phase;
	state: CeasefireState;
	/** What becomes of it and by whose word: “Extended, says Arab News”, “Disputed between Northmark and Southmark”. */
	words: string;
}

/**
 * The changes in the order of the phases. A phase says itself what becomes of the ceasefire; else a ceasefire
 * is reached with a phase of that stage, and ended by fighting.
 */
export function ceasefireChanges(phases: readonly Phase[], lookup: Lookup): CeasefireChange[] {
	let standing = false;
	return phases.flatMap((phase) => {
		const state = phase.ceasefire?.state ?? implied(phase, standing);
		if (state === undefined) return [];
		standing = state !== 'ended';
		return [{ phase, state, words: wordsFor(state, phase, lookup) }];
	});
}

function implied({ stage }: Phase, standing: boolean): CeasefireState | undefined {
	if (stage === 'ceasefire') return 'reached';
	return stage === 'fighting' && standing ? 'ended' : undefined;
}

/** Where the data names nobody who says so, those who print it do. */
function wordsFor(state: CeasefireState, { ceasefire, excerpts }: Phase, lookup: Lookup): string {
	const named = ceasefire?.by?.map((actor) => lookup.nameOf(actor)) ?? [];
	const publishers = lookup.sourcesOf(excerpts).map(({ publisher }) => publisher);
	const by = [...new Set(named.length > 0 ? named : publishers)];
	if (state === 'disputed' && named.length > 1) return `${CEASEFIRE_WORDS[state]} between ${listOf(by)}`;
	return `${CEASEFIRE_WORDS[state]}, ${by.length > 1 ? 'say' : 'says'} ${listOf(by)}`;
}
