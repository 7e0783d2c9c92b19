import { expect, it } from 'vitest';
import { lakeLookup, lakeTalks } from './invented.fixture';
import { asKnownOn } from './known-on';

const lookup = lakeLookup();

it('leaves only what had been published by then', () => {
	const early = asKnownOn(lakeTalks, lookup, '2031-04-30');
	expect(early.phases.map(({ id }) => id)).toEqual(['clashes', 'lull', 'first-talks']);
	expect(early.claims.map(({ id }) => id)).toEqual(['c-north-shots', 'c-south-shots']);
	expect(early.links).toHaveLength(1);
	expect(early.rounds.map(({ id }) => id)).toEqual(['r1']);
});

it('moves the day of the last report back to that of the last article', () => {
	expect(asKnownOn(lakeTalks, lookup, '2031-04-30').asOf.latest).toBe('2031-03-25');
	expect(asKnownOn(lakeTalks, lookup, '2031-01-01').asOf.latest).toBe('2031-01-01');
});

it('changes nothing from the day of the last report on', () => {
	expect(asKnownOn(lakeTalks, lookup, '2031-06-10')).toBe(lakeTalks);
});
