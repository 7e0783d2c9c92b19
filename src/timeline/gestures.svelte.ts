/** The one bridge to d3-zoom: wheel, drag, pinch and double click become a visible span, and the other way round. */
import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { TimeScale } from '../time/folded-scale';
import type { Timespan } from '../time/span';
import { closest } from '../time/zoom';

/** What shows now: read anew whenever it changes. */
export interface Shown {
	readonly scale: TimeScale;
	readonly span: Timespan;
	/** Of the drawing, in pixels. */
	readonly width: number;
}

/** One step of a mouse wheel zooms by half as much again at most. */
const MOST_PER_WHEEL = Math.log2(1.5);
/** Differences below this, in pixels, come from rounding. */
const EPSILON = 0.01;

/**
 * The zoom under which `span` fills the width. It acts on the position axis, never on time, so that a drag moves
 * folded and open stretches alike. Inverse of {@link spanFor}.
 */
function transformFor({ scale, span, width }: Shown): ZoomTransform {
	const from = scale(span.start);
	const k = 1 / (scale(span.end) - from);
	return zoomIdentity.translate(-from * k * width, 0).scale(k);
}

/** The span that fills the width under a zoom. Inverse of {@link transformFor}. */
function spanFor({ k, x }: ZoomTransform, { scale, width }: Pick<Shown, 'scale' | 'width'>): Timespan {
	const from = -x / (k * width);
	return { start: scale.invert(from), end: scale.invert(from + 1 / k) };
}

/**
 * Gestures on the drawing. The page keeps the plain vertical wheel and one finger that moves up or down: the element
 * needs `touch-action: pan-y`.
 * @param shown Scale, span and size; the zoom is set anew when one of them changes.
 * @param onshow The reader has moved the drawing to another span.
 */
export function gestures(shown: () => Shown, onshow: (span: Timespan) => void): Attachment<SVGSVGElement> {
	return (node) => {
		/** The zoom is being set by us: `sourceEvent` does not tell, d3-zoom keeps the last one while a gesture is open. */
		let ours = false;
		const behaviour = zoom<SVGSVGElement, unknown>()
			.filter(begins)
			.wheelDelta(wheelDelta)
			.clickDistance(3)
			.duration(0)
			.extent(() => [
				[0, 0],
				[shown().width, 0],
			])
			.constrain(({ k, x }) => {
				const within = Math.min(0, Math.max(x, shown().width * (1 - k)));
				return zoomIdentity.translate(within, 0).scale(k);
			})
			.on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
				if (!ours) onshow(spanFor(transform, shown()));
			});
		const selection = select(node);
		const listeners = new AbortController();
		keepTouchesOfThePage(node, listeners.signal);
		node.addEventListener('wheel', panSideways, { passive: false, signal: listeners.signal });
		selection.call(behaviour);

		$effect(() => {
			const { scale, span, width } = shown();
			const middle = (scale(span.start) + scale(span.end)) / 2;
			const k = 1 / (scale(span.end) - scale(span.start));
			behaviour.scaleExtent([1, Math.max(k, 1 / closest(scale, middle))]);
			const transform = transformFor({ scale, span, width });
			const before = zoomTransform(node);
			const moved = Math.abs(before.x - transform.x) + Math.abs(before.k / k - 1) * width;
			if (moved < EPSILON) return;
			ours = true;
			behaviour.transform(selection, transform);
			ours = false;
		});
		return () => {
			listeners.abort();
			behaviour.on('zoom', null);
			selection.on('.zoom', null);
		};

		function panSideways(event: WheelEvent): void {
			if (zooms(event)) return;
			const { deltaX, deltaY, shiftKey } = event;
			const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
			if (!shiftKey && Math.abs(deltaX) <= Math.abs(deltaY)) return;
			event.preventDefault();
			behaviour.translateBy(selection, -sideways / zoomTransform(node).k, 0);
		}
	};
}

/**
 * Stops the touch moves that scroll the page before they reach d3-zoom, which cancels every one it sees: those of one
 * finger that set out up or down, and those that the browser no longer lets anybody cancel (trying to prints a
 * warning). Call before d3-zoom adds its listeners.
 */
function keepTouchesOfThePage(node: SVGSVGElement, signal: AbortSignal): void {
	let start: Touch | undefined;
	let scrolls: boolean | undefined;
	node.addEventListener(
		'touchstart',
		({ touches }) => {
			start = touches[0];
			scrolls = touches.length === 1 ? undefined : false;
		},
		{ capture: true, passive: true, signal },
	);
	node.addEventListener(
		'touchmove',
		(event) => {
			const [touch] = event.touches;
			if (touch && start) {
				scrolls ??= Math.abs(touch.clientY - start.clientY) > Math.abs(touch.clientX - start.clientX);
			}
			if (scrolls === true || !event.cancelable) event.stopImmediatePropagation();
		},
		{ capture: true, signal },
	);
}

/** Not a plain wheel, nor a button of the mouse other than the first. A touch has no `button`. */
function begins(event: MouseEvent | TouchEvent): boolean {
	if (event.type === 'wheel') return zooms(event);
	return !event.ctrlKey && !('button' in event && event.button !== 0);
}

/** A pinch on a touch pad arrives as a wheel with Ctrl. */
function zooms({ ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
	return ctrlKey || metaKey;
}

/** How much a turn of the wheel zooms, as a power of two: by pixel, line or page. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
	const perUnit = [0.02, 0.5, 10][deltaMode] ?? 0.02;
	return Math.max(-MOST_PER_WHEEL, Math.min(-deltaY * perUnit, MOST_PER_WHEEL));
}
