import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale, pixelScale, trueScale } from '../../time/folded-scale';
import { DAY, extent, startOfDay } from '../../time/span';
import { eventsArbitrary, happened } from '../../../tests/stories/dots';
import { headed, stretchesOf } from './stretches';

const WIDTH = 1000;
const edge = { left: 0, right: WIDTH };
const measure = (text: string) => text.length * 7;

function headings(from: string, to: string): (string | undefined)[] {
	const span = { start: startOfDay(from), end: startOfDay(to) };
	const scale = trueScale(span);
	const x = pixelScale(scale, span, WIDTH);
	return headed(stretchesOf(scale, x), x, edge, measure).map(({ heading }) => heading);
}

describe('the stretches', () => {
	it.each([
		['1990-01-01', '2020-01-01', '1990 – 2019'],
		['2025-01-01', '2026-01-01', '2025'],
		['2025-04-05', '2025-04-10', '5 – 9 April 2025'],
	])('from %s to %s are headed %s', (from, to, heading) => expect(headings(from, to)).toEqual([heading]));

	it('cover all that shows but the gaps, in order, and none is too narrow for a heading beside others', () => {
		fc.assert(
			fc.property(eventsArbitrary(30), (events) => {
				const spans = events.map(happened);
				const domain = extent(spans) ?? { start: 0, end: DAY };
				const scale = foldedScale(spans, domain);
				const x = pixelScale(scale, domain, WIDTH);
				const stretches = stretchesOf(scale, x);
				const all = [...stretches, ...scale.folds].toSorted((a, b) => a.start - b.start);
				expect(all[0]?.start).toBe(domain.start);
				expect(all.at(-1)?.end).toBe(domain.end);
				for (const [i, { start }] of all.slice(1).entries()) expect(start).toBe(all[i]?.end);
				for (const [i, { end }] of stretches.entries()) {
					const next = stretches[i + 1];
					if (next?.start === end) {
						for (const one of [stretches[i], next]) {
							if (one) expect(x(one.end) - x(one.start)).toBeGreaterThanOrEqual(72);
						}
					}
				}
			}),
		);
	});

	it('leave the year to the heading beside them where there is room for the months alone', () => {
		const span = { start: startOfDay('2025-01-20'), end: startOfDay('2025-04-10') };
		const scale = trueScale(span);
		const middle = startOfDay('2025-03-10');
		const stretches = [
			{ start: span.start, end: middle, grain: 'months' },
			{ start: middle, end: span.end, grain: 'days' },
		] as const;
		const wide = (text: string) => text.length * 12;
		const x = pixelScale(scale, span, 260);
		expect(headed(stretches, x, { left: 0, right: 400 }, wide)).toMatchObject([
			{ heading: 'Jan – Mar' },
			{ heading: 'March – April 2025' },
		]);
	});

	it('are headed by what shows of them', () => {
		const domain = { start: startOfDay('2025-01-01'), end: startOfDay('2026-01-01') };
		const scale = trueScale(domain);
		const stretches = stretchesOf(scale, pixelScale(scale, domain, 20 * WIDTH));
		const x = pixelScale(scale, { start: startOfDay('2025-10-03'), end: startOfDay('2025-10-21') }, WIDTH);
		expect(headed(stretches, x, edge, measure)).toMatchObject([
			{ left: 0, right: WIDTH, heading: '3 – 20 October 2025' },
		]);
	});
});
