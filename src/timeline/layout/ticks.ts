/** Where the axis says which year, month or day it is. */
import { bisector, range, utcMonth, utcYear } from 'd3';
import type { Measure } from '../../drawing/text-width';
import type { PixelScale } from '../../time/folded-scale';
import { formatYear } from '../../time/format';
import { MONTH_NAMES } from '../../time/names';
import { DAY, type Timespan } from '../../time/span';
import { touches, type Extent } from './extents';

type Level = 'year' | 'month' | 'day';

export interface Tick {
	/** The first instant of the year, the month or the day. */
	readonly time: number;
	/** The middle of that year, month or day, in pixels: there the label is centred. */
	readonly x: number;
	readonly level: Level;
	readonly label: string;
	/** What it says where no other stands left of it. */
	readonly full: string;
	/** The day of an event that has a label. */
	readonly isLabelled: boolean;
}

/** What the axis has to go by. */
interface TickOptions {
	/** Stretches that are drawn as a gap: no tick stands in one. */
	readonly folds: readonly Timespan[];
	/** Days of labelled events, any instant in each, the most important first: they come before all others. */
	readonly days: readonly number[];
	/** What else stands on the axis, in pixels. */
	readonly taken: readonly Extent[];
	readonly measure: Measure;
	/** Nothing above the drawing says the year: the first tick after a gap does, too. */
	readonly withYears: boolean;
}

/** Between two labels, in pixels. */
const GAP = 9;
/** From this width of a day, in pixels, days are named, and months no more; from this width of a month, months. */
const DAY_WIDTH = 15;
const MONTH_WIDTH = 24;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MONTH_STEPS = [6, 3, 1];
const LENGTHS = { year: 365.25 * DAY, month: 30.44 * DAY, day: DAY };
const INTERVALS = { year: utcYear, month: utcMonth };
/** A gap with more candidates than this is drawn too small for any of them. */
const MOST_CANDIDATES = 400;

/**
 * Chooses ticks for what is visible: first the days of labelled events, then years, months and days, each only where
 * its label fits between those already there. A label says only what has changed since the one before: “7 Apr”, “9”;
 * after a fold it says everything again. The number of ticks is bounded by the width, whatever the span.
 */
export function chooseTicks(x: PixelScale, options: TickOptions): Tick[] {
	const { folds, days, taken, measure, withYears } = options;
	const ticks: Tick[] = [];
	for (const day of days) insert(dayAt(day), 'day', true);
	fill('year', yearStep(x));
	for (const step of MONTH_STEPS) fill('month', step);
	fill('day', 1);
	return ticks;

	/** Ticks of one level in every gap between those already there. */
	function fill(level: Level, step: number): void {
		const limits = [x.span.start, ...ticks.map(({ time }) => time).toSorted((a, b) => a - b), x.span.end];
		for (const [i, end] of limits.entries()) {
			const start = limits[i - 1];
			if (start === undefined || (end - start) / LENGTHS[level] / step > MOST_CANDIDATES) continue;
			if (x(end) - x(start) < 2 * GAP) continue;
			for (const time of candidates(level, step, start, end)) insert(time, level, false);
		}
	}

	function insert(time: number, level: Level, isLabelled: boolean): void {
		const next = level === 'day' ? time + DAY : INTERVALS[level].offset(new Date(time), 1).getTime();
		const from = Math.max(time, x.span.start);
		const last = Math.min(next, x.span.end);
		const fold = folds.find(({ start, end }) => start < last && from < end);
		// A year or a month that a gap cuts off is named where it begins.
		const to = fold ? fold.start : last;
		if (to <= from || (fold && level === 'day')) return;
		const seen = fold ? to : next;
		if (!isLabelled && !isLegible(level, (x(seen) - x(time)) / ((seen - time) / DAY))) return;
		const at = level === 'day' ? x(time + DAY / 2) : (x(from) + x(to)) / 2;
		const index = byPlace.left(ticks, at);
		const label = labelOf(time, level, ticks[index - 1]);
		const half = measure(label) / 2;
		const extent = { left: at - half, right: at + half };
		if (extent.left < -GAP || extent.right > x.width + GAP) return;
		const neighbours = [ticks[index - 1], ticks[index]].flatMap((tick) => (tick ? [extentOf(tick)] : []));
		if ([...neighbours, ...taken].some((other) => touches(extent, other, GAP))) return;
		ticks.splice(index, 0, { time, x: at, level, label, full: labelOf(time, level, undefined), isLabelled });
		const after = ticks[index + 1];
		if (after) {
			ticks[index + 1] = { ...after, label: labelOf(after.time, after.level, ticks[index]) };
		}
	}

	function extentOf({ x: at, label }: Tick): Extent {
		const half = measure(label) / 2;
		return { left: at - half, right: at + half };
	}

	function perDayAt(time: number): number {
		return x(time + DAY) - x(time);
	}

	/** What a tick has to say after the one to its left. */
	function labelOf(time: number, level: Level, previous: Tick | undefined): string {
		const isFirst =
			!previous ||
			folds.some((fold) => previous.time < fold.end && fold.start <= time && previous.time <= fold.start);
		const date = new Date(time);
		const year = date.getUTCFullYear();
		if (level === 'year') return formatYear(year);
		const before = previous && !isFirst ? new Date(previous.time) : undefined;
		const sameYear = before?.getUTCFullYear() === year;
		const name = MONTH_NAMES.short[date.getUTCMonth()] ?? '';
		const isFar = !isLegible('month', perDayAt(time)) && !isLegible('day', perDayAt(time));
		const saysYear = !sameYear && (withYears || before !== undefined || (level === 'day' && isFar));
		const month = saysYear ? `${name} ${formatYear(year)}` : name;
		if (level === 'month') return month;
		const isKnown = sameYear && before.getUTCMonth() === date.getUTCMonth() && previous?.level !== 'year';
		const day = date.getUTCDate().toString();
		return isKnown ? day : `${day} ${month}`;
	}
}

