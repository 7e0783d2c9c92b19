import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closest, wordsAround } from './words-around';

const TEXT =
	'However, the two sides preferred to go on, at the urging of the mediators, after the last round hit a deadlock.';

it.each([
	['Last round hits a deadlock', 40, '…after the last round hit a deadlock.'],
	['The sides go on', 34, 'However, the two sides preferred…'],
	['Fish', 20, 'However, the two…'],
	['Fish', 400, TEXT],
])('keeps of a sentence what is about “%s”, in %i characters', (label, most, words) => {
	expect(wordsAround(TEXT, label, (text) => text.length <= most)).toBe(words);
});

it('invents no word and fits, however little room there is', () => {
	fc.assert(
		fc.property(
			fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 }),
			fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 4 }),
			fc.integer({ min: 11, max: 80 }),
			(words, label, most) => {
				const text = words.join(' ');
				const kept = wordsAround(text, label.join(' '), (one) => one.length <= most);
				expect(text).toContain(kept.replaceAll('…', ''));
				expect(kept.length).toBeLessThanOrEqual(most);
			},
		),
	);
});

it('takes the excerpt that says most of it', () => {
	const texts = [{ exact: 'They met on Monday.' }, { exact: 'The clashes killed dozens.' }];
	expect(closest(texts, 'Border clashes')).toBe(texts[1]);
	expect(closest(texts, 'Nothing alike')).toBe(texts[0]);
	expect(closest<{ exact: string }>([], 'Border clashes')).toBeUndefined();
});
