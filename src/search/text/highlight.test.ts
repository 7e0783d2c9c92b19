import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, highlight, mark, segments, type HighlightTerms } from './highlight';

/** The text with its marks in brackets. */
function shown(text: string, terms: Record<string, number>): string {
	return highlight(text, new Map(Object.entries(terms)))
		.map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
		.join('');
}

describe('highlight', () => {
	it.each([
		['Talks in Türkiye', { turkiye: Infinity }, 'Talks in [Türkiye]'],
		['Tu\u0308rkiye', { turkiye: 2 }, '[Tu\u0308]rkiye'],
		['The tariffs', { tariffs: 4 }, 'The [tari]ffs'],
		['Die Straße', { strasse: 5 }, 'Die [Straß]e'],
		['İstanbul, ISTANBUL', { istanbul: Infinity }, '[İstanbul], [ISTANBUL]'],
		['میں مُذاکرات', { مذاکرات: Infinity }, 'میں [مُذاکرات]'],
		['🔥 Talks 👩‍👧', { talks: Infinity }, '🔥 [Talks] 👩‍👧'],
		['I ❤️ it 👍🏽!', { '❤': Infinity, '👍': Infinity }, 'I [❤️] it [👍🏽]!'],
		['Pakistan’s minister', { pakistan: Infinity }, '[Pakistan]’s minister'],
		['O’Brien', { obrien: 3 }, '[O’Br]ien'],
		['a 29% tariff, 29 percent', { '29': Infinity, percent: Infinity }, 'a [29][%] tariff, [29] [percent]'],
		['$7bn', { '7': Infinity, billion: Infinity }, '[$7][bn]'],
		['On Nov. 6', { november: 5, '6': Infinity }, 'On [Nov]. [6]'],
		['nothing here', { tariff: Infinity }, 'nothing here'],
	])('%s', (text, terms, expected) => expect(shown(text, terms)).toBe(expected));

	it('marks common words only beside others', () => {
		const terms = { a: Infinity, waste: Infinity, of: Infinity, time: Infinity };
		expect(shown('a case of it: a waste of time', terms)).toBe('a case of it: [a] [waste] [of] [time]');
	});

	it('marks nothing without terms', () => {
		expect(highlight('text', undefined)).toEqual([{ text: 'text', start: 0, match: false }]);
		expect(highlight('', new Map())).toEqual([]);
	});

	it('gives back the text, whatever is in it', () => {
		const terms: HighlightTerms = new Map([
			['a', 1],
			['ss', Infinity],
			['i', Infinity],
		]);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const joined = highlight(`a ${text} İß`, terms).map((segment) => segment.text);
				expect(joined.join('')).toBe(`a ${text} İß`);
			}),
		);
	});
});

describe('clip', () => {
	const long = mark(
		'One two three four five six seven eight nine ten tariff eleven twelve thirteen fourteen fifteen sixteen',
		new Map([['tariff', Infinity]]),
	);

	it('keeps the first mark in sight, between words', () => {
		const { text, ranges } = clip(long, 46);
		expect(text).toBe('…nine ten tariff eleven twelve thirteen…');
		expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['tariff']);
	});

	it('leaves short texts as they are', () => expect(clip(long, 1000)).toEqual(long));

	it('keeps every mark on its word, at any length', () => {
		fc.assert(
			fc.property(fc.integer({ min: 12, max: 110 }), (length) => {
				const cut = clip(long, length);
				expect(cut.text.length).toBeLessThanOrEqual(Math.max(length, 1) + 2);
				expect(
					segments(cut)
						.filter((segment) => segment.match)
						.map((segment) => segment.text),
				).toEqual(['tariff']);
			}),
		);
	});
});
