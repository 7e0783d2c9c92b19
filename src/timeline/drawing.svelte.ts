/** What the timeline draws, derived from the view and the size it has. */
import { textMeasure } from '../drawing/text-width';
import { mixedScale, pixelScale, type TimeScale } from '../time/folded-scale';
import { formatSometime, formatStretch } from '../time/format';
import { pairs } from 'd3';
import { Contents } from './contents.svelte';
import type { BandWords } from './layout/band';
import type { MarkCandidate } from './layout/candidates';
import { eventIdOf, labelOf, type Entry } from './layout/entry';
import { labelFolds, shownFoldLabels } from './layout/fold-labels';
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
} from './layout/geometry';
import { positionOf } from './layout/lane';
import { moreId, type Mark, type Room, type Words } from './layout/mark';
import { layOutMarks, priorityOf, standsFor } from './layout/marks';
import { rowsOfLanes, rowsUsed } from './layout/rows';
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
import { chooseTicks, shownTicks, type Tick } from './layout/ticks';
import { undatedMarks, undatedRows, type UndatedMark } from './layout/undated';
import { stopsOf, type Drawn } from './keys';

/** More labels, while the parts of an event show beside it. */
const LABELS_OPENED = 16;

export class Drawing extends Contents {
	/** Labels are measured anew once their font has come. */
	fontsLoaded = $state(false);

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

	/** Words beside what is undated, where the drawing is wide enough to spare their room, and where nobody can point at it. */
	readonly hasUndatedLabels = $derived.by(() => {
		const { form, outer } = this.options();
		return this.form.undated !== undefined && (form === 'print' || outer >= UNDATED_LABELS_FROM);
	});

	/** The width of the margin of what is undated, in pixels: 0 without any. */
	readonly undatedWidth = $derived.by(() => {
		const { undated, undatedDots } = this.form;
		if (this.undatedByLane.size === 0) return 0;
		return (this.hasUndatedLabels ? undated : undefined) ?? undatedDots;
	});

	/** What stands in that margin. */
	readonly undated: readonly UndatedMark[] = $derived.by(() => {
		const { row } = this.form;
		return this.lanes.flatMap(({ id }, lane) =>
			undatedMarks(this.undatedByLane.get(id) ?? [], {
				top: this.laneBoxes[lane]?.rowsTop ?? 0,
				row,
				count: this.laneRows[lane] ?? 1,
				labels: this.hasUndatedLabels,
			}),
		);
	});

	readonly #words: Words = $derived.by(() => {
		const { view } = this;
		const measure = this.measure;
		const isDay = ({ earliest, latest }: { earliest: string; latest: string }) => earliest === latest;
		return {
			measure,
			priorityOf: (entry) => priorityOf(entry, isDay(view.whenOf(entry)), this.openedAs(entry)),
			labelOf: (entry) => (this.form.labels ? labelOf(entry) : undefined),
			suffixOf: (entry) => {
				const parts = this.partsIn(entry);
				return parts === 0 ? '' : `+${parts.toString()}`;
			},
			bandWords: (candidate) => this.#bandWords(candidate),
		};
	});

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
		const undated = lanes.map(({ id }) =>
			undatedRows(this.undatedByLane.get(id)?.length ?? 0, this.hasUndatedLabels),
		);
		const used = (rows: readonly number[]) => rowsUsed(layOutMarks(lanes, rows, tile, room, this.#words));
		return rowsOfLanes(lanes, used, undated, form.rows, this.opened !== undefined);
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
		const labels = this.form.labels ? most + (this.opened === undefined ? 0 : LABELS_OPENED) : 0;
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
		shownFoldLabels(this.#tileFolds, this.stretch, this.markOffset, this.edges),
	);

	/** The ticks that show; the first says all of its date where there is room. */
	readonly ticks: readonly Tick[] = $derived.by(() =>
		shownTicks(this.#tileTicks, this.stretch, this.markOffset, this.edges, this.measureSmall),
	);

	/** The stretches that show, each with its dates. */
	readonly stretches = $derived.by(() =>
		headed(
			this.#tileStretches,
			this.x,
			this.edges,
			this.form.headings > 0 ? this.#measureHeading : () => Infinity,
		),
	);

	/** Where the keys stop. */
	readonly drawn: Drawn = $derived.by(() => {
		const startOf = (entry: Entry) => this.view.spanOf(entry).start;
		return { stops: stopsOf(this.marks, this.undated, startOf), window: this.#tile.window };
	});

	/** The mark that stands for an event or its whole, or in the display of voices for the first of its quotes that shows. */
	markOf(event: string): Mark | undefined {
		for (const entry of this.entriesOf(event)) {
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

	/** Does a mark stand for the selected event or quote? */
	isSelected(mark: Mark): boolean {
		const { event, quote } = this.view.highlighted;
		if (event === undefined) return false;
		if (!this.view.voices) return this.selectedMark === mark;
		return mark.entries.some((entry) => (quote ? entry.id === quote : eventIdOf(entry) === event));
	}

	readonly selectedMark = $derived.by(
		() => this.view.highlighted.event && this.markOf(this.view.highlighted.event),
	);

	/** Left and right edge of the drawing, in pixels from what shows. */
	readonly edges = $derived.by(() => ({ left: -MARGIN, right: this.width + MARGIN }));
}

/** A measure that does not outlive the font it has measured. */
function measureWhen(_fontsLoaded: boolean, size: number, weight: number): (text: string) => number {
	return textMeasure(size, { weight });
}
