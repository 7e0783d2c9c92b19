import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences } from './differences';

/** “[…]” around what differs. */
function marked(texts: readonly string[]): string[] {
	return markDifferences(texts).map((pieces) =>
		pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
	);
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
	])('%j', (texts, expected) => expect(marked(texts)).toEqual(expected));

	const words = fc.array(fc.constantFrom('fair', 'and', 'balanced', ' ', ', ', 'é', '😀', '“'), {
		maxLength: 14,
	});
	const text = words.map((parts) => parts.join(''));

	it('lose nothing, and leave the same words unmarked in the same order', () => {
		fc.assert(
			fc.property(text, text, (a, b) => {
				const both = markDifferences([a, b]);
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
					markDifferences([a, a])
						.flat()
						.some(({ differs }) => differs),
				).toBe(false);
				for (const { text: piece } of markDifferences([a, b]).flat())
					expect(piece).not.toMatch(/\p{Surrogate}/u);
			}),
		);
	});
});
