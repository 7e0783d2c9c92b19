import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalRange } from './fold';

describe('fold', () => {
	it.each([
		['Türkiye', 'turkiye'],
		['Tu\u0308rkiye', 'turkiye'],
		['İSTANBUL', 'istanbul'],
		['ıspanak', 'ispanak'],
		['Straße, STRASSE', 'strasse, strasse'],
		['Kābul', 'kabul'],
		['Łódź œuvre', 'lodz oeuvre'],
		['ﬁnal', 'final'],
		['Ελλάς', 'ελλασ'],
		['مُذاکرات', 'مذاکرات'],
		['إسلام آباد', 'اسلام اباد'],
		['كتابي', 'کتابی'],
		['٢٩ ۲۹', '29 29'],
		['Pakistan’s “long‑standing” position', 'pakistan\'s "long-standing" position'],
		['soft\u00ADhyphen', 'softhyphen'],
		['हिन्दी', 'हिन्दी'],
	])('%s → %s', (text, folded) => expect(fold(text).text).toBe(folded));
});

describe('originalRange', () => {
	/** The original of the first occurrence of a folded text. */
	function original(text: string, folded: string): string {
		const all = fold(text);
		const from = all.text.indexOf(folded);
		const { start, end } = originalRange(all, from, from + folded.length);
		return text.slice(start, end);
	}

	it.each([
		['in Türkiye today', 'turkiye', 'Türkiye'],
		['a cafe\u0301 there', 'cafe', 'cafe\u0301'],
		['e\u0301 e', 'e', 'e\u0301'],
		['die Straße hier', 'strass', 'Straß'],
		['die Straße hier', 'stras', 'Straß'],
		['nach İstanbul', 'istanbul', 'İstanbul'],
		['میں مُذاکرات ہوئے', 'مذاکرات', 'مُذاکرات'],
		['🔥👩‍👩‍👧 Talks 🇹🇷', 'talks', 'Talks'],
		['𝔗alks', 'talks', '𝔗alks'],
	])('finds in “%s” for “%s”: %s', (text, folded, found) => expect(original(text, folded)).toBe(found));

	it('never leaves the text, never goes back and never cuts a character in two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const folded = fold(text);
				let before = 0;
				for (let at = 0; at < folded.text.length; at += 1) {
					const { start, end } = originalRange(folded, at, at + 1);
					expect(start).toBeGreaterThanOrEqual(before);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					const between = text.codePointAt(start - 1) ?? 0;
					expect(between > 0xffff && end > start, 'inside a surrogate pair').toBe(false);
					before = start;
				}
			}),
		);
	});

	it('folds what is folded to itself', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = fold(text).text;
				expect(fold(once).text).toBe(once);
			}),
		);
	});
});
