import { expect, it } from 'vitest';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { mediatorsOf, nameWithin, partiesOf } from './parties';

const lookup = lakeLookup();

it('names those who speak for each party, with everything they said', () => {
	const [north, south, league] = partiesOf(lakeTalks, lookup);
	expect(north?.voices).toMatchObject([
		{
			name: 'Ida North',
			role: 'Envoy of Northmark',
			said: { excerpts: ['x-c-north-shots', 'x-second-talks'] },
		},
	]);
	expect(south?.voices.map(({ name }) => name)).toEqual(['Press office']);
	expect(league?.voices).toEqual([]);
});

it('rests a mediator on the rounds they mediated', () => {
	expect(mediatorsOf(lakeTalks, lookup)).toMatchObject([
		{ name: 'Helvia', role: 'host', proof: { excerpts: ['x-r1', 'x-r2'] } },
		{ name: 'Lake Union', role: 'observer', proof: { excerpts: ['x-r2'] } },
	]);
});

it.each([
	['south-office', 'southmark', 'Press office'],
	['south-office', 'northmark', 'Southmark’s press office'],
	['ida-north', 'northmark', 'Ida North'],
])('calls %s in the column of %s: %s', (actor, party, name) => {
	expect(nameWithin(party, actor, lookup)).toBe(name);
});
