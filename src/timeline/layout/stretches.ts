/** The stretches between folded gaps, each headed by its own dates. */
import { bisectLeft, leastIndex } from 'd3';
import type { Measure } from '../../drawing/text-width';
import type { PixelScale, TimeScale } from '../../time/folded-scale';
import { formatWhen } from '../../time/format';
import { DAY, dayOf, type Timespan } from '../../time/span';

type Grain = 'years' | 'months' | 'days';

/** A stretch that is drawn at much the same scale. */
export interface Stretch extends Timespan {
	readonly grain: Grain;
}

/** As far as it shows. */
interface ShownStretch extends Timespan {
	/** In pixels. */
	readonly left: number;
	readonly right: number;
	/** “31 March – 9 April 2025”; nothing where there is no room for it. */
	readonly heading: string | undefined;
}

/** Narrower than this, in pixels, a day or a month is too small to be told apart. */
const DAY_WIDTH = 2.2;
const MONTH_WIDTH = 14;
/** A change of scale is worth a heading of its own from this width, in pixels. */
const NARROWEST = 72;
/** With more bends of the scale in view than this, they are too close to head any. */
const MOST_EDGES = 120;
/** Rounding on the way through a scale, in milliseconds. */
const EPSILON = 60_000;

/** Time cut at the folded gaps and where years give way to months, or months to days. From left to right. O(bends). */
export function stretchesOf(scale: TimeScale, x: PixelScale): Stretch[] {
	const between: Timespan[] = [];
	let start = x.span.start;
	for (const fold of scale.folds) {
		if (fold.end <= x.span.start || fold.start >= x.span.end) continue;
		if (fold.start > start) between.push({ start, end: fold.start });
		start = fold.end;
	}
	if (start < x.span.end) between.push({ start, end: x.span.end });
	return between.flatMap((one) => byGrain(one, scale, x));
}

/**
 * Those that show, with their dates.
 * @param edge Where the drawing ends on either side, in pixels: the first and the last stretch reach so far.
 */
export function headed(
	stretches: readonly Stretch[],
	x: PixelScale,
	edge: { left: number; right: number },
	measure: Measure,
): ShownStretch[] {
	const { span } = x;
	const shown = stretches
		.filter(({ start, end }) => start < span.end && end > span.start)
		.map(({ start: from, end: to, grain }) => {
			const [start, end] = [Math.max(from, span.start), Math.min(to, span.end)];
			const left = start <= span.start ? edge.left : x(start);
			const right = end >= span.end ? edge.right : x(end);
			const heading = headingsOf({ start, end }, grain).find((words) => measure(words) <= right - left - 14);
			const [months = ''] = inMonths(dayOf(start + EPSILON), dayOf(end - EPSILON)).slice(-1);
			return { start: from, end: to, left, right, heading, months };
		});
	// Where the year alone has room, and stands beside it as well, the months are worth more.
	return shown.map(({ months, ...one }, i) => {
		const { heading, left, right } = one;
		const saysIt = [shown[i - 1], shown[i + 1]].some((beside) =>
			beside?.heading?.endsWith(` ${heading ?? ''}`),
		);
		const bare = months.replace(` ${heading ?? ''}`, '');
		return saysIt && measure(bare) <= right - left - 14 ? { ...one, heading: bare } : one;
	});
}

function byGrain(stretch: Timespan, { edges }: TimeScale, x: PixelScale): readonly Stretch[] {
	const from = bisectLeft(edges, stretch.start + EPSILON);
	const to = bisectLeft(edges, stretch.end - EPSILON);
	const bends = to - from > MOST_EDGES ? [] : edges.slice(from, to);
	const ends = [...bends, stretch.end];
	const parts = ends.map((end, i) => {
		const part = { start: ends[i - 1] ?? stretch.start, end };
		return { ...part, grain: grainOf(part, x) };
	});
	return withoutNarrow(parts, ({ start, end }) => x(end) - x(start));
}

/**
 * Neighbours of one grain are one, and what is too narrow joins the narrower of its neighbours, the narrowest first; the
 * wider gives the grain. O(n²).
 */
function withoutNarrow(all: readonly Stretch[], widthOf: (part: Timespan) => number): readonly Stretch[] {
	const parts: Stretch[] = [];
	for (const part of all) {
		const last = parts.at(-1);
		if (last?.grain === part.grain) parts[parts.length - 1] = { ...last, end: part.end };
		else parts.push(part);
	}
	const i = leastIndex(parts, (a, b) => widthOf(a) - widthOf(b)) ?? 0;
	const narrowest = parts[i];
	if (!narrowest || parts.length === 1 || widthOf(narrowest) >= NARROWEST) return parts;
	const [before, after] = [parts[i - 1], parts[i + 1]];
	const joinsBefore = before !== undefined && (!after || widthOf(before) <= widthOf(after));
	const other = joinsBefore ? before : after;
	if (!other) return parts;
	const [start, end] = joinsBefore ? [other.start, narrowest.end] : [narrowest.start, other.end];
	parts.splice(joinsBefore ? i - 1 : i, 2, { start, end, grain: other.grain });
	return withoutNarrow(parts, widthOf);
}

function grainOf({ start, end }: Timespan, x: PixelScale): Grain {
	const perDay = ((x(end) - x(start)) / (end - start)) * DAY;
	if (perDay >= DAY_WIDTH) return 'days';
	return perDay * 30 >= MONTH_WIDTH ? 'months' : 'years';
}

/** Words for a stretch, the longest first. */
function headingsOf({ start, end }: Timespan, grain: Grain): string[] {
	const earliest = dayOf(start + EPSILON);
	const latest = dayOf(end - EPSILON);
	const years = formatWhen({
		edtf: '',
		earliest: `${earliest.slice(0, -5)}01-01`,
		latest: `${latest.slice(0, -5)}12-31`,
	});
	const months = inMonths(earliest, latest);
	const days = (['long', 'short'] as const).map((style) =>
		formatWhen({ edtf: `${earliest}/${latest}`, earliest, latest }, style),
	);
	if (grain === 'years') return [years];
	return [...(grain === 'days' ? days : []), ...months, years];
}

function inMonths(earliest: string, latest: string): string[] {
	const first = `${earliest.slice(0, -2)}01`;
	const edtf = `${earliest.slice(0, -3)}/${latest.slice(0, -3)}`;
	return (['long', 'short'] as const).map((style) =>
		formatWhen({ edtf, earliest: first, latest: endOfMonth(latest) }, style),
	);
}

function endOfMonth(day: string): string {
	const date = new Date(`${day.slice(0, -3)}-01T00:00:00Z`);
	return dayOf(date.setUTCMonth(date.getUTCMonth() + 1, 0));
}
