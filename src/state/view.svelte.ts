/** What the reader is looking at: the single source of truth for every panel. */
import { greatest } from 'd3';
import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { isUnfiltered, passes } from './filter';
import { firstPublished, type Lookup } from '../model/lookup';
import type { publishedBy } from '../model/known/published-by';
import type { Quote, Talks, TimelineEvent, When } from '../model/schema';
import { SearchEngine } from '../search/engine.svelte';
import { foldedScale, trueScale, type TimeScale } from '../time/folded-scale';
import { compareDays, DAY, extent, isDated, spanOf, type Timespan } from '../time/span';
import { sharedSpans, spanColumns, type SpanColumns } from '../time/span-columns';
import { closest, revealed, zoomed } from '../time/zoom';
import { afterPaint } from '../ui/after-paint';
import { NO_FILTERS, type Address, type Filters, type Tab } from './address';
import type { PanelId } from './talks-panel';

/** The place of the words in one column where none in the left view was pressed. */
export const TOP = 'top';

/** What rounding may take from an end of the story on its way through a scale, in milliseconds. */
const EPSILON = 60_000;

/** What to open, and where it was pressed. */
interface Proof {
	/** An event; without it, the excerpts are opened by themselves. */
	readonly event?: string | undefined;
	/** A quote of the event, whose excerpts stand first. */
	readonly quote?: string | undefined;
	/** Excerpts that stand first and are marked. */
	readonly excerpts?: readonly string[];
	/** The name of the place that was pressed; in one column the words open there. The event's id by default. */
	readonly at?: string | undefined;
}

/**
 * The facts are the visible span, the scale, the selection, the query and the filters; all else is derived.
 * Its methods are what a reader can do.
 */
export class View {
	/** Nothing stands for the whole story, so that “Fit” survives a change of scale. */
	#span: Timespan | undefined = $state.raw();
	trueScale = $state(false);
	/** The timeline shows quotes by speaker instead of events by track. */
	voices = $state(false);
	/** Which of the three clocks the timeline goes by: when it happened (or was said), or when it was published. */
	byPublication = $state(false);
	#knownOn: string | undefined = $state();
	/** Finds what had been published by a day; nothing until a day is first asked for. */
	#publishedBy: typeof publishedBy | undefined = $state.raw();
	/** It could not be loaded; the next day that is asked for tries again. */
	knownFailed = $state(false);
	filters: Filters = $state.raw(NO_FILTERS);
	query = $state('');
	/** What is selected or requested, by its id: whether it is known depends on the day. */
	#selectedEvent: string | undefined = $state();
	#selectedQuote: string | undefined = $state();
	#requested: readonly string[] = $state.raw([]);
	/** What was pressed and is opened once the press is seen; see {@link press}. */
	#pressed: Proof | undefined = $state.raw();
	/** The place where the words were opened last, see {@link Proof.at}; nothing until a press opens some. */
	openedAt: string | undefined = $state();
	/** How often words have been opened, whichever they were: the focus follows. */
	openCount = $state(0);
	/** What stands left of the words. */
	tab: Tab = $state('story');
	/** The process that the talks show; nothing is the one last reported on. */
	talks: string | undefined = $state();
	/** The one part of it that is shown alone; nothing when all are. */
	panel: PanelId | undefined = $state();
	/** The story is read from its beginning, not from the latest event. */
	fromStart = $state(false);
	/** The left view takes the whole width, because the reader wants it. */
	fullWidth = $state(false);
	/** The event at the top of what is read in the feed. */
	reading: string | undefined = $state();
	/** The event of the step of the talks that is looked at, before what is read. */
	brushed: string | undefined = $state();
	/** The player walks through the story: what it selects is no step of the reader's own. */
	walking = $state(false);
	/** What in the address was not understood. */
	ignored: readonly string[] = $state.raw([]);

	/**
	 * @param whole The story with all that is known of it today.
	 * @param known What finds the story as known on a day, where that is asked for from the beginning; else it is
	 *   loaded on use.
	 */
	constructor(
		readonly whole: Lookup,
		known?: typeof publishedBy,
	) {
		this.#publishedBy = known;
	}

