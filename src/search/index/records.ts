/** What can be found: every quote, event, actor, place and source as weighted texts. */
import type { Lookup } from '../../model/lookup';
import type { Actor, Place, Quote, Source, TimelineEvent, When } from '../../model/schema';
import { yearOf } from '../../time/span';
import type { HitKind } from '../results';
import { monthName } from '../text/words';

/** A text of a record. */
export interface Field {
	readonly text: string;
	/** How much a word found here counts, from 0 to 1. */
	readonly weight: number;
}

/** One thing that can be found. */
export interface SearchRecord {
	readonly kind: HitKind;
	readonly id: string;
	/** Put together anew each time: of a large story they take more room than all else of it. */
	readonly fields: () => readonly Field[];
	/** The events it leads to, in order of time. */
	readonly events: readonly string[];
	/** Decides between equals: more comes first. */
	readonly importance: number;
	/** What it can be narrowed by. */
	readonly facets?: Facets;
}

interface Facets {
	/** Left out where no day is known. */
	readonly when?: Pick<When, 'earliest' | 'latest'>;
	readonly speakers: readonly string[];
	readonly sources: readonly string[];
	readonly track?: string;
	readonly status?: TimelineEvent['status'];
	readonly figures?: boolean;
}

/** Every record of a story, in order of time within each kind. O(size of the dataset). */
export function recordsOf(lookup: Lookup): SearchRecord[] {
	const { inOrder, timeline } = lookup;
	const led = eventsBySubject(lookup);
	return [
		...inOrder.flatMap((event) => lookup.quotesOf(event.id)).map((quote) => quoteRecord(quote, lookup)),
		...inOrder.map((event) => eventRecord(event, lookup)),
		...timeline.actors.map((actor) => actorRecord(actor, lookup, led.get(actor.id) ?? [])),
		...timeline.places.map((place) => placeRecord(place, led.get(place.id) ?? [])),
		...timeline.sources.map((source) => sourceRecord(source, led.get(source.id) ?? [])),
	];
}

function quoteRecord(quote: Quote, lookup: Lookup): SearchRecord {
	const event = lookup.events.get(quote.event);
	return {
		kind: 'quote',
		id: quote.id,
		events: event ? [event.id] : [],
		importance: quote.form === 'direct' ? 1 : 0,
		facets: {
			when: quote.said,
			speakers: [quote.speaker],
			sources: lookup.sourcesOf(quote.excerpts).map((source) => source.id),
			...(event ? { track: event.track } : {}),
		},
		fields: () => [
			...texts(1, quote.text),
			...namesIn(lookup, [quote.speaker], 0.7),
			...namesIn(lookup, quote.on ? [quote.on] : [], 0.4),
			...texts(0.3, ...rolesIn(lookup, [quote.speaker])),
			...texts(0.3, quote.channel, dateWords(quote.said), event?.title),
			...texts(0.1, ...publishersOf(lookup, quote.excerpts)),
		],
	};
}

function eventRecord(event: TimelineEvent, lookup: Lookup): SearchRecord {
	const quotes = lookup.quotesOf(event.id);
	return {
		kind: 'event',
		id: event.id,
		events: [event.id],
		importance: event.importance,
		facets: {
			when: event.when,
			speakers: quotes.map((quote) => quote.speaker),
			sources: lookup.reportersOf(event).map(({ id }) => id),
			track: event.track,
			status: event.status,
			figures: event.figures.length > 0,
		},
		fields: () => [
			...texts(1, event.title),
			...texts(0.9, event.label),
			...texts(0.6, event.summary),
			...namesIn(lookup, event.actors, 0.5),
			...event.places.flatMap((id) => namesOf(lookup.places.get(id), 0.5)),
			...texts(0.4, ...lookup.excerptsOf(event.excerpts).map((excerpt) => excerpt.exact)),
			...texts(0.4, dateWords(event.when), ...event.figures.map((figure) => figure.label)),
			...texts(0.3, event.kind, event.status, ...quotes.map((quote) => quote.text)),
			...namesIn(
				lookup,
				quotes.map((quote) => quote.speaker),
				0.3,
			),
			...texts(0.2, ...rolesIn(lookup, event.actors)),
			...texts(0.1, ...publishersOf(lookup, event.excerpts)),
		],
	};
}

