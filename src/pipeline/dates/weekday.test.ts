import { describe, expect, it } from 'vitest';
import { weekdaysNamed } from './weekday';

describe('the weekdays a phrase names', () => {
	it.each([
		['on Monday', [1]],
		['Thurs. or Fri.', [4, 5]],
		['he sat in the sun on Wednesday', [3]],
		['a monday', [1]],
		['money, friends and a wedding', []],
	])('%s', (phrase, days) => expect(weekdaysNamed(phrase)).toEqual(days));
});
