import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pixelScale, trueScale } from '../../time/folded-scale';
import { DAY } from '../../time/span';
import { labelFolds } from './fold-labels';

const measure = (label: string) => 6 * label.length;
const scale = pixelScale(trueScale({ start: 0, end: 1000 * DAY }), { start: 0, end: 1000 * DAY }, 1000);
const fold = (from: number, to: number) => ({ start: from * DAY, end: to * DAY });
const room = { left: 0, right: 1000, measure };

it('says how long each gap is, in order of time', () => {
	const named = labelFolds([fold(500, 800), fold(100, 130)], scale, room);
	expect(named.map(({ label, middle }) => [label, middle])).toEqual([
		['4 weeks', 115],
		['10 months', 650],
	]);
});

it('names the longer of two that are close', () => {
	const named = labelFolds([fold(100, 120), fold(121, 160)], scale, room);
	expect(named.map(({ label }) => label)).toEqual(['6 weeks']);
});

it('lets no two names touch, nor any leave the drawing', () => {
	const folds = fc
		.array(fc.integer({ min: 0, max: 990 }), { maxLength: 12 })
		.map((days) => [...new Set(days)].map((day) => fold(day, day + 9)));
	fc.assert(
		fc.property(folds, (all) => {
			const named = labelFolds(all, scale, room);
			const ends = named.flatMap(({ label, middle }) => [
				middle - measure(label) / 2,
				middle + measure(label) / 2,
			]);
			expect(ends).toEqual(ends.toSorted((a, b) => a - b));
			for (const end of ends) expect(end >= 0 && end <= 1000).toBe(true);
		}),
	);
});
