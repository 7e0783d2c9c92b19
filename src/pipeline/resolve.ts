/** Turns what was written into what is published: dates worked out, defaults filled in. */
import type { Chapter, Quote, Talks, TimelineEvent, When } from '../model/schema';
import type { Authored } from './read/collect';
import { dateOf } from './dates/dating';
import type { Dater } from './dates/dating';
import type { Problem } from './read/problem';
import type { Spot, Written } from './read/spot';
import { resolveEvents, resolveQuote } from './resolve-events';
import { resolveChapters } from './resolve-chapters';
import { resolveTalks } from './resolve-talks';

/** The dated parts of a story. What has a date that cannot be worked out is left out. */
export interface Resolved {
	/** When each source was published, by its id; of some nobody knows. */
	readonly published: ReadonlyMap<string, When>;
	readonly chapters: readonly Written<Chapter>[];
	readonly events: readonly Written<TimelineEvent>[];
	readonly quotes: readonly Written<Quote>[];
	readonly talks: readonly Written<Talks>[];
	readonly problems: readonly Problem[];
}

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
	const zonesOfEvents = eventZones(authored, zones);
	const told = { date, report, zonesOfEvents, excerpts: known.excerpts };
	const events = resolveEvents(authored.events, told);
	const quotes = dated(authored.quotes, (quote, spot) => resolveQuote(quote, spot, authored.events, told));
	const context = {
		...{ date, zones, zonesOfEvents, published, report },
		excerpts: known.excerpts,
		actors: new Map(authored.actors.map(({ value }) => [value.id, value])),
		...byId(events, quotes),
	};
	return {
		published,
		chapters: resolveChapters(authored.chapters, events, report),
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

/** The zone an event names for its day, else that of its first place; of a part, else that of its whole. */
function eventZones(
	{ events }: Authored,
	places: ReadonlyMap<string, string>,
): Map<string, string | undefined> {
	const own = new Map(
		events.map(({ value: { id, when, places: where } }) => [id, when?.zone ?? places.get(where[0] ?? '')]),
	);
	return new Map(events.map(({ value: { id, partOf = '' } }) => [id, own.get(id) ?? own.get(partOf)]));
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
