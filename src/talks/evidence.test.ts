import { expect, it } from 'vitest';
import { isSame, targetOf } from './evidence';
import { lakeLookup } from '../../tests/stories/talks';

const lookup = lakeLookup();

it.each([
	['a phase that names its event', { event: 'lake-clashes', excerpts: ['x-r1'] }, 'lake-clashes', undefined],
	['the event that an excerpt proves', { excerpts: ['x-r1'] }, 'first-round', undefined],
	[
		'the event with most of the excerpts',
		{ excerpts: ['x-lull', 'x-r1', 'x-first-talks'] },
		'first-round',
		undefined,
	],
	['the event with the first excerpt, of equals', { excerpts: ['x-r1', 'x-lull'] }, 'first-round', undefined],
	['a claim that names its quote', { quote: 'q-boats', excerpts: ['x-r1'] }, 'accounts', 'q-boats'],
	['the quote that an excerpt prints', { excerpts: ['x-c-south-shots'] }, 'accounts', 'q-invented'],
	['nothing, where the story has no such event', { excerpts: ['x-patrols'] }, undefined, undefined],
	[
		'nothing, for an event that is not there',
		{ event: 'gone', excerpts: ['x-patrols'] },
		undefined,
		undefined,
	],
	['nothing, without excerpts', { excerpts: [] }, undefined, undefined],
])('opens %s', (_, item, event, quote) => {
	const target = targetOf(item, lookup);
	expect(target.excerpts).toEqual(item.excerpts);
	expect([target.event, target.quote]).toEqual([event, quote]);
});

it('takes the same excerpts in another order for the same', () => {
	expect(isSame(['a', 'b'], ['b', 'a'])).toBe(true);
	expect(isSame(['a', 'b'], ['a'])).toBe(false);
});
