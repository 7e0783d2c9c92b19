/** Where the talks stand: one paragraph, put together from the data. */
import type { Lookup } from '../model/lookup';
import type { Commitment, Phase, Round, Talks, When } from '../model/schema';
import { formatWhen } from '../time/format';
import { ceasefireChanges, type CeasefireChange } from './ceasefire';
import { latestStates } from './agreed/commitments';
import { isAhead, whenWords } from './dates';
import { ordinalWord, unstopped, withinSentence } from './words';

/** A run of the paragraph; one with excerpts can be opened. */
export interface Segment {
	text: string;
	excerpts?: string[];
}

/**
 * The paragraph as runs of text: the day of the last report, the ceasefire, the last round, what was
 * agreed, what comes next. It says only what the data says: what is “agreed” is not said to be in force,
 * and what was announced is not said to have happened.
 */
export function standing(talks: Talks, lookup: Lookup): Segment[] {
	const opening = ceasefire(talks, lookup);
	const ended = opening.at(-1)?.text.endsWith('. ') ?? true;
	return [
		...opening,
		...lastRound(talks, lookup, ended),
		...commitments(talks),
		...next(talks, lookup),
	].filter((segment) => segment.text !== '');
}

function plain(text: string): Segment {
	return { text };
}

/** Of a process that knows neither fighting nor a ceasefire it says neither. */
function ceasefire({ phases, asOf }: Talks, lookup: Lookup): Segment[] {
	const proof = asOf.excerpt === undefined ? {} : { excerpts: [asOf.excerpt] };
	const opening = [plain('As of '), { text: formatWhen(asOf), ...proof }, plain(', ')];
	const told = phases.filter((phase) => !isAhead(phase.when, asOf));
	const truce = told.findLast((phase) => phase.stage === 'ceasefire');
	const fighting = told.findLast((phase) => phase.stage === 'fighting');
	if (truce && fighting && told.indexOf(fighting) > told.indexOf(truce)) {
		return [...opening, ...reported('fighting', fighting, asOf), plain(' after '), named(truce), plain('. ')];
	}
	if (truce) {
		const change = ceasefireChanges(told, lookup).at(-1);
		return [...opening, ...reported('a ceasefire', truce, asOf), ...since(change, truce), plain('. ')];
	}
	if (fighting) {
		return [...opening, ...reported('fighting', fighting, asOf), plain(', and no ceasefire. ')];
	}
	return opening;
}

/** “a ceasefire is reported (Tenuous ceasefire)”; where its date ends before the report, with that date. */
function reported(what: string, phase: Phase, asOf: When): Segment[] {
	return phase.when.latest >= asOf.earliest
		? [plain(`${what} is reported (`), named(phase), plain(')')]
		: [plain(`${what} was last reported (`), named(phase), plain(`, ${formatWhen(phase.when)})`)];
}

/** What became of the ceasefire after it was reached: “, extended, says Arab News”. */
function since(change: CeasefireChange | undefined, truce: Phase): Segment[] {
	if (!change || (change.phase === truce && change.state === 'reached')) return [];
	return [plain(', '), { text: uncapitalised(change.words), excerpts: change.phase.excerpts }];
}

function named(phase: Phase): Segment {
	return { text: unstopped(phase.label), excerpts: phase.excerpts };
}

const HOW_IT_ENDED: Record<Round['status'], string> = {
	announced: 'was announced',
	under_way: 'is under way',
	concluded: 'concluded',
	deadlocked: 'hit a deadlock',
};

/** @param begins Does it begin a sentence? */
function lastRound(talks: Talks, lookup: Lookup, begins: boolean): Segment[] {
	const round = inOrder(talks.rounds.filter((one) => one.status !== 'announced')).at(-1);
	const [no, the] = begins ? ['No', 'The'] : ['no', 'the'];
	if (!round) return [plain(`${no} round of talks is reported to have been held. `)];
	return [
		plain(`${the} ${calledAs(round)}${venue(round, lookup)} (${whenWords(round.when)}) `),
		{ text: HOW_IT_ENDED[round.status], excerpts: round.excerpts },
		...(round.outcome === undefined
			? []
			: [plain('. '), { text: unstopped(round.outcome), excerpts: round.excerpts }]),
		plain('. '),
	];
}

/** “second round of talks”, “last round of talks”, or what the data calls it: “telephone call”. */
function calledAs({ label, ordinal }: Round): string {
	if (label !== undefined) return uncapitalised(label);
	return `${ordinal === undefined ? 'last' : ordinalWord(ordinal)} round of talks`;
}

function uncapitalised(text: string): string {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** By first day, then by number; of equals the order of the data stands. */
function inOrder(rounds: readonly Round[]): Round[] {
	return rounds.toSorted(
		(a, b) => a.when.earliest.localeCompare(b.when.earliest) || (a.ordinal ?? 0) - (b.ordinal ?? 0),
	);
}

function venue(round: Round, lookup: Lookup): string {
	const place = round.venue === undefined ? undefined : lookup.places.get(round.venue);
	return place ? ` in ${place.name}` : '';
}

/** How many commitments of one state a paragraph names before it counts the rest. */
const NAMED = 3;

function commitments(talks: Talks): Segment[] {
	const all = latestStates(talks.commitments);
	return [
		...commitmentsIn('in_force', 'In force: ', all),
		...commitmentsIn('agreed', 'Agreed, but not reported to be in force: ', all),
		...commitmentsIn('breached', 'Reported breached: ', all),
	];
}

function commitmentsIn(state: Commitment['state'], opening: string, all: readonly Commitment[]): Segment[] {
	const those = all.filter((commitment) => commitment.state === state);
	if (those.length === 0) return [];
	const listed = those
		.slice(0, NAMED)
		.flatMap(({ text, excerpts }, index) => [
			plain(index === 0 ? '' : '; '),
			{ text: withinSentence(unstopped(text)), excerpts },
		]);
	const rest = those.length - NAMED;
	return [plain(opening), ...listed, plain(rest > 0 ? `; and ${rest} more. ` : '. ')];
}

function next(talks: Talks, lookup: Lookup): Segment[] {
	const announced = inOrder(talks.rounds.filter((round) => round.status === 'announced'));
	const ahead = announced.find((round) => round.when.latest >= talks.asOf.earliest);
	if (ahead) {
		const name = `${ahead.ordinal === undefined ? 'a' : `the ${ordinalWord(ahead.ordinal)}`} round`;
		const text = `${name}${venue(ahead, lookup)}`;
		return [plain('Next: '), { text, excerpts: ahead.excerpts }, plain(` (${whenWords(ahead.when)}).`)];
	}
	const scheduled = talks.phases.find((phase) => isAhead(phase.when, talks.asOf));
	if (scheduled) return [plain('Next: '), named(scheduled), plain(` (${whenWords(scheduled.when)}).`)];
	const missed = announced.at(-1);
	if (missed) {
		const text = `a round${venue(missed, lookup)} was announced`;
		return [
			plain('Before that day '),
			{ text, excerpts: missed.excerpts },
			plain(` for ${formatWhen(missed.when)}; whether it met is not reported.`),
		];
	}
	return [plain('Nothing further is announced.')];
}
