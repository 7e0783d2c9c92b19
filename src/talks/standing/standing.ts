/** Where the talks stand: two or three sentences, put together from the data. */
import { greatest } from 'd3';
import type { Lookup } from '../../model/lookup';
import type { Phase, Round, Talks, When } from '../../model/schema';
import { formatWhen, precisionOf } from '../../time/format';
import { compareDays } from '../../time/span';
import { latestStates } from '../agreed/commitments';
import { isAhead, isVague } from '../dates';
import { lastOf, mediationWords, nextOf, roundName } from '../rounds';
import { listOf } from '../../time/list-of';
import { countWord, lowered, STATE_WORDS, stopped } from '../words';

/** One sentence with everything it rests on. */
interface Sentence {
	text: string;
	excerpts: string[];
}

/**
 * The ceasefire or the fighting, the last round, and what comes next: of each what the last report says of it, and
 * nothing where it says nothing. What is agreed is not said to be in force, and what was announced is not said to
 * have happened.
 */
export function standing(talks: Talks, lookup: Lookup): Sentence[] {
	const round = lastRound(talks, lookup);
	const arms = truceOrFighting(talks, lookup);
	// What came of the round tells it already.
	const isTold = round.slice(1).some(({ excerpts }) => arms?.excerpts.some((id) => excerpts.includes(id)));
	const known = [...(isTold ? [] : [arms]), ...round, next(talks, lookup)].filter(
		(sentence) => sentence !== undefined,
	);
	const isLong = talks.commitments.length > LONG;
	return known.length > 0 && !isLong ? known : [...known, ...agreements(talks)];
}

/** With more agreements than this their number is part of where the talks stand. */
const LONG = 10;

/** Of a process that knows neither fighting nor a ceasefire it says neither. */
function truceOrFighting({ phases, parties, asOf }: Talks, lookup: Lookup): Sentence | undefined {
	const told = phases.filter((phase) => !isAhead(phase.when, asOf));
	const change = ceasefireChanges(told).at(-1);
	if (change) {
		const names = parties.length > 3 ? 'the parties' : listOf(parties.map((party) => lookup.nameOf(party)));
		const { when, excerpts } = change.phase;
		return { text: `${truce(change, names, lookup)}${onDate(when)}.`, excerpts };
	}
	const fighting = told.findLast(({ stage }) => stage === 'fighting');
	return (
		fighting && { text: `Fighting was last reported${onDate(fighting.when)}.`, excerpts: fighting.excerpts }
	);
}

/** A change in the ceasefire; it lasts until the next. */
interface CeasefireChange {
	phase: Phase;
	state: NonNullable<Phase['ceasefire']>['state'];
}

/**
 * The changes in the order of the phases. A phase says itself what becomes of the ceasefire; else a ceasefire is
 * reached with a phase of that stage, and ended by fighting on a later day.
 */
