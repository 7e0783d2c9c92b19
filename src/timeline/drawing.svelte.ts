/** What the timeline draws, derived from the view and the size it has. */
import { textMeasure } from '../drawing/text-width';
import type { TimelineEvent } from '../model/schema';
import type { View } from '../state/view.svelte';
import { mixedScale, pixelScale, type TimeScale } from '../time/folded-scale';
import { formatSometime, formatStretch } from '../time/format';
import { group, pairs, sort } from 'd3';
import { orderOf, pick } from '../time/span-columns';
import { drawnSpan } from '../time/span';
import type { BandWords } from './layout/band';
import type { MarkCandidate } from './layout/candidates';
import { eventIdOf, importanceOf, isQuote, labelOf, type Entry } from './layout/entry';
import { labelFolds } from './layout/fold-labels';
import {
	FORMS,
	LABEL_SIZE,
	LABELS_NARROW,
	LABELS_PER_LANE,
	MARGIN,
	SMALL_SIZE,
	UNDATED_LABELS_FROM,
	WIDTH_PER_LABEL,
	withLanes,
	type FormName,
} from './layout/geometry';
import { buildLanes, emptyLane, hasDays, positionOf, type Lane } from './layout/lane';
import { planLanes } from './layout/lanes';
import { moreId, type Mark, type Words } from './layout/mark';
import { layOutMarks, priorityOf, rowsUsed, shareRows, standsFor, weightOf, type Room } from './layout/marks';
import { matchCounter } from './layout/matches';
import { headed, stretchesOf, type Stretch } from './layout/stretches';
import {
	contentOffset,
	contentWidth,
	laidOutWidth,
	MOST_MARKS,
	roomOf,
	tileAt,
	tileScale,
	tileOf,
	type PlacedTile,
} from './layout/tile';
import { chooseTicks, type Tick } from './layout/ticks';
import { undatedMarks, undatedRows, type UndatedMark } from './layout/undated';
import { Route, type Drawn } from './keys';

interface Options {
	readonly form: FormName;
	/** Width of the whole drawing, with its names and its margin, in pixels; 0 until measured. */
	readonly outer: number;
	/** From 0, the folded scale, to 1, the true scale. */
	readonly mix: number;
}

/** A lane never takes more rows than this, unless something in it is opened. */
const MOST_ROWS = 9;
/** Of a lane in which nothing has a day of its own: it is background. */
const MOST_ROWS_BACKGROUND = 4;
const MOST_ROWS_OPENED = 16;

export class Drawing {
	/** Labels are measured anew once their font has come. */
	fontsLoaded = $state(false);
	#opened: string | undefined = $state();

	constructor(
		readonly view: View,
		readonly options: () => Options,
	) {}

	/** The id of the event whose parts show beside it; none in the low form, which has no room for them. */
	get opened(): string | undefined {
		return FORMS[this.options().form].labels ? this.#opened : undefined;
	}

	set opened(event: string | undefined) {
		this.#opened = event;
	}

	readonly form = $derived.by(() => withLanes(FORMS[this.options().form], this.plan.names.length));

	/** Width from the first to the last instant that shows, in pixels. */
	readonly width = $derived.by(() =>
		Math.max(0, this.options().outer - this.form.names - this.undatedWidth - 2 * MARGIN),
	);

	readonly scale: TimeScale = $derived.by(() =>
		mixedScale(this.view.folded, this.view.linear, this.options().mix),
	);

	/** From an instant to pixels from the left of what shows. */
	readonly x = $derived.by(() => pixelScale(this.scale, this.view.span, this.width));

	readonly measure = $derived.by(() => measureWhen(this.fontsLoaded, LABEL_SIZE, 600));
	readonly measureSmall = $derived.by(() => measureWhen(this.fontsLoaded, SMALL_SIZE, 600));
	readonly #measureHeading = $derived.by(() => measureWhen(this.fontsLoaded, LABEL_SIZE, 650));

	/**
	 * Events, each with its parts where it is opened, or quotes. A part stands alone where its whole is not shown: it
	 * was found without it, or known before it, and by the day of publication.
	 */
	readonly entries: readonly Entry[] = $derived.by(() => {
		const { view, opened } = this;
		if (view.voices) return view.quotes;
		if (view.byPublication) return view.events;
		const { lookup, matches } = view;
		let shown: ReadonlySet<TimelineEvent> | undefined;
		const standsAlone = (event: TimelineEvent) => {
			const whole = event.partOf === undefined ? undefined : lookup.wholeOf(event);
			if (!whole || whole.id === opened) return true;
			// eslint-disable-next-line svelte/prefer-svelte-reactivity -- derived, never changed
			shown ??= new Set(view.events);
			return !shown.has(whole) || (matches?.has(event.id) === true && !matches.has(whole.id));
		};
		const all = view.events;
		return all.every((event) => standsAlone(event)) ? all : all.filter(standsAlone);
	});

