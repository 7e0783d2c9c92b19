/** The steps of the talks: their phases, each with the round that was held in it, and rounds that no phase tells of. */
import type { Lookup } from '../../model/lookup';
import type { Phase, Round, Talks, TimelineEvent } from '../../model/schema';
import { formatFigure } from '../../sources/figure';
import { isAhead, sameDate } from '../dates';
import { targetOf, type Target } from '../evidence';
import { mediationWords, roundName } from '../rounds';
import type { Stage } from '../words';

export interface Step {
	id: string;
	stage: Stage;
	label: string;
	when: Phase['when'];
	/** Announced, and not reported to have happened. */
	scheduled: boolean;
	target: Target;
	/** “Last round”; nothing where no round was held in it. */
	round?: string;
	/** “in Istanbul, mediated by Qatar”; empty where neither is reported. */
	mediation: string;
	/** What was counted: “dozens of people killed on both sides”. */
	figures: string[];
	/** The ids of the steps that an article puts before it. */
	after: string[];
}

/** The phases in the order of the data, then the rounds without a phase. O(phases · (rounds + events told of)). */
export function stepsOf(talks: Talks, lookup: Lookup): Step[] {
	const { phases, rounds, asOf } = talks;
	const held = new Map(rounds.map((round) => [round.id, phaseOf(round, phases)]));
	const steps = phases.map((phase): Step => {
		const round = rounds.find(({ id }) => held.get(id) === phase);
		const target = targetOf(phase, lookup);
		return {
			id: phase.id,
			stage: phase.stage,
			label: phase.label,
			when: phase.when,
			scheduled: isAhead(phase.when, asOf) || round?.status === 'announced',
			target,
			...(round ? { round: roundName(round, talks) } : {}),
			mediation: round ? mediationWords(round, lookup) : '',
			figures: figuresOf(lookup.events.get(phase.event ?? '')),
			after: before(phase, phases, lookup),
		};
	});
	const alone = rounds.filter(({ id }) => !held.get(id));
	return [...steps, ...alone.map((round) => stepOf(round, talks, lookup))];
}

function stepOf(round: Round, talks: Talks, lookup: Lookup): Step {
	return {
		id: round.id,
		stage: round.status === 'deadlocked' ? 'deadlock' : 'talks',
		label: roundName(round, talks),
		when: round.when,
		scheduled: isAhead(round.when, talks.asOf) || round.status === 'announced',
		target: targetOf(round, lookup),
		mediation: mediationWords(round, lookup),
		figures: [],
		after: [],
	};
}

function figuresOf(event: TimelineEvent | undefined): string[] {
	return event?.figures.map((figure) => `${formatFigure(figure)} ${figure.label}`) ?? [];
}

/** The phase of talks that shares an excerpt with the round, or else its date. */
function phaseOf(round: Round, phases: readonly Phase[]): Phase | undefined {
	const talks = phases.filter((phase) => phase.stage === 'talks');
	const shared = (phase: Phase) => phase.excerpts.some((excerpt) => round.excerpts.includes(excerpt));
	return talks.find(shared) ?? talks.find((phase) => sameDate(phase.when, round.when));
}

/** The phases whose events an article puts before the event of this one, also by way of events that are no phase. */
function before({ event }: Phase, phases: readonly Phase[], lookup: Lookup): string[] {
	const earlier = new Set<string>();
	const queue = [...(lookup.events.get(event ?? '')?.after ?? [])];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (earlier.has(id)) continue;
		earlier.add(id);
		queue.push(...(lookup.events.get(id)?.after ?? []));
	}
	return phases.filter((phase) => earlier.has(phase.event ?? '')).map(({ id }) => id);
}
