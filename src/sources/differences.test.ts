import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from '../../tests/browser/story';
import { harbour, quote } from '../../tests/stories/small';
import { Lookup } from '../model/lookup';
import { printingsOf } from './differences';

/** What is marked in the printings of a quotation, one for each text. */
function printed(texts: readonly string[]) {
	const [excerpt] = harbour.excerpts;
	if (!excerpt) throw new Error('the story of the tests has an excerpt');
	const excerpts = texts.map((exact, at) => ({ ...excerpt, id: `printing-${at}`, exact }));
	const said = quote({
		id: 'said',
		text: 'said',
		speaker: 'mayor',
		event: 'opens',
		excerpts: excerpts.map(({ id }) => id),
	});
	return [...printingsOf([said], new Lookup({ ...harbour, excerpts, quotes: [said] })).values()];
}

/** “[…]” around what differs. */
function bracketed(pieces: readonly { readonly text: string; readonly differs: boolean }[]): string {
	return pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

describe('differences between printings', () => {
	it.each([
		[
			['the State Department said.', 'the State Department noted.'],
			['the State Department [said].', 'the State Department [noted].'],
		],
		[
			['He emphasised it', 'He emphasized it'],
			['He emphasi[s]ed it', 'He emphasi[z]ed it'],
		],
		[
			['in various sectors, especially', 'across various sectors, particularly'],
			['[in] various sectors, [especially]', '[across] various sectors, [particularly]'],
		],
		[
			['fair and balanced', 'fair, and balanced'],
			['fair and balanced', 'fair[,] and balanced'],
		],
		[
			['one two', 'one two', 'one too'],
			['one t[w]o', 'one two', 'one to[o]'],
		],
		[
			['same', 'same'],
			['same', 'same'],
		],
		[
			['', 'all'],
			['', '[all]'],
		],
		[['alone'], ['alone']],
		[[], []],
	])('%j', (texts, expected) => expect(printed(texts).map(bracketed)).toEqual(expected));

	const words = fc.array(fc.constantFrom('fair', 'and', 'balanced', ' ', ', ', 'é', '😀', '“'), {
		maxLength: 14,
	});
	const text = words.map((parts) => parts.join(''));

	it('lose nothing, and leave the same words unmarked in the same order', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const both = printed([a, b]);
				expect(both.map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual([a, b]);
				const [left = '', right] = both.map((pieces) =>
					pieces.map((piece) => (piece.differs ? '' : piece.text)).join(''),
				);
				expect(right).toBe(left);
			}),
		);
	});

	it('are none in the same words, and never inside a character', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				expect(
					printed([a, a])
						.flat()
						.some(({ differs }) => differs),
				).toBe(false);
				for (const { text: piece } of printed([a, b]).flat()) expect(piece).not.toMatch(/\p{Surrogate}/u);
			}),
		);
	});
});

it('are said of the quotations of the story that several articles print', () => {
	const shown = (id: string) =>
		[
			...printingsOf(
				[...story.quotes.values()].filter((one) => one.id === id),
				story,
			).values(),
		].map(bracketed);
	const [first, second] = shown('discussed-reciprocal-tariffs');
	expect(first).toContain('the State Department [said].');
	expect(second).toContain('the State Department [noted].');
	for (const text of shown('prospects-for-minerals')) expect(text).not.toContain('[');
});
