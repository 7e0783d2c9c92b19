/** What the timeline draws, derived from the view and the size it has. */
import { textMeasure } from '../drawing/text-width';
import type { View } from '../state/view.svelte';
import { orderOf, pick } from '../time/span-columns';
import { mixedScale, pixelScale, type TimeScale } from '../time/folded-scale';
import { eventIdOf, isQuote, labelOf, type Entry } from './layout/entry';
import { nameFolds } from './layout/fold-names';
import { LABEL_SIZE, MARGIN, PADDING, ROW, TICK_SIZE } from './layout/geometry';
import { buildLanes, emptyLane, positionOf, type Lane } from './layout/lane';
import { layOutMarks, standsFor, type Mark } from './layout/marks';
import { matchCounter } from './layout/matches';
import type { Drawn } from './keys';
import { preferredRows, shareRows } from './layout/rows';
import { laidOutWidth, MOST_MARKS, roomOf, sceneAt, tileOf, worldOffset, worldWidth } from './layout/scene';
import { chooseTicks } from './layout/ticks';

interface Options {
	/** Without labels, one row for each lane. */
	readonly thin: boolean;
	/** Rows of marks for all lanes together. */
	readonly rows: number;
	/** From 0, the folded scale, to 1, the true scale. */
	readonly mix: number;
}

/** Room in a label for the count of its quotes, in pixels. */
const COUNT_WIDTH = 16;

export class Drawing {
	/** Width from the first to the last instant that shows, in pixels. */
	width = $state(0);
	/** Labels are measured anew once their font has come. */
	fontsLoaded = $state(false);

	constructor(
		readonly view: View,
		readonly options: () => Options,
	) {}

	readonly scale: TimeScale = $derived.by(() =>
		mixedScale(this.view.folded, this.view.linear, this.options().mix),
	);

	/** From an instant to pixels from the left of what shows. */
	readonly x = $derived.by(() => pixelScale(this.scale, this.view.span, this.width));

	readonly measureLabel = $derived.by(() => measureWhen(this.fontsLoaded, LABEL_SIZE, 550));
	readonly measureTick = $derived.by(() => measureWhen(this.fontsLoaded, TICK_SIZE, 650));

	/** One lane for each track, or for each speaker. */
	readonly lanes = $derived.by((): Lane[] => {
		const { view } = this;
		if (view.voices) {
			return [...buildLanes(view.quotes, view.spansOf(view.quotes), laneIdOf).values()];
		}
		const lanes = buildLanes(view.events, view.spansOf(view.events), laneIdOf);
		return view.lookup.timeline.tracks
			.filter(({ id }) => view.filters.track.length === 0 || view.filters.track.includes(id))
			.map(({ id }) => lanes.get(id) ?? emptyLane(id));
	});

