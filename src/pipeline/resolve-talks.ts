/** Talks with their dates worked out; what an item leaves out is taken from its event or its quote. */
import type {
	Actor,
	Claim,
	Commitment,
	Phase,
	Quote,
	Round,
	Talks,
	TimelineEvent,
	When,
} from '../model/schema';
import type { AuthoredWhen, TalksFile } from './read/authored';
import { formatDays, overlaps, possibleDays } from './dates/calendar';
import { compareDays } from '../time/span';
import type { Dater } from './dates/dating';
import type { Tense } from './dates/meaning';
import type { Problem } from './read/problem';
import type { Spot } from './read/spot';

interface TalksContext {
	readonly date: Dater;
	/** Time zones by id of place, and of event: its own, else its first place's. */
	readonly zones: ReadonlyMap<string, string>;
	readonly zonesOfEvents: ReadonlyMap<string, string | undefined>;
	readonly events: ReadonlyMap<string, TimelineEvent>;
	readonly quotes: ReadonlyMap<string, Quote>;
	/** When each source was published, and the source of each excerpt. */
	readonly published: ReadonlyMap<string, When>;
	readonly excerpts: ReadonlyMap<string, { readonly source: string }>;
	readonly actors: ReadonlyMap<string, Pick<Actor, 'memberOf'>>;
	readonly report: (problem: Problem) => void;
}

/** Nothing where a date cannot be worked out: that has been reported, and positions in the lists must hold. */
export function resolveTalks(talks: TalksFile, spot: Spot, context: TalksContext): Talks | undefined {
	const phases = each(talks.phases, spot.at('phases'), (phase, at) => resolvePhase(phase, at, context));
	const rounds = each(talks.rounds, spot.at('rounds'), (round, at) => resolveRound(round, at, context));
	const claims = each(talks.claims, spot.at('claims'), (claim, at) =>
		resolveClaim(claim, at, talks.parties, context),
	);
	const commitments = each(talks.commitments, spot.at('commitments'), (commitment, at) =>
		resolveCommitment({ by: talks.parties, ...commitment }, at, context),
	);
	const told = [...(phases ?? []), ...(rounds ?? []), ...(claims ?? []), ...(commitments ?? [])];
	const asOf = asOfReport(talks, told, spot, context);
	return asOf && phases && rounds && claims && commitments
		? { ...talks, asOf, phases, rounds, claims, commitments }
		: undefined;
}

/** The day on which talks stood as they are told: as written, else that of the last report of anything in them. */
function asOfReport(
	{ asOf }: TalksFile,
	told: readonly { readonly excerpts: readonly string[] }[],
	spot: Spot,
	{ date, report, excerpts, published }: TalksContext,
): When | undefined {
	if (asOf)
		return date(asOf, spot.at('asOf'), { evidence: asOf.excerpt === undefined ? [] : [asOf.excerpt] });
	const reports = told.flatMap((one) => one.excerpts).flatMap((id) => excerpts.get(id)?.source ?? []);
	const days = reports.flatMap((source) => published.get(source) ?? []);
	const last = days.toSorted((a, b) => compareDays(a.latest, b.latest)).at(-1);
	if (!last)
		report(spot.problem('the field “asOf” is missing, and nothing in these talks has a dated source'));
	return last;
}

function resolvePhase(
	{ label: ownLabel, ...phase }: TalksFile['phases'][number],
	spot: Spot,
	context: TalksContext,
): Phase | undefined {
	const event = context.events.get(phase.event ?? '');
	const label = ownLabel ?? event?.label;
	if (label === undefined) context.report(missing(spot, 'label', 'an “event”'));
	const proven = provenIn(phase, event, context.zonesOfEvents.get(phase.event ?? ''), spot, context);
	return proven && label !== undefined ? { ...phase, ...proven, label } : undefined;
}

const TENSES: Partial<Record<Round['status'], Tense>> = {
	announced: 'future',
	concluded: 'past',
	deadlocked: 'past',
};

function resolveRound(
	{ event: id, venue: ownVenue, ...round }: TalksFile['rounds'][number],
	spot: Spot,
	context: TalksContext,
): Round | undefined {
	const event = context.events.get(id ?? '');
	const venue = ownVenue ?? event?.places[0];
	const zone = context.zones.get(venue ?? '') ?? context.zonesOfEvents.get(id ?? '');
	const proven = provenIn(round, event, zone, spot, context, TENSES[round.status]);
	return proven && { ...round, ...(venue === undefined ? {} : { venue }), ...proven };
}

function resolveCommitment(
	{ event: id, ...commitment }: TalksFile['commitments'][number] & { by: string[] },
	spot: Spot,
	context: TalksContext,
): Commitment | undefined {
	const proven = provenIn(
		commitment,
		context.events.get(id ?? ''),
		context.zonesOfEvents.get(id ?? ''),
		spot,
		context,
	);
	return proven && { ...commitment, ...proven };
}

