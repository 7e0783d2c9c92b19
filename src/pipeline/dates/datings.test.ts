import { describe, expect, it } from 'vitest';
import { on } from '../../../tests/stories/small';
import { combined, disagree } from './datings';

const by = (date: number) => ({ ...on(`2031-05-0${date}`), edtf: `../2031-05-0${date}` });
const day = (date: number, last = date) => on(`2031-05-0${date}`, `2031-05-0${last}`);

describe('the day of an event that two sources date', () => {
	it.each([
		['the narrower, where one lies in the other', day(1, 9), day(3), day(3), false],
		['what they have in common', day(1, 5), day(4, 9), { ...day(4, 5), basis: 'inferred' }, false],
		['both days, where zones may explain them', day(3), day(4), { ...day(3, 4), basis: 'inferred' }, false],
		[
			'what they have in common with an open start',
			by(4),
			day(3, 9),
			{ ...day(3, 4), basis: 'inferred' },
			false,
		],
		['the narrower of a day and an open start', by(4), day(3), day(3), false],
		['by the last, in dispute', by(3), day(5), { ...by(5), basis: 'inferred' }, true],
		['from first to last, in dispute', day(3), day(5), { ...day(3, 5), basis: 'inferred' }, true],
	])('is %s', (_, a, b, expected, disputed) => {
		for (const datings of [
			[a, b],
			[b, a],
		]) {
			expect(combined(datings)).toMatchObject(expected);
			expect(disagree(datings)).toBe(disputed);
		}
	});
});
