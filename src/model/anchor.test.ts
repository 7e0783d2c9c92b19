import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from './anchor';
import { readText, type Text } from './article';

function article(text: string, body?: string): Text {
	const read = readText(text, body);
	if (!read) throw new Error('no such body');
	return read;
}

/** Letters, spaces, line breaks, combining marks, and characters of two code units, few enough to repeat. */
const character = fc.constantFrom(
	'a',
	'b',
	'é',
	'e',
	'\u0301',
	'\u0323',
	'å',
	'\u212b',
	' ',
	'\n',
	'“',
	'😀',
	'𝒳',
	'한',
	'👩🏽‍🚀',
);
const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((characters) => characters.join(''));

/** An article and the place of some words in it, never through the middle of a character. */
const cutting = fc.tuple(text, fc.nat(), fc.nat()).map(([raw, from, length]) => {
	const whole = article(raw);
	const characters = Array.from(whole.text);
	const first = from % characters.length;
	const count = 1 + (length % (characters.length - first));
	const start = characters.slice(0, first).join('').length;
	return { whole, start, exact: characters.slice(first, first + count).join('') };
});

describe('an excerpt', () => {
	it('cut out of any text is found again at its place, or in several', () => {
		fc.assert(
			fc.property(cutting, ({ whole, start, exact }) => {
				const anchors = anchorsOf(whole, { exact });
				const found = anchors.find((anchor) => anchor.start === start);
				expect(found?.exact).toBe(exact);
				expect(found?.end).toBe(start + exact.length);
				expect(anchors.length).toBe(countOf(whole.text, exact));
			}),
		);
	});

	it('is found in text that is composed differently', () => {
		fc.assert(
			fc.property(cutting, ({ whole, start, exact }) => {
				const anchors = anchorsOf(article(whole.text.normalize('NFD')), { exact: exact.normalize('NFD') });
				// A cut may part a letter from its mark; what then begins with the mark is left as it is.
				if (exact.normalize('NFD').normalize('NFC') !== exact) return;
				expect(anchors.map((anchor) => anchor.start)).toContain(start);
			}),
		);
	});

	it('with one character changed is not found', () => {
		fc.assert(
			fc.property(cutting, fc.nat(), ({ whole, exact }, which) => {
				const characters = Array.from(exact);
				characters[which % characters.length] = '#';
				expect(anchorsOf(whole, { exact: characters.join('') })).toEqual([]);
			}),
		);
	});

	it('keeps up to 32 characters on either side and never half of one', () => {
		fc.assert(
			fc.property(cutting, ({ whole, exact }) => {
				for (const { start, end, prefix, suffix } of anchorsOf(whole, { exact })) {
					expect(whole.text.slice(0, start).endsWith(prefix)).toBe(true);
					expect(whole.text.slice(end).startsWith(suffix)).toBe(true);
					expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
					expect(prefix.length).toBeGreaterThanOrEqual(Math.min(start, 31));
					expect(`${prefix}${exact}${suffix}`).not.toMatch(/\p{Surrogate}/u);
				}
			}),
		);
	});

	it('is decided by what stands before or after it', () => {
		const whole = article('yes no\nyes maybe');
		expect(anchorsOf(whole, { exact: 'yes' })).toHaveLength(2);
		expect(anchorsOf(whole, { exact: 'yes', suffix: ' maybe' }).map(({ start }) => start)).toEqual([7]);
		expect(anchorsOf(whole, { exact: 'yes', prefix: 'no\n' }).map(({ start }) => start)).toEqual([7]);
		expect(anchorsOf(whole, { exact: 'yes', prefix: 'maybe' })).toEqual([]);
	});

	it('knows its paragraph', () => {
		const whole = article('Headline\n\nCaption\n\nTOWN: First.\n \nSecond.', 'TOWN:');
		const paragraphs = ['Headline', 'Caption', 'First', 'Second'].map(
			(exact) => anchorsOf(whole, { exact })[0]?.paragraph,
		);
		expect(paragraphs).toEqual([0, 0, 1, 2]);
	});

	it('of no words is nowhere', () => expect(anchorsOf(article('abc'), { exact: '' })).toEqual([]));
});

/** Overlapping occurrences too: counted by looking at every place. */
function countOf(text: string, words: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at += 1) if (text.startsWith(words, at)) count += 1;
	return count;
}
