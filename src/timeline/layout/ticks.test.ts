import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, pixelScale, trueScale } from '../../time/folded-scale';
import { DAY, extent, startOfDay, type Timespan } from '../../time/span';
import { chooseTicks, type Tick } from './ticks';

const measure = (label: string) => label.length * 6.5;
const plain = { folds: [], days: [], taken: [], measure, withYears: true };

function spanBetween(from: string, to: string): Timespan {
	return { start: startOfDay(from), end: startOfDay(to) };
}
function labels(from: string, to: string, width: number): string[] {
	const span = spanBetween(from, to);
	return chooseTicks(pixelScale(trueScale(span), span, width), plain).map((tick) => tick.label);
}
function expectRoom(ticks: readonly Tick[]) {
	ticks.forEach((tick, i) => {
		const next = ticks[i + 1];
		if (!next) return;
		expect(tick.x + measure(tick.label) / 2).toBeLessThan(next.x - measure(next.label) / 2);
	});
}

describe('the axis', () => {
	it.each([
		['1100-01-01', '2000-01-01', 620, '1200 1300 1400 1500 1600 1700 1800 1900'],
		['2013-01-01', '2026-01-01', 620, '2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025'],
		['2025-01-01', '2025-07-01', 500, 'Jan 2025 Feb Mar Apr May Jun'],
		['2025-03-30', '2025-04-05', 500, '30 Mar 2025 31 1 Apr 2 3 4'],
		['2024-12-30', '2025-01-03', 500, '30 Dec 2024 31 1 Jan 2025 2'],
	])('from %s to %s in %d pixels names only what changes', (from, to, width, expected) =>
		expect(labels(from, to, width).join(' ')).toBe(expected),
	);

	it('names the day of every event that has a label before any other', () => {
		const span = spanBetween('2025-01-01', '2025-12-01');
		const days = ['2025-04-07', '2025-11-06'].map((day) => startOfDay(day) + DAY / 2);
		const ticks = chooseTicks(pixelScale(trueScale(span), span, 400), { ...plain, days, withYears: false });
		const labelled = ticks.filter(({ isLabelled }) => isLabelled).map(({ label }) => label);
		expect(labelled).toEqual(['7 Apr', '6 Nov']);
		expectRoom(ticks);
	});

	it('says the year where it changes, also under a heading that says the years', () => {
		const span = spanBetween('2024-11-01', '2025-03-01');
		const ticks = chooseTicks(pixelScale(trueScale(span), span, 400), { ...plain, withYears: false });
		expect(ticks.map(({ label }) => label)).toEqual(['Nov', 'Dec', 'Jan 2025', 'Feb']);
	});

	it('says the month and the year again after a fold', () => {
		const spans = [spanBetween('2025-04-07', '2025-04-10'), spanBetween('2025-11-05', '2025-11-08')];
		const domain = spanBetween('2025-04-07', '2025-11-08');
		const scale = foldedScale(spans, domain);
		const ticks = chooseTicks(pixelScale(scale, domain, 900), { ...plain, folds: scale.folds });
		expect(ticks.map((tick) => tick.label)).toEqual(['7 Apr 2025', '8', '9', '5 Nov 2025', '6', '7']);
	});

	it('names a month that a gap cuts off where it begins, where its days have no room', () => {
		const spans = [spanBetween('2025-04-01', '2025-04-10'), spanBetween('2025-11-05', '2025-11-08')];
		const domain = spanBetween('2025-04-01', '2025-11-08');
		const scale = foldedScale(spans, domain);
		const ticks = chooseTicks(pixelScale(scale, domain, 160), { ...plain, folds: scale.folds });
		expect(ticks.map((tick) => tick.label)).toContain('Apr 2025');
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
				const ticks = chooseTicks(pixelScale(scale, visible, width), { ...plain, folds: scale.folds });
				expectRoom(ticks);
				const x = pixelScale(scale, visible, width);
				for (const tick of ticks) {
					expect(scale.folds.some(({ start, end }) => x(start) < tick.x && tick.x < x(end))).toBe(false);
				}
			}),
		);
	});

	it('draws no more ticks over ten thousand years than over ten', () => {
		const span = spanBetween('0001-01-01', '9999-01-01');
		const ticks = chooseTicks(pixelScale(trueScale(span), span, 800), plain);
		expect(ticks.length).toBeLessThan(25);
		expectRoom(ticks);
	});
});
