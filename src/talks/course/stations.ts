/** The rounds as stations along the course: each belongs to the phase in which it was held. */
import type { Lookup } from '../../model/lookup';
import type { Phase, Round, Talks, When } from '../../model/schema';
import { formatWhen } from '../../time/format';
import { isAhead, sameDate } from '../dates';
import { STATUS_WORDS } from '../words';

export interface Station {
	round: Round;
	/** The id of its phase. */
	phase: string;
	/** What stands in the circle; nothing where only other rounds are numbered. */
	number: string;
	/** Venue and mediators, as far as they are reported. */
	words: string;
	/** All of it, for those who do not see the drawing; it begins with what is seen, as voice control needs. */
	name: string;
}

/** Do the articles number no round of these talks? Then they are counted here, in the order they are told in. */
export function countedHere(rounds: readonly Round[]): boolean {
	return (
		rounds.length > 1 && rounds.every(({ ordinal, label }) => ordinal === undefined && label === undefined)
	);
}

/** The number of a round: the articles’, else our own count. */
export function numberOf(round: Round, rounds: readonly Round[]): string {
	const number = countedHere(rounds) ? rounds.indexOf(round) + 1 : round.ordinal;
	return number?.toString() ?? '';
}

/** One station for each round whose phase is known, in the order of the rounds. */
export function stationsOf({ rounds, phases }: Talks, lookup: Lookup): Station[] {
	return rounds.flatMap((round) => {
		const phase = phaseOf(round, phases);
		if (!phase) return [];
		const venue = lookup.places.get(round.venue ?? '')?.name;
		const mediators = round.mediators.map((actor) => lookup.nameOf(actor));
		const number = numberOf(round, rounds);
		const nowhere = round.label === undefined ? ['Venue not reported'] : [];
		const words = [...(venue === undefined ? nowhere : [venue]), ...mediators].join(', ');
		const called = [round.label ?? 'Round', number, words].filter((part) => part !== '').join(' ');
		return {
			round,
			phase: phase.id,
			number,
			words,
			name: [called, STATUS_WORDS[round.status].toLowerCase(), formatWhen(round.when)].join(', '),
		};
	});
}

/** Is a phase not reported to have happened: ahead of the last report, or of a round that is only announced? */
export function isOpen({ id, when }: Phase, asOf: When, stations: readonly Station[]): boolean {
	return (
		isAhead(when, asOf) || stations.some(({ phase, round }) => phase === id && round.status === 'announced')
	);
}

/** The phase of talks that shares an excerpt with the round, or else its date. */
function phaseOf(round: Round, phases: readonly Phase[]): Phase | undefined {
	const talks = phases.filter((phase) => phase.stage === 'talks');
	const shared = (phase: Phase) => phase.excerpts.some((excerpt) => round.excerpts.includes(excerpt));
	return talks.find(shared) ?? talks.find((phase) => sameDate(phase.when, round.when));
}
