/** What becomes of the ceasefire from phase to phase. */
import type { Phase } from '../../model/schema';
import { compareDays } from '../../time/span';

/** A change in the ceasefire; it lasts until the next. */
export interface CeasefireChange {
	phase: Phase;
	state: NonNullable<Phase['ceasefire']>['state'];
}

/**
 * The changes in the order of the phases. A phase says itself what becomes of the ceasefire; else a ceasefire is
 * reached with a phase of that stage, and ended by fighting on a later day.
 */
export function ceasefireChanges(phases: readonly Phase[]): CeasefireChange[] {
	const changes: CeasefireChange[] = [];
	for (const phase of phases) {
		const state = phase.ceasefire?.state ?? implied(phase, changes.at(-1));
		if (state !== undefined) changes.push({ phase, state });
	}
	return changes;
}

function implied(
	{ stage, when }: Phase,
	last: CeasefireChange | undefined,
): CeasefireChange['state'] | undefined {
	if (stage === 'ceasefire') return 'reached';
	const broken = stage === 'fighting' && last !== undefined && last.state !== 'ended';
	return broken && compareDays(when.earliest, last.phase.when.latest) > 0 ? 'ended' : undefined;
}
