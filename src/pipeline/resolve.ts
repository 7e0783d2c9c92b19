/** Turns what was written into what is published: dates worked out, defaults filled in. */
import type { Quote, Talks, TimelineEvent, When } from '../model/schema';
import type { AuthoredEvent, AuthoredWhen } from './read/authored';
import type { Authored } from './read/collect';
import { dateOf } from './dates/dating';
import type { Circumstances } from './dates/dating';
import type { Tense } from './dates/meaning';
import { combined } from './dates/datings';
import type { Problem } from './read/problem';
import type { Spot, Written } from './read/spot';
import { resolveTalks } from './resolve-talks';

/** The dated parts of a story. What has a date that cannot be worked out is left out. */
export interface Resolved {
	/** When each source was published, by its id; of some nobody knows. */
	readonly published: ReadonlyMap<string, When>;
	readonly events: readonly Written<TimelineEvent>[];
	readonly quotes: readonly Written<Quote>[];
	readonly talks: readonly Written<Talks>[];
	readonly problems: readonly Problem[];
}

/** Dates something, in a zone unless it names its own, on the word of some excerpts or cited sources. */
export type Dater = (
	when: AuthoredWhen,
	spot: Spot,
	on: Pick<Circumstances, 'zone' | 'evidence' | 'cited' | 'tense'>,
) => When | undefined;

export function resolve(authored: Authored): Resolved {
	const problems: Problem[] = [];
	const report = (problem: Problem) => problems.push(problem);
	const known = {
		excerpts: new Map(authored.excerpts.map(({ value }) => [value.id, value])),
		moments: new Map(authored.moments.map((moment) => [moment.value.name, moment])),
	};
	const published = new Map<string, When>();
	for (const { value, spot } of authored.sources) {
		if (!value.published) continue;
		const circumstances = { ...known, published: new Map<string, When>(), evidence: ownDate(value) };
		const when = dateOf(value.published, spot.at('published'), circumstances, report);
		if (when) published.set(value.id, when);
	}
	const date: Dater = (when, spot, on) => dateOf(when, spot, { ...known, published, ...on }, report);
	const zones = new Map(authored.places.map(({ value }) => [value.id, value.zone]));
	const zoneOf = (event: AuthoredEvent) => event.when?.zone ?? zones.get(event.places[0] ?? '');
	const zonesOfEvents = new Map(authored.events.map(({ value }) => [value.id, zoneOf(value)]));
	const sourceOf = (excerpt = '') => known.excerpts.get(excerpt)?.source;
	const events = dated(authored.events, (event, spot) =>
		resolveEvent(event, spot, { zone: zoneOf(event), date, report, sourceOf }),
	);
	const quotes = dated(authored.quotes, ({ said, ...quote }, spot) => {
		const zone = zonesOfEvents.get(quote.event);
		const when = date(said, spot.at('said'), { zone, evidence: quote.excerpts, tense: 'past' });
		return when && { ...quote, said: when };
	});
	const context = { date, zones, zonesOfEvents, report, ...byId(events, quotes) };
	return {
		published,
		events,
		quotes,
		talks: dated(authored.talks, (talks, spot) => resolveTalks(talks, spot, context)),
		problems,
	};
}

/** What proves the day of an article: any of its words. Of one that is only cited there are none. */
function ownDate({ excerpts }: Authored['sources'][number]['value']): string[] {
	return excerpts.slice(0, 1).map(({ id }) => id);
}

function byId(events: readonly Written<TimelineEvent>[], quotes: readonly Written<Quote>[]) {
	return {
		events: new Map(events.map(({ value }) => [value.id, value])),
		quotes: new Map(quotes.map(({ value }) => [value.id, value])),
	};
}

/** What is alleged may be either. */
const TENSES: Partial<Record<TimelineEvent['status'], Tense>> = { scheduled: 'future', reported: 'past' };

interface EventContext {
	/** That of its first place, unless its date names one. */
	readonly zone: string | undefined;
	readonly date: Dater;
	readonly report: (problem: Problem) => void;
	readonly sourceOf: (excerpt?: string) => string | undefined;
}

function resolveEvent(
	{ when: written, datings, by: _by, figures, ...event }: AuthoredEvent,
	spot: Spot,
	{ zone, date, report, sourceOf }: EventContext,
): TimelineEvent | undefined {
	const { excerpts, cites = [], status } = event;
	const on = {
		zone,
		evidence: excerpts,
		cited: cites.map(({ source }) => source),
		tense: TENSES[status],
	};
	const own = written && date(written, spot.at('when'), on);
	const sides = (datings ?? []).flatMap(({ source: named, when }, index) => {
		const dating = date(when, spot.at('datings', index, 'when'), on);
		const source = named ?? sourceOf(when.excerpt);
		if (source === undefined)
			report(
				spot
					.at('datings', index)
					.problem('whose date is this? name its “source”, or the “excerpt” that says it'),
			);
		return dating && source !== undefined ? [{ source, when: dating }] : [];
	});
	if (!written && !datings) report(spot.problem('the field “when” is missing'));
	const when = own ?? combined(sides.map((side) => side.when));
	const only = excerpts.length === 1 ? excerpts[0] : undefined;
	const proven = figures.flatMap(({ excerpt = only, ...figure }, index) => {
		if (excerpt === undefined)
			report(
				spot.at('figures', index).problem('the field “excerpt” is missing: which of the excerpts prints it?'),
			);
		return excerpt === undefined ? [] : [{ ...figure, excerpt }];
	});
	return when && { ...event, figures: proven, when, ...(sides.length > 0 && { datings: sides }) };
}

function dated<A, B>(
	items: readonly Written<A>[],
	resolveOne: (value: A, spot: Spot) => B | undefined,
): Written<B>[] {
	return items.flatMap(({ value, spot }) => {
		const resolved = resolveOne(value, spot);
		return resolved === undefined ? [] : [{ value: resolved, spot }];
	});
}
