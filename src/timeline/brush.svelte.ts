/** The bridge to d3-brush: the window on the overview, draggable at both ends and as a whole. */
import { brushX, select, type D3BrushEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { TimeScale } from '../time/folded-scale';
import type { Timespan } from '../time/span';

export interface Brush {
	readonly scale: TimeScale;
	/** Size of the overview in pixels. */
	readonly width: number;
	readonly height: number;
	readonly span: Timespan;
	onspan(span: Timespan): void;
}

/** A narrower window cannot be taken hold of, in pixels. */
const NARROWEST = 4;
/** Width of the handles at both ends, in pixels. */
const HANDLE = 5;

/** @param current Read anew at every gesture and whenever something in it changes. */
export function brush(current: () => Brush): Attachment<SVGGElement> {
	return (node) => {
		// As in pan-zoom: the program's own moves are not the reader's.
		let ours = false;
		const behaviour = brushX<unknown>()
			.handleSize(HANDLE)
			.on('brush', ({ selection }: D3BrushEvent<unknown>) => {
				const { scale, width, onspan } = current();
				const [left, right] = (selection ?? [0, 0]) as [number, number];
				if (ours || right - left < NARROWEST) return;
				onspan({ start: scale.invert(left / width), end: scale.invert(right / width) });
			});
		const group = select(node);

		$effect(() => {
			const { width, height } = current();
			if (width === 0) return;
			behaviour.extent([
				[0, 0],
				[width, height],
			]);
			group.call(behaviour);
		});
		$effect(() => {
			const { scale, width, span } = current();
			if (width === 0) return;
			ours = true;
			behaviour.move(group, [scale(span.start) * width, scale(span.end) * width]);
			ours = false;
		});
		return () => {
			group.on('.brush', null);
		};
	};
}
