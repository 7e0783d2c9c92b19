/** Finding things in a timeline by id, and the questions every panel asks of it. */
import { least } from 'd3';
import { orderOf, pick, timespansOf, type Timespans } from '../time/timespans';
import type {
	Actor,
	Discrepancy,
	Excerpt,
	Place,
	Quote,
	Source,
	Talks,
	Timeline,
	TimelineEvent,
	Track,
	When,
} from './schema';

type ById<T> = ReadonlyMap<string, T>;

/** A timeline with its look-up tables. Built once; O(n) in the size of the dataset. */
export class Lookup {
	readonly tracks: ById<Track>;
	readonly actors: ById<Actor>;
	readonly places: ById<Place>;
	readonly sources: ById<Source>;
	readonly talks: ById<Talks>;
	/** Every event in order of time: by first day, then last day; those of the same days as in the dataset. */
	readonly inOrder: readonly TimelineEvent[];
	/** When these happened. */
	readonly spans: Timespans;
	readonly #quotesByEvent: ReadonlyMap<string, readonly Quote[]>;
	readonly #discrepanciesBySubject: ReadonlyMap<string, readonly Discrepancy[]>;

	constructor(readonly timeline: Timeline) {
		this.tracks = byId(timeline.tracks);
		this.actors = byId(timeline.actors);
		this.places = byId(timeline.places);
		this.sources = byId(timeline.sources);
		this.talks = byId(timeline.talks);
		const spans = timespansOf(timeline.events, (event) => event.when);
		const order = orderOf(spans);
		const sorted = order && pick(timeline.events, spans, order);
		this.inOrder = sorted?.items ?? timeline.events;
		this.spans = sorted?.spans ?? spans;
		this.#quotesByEvent = grouped(timeline.quotes, (quote) => quote.event);
		this.#discrepanciesBySubject = grouped(timeline.discrepancies, (discrepancy) => discrepancy.about);
	}

	// What there may be a million of is gone through when it is first asked for: the first drawing does without.
	#excerpts: ById<Excerpt> | undefined;
	#events: ById<TimelineEvent> | undefined;
	#quotes: ById<Quote> | undefined;

	get excerpts(): ById<Excerpt> {
		return (this.#excerpts ??= byId(this.timeline.excerpts));
	}

	get events(): ById<TimelineEvent> {
		return (this.#events ??= byId(this.timeline.events));
	}

	get quotes(): ById<Quote> {
		return (this.#quotes ??= byId(this.timeline.quotes));
	}

	/** The quotes that belong to an event, in the order of the dataset. */
	quotesOf(event: string): readonly Quote[] {
		return this.#quotesByEvent.get(event) ?? [];
	}

	/** What the sources disagree on about an event, a quote or a source. */
	discrepanciesAbout(subject: string): readonly Discrepancy[] {
		return this.#discrepanciesBySubject.get(subject) ?? [];
	}

	/** The excerpts with these ids, in the order of the ids; unknown ids are passed over. */
	excerptsOf(ids: readonly string[]): Excerpt[] {
		return known(this.excerpts, ids);
	}

	/** The sources that print these excerpts, each once, in the order of the dataset: the corroboration. */
	sourcesOf(excerpts: readonly string[]): Source[] {
		const printing = new Set(this.excerptsOf(excerpts).map((excerpt) => excerpt.source));
		return this.timeline.sources.filter((source) => printing.has(source.id));
	}

	/** When these excerpts were first published: the earliest of their sources' days. */
	publishedOf(excerpts: readonly string[]): When | undefined {
		const days = excerpts.flatMap(
			(id) => this.sources.get(this.excerpts.get(id)?.source ?? '')?.published ?? [],
		);
		return least(days, (day) => day.earliest);
	}

	/** Everything that proves an event: its own excerpts and those of its quotes, each once. */
	evidenceOf(event: TimelineEvent): Excerpt[] {
		const ids = [...event.excerpts, ...this.quotesOf(event.id).flatMap((quote) => quote.excerpts)];
		return this.excerptsOf([...new Set(ids)]);
	}

	/** Where an event happened, as far as the articles say: “Istanbul”, or nothing. */
	placesOf(event: TimelineEvent): string {
		return known(this.places, event.places)
			.map((place) => place.name)
			.join(', ');
	}

	/** An actor's name, or the id itself where the dataset does not know it. */
	nameOf(actor: string): string {
		return this.actors.get(actor)?.name ?? actor;
	}
}

/** Orders events by their first day, then their last day, then their id. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
	return (
		compare(a.when.earliest, b.when.earliest) || compare(a.when.latest, b.when.latest) || compare(a.id, b.id)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
	const map = new Map<string, T>();
	for (const item of items) map.set(item.id, item);
	return map;
}

/** The items by what `keyOf` says of them, each list in the order of the items. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** The items with these ids, in the order of the ids; unknown ids are passed over. */
export function known<T>(items: ById<T>, ids: readonly string[]): T[] {
	return ids.flatMap((id) => items.get(id) ?? []);
}
