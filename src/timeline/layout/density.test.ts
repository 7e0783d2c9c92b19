import { expect, it } from 'vitest';
import { DAY, startOfDay } from '../../time/span';
import { countsOf, densityPath } from './density';
import { eventOn, laneOf } from '../../../tests/stories/dots';

const lane = laneOf('lane', [
	eventOn('one', 0),
	eventOn('two', 0),
	eventOn('long', 2, 3),
	eventOn('last', 5),
]);
const origin = startOfDay('2000-01-01');
/** One day is four pixels wide. */
const invert = (x: number) => origin + (x / 4) * DAY;

it('counts what stands on a day, and draws no line for what may have happened on many', () => {
	expect(countsOf(lane, invert, 24, 4)).toEqual([2, 0, 0, 0, 0, 1]);
});

it('draws a column for every count, and nothing where nothing is', () => {
	const shape = { width: 24, column: 4, height: 6, base: 7, most: 2 };
	expect(densityPath(lane, invert, shape)).toBe('M0,1h4v6h-4ZM20,2.8h4v4.2h-4Z');
});
