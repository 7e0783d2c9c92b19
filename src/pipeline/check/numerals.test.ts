import { describe, expect, it } from 'vitest';
import { printsNumber } from './numerals';

describe('a figure stands in', () => {
	it.each([
		['a 10 percent baseline tariff', 10],
		['the 10% baseline', 10],
		['a 5.2  percent increase', 5.2],
		['was $3 billion in 2024', 3],
		['was $3 billion in 2024', 3e9],
		['valued at $7bn', 7e9],
		['over 240 million people', 240e6],
		['over 240-million people', 240e6],
		['1,250,000 people', 1_250_000],
		['down 4 points', -4],
		['two of its piers', 2],
		['twenty-one countries', 21],
		['Dozens of people', 12],
		['three million', 3e6],
		['April 9th', 9],
		['0.5 percent', 0.5],
	])('“%s”: %d', (text, value) => expect(printsNumber(text, value)).toBe(true));

	it.each([
		['a 29 percent tariff', 2],
		['a 29 percent tariff', 9],
		['a 5.2 percent increase', 5],
		['a 5.2 percent increase', 2],
		['$3 billion', 3e6],
		['1,250 people', 250],
		['nobody often tends to', 10],
		['', 0],
	])('“%s”: not %d', (text, value) => expect(printsNumber(text, value)).toBe(false));
});
