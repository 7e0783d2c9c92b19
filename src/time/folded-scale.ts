/**
 * The two ways to lay time out along a line. Both map an instant to a position from 0 (the start of the
 * domain) to 1 (its end), never backwards, and have an exact inverse; zooming and panning stretch and
 * shift the position, so they look alike on either.
 */
import { pairs, scaleThreshold } from 'd3';
import { DAY, type Timespan } from './span';

/** A monotone map from an instant in milliseconds to a position, and back. */
export interface TimeScale {
	(time: number): number;
	invert(position: number): number;
	readonly domain: Timespan;
	/** Stretches of nothing that are drawn as a marked gap, in order; none on the true scale. */
	readonly folds: readonly Timespan[];
	/** Where it bends, in order, the ends of the domain among them: between two edges time is linear. */
	readonly edges: readonly number[];
}

/** When something happened, and how many things happened just then: one where it does not say. */
interface CountedSpan extends Timespan {
	readonly count?: number;
}

/** Spans over two years are background: they get no width of their own, and stretches inside them may be folded. */
const LASTING = 2 * 365.25 * DAY;
/** Spans over two months count for less: more width would not make their date any more exact. */
const VAGUE = 62 * DAY;
/** An empty stretch is folded if it is at least this long, in milliseconds. */
const SHORTEST_FOLD = 14 * DAY;
/** An empty stretch is folded if it is at least this share of the whole story. */
const SMALLEST_FOLD = 1 / 200;
/** An empty stretch is folded if it is at least this many times as long as each span that ends or begins at it. */
const LEAST_RATIO = 2;
/** At most so many stretches are folded, the longest. */
const MOST_FOLDS = 12;
/** Widths, relative to one another: of a gap, of an event, and of a stretch each time its length doubles. */
const FOLD_WIDTH = 2.5;
const EVENT_WIDTH = 4.5;
const BASE_WIDTH = 0.24;

/** Plain linear time. */
export function trueScale(domain: Timespan): TimeScale {
	const length = domain.end - domain.start;
	return Object.assign((time: number) => (time - domain.start) / length, {
		invert: (position: number) => domain.start + position * length,
		domain,
		folds: [],
		edges: [domain.start, domain.end],
	});
}

/**
 * Time with the empty stretches folded away. Between any two days on which something begins or ends, time is
 * linear; how wide such a stretch is drawn follows what there is to read in it: the logarithm of its length,
 * plus one share for every event, spread over the days it may have happened on. Of events that share their days each
 * further one adds less, since they stand one above the other. Where nothing happens for a long while the stretch
 * folds to a gap of fixed width. O(n + d log d) to build for n spans with d different ends, O(log d) to ask.
 * @param spans When the events happened, in any order.
 * @param domain The stretch to draw; it holds all of `spans`.
 */
export function foldedScale(spans: readonly CountedSpan[], domain: Timespan): TimeScale {
	const edges = edgesOf(spans, domain);
	const stretches = pairs(edges, (start, end) => ({ start, end }));
	const basis = stretches.map(({ start, end }) => BASE_WIDTH * Math.log2(1 + (end - start) / DAY));
	const shares = sharesOf(spans, edges, basis);
	const folded = longestEmpty(stretches, shares, lengthsAt(spans), domain);
	const widths = basis.map((width, i) =>
		folded.has(i) ? FOLD_WIDTH : width + EVENT_WIDTH * (shares[i] ?? 0),
	);

	const sums = cumulative(widths);
	const total = sums.at(-1) ?? 1;
	const positions = sums.map((sum) => sum / total);
	return Object.assign(piecewise(edges, positions), {
		invert: piecewise(positions, edges),
		domain,
		folds: stretches.filter((_, i) => folded.has(i)),
		edges,
	});
}

/**
 * A line with bends, at `values[i]` over `stops[i]`; beyond its ends it goes on straight. A threshold scale finds the
 * piece: D3's linear scale would bring the interpolation of colours along, a twentieth of the first load.
 * @param stops In ascending order, two at least.
 */
function piecewise(stops: readonly number[], values: readonly number[]): (at: number) => number {
	const pieces = scaleThreshold(
		stops.slice(1, -1),
		pairs(stops).map(([start, end], i) => ({ start, end, from: values[i] ?? 0, to: values[i + 1] ?? 0 })),
	).unknown({ start: NaN, end: NaN, from: NaN, to: NaN });
	return (at) => {
		const { start, end, from, to } = pieces(at);
		const share = end > start ? (at - start) / (end - start) : 0.5;
		return from * (1 - share) + to * share;
	};
}

