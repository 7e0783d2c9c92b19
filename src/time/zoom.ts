/** Zooming and revealing: a visible span in, another out. The scale decides what stays in proportion. */
import type { TimeScale } from './folded-scale';
import { DAY, type Timespan } from './span';

/** How far zooming in goes: the width, on the scale, of the day that is drawn at a position. */
export function closest(scale: TimeScale, position: number): number {
	const day = Math.floor(scale.invert(position) / DAY) * DAY;
	return scale(day + DAY) - scale(day);
}

/** The span after zooming around its middle. @param factor Above 1 zooms in. */
export function zoomed(scale: TimeScale, span: Timespan, factor: number): Timespan {
	const [from, to] = [scale(span.start), scale(span.end)];
	const middle = (from + to) / 2;
	// Moved along to where days are wide the view may already hold less than one: zooming in leaves it so.
	const least = Math.min(to - from, closest(scale, middle));
	const width = Math.min(1, Math.max((to - from) / factor, least));
	return spanOfWindow(scale, middle - width / 2, width);
}

/** The span moved so that it holds `target`, no wider than that needs; as it was when it does already. */
export function revealed(scale: TimeScale, span: Timespan, target: Timespan): Timespan {
	if (target.start >= span.start && target.end <= span.end) return span;
	const [first, last] = [scale(target.start), scale(target.end)];
	const width = Math.min(1, Math.max(scale(span.end) - scale(span.start), (last - first) * (1 + 1e-6)));
	return spanOfWindow(scale, (first + last - width) / 2, width);
}

/**
 * The span at a position on the scale, kept inside the story: pushed over an edge it stops there at its full width.
 * @param from Of its left edge; 0 is the start of the story, 1 its end.
 */
function spanOfWindow(scale: TimeScale, from: number, width: number): Timespan {
	const left = Math.min(Math.max(0, from), 1 - width);
	return { start: scale.invert(left), end: scale.invert(left + width) };
}
