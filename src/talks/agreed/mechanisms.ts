/** Bodies that are to watch over what was agreed: what is known of each, and what is not. */
import type { Lookup } from '../../model/lookup';
import type { Commitment, Talks } from '../../model/schema';
import { latestStates } from './commitments';
import { whenWords } from '../dates';
import { listOf, stateInFull } from '../words';

export interface Mechanism {
	commitment: Commitment;
	/** Without a value the articles do not say. */
	facts: { name: string; value?: string }[];
}

export function mechanismsOf({ commitments }: Talks, lookup: Lookup): Mechanism[] {
	return latestStates(commitments).flatMap((commitment) => {
		const { mechanism, state, when, by } = commitment;
		if (!mechanism) return [];
		const { mandate, members, helpers, seat } = mechanism;
		const facts = [
			{ name: 'State', value: stateInFull(state) },
			{ name: 'Agreed by', value: names(by, lookup) },
			{ name: 'Agreed', value: whenWords(when) },
			{ name: 'Worked out with', value: names(helpers, lookup) },
			{ name: 'Mandate', value: mandate },
			{ name: 'Members', value: names(members, lookup) },
			{ name: 'Seat', value: lookup.places.get(seat ?? '')?.name },
			{ name: 'At work since', value: state === 'in_force' ? whenWords(when) : undefined },
		];
		return [
			{
				commitment,
				facts: facts.map(({ name, value }) => (value === undefined ? { name } : { name, value })),
			},
		];
	});
}

function names(actors: readonly string[] | undefined, lookup: Lookup): string | undefined {
	return actors && actors.length > 0 ? listOf(actors.map((actor) => lookup.nameOf(actor))) : undefined;
}
