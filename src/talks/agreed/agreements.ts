/** What was agreed, proposed or broken, by the state it is in. */
import type { Lookup } from '../../model/lookup';
import type { Commitment, Talks } from '../../model/schema';
import { compareDays } from '../../time/span';
import { isVague, whenWords } from '../dates';
import { targetOf, type Target } from '../evidence';
import { listOf } from '../../time/list-of';
import { lowered, STATE_WORDS } from '../words';
import { earlierStates, latestStates } from './commitments';

interface Agreement {
	id: string;
	text: string;
	target: Target;
	/** What else is known of it, one thing each: who, when, whether it is in force, how it came there. */
	facts: string[];
}

interface AgreementGroup {
	state: Commitment['state'];
	title: string;
	agreements: Agreement[];
}

const STATES: Commitment['state'][] = ['in_force', 'agreed', 'breached', 'proposed', 'unknown'];

/**
 * One group for each state that occurs, in each the latest first; of one day the order of the data. A proposal in the
 * words of a claim is left out: it stands where each side says what it says. O(n · (states + claims)).
 */
export function agreementsOf(talks: Talks, lookup: Lookup): AgreementGroup[] {
	const claimed = new Set(talks.claims.flatMap(({ excerpts }) => excerpts));
	const latest = latestStates(talks.commitments).filter(
		({ state, excerpts }) => state !== 'proposed' || !excerpts.some((id) => claimed.has(id)),
	);
	return STATES.flatMap((state) => {
		const those = latest
			.filter((commitment) => commitment.state === state)
			.toSorted((a, b) => compareDays(b.when.latest, a.when.latest));
		if (those.length === 0) return [];
		const agreements = those.map((one) => ({
			id: one.id,
			text: one.text,
			target: targetOf(one, lookup),
			facts: factsOf(one, talks, lookup),
		}));
		return [{ state, title: STATE_WORDS[state], agreements }];
	});
}

function factsOf(commitment: Commitment, talks: Talks, lookup: Lookup): string[] {
	const { by, when } = commitment;
	const day = isVague(when) && when.phrase === undefined ? undefined : whenWords(when);
	return [
		[partiesWords(by, talks, lookup), day].filter(Boolean).join(', '),
		...knownOf(commitment, talks, lookup),
		...earlierStates(commitment, talks.commitments).map(
			(earlier) => `before: ${STATE_WORDS[earlier.state].toLowerCase()}, ${whenWords(earlier.when)}`,
		),
	].filter((fact) => fact !== '');
}

/** Whether it is in force, and what is told of the body that watches over it; one thing each. */
export function knownOf(commitment: Commitment, talks: Talks, lookup: Lookup): string[] {
	const { mechanism } = commitment;
	return [
		...(needsForce(commitment, talks) ? ['whether it is in force is not reported'] : []),
		...(mechanism ? mechanismFacts(mechanism, lookup) : []),
	];
}

/** “both sides”, “all parties”, else their names. */
function partiesWords(by: readonly string[], { parties }: Talks, lookup: Lookup): string {
	if (by.length === parties.length && parties.every((party) => by.includes(party))) {
		return parties.length === 2 ? 'both sides' : 'all parties';
	}
	return listOf(by.map((party) => lookup.nameOf(party)));
}

/**
 * Can it be in force at all? A ceasefire, a signed agreement or a body that watches over one can; a wish to go on
 * talking cannot. It is one of these where a mechanism belongs to it, or a phase of that stage has the same words.
 */
function needsForce({ state, mechanism, excerpts }: Commitment, { phases }: Talks): boolean {
	if (state !== 'agreed') return false;
	const binding = phases.filter(({ stage }) => stage === 'ceasefire' || stage === 'agreement');
	return (
		mechanism !== undefined || binding.some((phase) => phase.excerpts.some((id) => excerpts.includes(id)))
	);
}

function mechanismFacts(mechanism: NonNullable<Commitment['mechanism']>, lookup: Lookup): string[] {
	const { mandate, members = [], helpers = [], seat } = mechanism;
	const names = (actors: readonly string[]) => listOf(actors.map((actor) => lookup.nameOf(actor)));
	return [
		...(mandate === undefined ? [] : [`mandate: ${lowered(mandate)}`]),
		...(members.length > 0 ? [`members: ${names(members)}`] : []),
		...(helpers.length > 0 ? [`worked out with ${names(helpers)}`] : []),
		...(seat === undefined ? [] : [`seat: ${lookup.places.get(seat)?.name ?? seat}`]),
	];
}
