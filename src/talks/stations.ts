/** The rounds as stations along the course: each belongs to the phase in which it was held. */
import type { Lookup } from '../model/lookup';
import type { Phase, Round, Talks } from '../model/schema';
import { formatWhen } from '../time/format';
import { sameDate } from './dates';
import { roundName } from './round-name';
import { listOf, STATUS_WORDS } from './words';

export interface Station {
	round: Round;
	/** The id of its phase. */
	phase: string;
	/** What stands in the circle: the round’s number, or nothing where none is given. */
	number: string;
	/** Venue and mediators, as far as they are reported. */
	words: string;
	/** All of it, for those who do not see the drawing. */
	name: string;
}

/** One station for each round whose phase is known, in the order of the rounds. */
export function stationsOf({ rounds, phases }: Talks, lookup: Lookup): Station[] {
	return rounds.flatMap((round) => {
		const phase = phaseOf(round, phases);
		if (!phase) return [];
		const venue = lookup.places.get(round.venue ?? '')?.name;
		const mediators = round.mediators.map((actor) => lookup.nameOf(actor));
		const facts = [
			roundName(round, lookup),
			STATUS_WORDS[round.status].toLowerCase(),
			formatWhen(round.when),
			...(mediators.length > 0 ? [`mediated by ${listOf(mediators)}`] : []),
		];
		return {
			round,
			phase: phase.id,
			number: round.ordinal?.toString() ?? '',
			words: [venue ?? round.label ?? 'Venue not reported', ...mediators].join(', '),
			name: facts.join(', '),
		};
	});
}

/** The phase of talks that shares an excerpt with the round, or else its date. */
function phaseOf(round: Round, phases: readonly Phase[]): Phase | undefined {
	const talks = phases.filter((phase) => phase.stage === 'talks');
	const shared = (phase: Phase) => phase.excerpts.some((excerpt) => round.excerpts.includes(excerpt));
	return talks.find(shared) ?? talks.find((phase) => sameDate(phase.when, round.when));
}