function ceasefireChanges(phases: readonly Phase[]): CeasefireChange[] {
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

function truce({ state, phase }: CeasefireChange, names: string, lookup: Lookup): string {
	const by = phase.ceasefire?.by?.map((actor) => lookup.nameOf(actor)) ?? [];
	switch (state) {
		case 'reached':
			return `${names} reached a ceasefire`;
		case 'holds':
			return `The ceasefire between ${names} holds${by.length > 0 ? `, say ${listOf(by)}` : ''}`;
		case 'extended':
			return `The ceasefire between ${names} was extended`;
		case 'disputed':
			return `${by.length > 1 ? listOf(by) : names} disagree on whether the ceasefire holds`;
		case 'ended':
			return phase.stage === 'fighting'
				? 'Fighting was reported again after the ceasefire'
				: `The ceasefire between ${names} ended`;
	}
}

const WHAT_CAME: Record<Round['status'], string> = {
	announced: 'was announced',
	under_way: 'is under way',
	concluded: 'took place',
	deadlocked: 'hit a deadlock',
};

/** The round, then what came of it in the editor’s words; of talks that were reported after it only that they were. */
function lastRound(talks: Talks, lookup: Lookup): Sentence[] {
	const round = lastOf(talks);
	if (!round) return [];
	const later = talks.phases.findLast(
		({ stage, when }) =>
			stage === 'talks' && !isAhead(when, talks.asOf) && compareDays(when.earliest, round.when.latest) > 0,
	);
	if (later) return [{ text: `Talks were last reported${onDate(later.when)}.`, excerpts: later.excerpts }];
	const { outcome, excerpts, status, when } = round;
	const details = mediationWords(round, lookup);
	const aside = details === '' ? '' : `, ${details},`;
	const text = `The ${lowered(named(round, talks))}${aside} ${WHAT_CAME[status]}${onDate(when)}.`;
	return [{ text, excerpts }, ...(outcome === undefined ? [] : [{ text: stopped(outcome), excerpts }])];
}

/** “Second round of talks”, “Telephone call”. */
function named(round: Round, talks: Talks): string {
	return `${roundName(round, talks)}${round.label === undefined ? ' of talks' : ''}`;
}

/** The next round, else the next phase. Of a round whose day has passed nobody reports whether it met. */
function next(talks: Talks, lookup: Lookup): Sentence | undefined {
	const { phases, asOf } = talks;
	const round = nextOf(talks);
	if (round) {
		const { when, excerpts } = round;
		const place = lookup.places.get(round.venue ?? '')?.name;
		const isNamed = (round.label ?? round.ordinal) !== undefined;
		const name = !isNamed ? 'A new round' : `The ${lowered(named(round, talks))}`;
		const plan = `${isVague(when) ? '' : ` for ${formatWhen(when)}`}${place === undefined ? '' : ` in ${place}`}`;
		const text =
			compareDays(when.latest, asOf.earliest) < 0
				? `${name} had been announced${plan}; whether it met is not reported.`
				: `${name} has been announced${plan}.`;
		return { text, excerpts };
	}
	const ahead = phases.find((phase) => isAhead(phase.when, asOf));
	return (
		ahead && {
			text: `Announced${forDate(ahead)}: ${stopped(lowered(ahead.label))}`,
			excerpts: ahead.excerpts,
		}
	);
}

function forDate({ when }: Phase): string {
	return isVague(when) ? '' : ` for ${formatWhen(when)}`;
}

/** “ on 6 November 2025”, “ in October 2025”, “ since 2021”; nothing for a stretch that was only inferred. */
function onDate(when: When): string {
	if (isVague(when)) return '';
	const words = formatWhen(when);
	if (/^(?:since|by|perhaps|about)\b/u.test(words)) return ` ${words}`;
	return ` ${['day', 'days'].includes(precisionOf(when)) ? 'on' : 'in'} ${words}`;
}

/** How many agreements there are, what became of them, and the latest; what was only proposed is none. */
function agreements(talks: Talks): Sentence[] {
	const all = latestStates(talks.commitments).filter(({ state }) => state !== 'proposed');
	const latest = greatest(all, (a, b) => compareDays(a.when.latest, b.when.latest));
	if (!latest) return [];
	const { when, excerpts } = latest;
	const [date, words] = [onDate(when), stopped(latest.text)];
	if (all.length === 1) return [{ text: `One agreement was reached${date}: ${words}`, excerpts }];
	const counts = (['in_force', 'breached'] as const).flatMap((state) => {
		const count = all.filter((one) => one.state === state).length;
		return count === 0 ? [] : [[lowered(countWord(count)), lowered(STATE_WORDS[state])]];
	});
	const became = counts
		.map(([count, state], i) => `, ${count}${i === 0 ? ' of them' : ''} ${state}`)
		.join('');
	const last = date === '' ? 'The latest' : `The latest,${date}`;
	return [{ text: `${countWord(all.length)} agreements are known${became}. ${last}: ${words}`, excerpts }];
}
