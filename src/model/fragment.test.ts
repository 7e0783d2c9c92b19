import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalLink } from '../sources/original-link';
import { contextIn, neededDirective, textDirective } from './fragment';

const excerpt = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });
const decoded = (exact: string, prefix = '', suffix = '') =>
	decodeURIComponent(textDirective(excerpt(exact, prefix, suffix)));

describe('a link to the original', () => {
	it.each([
		['a whole paragraph', ['One two.', 'Before.\n', '\nAfter'], 'One two.'],
		[
			'words in a sentence',
			['on Monday', 'Foreign Minister Mohammad Ishaq Dar ', ' held his inaugural conversation wi'],
			'Minister Mohammad Ishaq Dar-,on Monday,-held his inaugural conversation',
		],
		[
			'context cut inside words',
			['gave', 'nistertelephonicconversationally ', ' hopeandencouragementtothereader'],
			'gave',
		],
		['context that begins and ends the text', ['gave', 'He ', ' it.'], 'He-,gave,-it.'],
		[
			'a paragraph that begins within the prefix',
			['held', 'the end.\nForeign Minister ', ''],
			'Foreign Minister-,held',
		],
		['a suffix of punctuation', ['at noon', '', '.\nNext'], 'at noon'],
		[
			'an opening mark before it',
			['to expel', 'the proposal “', '” from Kabul in'],
			'the proposal “-,to expel,-” from Kabul in',
		],
		['no edge of a word', ['other', 'the m', 's of'], 'other'],
		['double spaces', ['a 5.2  percent', 'in 2024, ', ' rise'], 'in 2024,-,a 5.2 percent,-rise'],
	] as const)('of %s', (_, [exact, prefix, suffix], expected) =>
		expect(decoded(exact, prefix, suffix)).toBe(expected),
	);

	it('names a long excerpt by its beginning and end', () => {
		const long = `one two three four five six ${'and so on '.repeat(30)}seven eight nine ten eleven twelve`;
		expect(decoded(long)).toBe('one two three four five six,seven eight nine ten eleven twelve');
	});

	it('takes more words for the end where fewer stand earlier too', () => {
		const end = 'that is what he said then';
		const long = `To begin with a few words ${end} ${'and so on '.repeat(30)}once more ${end}`;
		expect(decoded(long)).toBe(`To begin with a few words,more ${end}`);
	});

	it('never names words across the end of a paragraph', () => {
		expect(decoded('“We were told.\n\n“We got paint,” he added.')).toBe(
			'“We were told.,“We got paint,” he added.',
		);
	});

	it('keeps what the grammar of the link uses out of the words', () => {
		const link = textDirective(excerpt('A-B, C & D', 'left-hand ', ' right-hand side'));
		expect(link).toBe('left%2Dhand-,A%2DB%2C%20C%20%26%20D,-right%2Dhand%20side');
	});

	it('is an address wherever the article has one', () => {
		expect(originalLink({}, excerpt('x'))).toBeUndefined();
		expect(originalLink({ url: 'https://a.example/b' }, excerpt('x'))).toBe('https://a.example/b#:~:text=x');
		expect(originalLink({ url: 'https://a.example/b#c' }, excerpt('x'))).toBe(
			'https://a.example/b#c:~:text=x',
		);
		expect(originalLink({ url: 'https://a.example/b' }, { ...excerpt('x', 'a '), fragment: 'y-,x' })).toBe(
			'https://a.example/b#:~:text=y-,x',
		);
	});

	it('can be read back: whatever the words, its grammar stays whole', () => {
		const words = fc.string({
			unit: fc.constantFrom('a', 'B', '-', ',', '&', ' ', '\n', '“', 'é', '😀', '%'),
		});
		fc.assert(
			fc.property(words, words, words, (exact, prefix, suffix) => {
				fc.pre(exact.trim() !== '');
				const parts = textDirective(excerpt(exact, prefix, suffix)).split(',');
				const [before, after] = [
					parts.some((part) => part.endsWith('-')),
					parts.some((part) => part.startsWith('-')),
				];
				const named = parts.slice(before ? 1 : 0, after ? -1 : undefined);
				expect(named.length).toBeLessThanOrEqual(2);
				for (const part of named) {
					expect(exact.replace(/\s+/g, ' ')).toContain(decodeURIComponent(part));
					expect(decodeURIComponent(part)).not.toContain('\n');
				}
			}),
		);
	});
});

describe('a ready directive', () => {
	const text = 'Talks begin. Talks end on Monday. They end on Friday.';
	const at = (exact: string, prefix: string, suffix: string) =>
		neededDirective({ exact, prefix, suffix }, text);

	it('is not needed where the words stand once', () =>
		expect(at('Talks begin', '', '. Talks end on Monday. They end')).toBeUndefined());

	it('has as few words as tell the place from others', () => {
		const directive = at('end on', 'Talks begin. Talks end on Monday. They ', ' Friday.') ?? '';
		expect(decodeURIComponent(directive)).toBe('They-,end on');
		expect(contextIn(directive)).toEqual({ before: 'They', after: '' });
	});
});
