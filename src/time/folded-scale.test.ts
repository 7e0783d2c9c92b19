import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, mixedScale, pixelScale, trueScale } from './folded-scale';
import { DAY, extent, startOfDay, type Timespan } from './span';

const origin = startOfDay('2000-01-01');
const spanArbitrary = fc
	.tuple(fc.integer({ min: 0, max: 20_000 }), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4000 })))
	.map(([day, length]): Timespan => ({ start: origin + day * DAY, end: origin + (day + length) * DAY }));
const storyArbitrary = fc.array(spanArbitrary, { minLength: 1, maxLength: 60 });

function storyScale(spans: readonly Timespan[]) {
	const domain = extent(spans);
	if (!domain) throw new Error('a story has events');
	return { domain, scale: foldedScale(spans, domain) };
}

describe('the folded scale', () => {
	it('puts the first day at 0 and the last at 1', () => {
		fc.assert(
			fc.property(storyArbitrary, (spans) => {
				const { domain, scale } = storyScale(spans);
				expect(scale(domain.start)).toBe(0);
				expect(scale(domain.end)).toBeCloseTo(1, 12);
			}),
		);
	});

	it('never lets time run backwards', () => {
		fc.assert(
			fc.property(storyArbitrary, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (spans, at) => {
				const { domain, scale } = storyScale(spans);
				const times = at
					.map((share) => domain.start + share * (domain.end - domain.start))
					.toSorted((a, b) => a - b);
				const positions = times.map(scale);
				expect(positions).toEqual(positions.toSorted((a, b) => a - b));
			}),
		);
	});

	it('finds the instant again from its position, to the second', () => {
		fc.assert(
			fc.property(storyArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (spans, share) => {
				const { domain, scale } = storyScale(spans);
				const time = domain.start + share * (domain.end - domain.start);
				expect(Math.abs(scale.invert(scale(time)) - time)).toBeLessThan(1000);
			}),
		);
	});

	it('folds no stretch in which an event begins, ends or is dated', () => {
		fc.assert(
			fc.property(storyArbitrary, (spans) => {
				const { scale } = storyScale(spans);
				for (const fold of scale.folds) {
					for (const span of spans) {
						const beginsOrEnds =
							(span.start >= fold.start && span.start < fold.end) ||
							(span.end > fold.start && span.end <= fold.end);
						const dated =
							span.end - span.start <= 730 * DAY && span.start < fold.end && fold.start < span.end;
						expect(beginsOrEnds || dated).toBe(false);
					}
				}
			}),
		);
	});

	it('gives a day full of events more room than an empty month beside it', () => {
		const busy = { start: origin + 60 * DAY, end: origin + 61 * DAY };
		const domain = { start: origin, end: origin + 90 * DAY };
		const scale = foldedScale(
			[{ start: origin, end: origin + DAY }, ...Array<Timespan>(6).fill(busy)],
			domain,
		);
		expect(scale(busy.end) - scale(busy.start)).toBeGreaterThan(scale(busy.start) - scale(origin + DAY));
	});

	it('says how long the gaps are that it folds', () => {
		const first = { start: startOfDay('2025-04-07'), end: startOfDay('2025-04-08') };
		const last = { start: startOfDay('2025-11-05'), end: startOfDay('2025-11-06') };
		const { scale } = storyScale([first, last]);
		expect(scale.folds).toEqual([{ start: first.end, end: last.start }]);
	});

	it('lets quiet time be folded inside of what lasts for years', () => {
		const lasting = { start: startOfDay('2013-01-01'), end: startOfDay('2025-01-01') };
		const first = { start: startOfDay('2014-04-07'), end: startOfDay('2014-04-08') };
		const last = { start: startOfDay('2024-04-07'), end: startOfDay('2024-04-08') };
		expect(storyScale([lasting, first, last]).scale.folds).toEqual([{ start: first.end, end: last.start }]);
	});

	it('takes a year without news between years with news for no gap', () => {
		const year = (first: string, next: string) => ({ start: startOfDay(first), end: startOfDay(next) });
		const years = [year('2020-01-01', '2021-01-01'), year('2022-01-01', '2023-01-01')];
		expect(storyScale(years).scale.folds).toEqual([]);
	});

	it('gives ten events of one day less than ten times the room of one', () => {
		const day = (offset: number) => ({ start: origin + offset * DAY, end: origin + (offset + 1) * DAY });
		const domain = { start: origin, end: origin + 40 * DAY };
		const scale = foldedScale([{ ...day(0), count: 10 }, day(20), day(39)], domain);
		const width = ({ start, end }: Timespan) => scale(end) - scale(start);
		expect(width(day(0))).toBeGreaterThan(2 * width(day(20)));
		expect(width(day(0))).toBeLessThan(6 * width(day(20)));
	});

	it('folds at most twelve gaps, the longest', () => {
		const spans = Array.from({ length: 40 }, (_, i) => {
			const start = origin + i * i * 20 * DAY;
			return { start, end: start + DAY };
		});
		expect(storyScale(spans).scale.folds).toHaveLength(12);
	});
});

describe('the true scale', () => {
	it('is linear and folds nothing', () => {
		const scale = trueScale({ start: 0, end: 10 * DAY });
		expect(scale(5 * DAY)).toBe(0.5);
		expect(scale.invert(0.1)).toBe(DAY);
		expect(scale.folds).toEqual([]);
	});
});

describe('switching between scales', () => {
	it('passes through nothing but monotone scales', () => {
		fc.assert(
			fc.property(storyArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (spans, mix) => {
				const { domain, scale } = storyScale(spans);
				const between = mixedScale(scale, trueScale(domain), mix);
				const positions = spans
					.map((span) => span.start)
					.toSorted((a, b) => a - b)
					.map(between);
				expect(positions).toEqual(positions.toSorted((a, b) => a - b));
			}),
		);
	});
});

describe('the scale in pixels', () => {
	it('draws the visible span from edge to edge, and reads the pointer back', () => {
		const { scale } = storyScale([
			{ start: origin, end: origin + DAY },
			{ start: origin + 100 * DAY, end: origin + 101 * DAY },
		]);
		const x = pixelScale(scale, { start: origin, end: origin + 50 * DAY }, 800);
		expect(x(origin)).toBe(0);
		expect(x(origin + 50 * DAY)).toBeCloseTo(800, 6);
		expect(x.invert(x(origin + 20 * DAY))).toBeCloseTo(origin + 20 * DAY, -2);
	});
});
