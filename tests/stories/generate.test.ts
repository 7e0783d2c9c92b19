import { expect, it } from 'vitest';
import { parseTimeline } from '../../src/model/parse';
import { generateTimeline } from './generate';

it('makes stories that the page accepts', () => {
	expect(parseTimeline(generateTimeline(500))).toHaveProperty('timeline.events.length', 500);
});

it('makes the same story again', () => {
	expect(generateTimeline(200)).toEqual(generateTimeline(200));
	expect(generateTimeline(200, 2)).not.toEqual(generateTimeline(200));
});
