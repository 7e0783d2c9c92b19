import { expect, it } from 'vitest';
import { generateTimeline } from '../../tests/stories/generate';
import { fill, sliced } from './slices';

it('puts a timeline together again from its slices', () => {
	const timeline = generateTimeline(1003);
	const { frame, slices } = sliced(timeline, 100);
	expect(frame.events).toEqual([]);
	for (const slice of slices) fill(frame, slice);
	expect(frame).toEqual(timeline);
});

it('makes no slice longer than asked', () => {
	const { slices } = sliced(generateTimeline(250), 100);
	expect(slices.map(({ events }) => events?.length ?? 0).filter(Boolean)).toEqual([100, 100, 50]);
});
