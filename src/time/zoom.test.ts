import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, trueScale } from './folded-scale';
import { DAY } from './span';
import { revealed, zoomed } from './zoom';

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
	it('keeps the middle where it is', () => {
		const closer = zoomed(year, { start: 100 * DAY, end: 200 * DAY }, 2);
		expect((closer.start + closer.end) / 2).toBeCloseTo(150 * DAY, -3);
		expect((closer.end - closer.start) / DAY).toBeCloseTo(50, 6);
	});

	it('stops at one day, and at the whole story', () => {
		const span = { start: 100 * DAY, end: 101 * DAY };
		expect((zoomed(year, span, 100).end - zoomed(year, span, 100).start) / DAY).toBeCloseTo(1, 6);
		expect(zoomed(year, span, 1e-6)).toEqual(year.domain);
	});

	it('out never leaves the story, and widens by the factor as far as there is room', () => {
		fc.assert(
			fc.property(part, fc.double({ min: 1, max: 20, noNaN: true }), (span, factor) => {
				const wider = zoomed(folded, span, 1 / factor);
				expect(wider.start).toBeGreaterThanOrEqual(folded.domain.start - 1);
				expect(wider.end).toBeLessThanOrEqual(folded.domain.end + 1);
				const width = factor * (folded(span.end) - folded(span.start));
				expect(folded(wider.end) - folded(wider.start)).toBeCloseTo(Math.min(1, width), 6);
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