	readonly #shares = $derived.by(() => {
		const { thin, rows } = this.options();
		const counts = this.lanes.map((lane) => lane.count);
		return thin ? counts.map(() => 1) : shareRows(counts, rows);
	});

	readonly #laneRows = $derived.by(() =>
		this.lanes.map((lane, i) => ({ lane, rows: this.options().thin ? [i] : preferredRows(this.#shares, i) })),
	);

	/** Height of the ground on which the marks stand, in pixels. */
	readonly height = $derived.by(() => this.#shares.reduce((sum, rows) => sum + rows, 0) * ROW + 2 * PADDING);

	readonly #world = $derived.by(() => worldWidth(this.scale, this.view.span, this.width));
	readonly #laidOut = $derived.by(() => laidOutWidth(this.#world, this.width));
	/** How much further apart everything stands than it was laid out: from 1 to the next zoom that is laid out. */
	readonly stretch = $derived.by(() => this.#world / this.#laidOut);
	readonly #offset = $derived.by(() => worldOffset(this.scale, this.view.span, this.#world));
	readonly #tile = $derived.by(() => tileOf(this.#offset / this.stretch, this.width));
	readonly #isSmall = $derived.by(() => this.lanes.reduce((sum, lane) => sum + lane.count, 0) <= MOST_MARKS);

	readonly #scene = $derived.by(() =>
		sceneAt(this.scale, this.#laidOut, this.width, this.#tile, this.#isSmall),
	);
	readonly #tickScene = $derived.by(() => sceneAt(this.scale, this.#laidOut, this.width, this.#tile, false));

	/** Pixels from the left of what shows to where the marks, and the ticks, are counted from. */
	readonly markOffset = $derived.by(() => this.#scene.origin * this.stretch - this.#offset);
	readonly tickOffset = $derived.by(() => this.#tickScene.origin * this.stretch - this.#offset);

	readonly marks = $derived.by(() => {
		const gap = this.options().thin ? 1 : 8;
		return layOutMarks(this.#laneRows, this.#scene, roomOf(this.#scene, this.#laidOut, gap), (entry) =>
			this.labelWidth(entry),
		);
	});

	readonly ticks = $derived.by(() => {
		const { x, window, width } = this.#tickScene;
		const scale = Object.assign(x, { invert: this.#tickScene.invert, span: window, width });
		return chooseTicks(scale, this.scale.folds, { measure: this.measureTick, gap: 9 });
	});

	/** What is drawn in the order in which it is drawn: by whom or what, by the clock the reader chose. */
	readonly drawn: Drawn = $derived.by(() => {
		const { view } = this;
		const entries: readonly Entry[] = view.voices ? view.quotes : view.events;
		const spans = view.spansOf(entries);
		const order = orderOf(spans);
		return {
			entries: order ? pick(entries, spans, order).items : entries,
			lanes: this.lanes.map(({ id }) => id),
			laneOf: laneIdOf,
			spanOf: (entry) => view.spanOf(entry),
		};
	});

	labelWidth(entry: Entry): number {
		if (this.options().thin) return Infinity;
		return this.measureLabel(labelOf(entry, this.view.lookup)) + (isQuote(entry) ? 0 : COUNT_WIDTH);
	}

	/** The mark that stands for an event, or in the display of voices for the first of its quotes that shows. */
	markOf(event: string): Mark | undefined {
		for (const entry of this.#entriesOf(event)) {
			const mark = this.markOfEntry(entry);
			if (mark) return mark;
		}
		return undefined;
	}

	/** The mark that stands for what is drawn; nothing where it is out of view. */
	markOfEntry(entry: Entry): Mark | undefined {
		const lane = this.lanes.find((one) => one.id === laneIdOf(entry));
		const position = lane && positionOf(lane, entry, this.view.spanOf(entry));
		return position && this.marks.find((one) => standsFor(one, position));
	}

	#entriesOf(id: string): readonly Entry[] {
		const { lookup, voices } = this.view;
		const event = lookup.events.get(id);
		return voices ? lookup.quotesOf(id) : event ? [event] : [];
	}

	/** How many of a mark's entries match the query; nothing while there is none. */
	matchesIn(mark: Mark): number | undefined {
		const lane = this.lanes.find(({ id }) => id === mark.lane);
		return this.#countMatches && lane && this.#countMatches(lane, mark.slices);
	}

	readonly #countMatches = $derived.by(() => this.view.matches && matchCounter(this.view.matches));

	/** Does a mark stand for the selected event or quote? */
	isSelected(mark: Mark): boolean {
		const { selectedEvent, selectedQuote, voices } = this.view;
		if (!selectedEvent) return false;
		if (!voices) return this.#selectedMark === mark;
		return mark.entries.some((entry) =>
			selectedQuote ? entry.id === selectedQuote.id : eventIdOf(entry) === selectedEvent.id,
		);
	}

	readonly #selectedMark = $derived.by(
		() => this.view.selectedEvent && this.markOf(this.view.selectedEvent.id),
	);

	/** The name of the colour of a mark: its event's track's. */
	colourOf(mark: Mark): string {
		const { lookup } = this.view;
		const [entry] = mark.entries;
		const event = isQuote(entry) ? lookup.events.get(entry.event) : entry;
		return lookup.tracks.get(event?.track ?? '')?.colour ?? 'ink';
	}

	/** Quotes that a mark's events hold. */
	quotesIn(mark: Mark): number {
		return mark.entries.reduce(
			(sum, entry) => sum + (isQuote(entry) ? 0 : this.view.lookup.quotesOf(entry.id).length),
			0,
		);
	}

	/** The folded gaps that say how long they are. */
	readonly foldNames = $derived.by(() =>
		nameFolds(this.scale.folds, this.x, { ...this.edges, measure: this.measureTick }),
	);

	/** Left and right edge of the drawing, in pixels from what shows. */
	readonly edges = $derived.by(() => ({ left: -MARGIN, right: this.width + MARGIN }));
}

/** The lane in which an entry stands: its track's, or its speaker's. */
function laneIdOf(entry: Entry): string {
	return isQuote(entry) ? entry.speaker : entry.track;
}

/** A measure that does not outlive the font it has measured. */
function measureWhen(_fontsLoaded: boolean, size: number, weight: number): (text: string) => number {
	return textMeasure(size, { weight });
}
