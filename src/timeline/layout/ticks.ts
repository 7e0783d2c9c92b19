/** Where the axis says which year, month or day it is. */
import { pairs, utcMonth, utcYear } from 'd3';
import type { PixelScale } from '../../time/folded-scale';
import { MONTH_NAMES } from '../../time/names';
import { DAY, type Timespan } from '../../time/span';

export interface Tick {
	/** The instant the tick stands for: the first of a year, a month or a day. */
	readonly time: number;
	/** Pixels from the left; the label begins here. */
	readonly x: number;
	readonly level: Level;
	readonly label: string;
}

type Level = 'year' | 'month' | 'day';

/** Where the axis may write: pixels from the left. */
export interface TickRoom {
	/** How wide a label is, in pixels. */
	measure(label: string): number;
	/** The least room between two labels, in pixels. */
	readonly gap: number;
}

/** From coarse to fine: a finer tick only goes where the coarser ones leave room. */
const LEVELS: readonly { level: Level; months: number }[] = [
	{ level: 'year', months: 12 },
	{ level: 'month', months: 6 },
	{ level: 'month', months: 3 },
	{ level: 'month', months: 1 },
	{ level: 'day', months: 0 },
];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** A year, month or day drawn narrower than this, in pixels, is not named: odd ones out say nothing. */
const NARROWEST = 7;
const MONTH = (365.25 / 12) * DAY;
/** A gap with more candidates than this is drawn too small for any of them. */
const MOST_CANDIDATES = 400;

/**
 * Chooses ticks for what is visible: years first, then months, then days, each only where its label fits
 * between those already there. A label says only what has changed since the one before: “2025”, “Apr”, “7”;
 * after a fold it says everything again. The number of ticks is bounded by the width, whatever the span.
 * @param folds Stretches that are drawn as a gap: no tick stands in one.
 */
export function chooseTicks(x: PixelScale, folds: readonly Timespan[], room: TickRoom): Tick[] {
	let chosen: Tick[] = [];
	for (const { level, months } of LEVELS) {
		const step = level === 'year' ? months * yearStep(x) : months;
		const limits = [x.span.start, ...chosen.map((tick) => tick.time), x.span.end];
		const added = limits.slice(1).flatMap((end, i) => {
			const start = limits[i] ?? end;
			const before = chosen[i - 1];
			const limit = chosen[i] ? chosen[i].x - room.gap : x.width;
			return fill({ start, end }, before, limit, level, step);
		});
		chosen = merge(chosen, added);
	}
	return relabel(chosen);

	/** The ticks of one level that fit between two already chosen, from left to right. */
	function fill(
		between: Timespan,
		before: Tick | undefined,
		limit: number,
		level: Level,
		months: number,
	): Tick[] {
		// Asked first, since it costs least: most gaps between ticks are full.
		if (limit - freeAfter(before) < room.measure('1')) return [];
		const length = months === 0 ? DAY : months * MONTH;
		if ((between.end - between.start) / length > MOST_CANDIDATES) return [];
		const ticks: Tick[] = [];
		for (const [time, next] of pairs(candidates(between, months))) {
			if (time === before?.time || folds.some((fold) => fold.start <= time && time < fold.end)) continue;
			if (x(next) - x(time) < NARROWEST) continue;
			const previous = ticks.at(-1) ?? before;
			const left = x(time);
			const label = labelOf(time, level, afterFold(time, previous) ? undefined : previous);
			if (left < freeAfter(previous) || left + room.measure(label) > limit) continue;
			ticks.push({ time, x: left, level, label });
		}
		return ticks;
	}

	/** Where the next label may begin. */
	function freeAfter(tick: Tick | undefined): number {
		return tick ? tick.x + room.measure(tick.label) + room.gap : 0;
	}

	function afterFold(time: number, previous: Tick | undefined): boolean {
		return folds.some((fold) => previous !== undefined && previous.time <= fold.start && fold.end <= time);
	}

	/** With finer ticks between them, coarser ones may have more to say than they need; shorter always fits. */
	function relabel(ticks: Tick[]): Tick[] {
		return ticks.map((tick, i) => {
			const previous = ticks[i - 1];
			return {
				...tick,
				label: labelOf(tick.time, tick.level, afterFold(tick.time, previous) ? undefined : previous),
			};
		});
	}
}

function merge(a: readonly Tick[], b: readonly Tick[]): Tick[] {
	return [...a, ...b].toSorted((one, other) => one.time - other.time);
}

/** What a tick has to say after the one to its left. */
function labelOf(time: number, level: Level, previous: Tick | undefined): string {
	const date = new Date(time);
	const year = date.getUTCFullYear();
	if (level === 'year') return year.toString();
	const month = date.getUTCMonth();
	const last = previous && new Date(previous.time);
	const sameYear = last?.getUTCFullYear() === year;
	const named = sameYear ? nameOf(month) : `${nameOf(month)} ${year.toString()}`;
	if (level === 'month') return named;
	const day = date.getUTCDate().toString();
	return sameYear && last.getUTCMonth() === month ? day : `${day} ${named}`;
}

/** What a tick says that stands alone: “2025”, “Apr 2025”, “7 Apr 2025”. */
export function inFull(time: number, level: Tick['level']): string {
	return labelOf(time, level, undefined);
}

function nameOf(month: number): string {
	return MONTH_NAMES.short[month] ?? '';
}

/** Years between ticks, so that thousands of years do not mean thousands of candidates. */
function yearStep({ span, width }: PixelScale): number {
	const years = (span.end - span.start) / (12 * MONTH);
	return YEAR_STEPS.find((step) => years / step <= width / 40) ?? 1000;
}

/**
 * Where ticks may stand from `start` to before `end`, and the first place after: the beginnings of every so many
 * months, counted from January, or of every day where that is 0.
 */
function candidates({ start, end }: Timespan, months: number): number[] {
	if (months === 0) {
		const first = Math.ceil(start / DAY);
		return Array.from({ length: Math.max(0, Math.ceil(end / DAY) - first) + 1 }, (_, i) => (first + i) * DAY);
	}
	const interval = months % 12 === 0 ? utcYear.every(months / 12) : utcMonth.every(months);
	if (!interval) return [];
	const first = interval.ceil(new Date(start));
	const after = interval.offset(interval.ceil(new Date(Math.max(start, end))), 1);
	return interval.range(first, after).map(Number);
}

/**
 * What a reader needs to be told when a tick has moved out of view and the next one only says what changed:
 * “Apr 2025” before “7”, “2025” before “Apr”; nothing where the next says all of it.
 */
export function contextOf(gone: Tick, next: Tick): string | undefined {
	if (next.level === 'year' || /\d{4}$/.test(next.label)) return undefined;
	const date = new Date(gone.time);
	const year = date.getUTCFullYear().toString();
	return next.level === 'day' && /^\d+$/.test(next.label) ? `${nameOf(date.getUTCMonth())} ${year}` : year;
}
