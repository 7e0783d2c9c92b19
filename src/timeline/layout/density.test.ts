import { expect, it } from 'vitest';
import { DAY, startOfDay } from '../../time/span';
import { countsOf, densityPath } from './density';
import { eventOn, laneOf } from '../../../tests/stories/dots';

const lane = laneOf('lane', [eventOn('one', 0), eventOn('two', 0), eventOn('long', 2, 3)]);
const origin = startOfDay('2000-01-01');
/** One day is four pixels wide. */
const invert = (x: number) => origin + (x / 4) * DAY;

it('counts an event in every column of the days it may have happened on', () => {
	expect(countsOf(lane, invert, 24, 4)).toEqual([2, 0, 1, 1, 1, 0]);
});

it('draws a column for every count, and nothing where nothing is', () => {
	const shape = { width: 24, column: 4, height: 6, base: 7, most: 2 };
	expect(densityPath(lane, invert, shape)).toBe('M0,7V1.0h4V7M8,7V2.8h4V7M12,7V2.8h4V7M16,7V2.8h4V7');
});
