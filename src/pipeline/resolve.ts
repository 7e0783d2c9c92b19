/** Turns what was written into what is published: dates worked out, defaults filled in. */
import type { Quote, Talks, TimelineEvent, When } from '../model/schema';
import type { AuthoredWhen, TalksFile } from './read/authored';
import type { Authored } from './read/collect';
import { dateOf } from './dates/dating';
import type { Tense } from './dates/meaning';
import type { Problem } from './read/problem';
import type { Spot, Written } from './read/spot';

/** The dated parts of a story. What has a date that cannot be worked out is left out. */
export interface Resolved {
	/** When each source was published, by its id. */
	readonly published: ReadonlyMap<string, When>;
	readonly events: readonly Written<TimelineEvent>[];
	readonly quotes: readonly Written<Quote>[];
	readonly talks: readonly Written<Talks>[];
	readonly problems: readonly Problem[];
}

export const DEFAULT_ZONE = 'UTC';

export function resolve(authored: Authored): Resolved {
	const problems: Problem[] = [];
	const excerpts = new Map(authored.excerpts.map(({ value }) => [value.id, value]));
	const zones = new Map(authored.places.map(({ value }) => [value.id, value.zone]));
	const published = new Map<string, When>();
	const eventZones = new Map(
		authored.events.map(({ value }) => [value.id, value.when.zone ?? zones.get(value.places[0] ?? '')]),
	);
	const none = new Map<string, When>();
	for (const { value, spot } of authored.sources) {
		const circumstances = { zone: DEFAULT_ZONE, excerpts, published: none, evidence: [] };
		const when = dateOf(value.published, spot.at('published'), circumstances, (problem) =>
			problems.push(problem),
		);
		if (when) published.set(value.id, when);
	}
	const date: Dater = (when, spot, zone, evidence, tense) => {
		const circumstances = { zone: zone ?? DEFAULT_ZONE, excerpts, published, evidence, tense };
		return dateOf(when, spot, circumstances, (problem) => problems.push(problem));
	};
	const zoneOf = {
		event: (id?: string) => eventZones.get(id ?? ''),
		place: (id?: string) => zones.get(id ?? ''),
	};
	const quotes = dated(authored.quotes, ({ said, ...quote }, spot) => {
		const when = date(said, spot.at('said'), zoneOf.event(quote.event), quote.excerpts, 'past');
		return when && { ...quote, said: when };
	});
	const quoteEvents = new Map(authored.quotes.map(({ value }) => [value.id, value.event]));
	return {
		published,
		events: dated(authored.events, ({ when: written, ...event }, spot) => {
			const when = date(
				written,
				spot.at('when'),
				zoneOf.event(event.id),
				event.excerpts,
				EVENT_TENSES[event.status],
			);
			return when && { ...event, when };
		}),
		quotes,
		talks: dated(authored.talks, (talks, spot) =>
			datedTalks(talks, spot, date, {
				...zoneOf,
				quote: (id) => zoneOf.event(quoteEvents.get(id ?? '')),
			}),
		),
		problems,
	};
}

/** What is alleged may be either. */
const EVENT_TENSES: Partial<Record<TimelineEvent['status'], Tense>> = {
	scheduled: 'future',
	reported: 'past',
};

const ROUND_TENSES: Partial<Record<Talks['rounds'][number]['status'], Tense>> = {
	announced: 'future',
	concluded: 'past',
	deadlocked: 'past',
};

/** Dates something at a place, in a zone unless it names its own, on the word of some excerpts. */
type Dater = (
	when: AuthoredWhen,
	spot: Spot,
	zone: string | undefined,
	excerpts: readonly string[],
	tense?: Tense,
) => When | undefined;

type ZoneOf = Record<'event' | 'place' | 'quote', (id?: string) => string | undefined>;

function datedTalks(talks: TalksFile, spot: Spot, date: Dater, zoneOf: ZoneOf): Talks | undefined {
	const asOf = date(talks.asOf, spot.at('asOf'), undefined, talks.asOf.excerpt ? [talks.asOf.excerpt] : []);
	const phases = eachDated(talks.phases, ({ when: written, ...phase }, index) => {
		const when = date(written, spot.at('phases', index, 'when'), zoneOf.event(phase.event), phase.excerpts);
		return when && { ...phase, when };
	});
	const rounds = eachDated(talks.rounds, ({ when: written, ...round }, index) => {
		const when = date(
			written,
			spot.at('rounds', index, 'when'),
			zoneOf.place(round.venue),
			round.excerpts,
			ROUND_TENSES[round.status],
		);
		return when && { ...round, when };
	});
	const claims = eachDated(talks.claims, ({ said: written, ...claim }, index) => {
		const said = date(
			written,
			spot.at('claims', index, 'said'),
			zoneOf.quote(claim.quote),
			claim.excerpts,
			'past',
		);
		return said && { ...claim, said };
	});
	const commitments = eachDated(talks.commitments, ({ when: written, ...commitment }, index) => {
		const when = date(written, spot.at('commitments', index, 'when'), undefined, commitment.excerpts);
		return when && { ...commitment, when };
	});
	return asOf && phases && rounds && claims && commitments
		? { ...talks, asOf, phases, rounds, claims, commitments }
		: undefined;
}

/** All of them dated, or nothing: an undated one has been reported, and positions in the list must hold. */
function eachDated<A, B>(
	items: readonly A[],
	resolve: (item: A, index: number) => B | undefined,
): B[] | undefined {
	const resolved = items.map(resolve).filter((item) => item !== undefined);
	return resolved.length === items.length ? resolved : undefined;
}

function dated<A, B>(
	items: readonly Written<A>[],
	resolve: (value: A, spot: Spot) => B | undefined,
): Written<B>[] {
	return items.flatMap(({ value, spot }) => {
		const resolved = resolve(value, spot);
		return resolved === undefined ? [] : [{ value: resolved, spot }];
	});
}