function actorRecord(actor: Actor, lookup: Lookup, events: readonly string[]): SearchRecord {
	return {
		kind: 'person',
		id: actor.id,
		events,
		importance: events.length,
		fields: () => [
			...namesOf(actor, 1),
			...texts(0.8, actor.role),
			...texts(0.2, actor.memberOf && lookup.nameOf(actor.memberOf)),
		],
	};
}

function placeRecord(place: Place, events: readonly string[]): SearchRecord {
	return { kind: 'place', id: place.id, events, importance: events.length, fields: () => namesOf(place, 1) };
}

function sourceRecord(source: Source, events: readonly string[]): SearchRecord {
	return {
		kind: 'source',
		id: source.id,
		events,
		importance: events.length,
		facets: { ...(source.published && { when: source.published }), speakers: [], sources: [source.id] },
		fields: () => [
			...texts(0.8, source.publisher),
			...texts(0.6, source.headline),
			...texts(0.4, source.byline),
			...texts(0.2, source.dateline, source.published && dateWords(source.published)),
		],
	};
}

function texts(weight: number, ...all: (string | undefined)[]): Field[] {
	return all.flatMap((text) => (text ? { text, weight } : []));
}

function namesIn(lookup: Lookup, actors: readonly string[], weight: number): Field[] {
	return actors.flatMap((id) => namesOf(lookup.actors.get(id), weight));
}

/** What people are; the part a state or a body plays is told where they are. */
function rolesIn(lookup: Lookup, actors: readonly string[]): (string | undefined)[] {
	return actors
		.map((id) => lookup.actors.get(id))
		.map((actor) => (actor?.kind === 'person' ? actor.role : undefined));
}

/** A name counts a little more than the other names of the same thing. */
function namesOf(named: Pick<Actor, 'name' | 'aliases'> | undefined, weight: number): Field[] {
	return named ? [...texts(weight, named.name), ...texts(weight * 0.9, ...named.aliases)] : [];
}

function publishersOf(lookup: Lookup, excerpts: readonly string[]): string[] {
	return lookup.sourcesOf(excerpts).map((source) => source.publisher);
}

/**
 * The words a reader might use for a date: its years and, where it is known to a few months, these; for one day
 * also the number of the day. “2025-03-31/2025-04-06” → “march 2025 april 2025”.
 */
function dateWords({ earliest, latest }: Pick<When, 'earliest' | 'latest'>): string {
	const [first, last] = [monthsSince(earliest), monthsSince(latest)];
	if (earliest === latest) return `${Number(earliest.slice(-2))} ${monthWords(first)}`;
	const count = last - first + 1;
	if (count <= 6) return Array.from({ length: count }, (_, at) => monthWords(first + at)).join(' ');
	const years = Math.floor(last / 12) - Math.floor(first / 12) + 1;
	// A stretch of centuries is found by its ends.
	if (years > 50) return `${yearOf(earliest)} ${yearOf(latest)}`;
	return Array.from({ length: years }, (_, at) => Math.floor(first / 12) + at).join(' ');
}

/** Months from the beginning of the year 0 to the month of a day. */
function monthsSince(day: string): number {
	return yearOf(day) * 12 + Number(day.slice(-5, -3)) - 1;
}

function monthWords(month: number): string {
	const year = Math.floor(month / 12);
	return `${monthName(month - 12 * year + 1) ?? ''} ${year}`;
}

/** Actor, place or source → the events it takes part in, speaks at, holds or reports; in order of time. */
function eventsBySubject(lookup: Lookup): Map<string, string[]> {
	const led = new Map<string, string[]>();
	for (const event of lookup.inOrder) {
		const quotes = lookup.quotesOf(event.id);
		const speakers = quotes.flatMap((quote) => (quote.on ? [quote.speaker, quote.on] : [quote.speaker]));
		const sources = lookup.reportersOf(event).map(({ id }) => id);
		const subjects = [...event.actors, ...event.places, ...speakers, ...sources];
		for (const subject of new Set(subjects)) {
			const events = led.get(subject);
			if (events) events.push(event.id);
			else led.set(subject, [event.id]);
		}
	}
	return led;
}