	readonly #dated: readonly Entry[] = $derived.by(() => {
		const isDated = (entry: Entry) => drawnSpan(this.view.whenOf(entry)) !== undefined;
		return this.entries.every(isDated) ? this.entries : this.entries.filter(isDated);
	});

	readonly plan = $derived.by(() =>
		planLanes(this.entries, this.view.lookup, this.view.voices, FORMS[this.options().form].lanes),
	);

	/** One lane for each track, or for each speaker. */
	readonly lanes = $derived.by((): Lane[] => {
		const { view, plan } = this;
		const lanes = buildLanes(this.#dated, view.spansOf(this.#dated), plan.laneOf);
		return plan.names.map(({ id }) => lanes.get(id) ?? emptyLane(id));
	});

	/** What is undated, by its lane; the most important first. */
	readonly #undatedByLane: ReadonlyMap<string, readonly Entry[]> = $derived.by(() => {
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- derived, never changed
		if (this.#dated.length === this.entries.length) return new Map<string, Entry[]>();
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- derived, never changed
		const dated = new Set(this.#dated);
		const undated = this.entries.filter((entry) => !dated.has(entry));
		return group(
			undated.toSorted((a, b) => importanceOf(b) - importanceOf(a)),
			this.plan.laneOf,
		);
	});

	/** Words beside what is undated, where the drawing is wide enough to spare their room. */
	readonly hasUndatedLabels = $derived.by(
		() => this.form.undated > this.form.undatedDots && this.options().outer >= UNDATED_LABELS_FROM,
	);

	/** The width of the margin of what is undated, in pixels: 0 without any. */
	readonly undatedWidth = $derived.by(() => {
		if (this.#undatedByLane.size === 0) return 0;
		return this.hasUndatedLabels ? this.form.undated : this.form.undatedDots;
	});

	/** What stands in that margin. */
	readonly undated: readonly UndatedMark[] = $derived.by(() => {
		const { row } = this.form;
		return this.lanes.flatMap(({ id }, lane) =>
			undatedMarks(this.#undatedByLane.get(id) ?? [], {
				top: this.laneBoxes[lane]?.rowsTop ?? 0,
				row,
				count: this.laneRows[lane] ?? 1,
				labels: this.hasUndatedLabels,
			}),
		);
	});

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

	readonly #words: Words = $derived.by(() => {
		const { view } = this;
		const measure = this.measure;
		const isDay = ({ earliest, latest }: { earliest: string; latest: string }) => earliest === latest;
		return {
			measure,
			priorityOf: (entry) => priorityOf(entry, isDay(view.whenOf(entry)), this.#openedAs(entry)),
			labelOf: (entry) => (this.form.labels ? labelOf(entry) : undefined),
			suffixOf: (entry) => {
				const parts = this.partsIn(entry);
				return parts === 0 ? '' : `+${parts.toString()}`;
			},
			bandWords: (candidate) => this.#bandWords(candidate),
		};
	});

	#openedAs(entry: Entry): 'whole' | 'part' | undefined {
		const { opened } = this;
		if (opened === undefined || isQuote(entry)) return undefined;
		return entry.id === opened ? 'whole' : entry.partOf === opened ? 'part' : undefined;
	}

	#bandWords(candidate: MarkCandidate): Omit<BandWords, 'isChosen'> {
		const when = this.view.whenOf(candidate.entries[0]);
		return {
			measure: this.measure,
			measureCaption: this.measureSmall,
			labelOf: (entry) => this.#words.labelOf(entry),
			captions: this.form.labels
				? [formatSometime, formatStretch].flatMap((words) => [words(when, 'long'), words(when, 'short')])
				: [],
		};
	}

	/** Rows of each lane: what it uses while all shows, whatever shows now, so that no lane changes height with a zoom. */
	readonly laneRows: readonly number[] = $derived.by(() => {
		const { lanes, form, width } = this;
		if (!form.labels || width === 0) return lanes.map(() => 1);
		const tile = tileAt(this.scale, width, width, 0, this.#isSmall);
		const room = this.#roomOf(tile, width, stretchesOf(this.scale, tileScale(tile)));
		const used = (rows: readonly number[]) => rowsUsed(layOutMarks(lanes, rows, tile, room, this.#words));
		const most = this.opened === undefined ? MOST_ROWS : MOST_ROWS_OPENED;
		const asked = used(lanes.map((lane) => (hasDays(lane) ? most : MOST_ROWS_BACKGROUND))).map((rows, i) =>
			Math.max(
				rows,
				undatedRows(this.#undatedByLane.get(lanes[i]?.id ?? '')?.length ?? 0, this.hasUndatedLabels),
			),
		);
		return shareRows(
			asked,
			form.rows + (this.opened === undefined ? 0 : MOST_ROWS_OPENED),
			lanes.map(weightOf),
		);
	});

	/** Where each lane begins and how high it is, in pixels from the top of the first. */
	readonly laneBoxes = $derived.by(() => {
		const { row, padding, nameHeight } = this.form;
		let top = 0;
		return this.laneRows.map((rows) => {
			const height = nameHeight + rows * row + 2 * padding;
			const box = { top, height, rowsTop: top + nameHeight + padding };
			top += height;
			return box;
		});
	});

	/** Height of the lanes, in pixels. */
	readonly height = $derived.by(() => this.laneBoxes.reduce((sum, { height }) => sum + height, 0));

	readonly #content = $derived.by(() => contentWidth(this.scale, this.view.span, this.width));
	readonly #laidOut = $derived.by(() => laidOutWidth(this.#content, this.width));
	/** How much further apart everything stands than it was laid out: from 1 to the next zoom that is laid out. */
	readonly stretch = $derived.by(() => this.#content / this.#laidOut);
	readonly #offset = $derived.by(() => contentOffset(this.scale, this.view.span, this.#content));
	readonly #tileNumber = $derived.by(() => tileOf(this.#offset / this.stretch, this.width));
	readonly #isSmall = $derived.by(() => this.lanes.reduce((sum, lane) => sum + lane.count, 0) <= MOST_MARKS);

	readonly #tile = $derived.by(() =>
		tileAt(this.scale, this.#laidOut, this.width, this.#tileNumber, this.#isSmall),
	);
	/** From an instant to pixels from the left of the tile, as it is laid out. */
	readonly #tileX = $derived.by(() => tileScale(this.#tile));
	readonly #tileStretches = $derived.by(() => stretchesOf(this.scale, this.#tileX));

	/** Pixels from the left of what shows to where the marks are counted from. */
	readonly markOffset = $derived.by(() => this.#tile.origin * this.stretch - this.#offset);

	#roomOf(tile: PlacedTile, content: number, stretches: readonly Stretch[]): Room {
		const barriers = pairs(stretches, (one, next) => ({ left: tile.x(one.end), right: tile.x(next.start) }));
		const below = this.form.nameHeight > 0;
		const isNarrow = below || this.options().form === 'print';
		const most = isNarrow
			? LABELS_NARROW
			: Math.max(LABELS_PER_LANE * this.lanes.length, Math.floor(tile.width / WIDTH_PER_LABEL));
		const labels = this.form.labels ? most + (this.opened === undefined ? 0 : MOST_ROWS_OPENED) : 0;
		return { ...roomOf(tile, content), barriers, labels, below, overlaid: !this.form.labels };
	}

	/** The marks of each lane. */
	readonly laneMarks: readonly (readonly Mark[])[] = $derived.by(() => {
		const { lanes, laneRows, width } = this;
		if (width === 0) return lanes.map(() => []);
		const room = this.#roomOf(this.#tile, this.#laidOut, this.#tileStretches);
		return layOutMarks(lanes, laneRows, this.#tile, room, this.#words);
	});

	/** Lane by lane, each from left to right. */
	readonly marks = $derived.by(() => this.laneMarks.flat());

	/** Noons of the days of labelled events, the most important first. */
	readonly #labelledDays: readonly number[] = $derived.by(() => {
		const labelled = this.marks.filter(({ shape, label }) => shape === 'dot' && label);
		return labelled
			.toSorted((a, b) => this.#words.priorityOf(b.entries[0]) - this.#words.priorityOf(a.entries[0]))
			.map(({ span }) => span.start);
	});

	/** In pixels from the left of the tile, as it is laid out. */
	readonly #tileFolds = $derived.by(() => {
		const { width } = this.#tile;
		const room = { left: -MARGIN, right: width + MARGIN, measure: this.measureSmall };
		const days = this.#labelledDays.map((day) => this.#tileX(day));
		return labelFolds(this.scale.folds, this.#tileX, room, days);
	});

	readonly #tileTicks = $derived.by(() =>
		chooseTicks(this.#tileX, {
			folds: this.scale.folds,
			days: this.#labelledDays,
			taken: this.form.labels ? this.#tileFolds : [],
			measure: this.measureSmall,
			withYears: this.form.headings === 0,
		}),
	);

	/** The folded gaps that say how long they are. */
	readonly foldLabels = $derived.by(() =>
		this.#tileFolds.map((one) => this.#moved(one)).filter((one) => this.#isWhole(one)),
	);

	/** The ticks that show; the first says all of its date where there is room. */
	readonly ticks: readonly Tick[] = $derived.by(() => {
		const halfOf = (label: string) => this.measureSmall(label) / 2;
		const shown = this.#tileTicks
			.map((tick) => ({ ...tick, x: tick.x * this.stretch + this.markOffset }))
			.filter(({ x, label }) => this.#isWhole({ left: x - halfOf(label), right: x + halfOf(label) }));
		const [first, second] = shown;
		if (!first || first.label === first.full) return shown;
		const [left, right] = [first.x - halfOf(first.full), first.x + halfOf(first.full)];
		const end = second ? second.x - halfOf(second.label) - 4 : Infinity;
		if (left < this.edges.left || right > end) return shown;
		return [{ ...first, label: first.full }, ...shown.slice(1)];
	});

	/** From where something stands in the tile to where it stands in what shows. */
	#moved<T extends { readonly middle: number; readonly left: number; readonly right: number }>(one: T): T {
		const middle = one.middle * this.stretch + this.markOffset;
		const by = middle - one.middle;
		return { ...one, middle, left: one.left + by, right: one.right + by };
	}

	#isWhole({ left, right }: { left: number; right: number }): boolean {
		return left >= this.edges.left && right <= this.edges.right;
	}

	/** The stretches that show, each with its dates. */
	readonly stretches = $derived.by(() =>
		headed(
			this.#tileStretches,
			this.x,
			this.edges,
			this.form.headings > 0 ? this.#measureHeading : () => Infinity,
		),
	);

	/** What the keys can lead to, by the clock the reader chose. */
	readonly route: Route = $derived.by(() => {
		const { view, plan } = this;
		const spans = view.spansOf(this.#dated);
		const order = orderOf(spans);
		const sorted = order ? pick(this.#dated, spans, order) : { items: this.#dated, spans };
		const lanes = plan.names.map(({ id }) => id);
		return new Route(sorted.items, sorted.spans, lanes, plan.laneOf);
	});

	/** Where the keys stop. */
	readonly drawn: Drawn = $derived.by(() => {
		const marks = this.marks.flatMap((mark) => {
			const { items = [], more } = mark.band ?? {};
			if (items.length === 0) return [{ id: mark.id, entry: mark.entries[0] }];
			const shown = items.map(({ entry }) => ({ id: entry.id, entry }));
			return more ? [...shown, { id: moreId(mark), entry: more.entries[0] }] : shown;
		});
		const margin = this.undated.map(({ id, entries: [entry] }) => ({ id, entry }));
		return {
			stops: sort([...marks, ...margin], (stop) => this.view.spanOf(stop.entry).start),
			window: this.#tile.window,
		};
	});

	/** The mark that stands for an event or its whole, or in the display of voices for the first of its quotes that shows. */
	markOf(event: string): Mark | undefined {
		for (const entry of this.#entriesOf(event)) {
			const mark = this.markOfEntry(entry);
			if (mark) return mark;
		}
		return undefined;
	}

	/** The mark that stands for what is drawn; nothing where it is out of view or undated. */
	markOfEntry(entry: Entry): Mark | undefined {
		const index = this.lanes.findIndex((one) => one.id === this.plan.laneOf(entry));
		const lane = this.lanes[index];
		const position = lane && positionOf(lane, entry, this.view.spanOf(entry));
		return position && this.laneMarks[index]?.find((one) => standsFor(one, position));
	}

	/** By which a mark of an entry is found in the drawing; nothing where it is out of view. */
	markIdOf(entry: Entry): string | undefined {
		const mark = this.markOfEntry(entry);
		if (mark?.band?.items.some((item) => item.entry === entry)) return entry.id;
		if (mark?.band?.more?.entries.includes(entry)) return moreId(mark);
		return mark?.id ?? this.undated.find(({ entries }) => entries.includes(entry))?.id;
	}

	#entriesOf(id: string): readonly Entry[] {
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

	/** Does a mark stand for the selected event or quote? */
	isSelected(mark: Mark): boolean {
		const { selectedEvent, selectedQuote, voices } = this.view;
		if (!selectedEvent) return false;
		if (!voices) return this.selectedMark === mark;
		return mark.entries.some((entry) =>
			selectedQuote ? entry.id === selectedQuote.id : eventIdOf(entry) === selectedEvent.id,
		);
	}

	readonly selectedMark = $derived.by(
		() => this.view.selectedEvent && this.markOf(this.view.selectedEvent.id),
	);

	/** The name of the colour of an entry: its event's track's. */
	colourOf(entry: Entry): string {
		const { lookup } = this.view;
		const event = isQuote(entry) ? lookup.events.get(entry.event) : entry;
		return lookup.tracks.get(event?.track ?? '')?.colour ?? 'ink';
	}

	/** Left and right edge of the drawing, in pixels from what shows. */
	readonly edges = $derived.by(() => ({ left: -MARGIN, right: this.width + MARGIN }));
}

/** A measure that does not outlive the font it has measured. */
function measureWhen(_fontsLoaded: boolean, size: number, weight: number): (text: string) => number {
	return textMeasure(size, { weight });
}
