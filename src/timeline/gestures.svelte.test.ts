import { zoomTransform } from 'd3';
import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { foldedScale } from '../time/folded-scale';
import { DAY, type Timespan } from '../time/span';
import { gestures } from './gestures.svelte';

const scale = foldedScale(
	[
		{ start: 0, end: DAY },
		{ start: 300 * DAY, end: 310 * DAY },
	],
	{ start: 0, end: 365 * DAY },
);
const width = 1200;

/** The zoom of a drawing that shows a span, and the span that the reader's next gesture is told, which hardly moves. */
function shown(span: Timespan) {
	const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	let told: Timespan | undefined;
	const stop = $effect.root(() => {
		gestures(
			() => ({ scale, span, width }),
			(to) => (told = to),
		)(node);
	});
	flushSync();
	node.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: 1e-6, cancelable: true }));
	stop();
	return { zoom: zoomTransform(node), told };
}

describe('the zoom of the drawing', () => {
	it('shows the same span again', () => {
		const part = fc.record({
			from: fc.double({ min: 0, max: 0.9, noNaN: true }),
			share: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
		});
		fc.assert(
			fc.property(part, ({ from, share }) => {
				const span = { start: scale.invert(from), end: scale.invert(from + share) };
				const { start = 0, end = 0 } = shown(span).told ?? {};
				expect(Math.abs(start - span.start)).toBeLessThan(1000);
				expect(Math.abs(end - span.end)).toBeLessThan(1000);
			}),
		);
	});

	it('is none while the whole story shows', () => {
		const { k, x } = shown(scale.domain).zoom;
		expect([k, Math.abs(x)]).toEqual([1, 0]);
	});
});
