import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale } from '../time/folded-scale';
import { DAY } from '../time/span';
import { spanFor, transformFor } from './gestures.svelte';

const scale = foldedScale(
	[
		{ start: 0, end: DAY },
		{ start: 300 * DAY, end: 310 * DAY },
	],
	{ start: 0, end: 365 * DAY },
);
const width = 1200;

describe('the zoom of the drawing', () => {
	it('shows the same span again', () => {
		const part = fc.record({
			from: fc.double({ min: 0, max: 0.9, noNaN: true }),
			share: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
		});
		fc.assert(
			fc.property(part, ({ from, share }) => {
				const span = { start: scale.invert(from), end: scale.invert(from + share) };
				const again = spanFor(transformFor({ scale, span, width }), { scale, width });
				expect(Math.abs(again.start - span.start)).toBeLessThan(1000);
				expect(Math.abs(again.end - span.end)).toBeLessThan(1000);
			}),
		);
	});

	it('is none while the whole story shows', () => {
		const { k, x } = transformFor({ scale, span: scale.domain, width });
		expect([k, Math.abs(x)]).toEqual([1, 0]);
	});
});