	/** `YYYY-MM-DD`: what was published later is left out; nothing leaves nothing out. */
	get knownOn(): string | undefined {
		return this.#publishedBy && this.#knownOn;
	}
	set knownOn(day: string | undefined) {
		this.#knownOn = day;
		if (day === undefined || this.#publishedBy) return;
		void import('../model/known/published-by').then(
			(module) => {
				this.#publishedBy = module.publishedBy;
				this.knownFailed = false;
			},
			() => (this.knownFailed = true),
		);
	}

	/** The story as known on the day the reader looks back from, on which everything on the page rests. */
	readonly lookup: Lookup = $derived.by(() =>
		this.#publishedBy && this.#knownOn !== undefined
			? this.#publishedBy(this.whole, this.#knownOn)
			: this.whole,
	);

	/** How many events of the story are not known on that day. */
	readonly unknown = $derived.by(() => this.whole.inOrder.length - this.lookup.inOrder.length);

	readonly selectedEvent: TimelineEvent | undefined = $derived.by(() =>
		find(() => this.lookup.events, this.#selectedEvent),
	);
	readonly selectedQuote: Quote | undefined = $derived.by(() =>
		find(() => this.lookup.quotes, this.#selectedQuote),
	);

	/** The excerpts that were requested by themselves, such as those of a claim. */
	readonly requested: readonly string[] = $derived.by(() =>
		this.lookup === this.whole
			? this.#requested
			: this.#requested.filter((id) => this.lookup.excerpts.has(id)),
	);

	/** When an event, or what was said, stands on the timeline: by the clock the reader chose. */
	spanOf(entry: TimelineEvent | Quote): Timespan {
		return spanOf(this.whenOf(entry));
	}

	/** {@link spanOf} of each. */
	spansOf(entries: readonly (TimelineEvent | Quote)[]): SpanColumns {
		if (entries === this.lookup.inOrder) return this.#spans;
		return spanColumns(entries, (entry) => this.whenOf(entry));
	}

	/** The date by which an event, or what was said, stands where it does: its own, or that of its publication. */
	whenOf(entry: TimelineEvent | Quote): When {
		const isQuote = 'said' in entry;
		const own = isQuote ? entry.said : entry.when;
		if (!this.byPublication) return own;
		const sources = isQuote ? this.lookup.sourcesOf(entry.excerpts) : this.lookup.reportersOf(entry);
		return firstPublished(sources) ?? own;
	}

	readonly #spans = $derived.by(() => {
		const { inOrder, spans } = this.lookup;
		return this.byPublication ? spanColumns(inOrder, (event) => this.whenOf(event)) : spans;
	});

	/** The events that stand on the time axis: what the filters let through and what is not undated, in order of time. */
	readonly dated: readonly TimelineEvent[] = $derived.by(() => {
		const hasDate = (event: TimelineEvent) => isDated(this.whenOf(event));
		return this.events.every(hasDate) ? this.events : this.events.filter(hasDate);
	});
	readonly #shared = $derived.by(() => sharedSpans(this.spansOf(this.dated)));

	/** From the first to the last day of what the filters let through; where that is nothing, of the whole story. */
	readonly domain: Timespan = $derived.by(
		() => extent(this.#shared) ?? extent(sharedSpans(this.whole.spans)) ?? { start: 0, end: DAY },
	);
	readonly folded: TimeScale = $derived.by(() => foldedScale(this.#shared, this.domain));
	readonly linear: TimeScale = $derived.by(() => trueScale(this.domain));

	/** The events that the filters let through, in order of time. */
	readonly events: readonly TimelineEvent[] = $derived.by(() => {
		const { filters, lookup } = this;
		if (isUnfiltered(filters)) return lookup.inOrder;
		return lookup.inOrder.filter((event) => passes(event, filters, lookup));
	});

	/** The quotes of these events, in their order. */
	readonly quotes: readonly Quote[] = $derived.by(() => {
		const { speaker } = this.filters;
		return this.events
			.flatMap((event) => this.lookup.quotesOf(event.id))
			.filter((quote) => speaker.length === 0 || speaker.includes(quote.speaker));
	});

	/** Answers the query over what is known. */
	readonly search: SearchEngine = $derived.by(() => new SearchEngine(this.lookup));

	/** What the page shows of what the search found; nothing without a query or until it has loaded. */
	readonly results = $derived.by(() => this.search.settled);

	/** The ids of the events that match the query; nothing without a query or where none does. */
	readonly matches = $derived(this.results?.eventIds.size ? this.results.eventIds : undefined);

	readonly scale = $derived.by(() => (this.trueScale ? this.linear : this.folded));

	/** The visible stretch of time. */
	readonly span = $derived.by(() => {
		const { domain } = this;
		const asked = this.#span;
		if (!asked || asked.start >= domain.end || asked.end <= domain.start) return domain;
		if (asked.start >= domain.start && asked.end <= domain.end) return asked;
		return { start: Math.max(asked.start, domain.start), end: Math.min(asked.end, domain.end) };
	});

	/** Does all show that the filters let through? */
	readonly fits = $derived.by(() => this.span === this.domain);

	/** Is a single day as wide as the view, so that zooming in shows no more? */
	readonly isClosest = $derived.by(() => {
		const from = this.scale(this.span.start);
		const to = this.scale(this.span.end);
		return to - from <= closest(this.scale, (from + to) / 2) * (1 + 1e-6);
	});

	/** Does an event stand out, or does the query leave it aside? */
	isDimmed(event: string): boolean {
		return this.matches !== undefined && !this.matches.has(event);
	}

	readonly #narrow = new MediaQuery('max-width: 899px', false);

	/** There is one column: the words open in place, under what was pressed. */
	get oneColumn(): boolean {
		return this.fullWidth || this.#narrow.current;
	}

	/** The process that the talks show, or would show; nothing where it was not reported on by then. */
	readonly process: Talks | undefined = $derived.by(() =>
		this.whole.talks.has(this.talks ?? '')
			? find(() => this.lookup.talks, this.talks)
			: greatest(this.lookup.timeline.talks, (a, b) => compareDays(a.asOf.latest, b.asOf.latest)),
	);

	/** Where the words stand in one column: a {@link Proof.at}, or the top of the left view; nothing while none are open. */
	readonly wordsAt = $derived.by(() => {
		const { oneColumn, selectedEvent, requested, openedAt, tab } = this;
		if (!oneColumn || (!selectedEvent && requested.length === 0)) return undefined;
		if (openedAt !== undefined && openedAt !== selectedEvent?.id) return openedAt;
		return tab === 'story' && selectedEvent && this.events.includes(selectedEvent) ? selectedEvent.id : TOP;
	});

	/** What looks selected: what was pressed does before it is opened. */
	readonly highlighted: Proof = $derived.by(
		() =>
			this.#pressed ?? {
				event: this.selectedEvent?.id,
				quote: this.selectedQuote?.id,
				excerpts: this.requested,
			},
	);

	/**
	 * What was pressed looks selected with the next painting, and then opens, see {@link openProof}: drawing the words
	 * would hold up the answer to the press.
	 * @param opened Runs with it.
	 */
	press(proof: Proof, opened?: () => void): void {
		this.#pressed = proof;
		afterPaint(() => {
			// Another press, or a step back in the history, came in between.
			if (this.#pressed !== proof) return;
			this.openProof(proof);
			opened?.();
		});
	}

	/**
	 * Opens what proves something: its words show, and the timeline moves where it must to show its event. What
	 * stands left stays.
	 */
	openProof({ event, quote, excerpts = [], at = event }: Proof): void {
		const opened = event === undefined ? undefined : this.lookup.events.get(event);
		this.#pressed = undefined;
		if (!opened && (event !== undefined || excerpts.length === 0)) return;
		this.search.settle();
		this.#selectedEvent = event;
		this.#selectedQuote = quote;
		this.#requested = excerpts;
		this.openedAt = at;
		this.openCount += 1;
		if (opened) this.reveal(opened);
	}

	/** {@link openProof} of an event. */
	select(event: string, quote?: string, excerpts: readonly string[] = []): void {
		this.openProof({ event, quote, excerpts });
	}

	deselect(): void {
		this.#pressed = undefined;
		this.#selectedEvent = undefined;
		this.#selectedQuote = undefined;
		this.#requested = [];
		this.openedAt = undefined;
	}

	openTab(tab: Tab): void {
		this.tab = tab;
		this.openedAt = undefined;
		this.fullWidth = false;
	}

	/**
	 * @param process Without it, the one last reported on.
	 * @param panel The part to show alone.
	 */
	openTalks(process?: string, panel?: PanelId): void {
		if (process !== undefined && !this.lookup.talks.has(process)) return;
		if (this.tab !== 'talks') this.openTab('talks');
		this.talks = process;
		this.panel = panel;
	}

	/** Shows this stretch, kept inside the story; the whole story when it holds all of it. */
	show(span: Timespan): void {
		const { start, end } = this.domain;
		const within = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
		if (within.end - within.start < DAY / 2) return;
		// Unchanged: keep the object, so that effects do not rerun.
		if (within.start === this.#span?.start && within.end === this.#span.end) return;
		const isWhole = within.start - start < EPSILON && end - within.end < EPSILON;
		this.#span = isWhole ? undefined : within;
	}

	/** Zooms in (above 1) or out (below 1) around the middle. */
	zoomBy(factor: number): void {
		this.show(zoomed(this.scale, this.span, factor));
	}

	/**
	 * Shows a stretch, at least a day, with something of what stands around it.
	 * @param share How much of the view it takes.
	 */
	zoomTo({ start, end }: Timespan, share: number): void {
		const lacking = Math.max(0, DAY - (end - start)) / 2;
		this.show({ start: start - lacking, end: end + lacking });
		this.zoomBy(share);
	}

	/** Shows the stretch from the first to the last of these events. */
	showAll(events: readonly TimelineEvent[]): void {
		const span = extent(events.map((event) => this.spanOf(event)));
		if (span) this.show(span);
	}

	/** Shows the whole story. */
	fit(): void {
		this.#span = undefined;
	}

	/** Turns one choice of a filter on or off. */
	toggleFilter<K extends keyof Filters>(name: K, value: Filters[K][number]): void {
		const chosen: readonly string[] = this.filters[name];
		const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
		this.filters = { ...this.filters, [name]: next };
	}

	clearFilters(): void {
		this.filters = NO_FILTERS;
	}

	get address(): Address {
		return {
			query: this.query,
			filters: this.filters,
			span: this.#span,
			trueScale: this.trueScale,
			voices: this.voices,
			byPublication: this.byPublication,
			knownOn: this.#knownOn,
			fromStart: this.fromStart,
			tab: this.tab,
			talks: this.tab === 'talks' ? this.talks : undefined,
			panel: this.tab === 'talks' ? this.panel : undefined,
			event: this.#selectedEvent,
			quote: this.#selectedQuote,
			excerpts: this.#requested,
		};
	}

	/** Shows what an address says. */
	apply(address: Address): void {
		this.#pressed = undefined;
		this.query = address.query;
		this.filters = address.filters;
		this.trueScale = address.trueScale;
		this.voices = address.voices;
		this.byPublication = address.byPublication;
		this.knownOn = address.knownOn;
		this.#span = undefined;
		if (address.span) this.show(address.span);
		const quote = find(() => this.whole.quotes, address.quote);
		this.#selectedQuote = quote?.id;
		this.#selectedEvent = quote?.event ?? address.event;
		this.#requested = address.excerpts;
		this.openedAt = undefined;
		this.fromStart = address.fromStart;
		this.tab = address.tab;
		this.talks = address.talks;
		this.panel = address.panel;
		if (this.selectedEvent) this.reveal(this.selectedEvent);
	}

	/** Moves the visible stretch, at the same length on the scale, until it holds the event, or the quote. */
	reveal(entry: TimelineEvent | Quote): void {
		if (this.#span) this.show(revealed(this.scale, this.#span, this.spanOf(entry)));
	}
}

/** Goes through what there may be a million of only where something is asked for. */
function find<T>(items: () => ReadonlyMap<string, T>, id: string | undefined): T | undefined {
	return id === undefined ? undefined : items().get(id);
}

/** The page sets its view once; every panel below reads it. */
export const [getView, setView] = createContext<View>();
