import { expect, it } from 'vitest';
import { when } from '../../tests/stories/talks';
import { whenWords } from './dates';
import { listOf, ordinalWord, silenceWords, unstopped, withinSentence } from './words';

it.each([
	[1, 'first'],
	[10, 'tenth'],
	[11, '11th'],
	[22, '22nd'],
	[103, '103rd'],
])('calls %i the %s', (ordinal, word) => expect(ordinalWord(ordinal)).toBe(word));

it.each([
	['An extended ceasefire', 'an extended ceasefire'],
	['To go on', 'to go on'],
	['Afghanistan withdraws', 'Afghanistan withdraws'],
	['Theodora stays', 'Theodora stays'],
])('puts %j inside a sentence as %j', (text, within) => expect(withinSentence(text)).toBe(within));

it('joins names as a sentence does', () => {
	expect(listOf(['Qatar'])).toBe('Qatar');
	expect(listOf(['Qatar', 'Türkiye'])).toBe('Qatar and Türkiye');
});

it('counts the articles that are silent', () => {
	expect(silenceWords(1)).toBe('Not in this article');
	expect(silenceWords(3)).toBe('Not in these 3 articles');
});

it('drops a full stop only at the end', () => {
	expect(unstopped('A. B.')).toBe('A. B');
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
