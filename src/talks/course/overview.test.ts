import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longTalks, largeTalksTimeline } from '../../../tests/stories/large-talks';
import { Lookup } from '../../model/lookup';
import { DOT, overviewOf } from './overview';
import { stepsOf } from './steps';

const steps = stepsOf(longTalks, new Lookup(largeTalksTimeline()));

it('gives each of 128 steps a dot that no other touches, at any width', () => {
	fc.assert(
		fc.property(fc.integer({ min: 280, max: 1400 }), (width) => {
			const { dots, height } = overviewOf(steps, width);
			expect(dots).toHaveLength(steps.length);
			expect(Math.max(...dots.map(({ x }) => x)) + DOT / 2).toBeLessThanOrEqual(width);
			expect(Math.max(...dots.map(({ y }) => y)) + DOT / 2).toBeLessThanOrEqual(height);
			const touching = dots.filter(({ x, y }, index) =>
				dots.some((other, at) => at > index && Math.abs(x - other.x) < DOT && Math.abs(y - other.y) < DOT),
			);
			expect(touching).toEqual([]);
		}),
	);
});

it('puts the undated in a column of their own', () => {
	const undated = steps.map((step, index) =>
		index === 3 ? { ...step, when: { ...step.when, basis: 'undated' as const } } : step,
	);
	const { columns, dots } = overviewOf(undated, 700);
	expect(columns.at(-1)?.label).toBe('undated');
	expect(dots.filter(({ x }) => x > (columns.at(-1)?.x ?? 0))).toHaveLength(1);
});