function resolveClaim(
	{
		said: written,
		excerpts: own,
		speaker: ownSpeaker,
		party: ownParty,
		...claim
	}: TalksFile['claims'][number],
	spot: Spot,
	parties: readonly string[],
	{ quotes, zonesOfEvents, actors, date, report }: TalksContext,
): Claim | undefined {
	const quote = quotes.get(claim.quote ?? '');
	const excerpts = own ?? quote?.excerpts;
	const zone = zonesOfEvents.get(quote?.event ?? '');
	const said = written
		? date(written, spot.at('said'), { zone, evidence: excerpts ?? [], tense: 'past' })
		: quote?.said;
	if (claim.quote === undefined) {
		if (!written) report(missing(spot, 'said', 'a “quote”'));
		if (!own) report(missing(spot, 'excerpts', 'a “quote”'));
	}
	const speaker = ownSpeaker ?? quote?.speaker;
	if (quote && speaker !== quote.speaker)
		report(
			spot.at('speaker').problem(`“${speaker ?? ''}”, but the quote “${quote.id}” is of “${quote.speaker}”`),
		);
	if (quote && said) checkSameDays(said, quote.said, spot.at('said'), `the quote “${quote.id}”`, report);
	const party = ownParty ?? partyOf(speaker, parties, actors);
	if (party === undefined)
		report(
			spot.problem(
				speaker === undefined
					? 'the field “party” is missing, and there is no speaker to take it from'
					: `the field “party” is missing, and “${speaker}” is no member of one`,
			),
		);
	const spoken = partyOf(speaker, parties, actors);
	if (ownParty !== undefined && spoken !== undefined && spoken !== ownParty && parties.includes(ownParty))
		report(spot.at('party').problem(`“${ownParty}”, but its speaker “${speaker ?? ''}” is of “${spoken}”`));
	if (!said || !excerpts || party === undefined) return undefined;
	return { ...claim, party, ...(speaker === undefined ? {} : { speaker }), said, excerpts };
}

/** The party that a speaker is, or is a member of, however many bodies lie between. */
function partyOf(
	speaker: string | undefined,
	parties: readonly string[],
	actors: TalksContext['actors'],
): string | undefined {
	const seen = new Set<string>();
	for (let id = speaker; id !== undefined && !seen.has(id); id = actors.get(id)?.memberOf) {
		if (parties.includes(id)) return id;
		seen.add(id);
	}
	return undefined;
}

interface Proven {
	readonly when: When;
	readonly excerpts: string[];
}

/** The day and the excerpts of an item: its own, else those of its event. */
function provenIn(
	{ when: written, excerpts: own }: { readonly when?: AuthoredWhen; readonly excerpts?: string[] },
	event: TimelineEvent | undefined,
	zone: string | undefined,
	spot: Spot,
	context: TalksContext,
	tense?: Tense,
): Proven | undefined {
	const { date, report } = context;
	const excerpts = own ?? event?.excerpts;
	const when = written
		? date(written, spot.at('when'), { zone, evidence: excerpts ?? [], tense })
		: event?.when;
	if (!event) {
		if (!written) report(missing(spot, 'when', 'an “event”'));
		if (!own) report(missing(spot, 'excerpts', 'an “event”'));
	}
	if (!event && when && excerpts) checkSameWords(when, excerpts, spot.at('when'), context);
	// What leads up to a scheduled event comes before it.
	if (event && when && event.status !== 'scheduled')
		checkSameDays(when, event.when, spot.at('when'), `its event “${event.id}”`, report);
	return when && excerpts ? { when, excerpts } : undefined;
}

/**
 * What names no event, but is proven by the words of some, is of the day of one of them, unless words of its own date
 * it: else it has kept its day where theirs was corrected.
 */
function checkSameWords(
	when: When,
	excerpts: readonly string[],
	spot: Spot,
	{ events, report }: TalksContext,
): void {
	const sharing = [...events.values()].filter(
		(event) =>
			event.status !== 'scheduled' &&
			event.when.basis !== 'undated' &&
			event.excerpts.some((id) => excerpts.includes(id)),
	);
	const [first] = sharing;
	const isOwn = when.phrase !== undefined && sharing.every((event) => event.when.phrase !== when.phrase);
	const fits = sharing.some((event) => overlaps(possibleDays(when), possibleDays(event.when)));
	if (!first || isOwn || fits || when.basis === 'undated') return;
	report(
		spot.problem(
			`dated ${formatDays(when)}, but the event “${first.id}”, proven by the same words, is of ${formatDays(first.when)}; ` +
				'name it as “event” to take its day, or give the “phrase” that dates this',
		),
	);
}

/** What names an event or a quote and has a day of its own must be able to mean the same day. */
function checkSameDays(a: When, b: When, spot: Spot, what: string, report: (problem: Problem) => void): void {
	if (overlaps(possibleDays(a), possibleDays(b))) return;
	report(
		spot.problem(
			`dated ${formatDays(a)}, but ${what} is of ${formatDays(b)}; correct one of them, or leave this one out to take the other`,
		),
	);
}

function missing(spot: Spot, field: string, from: string): Problem {
	return spot.problem(
		`the field “${field}” is missing, and there is no ${from.replace(/^an? /, '')} to take it from`,
	);
}

/** All of them, or nothing. */
function each<A, B>(
	items: readonly A[],
	spot: Spot,
	resolveOne: (item: A, spot: Spot) => B | undefined,
): B[] | undefined {
	const resolved = items
		.map((item, index) => resolveOne(item, spot.at(index)))
		.filter((item) => item !== undefined);
	return resolved.length === items.length ? resolved : undefined;
}
