import { describe, expect, it } from 'vitest';
import { cutTo } from './label';

const measure = (text: string) => text.length;

describe('a label that is cut', () => {
	it.each([
		['Border clashes kill dozens', 17, 'Border clashes…'],
		['Border clashes kill dozens', 15, 'Border clashes…'],
		['29% tariff due to begin', 20, '29% tariff…'],
		['Sharifullah arrested', 16, 'Sharifullah…'],
	])('ends “%s” after a word that says something', (text, width, expected) => {
		expect(cutTo(text, width, measure)).toBe(expected);
	});

	it('is none where what is left would not be understood alone', () => {
		expect(cutTo('Attacks in Pakistan surge', 16, measure)).toBeUndefined();
	});

	it('is cut at a letter where it is one long word', () => {
		expect(cutTo('停火协议在伊斯坦布尔达成共识', 12, measure)).toBe('停火协议在伊斯坦布尔达…');
	});
});
