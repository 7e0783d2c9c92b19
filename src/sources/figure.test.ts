import { expect, it } from 'vitest';
import { formatFigure } from './figure';

it.each([
	[29, 'percent', '29 %'],
	[5.2, 'percent', '5.2 %'],
	[7e9, 'US dollars', '$7 billion'],
	[10.1e9, 'US dollars', '$10.1 billion'],
	[240e6, 'people', '240 million people'],
	[1200, 'people', '1,200 people'],
	[12, 'countries', '12 countries'],
])('writes %d %s as %s', (value, unit, expected) => {
	expect(formatFigure({ value, unit })).toBe(expected);
});
