import { expect, it } from 'vitest';
import { when } from '../../tests/stories/talks';
import { whenWords } from './dates';
import { ordinalWord, shortName, stopped } from './words';

it.each([
	[1, 'first'],
	[10, 'tenth'],
	[11, '11th'],
	[22, '22nd'],
	[103, '103rd'],
])('calls %i the %s', (ordinal, word) => expect(ordinalWord(ordinal)).toBe(word));

it('ends a sentence once', () => {
	expect(stopped('They met')).toBe('They met.');
	expect(stopped('Did they?')).toBe('Did they?');
});

const inferred = { ...when('2031-03-01', '2031-04-02'), basis: 'inferred' as const };
it.each([
	[when('2031-03-01'), '1 March 2031'],
	[{ ...when('2031-03-01'), basis: 'inferred' as const }, '1 March 2031'],
	[when('2031-03-10', '2031-03-14'), '10 – 14 March 2031'],
	[inferred, 'day not given'],
	[{ ...inferred, phrase: 'in the past' }, '“in the past”'],
])('says when without making a stretch out of an inference', (date, words) => {
	expect(whenWords(date)).toBe(words);
});

it.each([
	['Border talks: Pakistan and Afghanistan', 'Border talks'],
	['Lake talks: Northmark, Southmark: a new start', 'Lake talks'],
	['Lake talks', 'Lake talks'],
	['Talks of 10:30', 'Talks of 10:30'],
	[': nothing before', ': nothing before'],
])('calls “%s” for short “%s”', (title, name) => {
	expect(shortName(title)).toBe(name);
});
