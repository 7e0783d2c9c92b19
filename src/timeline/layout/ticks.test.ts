import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, pixelScale, trueScale } from '../../time/folded-scale';
import { DAY, extent, startOfDay, type Timespan } from '../../time/span';
import { chooseTicks, type Tick } from './ticks';

const room = { measure: (label: string) => label.length * 6.5, gap: 10 };

function spanBetween(from: string, to: string): Timespan {
	return { start: startOfDay(from), end: startOfDay(to) };
}
function labels(from: string, to: string, width: number): string[] {
	const span = spanBetween(from, to);
	return chooseTicks(pixelScale(trueScale(span), span, width), [], room).map((tick) => tick.label);
}
function expectRoom(ticks: readonly Tick[], width: number) {
	ticks.forEach((tick, i) => {
		const next = ticks[i + 1];
		expect(tick.x).toBeGreaterThanOrEqual(0);
		expect(tick.x + room.measure(tick.label)).toBeLessThanOrEqual((next?.x ?? width) + 1e-6);
	});
}

describe('the axis', () => {
	it.each([
		['2013-01-01', '2026-01-01', 520, '2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025'],
		['2025-01-01', '2025-07-01', 400, '2025 Feb Mar Apr May Jun'],
		['2025-03-30', '2025-04-05', 400, '30 Mar 2025 Apr 2 3 4'],
		['2024-12-30', '2025-01-03', 400, '30 Dec 2024 31 2025 2'],
	])('from %s to %s in %d pixels names only what changes', (from, to, width, expected) => {
		expect(labels(from, to, width).join(' ')).toBe(expected);
	});

	it('says the month and the year again after a fold', () => {
		const spans = [spanBetween('2025-04-07', '2025-04-10'), spanBetween('2025-11-05', '2025-11-08')];
		const domain = spanBetween('2025-04-07', '2025-11-08');
		const scale = foldedScale(spans, domain);
		const ticks = chooseTicks(pixelScale(scale, domain, 900), scale.folds, room);
		expect(ticks.map((tick) => tick.label)).toEqual(['7 Apr 2025', '8', '9', '5 Nov 2025', '6', '7']);
	});

	it('never lets two labels collide, leave the drawing or stand in a fold', () => {
		const spans = fc.array(
			fc
				.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 400 }))
				.map(([day, length]) => ({ start: day * DAY, end: (day + length) * DAY })),
			{ minLength: 1, maxLength: 40 },
		);
		const part = fc.tuple(
			fc.double({ min: 0, max: 0.9, noNaN: true }),
			fc.double({ min: 0.05, max: 1, noNaN: true }),
		);
		fc.assert(
			fc.property(spans, part, fc.integer({ min: 200, max: 1600 }), (events, [from, share], width) => {
				const domain = extent(events);
				if (!domain) return;
				const scale = foldedScale(events, domain);
				const visible = { start: scale.invert(from), end: scale.invert(Math.min(1, from + share)) };
				const ticks = chooseTicks(pixelScale(scale, visible, width), scale.folds, room);
				expectRoom(ticks, width);
				for (const { time } of ticks) {
					expect(scale.folds.some((fold) => fold.start <= time && time < fold.end)).toBe(false);
				}
			}),
		);
	});

	it('draws no more ticks over ten thousand years than over ten', () => {
		const span = spanBetween('0001-01-01', '9999-01-01');
		const ticks = chooseTicks(pixelScale(trueScale(span), span, 800), [], room);
		expect(ticks.length).toBeLessThan(25);
		expectRoom(ticks, 800);
	});
});
