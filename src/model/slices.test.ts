import { expect, it } from 'vitest';
import { generateTimeline } from '../../tests/stories/generate';
import { partsOf, TimelineParts } from './slices';

it('puts a timeline together again from its parts, once the last has come', () => {
	const timeline = generateTimeline(1003);
	const parts = new TimelineParts();
	const taken = partsOf(timeline, 100).map((part) => parts.take(structuredClone(part)));
	expect(taken.pop()).toEqual(timeline);
	expect(taken.every((early) => early === undefined)).toBe(true);
	expect(parts.share).toBe(1);
});

it('sends a story without events at once', () => {
	const timeline = { ...generateTimeline(1), events: [], quotes: [], excerpts: [] };
	const [only, ...more] = partsOf(timeline);
	expect(more).toEqual([]);
	expect(only && new TimelineParts().take(only)).toEqual(timeline);
});

it('makes no slice longer than asked', () => {
	const lengths = partsOf(generateTimeline(250), 100).map((part) =>
		'slice' in part ? (part.slice.events?.length ?? 0) : 0,
	);
	expect(lengths.filter(Boolean)).toEqual([100, 100, 50]);
});