/** Where the line may bend: the ends of the domain and of every span, each once, in order. */
function edgesOf(spans: readonly CountedSpan[], domain: Timespan): number[] {
	const edges = new Set([domain.start, domain.end]);
	for (const { start, end } of spans) edges.add(start).add(end);
	return [...Float64Array.from(edges).sort()];
}

/** The longest span that begins or ends at each instant at which one does. */
function lengthsAt(spans: readonly CountedSpan[]): ReadonlyMap<number, number> {
	const lengths = new Map<number, number>();
	for (const { start, end } of spans) {
		for (const edge of [start, end]) lengths.set(edge, Math.max(lengths.get(edge) ?? 0, end - start));
	}
	return lengths;
}

/**
 * How many events' worth of width a span asks for. Events of one day stand one above the other and need room for
 * their labels alone; events of one stretch of days stand side by side in a band.
 */
function weightOf({ start, end, count = 1 }: CountedSpan): number {
	if (end - start > LASTING) return 0;
	if (end - start > VAGUE) return 0.2 * (1 + Math.log2(count));
	if (end - start > DAY) return count === 1 ? 0.9 : Math.min(12, 3.6 + 0.7 * count);
	return 1 + Math.log2(count);
}

/**
 * How many events there are to read in each stretch: the weight of each is spread over its stretches in
 * proportion to `basis`. Difference arrays keep it O(n) however many stretches an event covers.
 */
function sharesOf(
	spans: readonly CountedSpan[],
	edges: readonly number[],
	basis: readonly number[],
): number[] {
	const sums = cumulative(basis);
	const indices = new Map(edges.map((edge, i) => [edge, i]));
	const change = new Float64Array(edges.length + 1);
	for (const span of spans) {
		const from = indices.get(span.start) ?? 0;
		const to = indices.get(span.end) ?? 0;
		const density = weightOf(span) / ((sums[to] ?? 0) - (sums[from] ?? 0));
		change[from] = (change[from] ?? 0) + density;
		change[to] = (change[to] ?? 0) - density;
	}
	let density = 0;
	return basis.map((width, i) => {
		density += change[i] ?? 0;
		// Epsilon: after adding and subtracting, rounding leaves tiny remainders where nothing happens.
		return density < 1e-9 ? 0 : density * width;
	});
}

/** The indices of the stretches to fold: nothing begins, ends or is dated in them, and they are long. */
function longestEmpty(
	stretches: readonly Timespan[],
	shares: readonly number[],
	lengths: ReadonlyMap<number, number>,
	domain: Timespan,
): ReadonlySet<number> {
	const least = Math.max(SHORTEST_FOLD, (domain.end - domain.start) * SMALLEST_FOLD);
	const besides = ({ start, end }: Timespan) => Math.max(lengths.get(start) ?? 0, lengths.get(end) ?? 0);
	const empty = stretches
		.map((stretch, index) => ({ index, length: stretch.end - stretch.start, besides: besides(stretch) }))
		.filter(
			({ index, length, besides }) =>
				shares[index] === 0 && length >= least && length >= LEAST_RATIO * besides,
		);
	return new Set(
		empty
			.toSorted((a, b) => b.length - a.length || a.index - b.index)
			.slice(0, MOST_FOLDS)
			.map(({ index }) => index),
	);
}

/** Running sums, beginning with 0: one longer than `values`. */
function cumulative(values: readonly number[]): number[] {
	let sum = 0;
	return [0, ...values.map((value) => (sum += value))];
}

/**
 * Between two scales: 0 is the first, 1 the second. Monotone all the way, so that switching can be animated;
 * its inverse is exact at both ends, where the pointer is read.
 */
export function mixedScale(first: TimeScale, second: TimeScale, mix: number): TimeScale {
	if (mix <= 0) return first;
	if (mix >= 1) return second;
	return Object.assign((time: number) => first(time) * (1 - mix) + second(time) * mix, {
		invert: (position: number) => (mix < 0.5 ? first : second).invert(position),
		domain: first.domain,
		folds: mix < 0.5 ? first.folds : second.folds,
		edges: mix < 0.5 ? first.edges : second.edges,
	});
}

/** A scale in pixels: the part of `base` inside `span`, drawn `width` pixels wide. */
export interface PixelScale {
	(time: number): number;
	invert(x: number): number;
	readonly span: Timespan;
	readonly width: number;
}

/** What the reader sees: `span.start` at 0, `span.end` at `width`. */
export function pixelScale(base: TimeScale, span: Timespan, width: number): PixelScale {
	const origin = base(span.start);
	const perUnit = width / (base(span.end) - origin);
	return Object.assign((time: number) => (base(time) - origin) * perUnit, {
		invert: (x: number) => base.invert(x / perUnit + origin),
		span,
		width,
	});
}
