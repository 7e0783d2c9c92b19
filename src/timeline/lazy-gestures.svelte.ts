/**
 * Fetches the bridge to d3-zoom when a pointer first comes to the drawing: keys and buttons do without it, and it would
 * be an eighth of the first load. What the reader does until it is there is done again once it is.
 */
import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Timespan } from '../time/span';
import type { Shown } from './gestures.svelte';

/**
 * @param shown Scale, span and size.
 * @param onshow The reader has moved the drawing to another span.
 * @param eager Fetch it at once: a first touch cannot be done again.
 */
export function lazyGestures(
	shown: () => Shown,
	onshow: (span: Timespan) => void,
	eager: boolean,
): Attachment<SVGSVGElement> {
	return (node) => {
		const waiting = new AbortController();
		const { signal } = waiting;
		let missed: MouseEvent[] = [];
		let loading = false;
		let release: (() => void) | undefined;
		for (const type of ['pointerenter', 'touchstart'] as const) {
			node.addEventListener(type, () => void load(), { signal, passive: true });
		}
		for (const type of ['wheel', 'mousedown', 'dblclick'] as const) {
			node.addEventListener(type, remember, { signal, passive: false });
		}
		// A press that is over is no drag.
		const forgetPresses = () => (missed = missed.filter(({ type }) => type !== 'mousedown'));
		window.addEventListener('mouseup', forgetPresses, { signal });
		if (eager) void load();
		return () => {
			waiting.abort();
			release?.();
		};

		async function load(): Promise<void> {
			if (loading) return;
			loading = true;
			const { gestures } = await import('./gestures.svelte');
			if (signal.aborted) return;
			waiting.abort();
			release = $effect.root(() => {
				const detach = gestures(shown, onshow)(node);
				$effect(() => detach ?? undefined);
			});
			// The zoom is set by an effect: what was missed must find it so.
			flushSync();
			for (const event of missed) node.dispatchEvent(copyOf(event));
		}

		function remember(event: MouseEvent): void {
			if (event instanceof WheelEvent && (event.ctrlKey || event.metaKey)) event.preventDefault();
			missed.push(event);
			void load();
		}
	};
}

function copyOf(event: MouseEvent): MouseEvent {
	return event instanceof WheelEvent ? new WheelEvent(event.type, event) : new MouseEvent(event.type, event);
}
