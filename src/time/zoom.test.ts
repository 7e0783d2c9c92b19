import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, trueScale } from './folded-scale';
import { DAY } from './span';
import { panned, revealed, zoomed } from './zoom';

const year = trueScale({ start: 0, end: 365 * DAY });
const folded = foldedScale(
	[
		{ start: 0, end: DAY },
		{ start: 300 * DAY, end: 310 * DAY },
	],
	{ start: 0, end: 365 * DAY },
);
const part = fc
	.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.01, max: 0.1, noNaN: true }))
	.map(([from, share]) => ({ start: folded.invert(from), end: folded.invert(from + share) }));

describe('zooming', () => {
	it('keeps the place that is pointed at where it is', () => {
		const span = { start: 100 * DAY, end: 200 * DAY };
		const closer = zoomed(year, span, 2, 0.25);
		expect(closer.start + (closer.end - closer.start) * 0.25).toBeCloseTo(125 * DAY, -3);
		expect((closer.end - closer.start) / DAY).toBeCloseTo(50, 6);
	});

	it('stops at one day, and at the whole story', () => {
		const span = { start: 100 * DAY, end: 101 * DAY };
		expect((zoomed(year, span, 100, 0.5).end - zoomed(year, span, 100, 0.5).start) / DAY).toBeCloseTo(1, 6);
		expect(zoomed(year, span, 1e-6, 0.5)).toEqual(year.domain);
	});
});

describe('panning', () => {
	it('never leaves the story, and keeps the width on the scale', () => {
		fc.assert(
			fc.property(part, fc.double({ min: -20, max: 20, noNaN: true }), (span, share) => {
				const moved = panned(folded, span, share);
				expect(moved.start).toBeGreaterThanOrEqual(folded.domain.start - 1);
				expect(moved.end).toBeLessThanOrEqual(folded.domain.end + 1);
				expect(folded(moved.end) - folded(moved.start)).toBeCloseTo(folded(span.end) - folded(span.start), 6);
			}),
		);
	});
});

describe('revealing', () => {
	it('moves as far as the target needs, and not at all when it shows already', () => {
		const span = { start: 100 * DAY, end: 200 * DAY };
		expect(revealed(year, span, { start: 150 * DAY, end: 151 * DAY })).toBe(span);
		const moved = revealed(year, span, { start: 300 * DAY, end: 301 * DAY });
		expect(moved.start).toBeLessThan(300 * DAY);
		expect(moved.end).toBeGreaterThan(301 * DAY);
	});
});
