/** Finding things in a timeline by id, and the questions every panel asks of it. */
import { least } from 'd3';
import { compareDays } from '../time/span';
import { orderOf, pick, spanColumns, type SpanColumns } from '../time/span-columns';
import { chaptersOf, completeChapters } from './chapters';
import type {
	Actor,
	Chapter,
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
	readonly spans: SpanColumns;
	readonly #quotesByEvent: ReadonlyMap<string, readonly Quote[]>;
	readonly #discrepanciesBySubject: ReadonlyMap<string, readonly Discrepancy[]>;

	constructor(readonly timeline: Timeline) {
		this.tracks = byId(timeline.tracks);
		this.actors = byId(timeline.actors);
		this.places = byId(timeline.places);
		this.sources = byId(timeline.sources);
		this.talks = byId(timeline.talks);
		const spans = spanColumns(timeline.events, (event) => event.when);
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
	#parts: ReadonlyMap<string, readonly TimelineEvent[]> | undefined;
	#chapters: readonly Chapter[] | undefined;
	#chapterByEvent: ReadonlyMap<string, Chapter> | undefined;
	/** By source: its place in the dataset. */
	#places: ReadonlyMap<string, number> | undefined;

	get excerpts(): ById<Excerpt> {
		return (this.#excerpts ??= byId(this.timeline.excerpts));
	}

	get events(): ById<TimelineEvent> {
		return (this.#events ??= byId(this.timeline.events));
	}

	get quotes(): ById<Quote> {
		return (this.#quotes ??= byId(this.timeline.quotes));
	}

	/**
	 * The story as it is told, oldest first: the editor's chapters, else by gaps in time and by year. Every event that
	 * is no part of another is in exactly one. O(n) when first asked for.
	 */
	get chapters(): readonly Chapter[] {
		return (this.#chapters ??= this.#toldInChapters());
	}

	#toldInChapters(): readonly Chapter[] {
		const wholes = this.inOrder.filter((event) => !this.wholeOf(event));
		const { chapters } = this.timeline;
		return chapters.length === 0 ? chaptersOf(wholes) : completeChapters(chapters, wholes);
	}

	/** The chapter in which an event is told; of a part, that of its whole. */
	chapterOf(event: TimelineEvent): Chapter | undefined {
		this.#chapterByEvent ??= new Map(
			this.chapters.flatMap((chapter) => chapter.events.map((id) => [id, chapter])),
		);
		return this.#chapterByEvent.get((this.wholeOf(event) ?? event).id);
	}

	/** The parts of an event, in order of time; none of a part. */
	partsOf(event: string): readonly TimelineEvent[] {
		this.#parts ??= grouped(
			this.inOrder.filter((part) => this.wholeOf(part)),
			({ partOf = '' }) => partOf,
		);
		return this.#parts.get(event) ?? [];
	}

	/**
	 * The event that this one is a part of. Nothing where it stands alone: its whole is not here, is on another track or
	 * is itself said to be a part.
	 */
	wholeOf({ partOf, track }: TimelineEvent): TimelineEvent | undefined {
		const whole = partOf === undefined ? undefined : this.events.get(partOf);
		return whole?.track === track && whole.partOf === undefined ? whole : undefined;
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

	/** The sources that print these excerpts, each once, in the order of the dataset. O(k log k) for k excerpts. */
	sourcesOf(excerpts: readonly string[]): Source[] {
		return this.#inOrderOfDataset(this.excerptsOf(excerpts).map(({ source }) => source));
	}

	/** The sources that tell of an event: they print what proves it, or are cited for it. In the order of the dataset. */
	reportersOf(event: TimelineEvent): Source[] {
		return this.#inOrderOfDataset(
			[...this.evidenceOf(event), ...(event.cites ?? [])].map(({ source }) => source),
		);
	}

	#inOrderOfDataset(sources: readonly string[]): Source[] {
		const places = (this.#places ??= new Map(this.timeline.sources.map(({ id }, place) => [id, place])));
		return known(this.sources, [...new Set(sources)]).sort(
			(a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0),
		);
	}

	/** Everything that proves an event: its own excerpts and those of its quotes, each once. */
	evidenceOf(event: TimelineEvent): Excerpt[] {
		const quoted = this.quotesOf(event.id).flatMap((quote) => quote.excerpts);
		return this.excerptsOf([...new Set([...event.excerpts, ...quoted])]);
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

/** When the first of these sources was published; nothing where no day is known. */
export function firstPublished(sources: readonly Source[]): When | undefined {
	const days = sources.flatMap(({ published }) => published ?? []);
	return least(days, (a, b) => compareDays(a.earliest, b.earliest));
}

/** Orders events by their first day, then their last day, then their id. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
	return (
		compareDays(a.when.earliest, b.when.earliest) ||
		compareDays(a.when.latest, b.when.latest) ||
		compare(a.id, b.id)
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