/** Every year, month or day in a stretch of time and the one in which it begins. Days in numbers: there may be hundreds. */
function candidates(level: Level, step: number, start: number, end: number): number[] {
	if (level === 'day') return range(dayAt(start), end, DAY);
	const interval = INTERVALS[level].every(step);
	return interval ? interval.range(interval.floor(new Date(start)), new Date(end)).map(Number) : [];
}

function dayAt(time: number): number {
	return Math.floor(time / DAY) * DAY;
}

const byPlace = bisector<Tick, number>((tick) => tick.x);

/** The unit that can be told apart at this place: one only, so that no month stands among its days. */
function isLegible(level: Level, perDay: number): boolean {
	if (level === 'day') return perDay >= DAY_WIDTH;
	if (level === 'month') return perDay < DAY_WIDTH && perDay * 30 >= MONTH_WIDTH;
	return perDay * 30 < MONTH_WIDTH;
}

/** Years between ticks, so that thousands of years do not mean thousands of candidates. */
function yearStep({ span, width }: PixelScale): number {
	const years = (span.end - span.start) / LENGTHS.year;
	return YEAR_STEPS.find((step) => years / step <= width / 40) ?? 1000;
}

/**
 * The ticks that show whole; the first says all of its date where there is room.
 * @param stretch How much further apart they stand than they were laid out.
 * @param offset From what shows to where they are counted from, in pixels.
 */
export function shownTicks(
	ticks: readonly Tick[],
	stretch: number,
	offset: number,
	edges: Extent,
	measure: Measure,
): Tick[] {
	const startOf = ({ x }: Tick, label: string) => x * stretch + offset - measure(label) / 2;
	const endOf = ({ x }: Tick, label: string) => x * stretch + offset + measure(label) / 2;
	const shown = ticks.filter(
		(tick) => startOf(tick, tick.label) >= edges.left && endOf(tick, tick.label) <= edges.right,
	);
	const [first, second] = shown;
	if (!first || first.label === first.full) return shown;
	const end = second ? startOf(second, second.label) - 4 : Infinity;
	if (startOf(first, first.full) < edges.left || endOf(first, first.full) > end) return shown;
	return [{ ...first, label: first.full }, ...shown.slice(1)];
}
