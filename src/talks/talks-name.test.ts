import { expect, it } from 'vitest';
import { shortName } from './talks-name';

it.each([
	['Border talks: Pakistan and Afghanistan', 'Border talks'],
	['Lake talks: Northmark, Southmark: a new start', 'Lake talks'],
	['Lake talks', 'Lake talks'],
	['Talks of 10:30', 'Talks of 10:30'],
	[': nothing before', ': nothing before'],
])('calls “%s” for short “%s”', (title, name) => {
	expect(shortName(title)).toBe(name);
});
