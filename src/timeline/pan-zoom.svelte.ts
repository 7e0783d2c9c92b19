/** The bridge to d3-zoom: wheel with Ctrl or ⌘, pinch, drag and double click become visible spans. */
import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { TimeScale } from '../time/folded-scale';
import type { Timespan } from '../time/span';
import { mostZoom } from '../time/zoom';

export interface PanZoom {
	readonly scale: TimeScale;
	/** Width of the drawing in pixels. */
	readonly width: number;
	readonly span: Timespan;
	/** The reader moved: this is now to be seen. */
	onspan(span: Timespan): void;
	/** The reader moved sideways by a share of the width, by wheel or by one finger. */
	onpan(share: number): void;
}

/** The transform that makes `width` pixels show exactly `span`. Inverse of {@link spanFor}. */
export function transformFor({ start, end }: Timespan, scale: TimeScale, width: number): ZoomTransform {
	const from = scale(start);
	const k = 1 / (scale(end) - from);
	return zoomIdentity.translate(-from * k * width, 0).scale(k);
}

/** What a transform shows. Inverse of {@link transformFor}. */
export function spanFor(transform: ZoomTransform, scale: TimeScale, width: number): Timespan {
	return {
		start: scale.invert(transform.invertX(0) / width),
		end: scale.invert(transform.invertX(width) / width),
	};
}

/** A plain vertical wheel is left to the page, one finger to scrolling and {@link dragByTouch}. */
function isOurs(event: Event): boolean {
	if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
	if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
	return 'touches' in event && (event as TouchEvent).touches.length === 2;
}

/** A notch of a wheel zooms by half as much again at most. */
const MOST_PER_WHEEL = Math.log2(1.5);

/**
 * How much a turn of the wheel zooms, as a power of two. With Ctrl it may be a pinch on a pad, whose steps are
 * small: d3-zoom multiplies them by ten, which would make a notch of a mouse's wheel a leap.
 */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
	const perUnit = [0.02, 0.5, 10][deltaMode] ?? 0.02;
	return Math.max(-MOST_PER_WHEEL, Math.min(-deltaY * perUnit, MOST_PER_WHEEL));
}

/** @param current Read anew at every gesture and whenever something in it changes. */
export function panZoom(current: () => PanZoom): Attachment<SVGSVGElement> {
	return (node) => {
		// The moves the program makes are marked: d3-zoom keeps its last source event while a gesture is open.
		let ours = false;
		const behaviour = zoom<SVGSVGElement, unknown>()
			.filter(isOurs)
			.wheelDelta(wheelDelta)
			.on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
				const { scale, width, onspan } = current();
				if (!ours) onspan(spanFor(transform, scale, width));
			});
		const selection = select(node).call(behaviour);
		// At once: d3-zoom's own glides, and the first answer of the page to a glide would end it.
		selection.on('dblclick.zoom', (event: MouseEvent) => {
			behaviour.scaleBy(selection, event.shiftKey ? 0.5 : 2, pointer(event, node));
		});

		$effect(() => {
			const { scale, width, span } = current();
			if (width === 0) return;
			behaviour
				.extent([
					[0, 0],
					[width, 1],
				])
				.translateExtent([
					[0, 0],
					[width, 1],
				])
				.scaleExtent([1, mostZoom(scale)]);
			ours = true;
			behaviour.transform(selection, transformFor(span, scale, width));
			ours = false;
		});

		const release = [panByWheel(node, current), dragByTouch(node, current)];
		return () => {
			selection.on('.zoom', null);
			for (const stop of release) stop();
		};
	};
}

/** A horizontal wheel pans; a vertical one scrolls the page. */
function panByWheel(node: SVGSVGElement, current: () => PanZoom): () => void {
	function onwheel(event: WheelEvent): void {
		if (event.ctrlKey || event.metaKey) return;
		const distance = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
		if (Math.abs(distance) <= Math.abs(event.deltaY) && !event.shiftKey) return;
		event.preventDefault();
		current().onpan(distance / current().width);
	}
	// A passive listener could not keep the browser from going back a page.
	node.addEventListener('wheel', onwheel, { passive: false });
	return () => {
		node.removeEventListener('wheel', onwheel);
	};
}

/** With `touch-action: pan-y` the browser scrolls the page up and down and leaves sideways moves to us. */
function dragByTouch(node: SVGSVGElement, current: () => PanZoom): () => void {
	/** The one finger that drags; two are a pinch, which is d3-zoom's. */
	let finger: { id: number; x: number } | undefined;
	function ondown(event: PointerEvent): void {
		if (event.pointerType === 'touch')
			finger = event.isPrimary ? { id: event.pointerId, x: event.clientX } : undefined;
	}
	function onmove(event: PointerEvent): void {
		if (finger?.id !== event.pointerId) return;
		current().onpan((finger.x - event.clientX) / current().width);
		finger.x = event.clientX;
	}
	function onend(event: PointerEvent): void {
		if (finger?.id === event.pointerId) finger = undefined;
	}
	node.addEventListener('pointerdown', ondown);
	node.addEventListener('pointermove', onmove);
	node.addEventListener('pointerup', onend);
	node.addEventListener('pointercancel', onend);
	return () => {
		node.removeEventListener('pointerdown', ondown);
		node.removeEventListener('pointermove', onmove);
		node.removeEventListener('pointerup', onend);
		node.removeEventListener('pointercancel', onend);
	};
}
