import { describe, expect, it } from 'vitest';
import { parseQuery } from './query';

describe('parseQuery', () => {
	it('reads words and where they stand', () => {
		const text = '  Türkiye’s 29%';
		const { words } = parseQuery(text);
		expect(words.map((word) => word.text)).toEqual(['turkiye', '29', 'percent']);
		expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Türkiye', '29', '%']);
	});

	it.each([
		['"waste of time" asif', [['waste', 'of', 'time']]],
		['“false and misleading”', [['false', 'and', 'misleading']]],
		['"not closed', []],
		['""', []],
	])('binds the phrases of %s', (text, phrases) => expect(parseQuery(text).phrases).toEqual(phrases));

	it('reads words to leave out', () => {
		const { words, without } = parseQuery('pakistan -tariff cross-border');
		expect(without).toEqual(['tariff']);
		expect(words.map((word) => word.text)).toEqual(['pakistan', 'cross', 'border']);
	});

	it.each([
		['tariff', false],
		['tariff ', true],
		['29%', false],
	])('knows whether the last word of “%s” may go on', (text, complete) =>
		expect(parseQuery(text).complete).toBe(complete),
	);
});
