/** What the timeline draws, by lane: derived from the view, wherever it stands. */
import type { View } from '../state/view.svelte';
import { orderOf, pick } from '../time/span-columns';
import { Route } from './keys';
import { arrange } from './layout/arrangement';
import { isQuote, type Entry } from './layout/entry';
import { FORMS, type FormName } from './layout/geometry';
import type { Mark } from './layout/mark';
import { matchCounter } from './layout/matches';
import { drawnSingly } from './layout/singly';

interface Options {
	readonly form: FormName;
	/** Width of the whole drawing, with its names and its margin, in pixels; 0 until measured. */
	readonly outer: number;
	/** From 0, the folded scale, to 1, the true scale. */
	readonly mix: number;
}

export class Contents {
	#opened: string | undefined = $state();

	constructor(
		readonly view: View,
		readonly options: () => Options,
	) {}

	/** The id of the event whose parts show beside it; none in the low form, which has no room for them. */
	readonly #openedHere = $derived.by(() => (FORMS[this.options().form].labels ? this.#opened : undefined));

	get opened(): string | undefined {
		return this.#openedHere;
	}

	set opened(event: string | undefined) {
		this.#opened = event;
	}

	/** Events, each with its parts where it is opened, or quotes. */
	readonly entries: readonly Entry[] = $derived.by(() => {
		const { view, opened } = this;
		if (view.voices) return view.quotes;
		return view.byPublication ? view.events : drawnSingly(view.events, view.lookup, view.matches, opened);
	});

	readonly #arranged = $derived.by(() => arrange(this.entries, this.view));
	readonly #inLanes = $derived.by(() => this.#arranged.inLanes(FORMS[this.options().form].lanes));

	readonly plan = $derived.by(() => this.#inLanes.plan);

	/** One lane for each track, or for each speaker. */
	readonly lanes = $derived.by(() => this.#inLanes.lanes);

	/** What is undated, by its lane; the most important first. */
	readonly undatedByLane = $derived.by(() => this.#inLanes.undated);

	/** How many parts stand with an event without being drawn: of an opened one, none. */
	partsIn(entry: Entry): number {
		const { view, opened } = this;
		if (isQuote(entry) || view.byPublication || entry.id === opened || entry.partOf !== undefined) return 0;
		return view.lookup.partsOf(entry.id).length;
	}

	/** How many parts an event has that stand with it, drawn or not. */
	hasParts(entry: Entry): boolean {
		return entry.id === this.opened || this.partsIn(entry) > 0;
	}

	openedAs(entry: Entry): 'whole' | 'part' | undefined {
		const { opened } = this;
		if (opened === undefined || isQuote(entry)) return undefined;
		return entry.id === opened ? 'whole' : entry.partOf === opened ? 'part' : undefined;
	}

	protected entriesOf(id: string): readonly Entry[] {
		const { lookup, voices } = this.view;
		if (voices) return lookup.quotesOf(id);
		const event = lookup.events.get(id);
		return event ? [event, ...(lookup.wholeOf(event) ? [lookup.wholeOf(event) ?? event] : [])] : [];
	}

	/** How many of a mark's entries match the query, those of its parts counted; nothing while there is none. */
	matchesIn(mark: Mark): number | undefined {
		const { matches, lookup } = this.view;
		const lane = this.lanes.find(({ id }) => id === mark.lane);
		if (!matches || !this.#countMatches || !lane) return undefined;
		const own = this.#countMatches(lane, mark.ranges);
		const [entry] = mark.entries;
		if (mark.count > 1 || isQuote(entry) || this.partsIn(entry) === 0) return own;
		return own + lookup.partsOf(entry.id).filter(({ id }) => matches.has(id)).length;
	}

	readonly #countMatches = $derived.by(() => this.view.matches && matchCounter(this.view.matches));

	/** What the keys can lead to, by the clock the reader chose. */
	readonly route: Route = $derived.by(() => {
		const { plan } = this;
		const { dated, spans } = this.#arranged;
		const order = orderOf(spans);
		const sorted = order ? pick(dated, spans, order) : { items: dated, spans };
		const lanes = plan.names.map(({ id }) => id);
		return new Route(sorted.items, sorted.spans, lanes, plan.laneOf);
	});

	/** The name of the colour of an entry: its event's track's. */
	colourOf(entry: Entry): string {
		const { lookup } = this.view;
		const event = isQuote(entry) ? lookup.events.get(entry.event) : entry;
		return lookup.tracks.get(event?.track ?? '')?.colour ?? 'ink';
	}
}
