/** Zooming and panning: a visible span in, another out. The scale decides what stays in proportion. */
import type { TimeScale } from './folded-scale';
import { DAY, type Timespan } from './span';

/** A visible stretch as positions on the scale: 0 is the start of the story, 1 its end. */
interface Window {
	readonly from: number;
	readonly to: number;
}

/** How far zooming in goes: the width, on the scale, of the day that is drawn at a position. */
export function closest(scale: TimeScale, position: number): number {
	const day = Math.floor(scale.invert(position) / DAY) * DAY;
	return scale(day + DAY) - scale(day);
}

/**
 * The span after zooming.
 * @param factor Above 1 zooms in.
 * @param around The place that stays where it is, from 0 (left edge) to 1 (right edge).
 */
export function zoomed(scale: TimeScale, span: Timespan, factor: number, around: number): Timespan {
	const { from, to } = windowOf(scale, span);
	const fixed = from + (to - from) * around;
	// Moved along to where days are wide the view may already hold less than one: zooming in leaves it so.
	const least = Math.min(to - from, closest(scale, fixed));
	const width = Math.min(1, Math.max((to - from) / factor, least));
	return spanOfWindow(scale, fixed - width * around, width);
}

/** The span after moving by a share of the visible width; to later days where it is positive. */
export function panned(scale: TimeScale, span: Timespan, share: number): Timespan {
	const { from, to } = windowOf(scale, span);
	return spanOfWindow(scale, from + (to - from) * share, to - from);
}

/** The span moved so that it holds `target`, no wider than that needs; as it was when it does already. */
export function revealed(scale: TimeScale, span: Timespan, target: Timespan): Timespan {
	if (target.start >= span.start && target.end <= span.end) return span;
	const { from, to } = windowOf(scale, span);
	const [first, last] = [scale(target.start), scale(target.end)];
	const width = Math.min(1, Math.max(to - from, (last - first) * (1 + 1e-6)));
	return spanOfWindow(scale, (first + last - width) / 2, width);
}

function windowOf(scale: TimeScale, { start, end }: Timespan): Window {
	return { from: scale(start), to: scale(end) };
}

/** Kept inside the story: a window pushed over an edge stops there at its full width. */
function spanOfWindow(scale: TimeScale, from: number, width: number): Timespan {
	const left = Math.min(Math.max(0, from), 1 - width);
	return { start: scale.invert(left), end: scale.invert(left + width) };
}
