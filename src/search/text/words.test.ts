import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { words } from './words';

const textsOf = (text: string) => words(fold(text)).map((word) => word.text);

describe('words', () => {
	it.each([
		['Rubio and Dar', ['rubio', 'and', 'dar']],
		['Pakistan’s counter-terrorism', ['pakistan', 'counter', 'terrorism']],
		['O’Brien can’t', ['obrien', 'cant']],
		['the U.S. and the U.N', ['the', 'us', 'and', 'the', 'un']],
		['29%', ['29', 'percent']],
		['29 percent', ['29', 'percent']],
		['29 per cent', ['29', 'percent']],
		['5.2  percent', ['5.2', 'percent']],
		['$7bn', ['7', 'billion']],
		['$7 bn', ['7', 'billion']],
		['29 pc', ['29', 'percent']],
		['USD 7 billion', ['dollars', '7', 'billion']],
		['seven billion, ten per cent', ['7', 'billion', '10', 'percent']],
		['forty-two percent of thirty five', ['42', 'percent', 'of', '35']],
		['two countries, one of twenty', ['two', 'countries', 'one', 'of', 'twenty']],
		['a pc and twenty-ten', ['a', 'pc', 'and', 'twenty', 'ten']],
		['7 billion', ['7', 'billion']],
		['240m people', ['240', 'million', 'people']],
		['1,000,000 and 1,5', ['1000000', 'and', '1.5']],
		['April 9th, 08 April', ['april', '9', '8', 'april']],
		['2013-18', ['2013', '2018']],
		['2013–2018', ['2013', '2018']],
		['2025-04-07', ['2025', 'april', '7']],
		['9/4/2025 or 9.4.2025', ['9', '4', '2025', 'or', '9', '4', '2025']],
		['F-16 and Covid19', ['f', '16', 'and', 'covid19']],
		['مُذاکرات کا دور', ['مذاکرات', 'کا', 'دور']],
		['“Yes” 🔥 (no)…', ['yes', '🔥', 'no']],
		['?! … —', []],
	])('%s → %j', (text, expected) => expect(textsOf(text)).toEqual(expected));

	it('finds a month by its full name and money by its currency', () => {
		const all = words(fold('On Nov. 6, $3 billion'));
		expect(all.find((word) => word.text === 'nov')?.also).toEqual(['november']);
		expect(all.find((word) => word.text === '3')?.also).toEqual(['dollars', '3000000000']);
	});
});
