import { describe, expect, it } from 'vitest';
import { earlier, later, shownAround, shownWith } from './drawn-range';

describe('what the feed draws', () => {
	it('is all of a short story', () => {
		expect(shownAround(150, 200)).toEqual({ first: 0, last: 200 });
	});

	it.each([
		[0, 0, 60],
		[500, 470, 530],
		[999, 940, 1000],
	])('is 60 articles around event %i of a long one', (index, first, last) => {
		expect(shownAround(index, 1000)).toEqual({ first, last });
	});

	it('moves a step at a time, and stops at the ends', () => {
		const middle = shownAround(500, 1000);
		expect(later(middle, 1000)).toEqual({ first: 490, last: 550 });
		expect(earlier(later(middle, 1000), 1000)).toEqual(middle);
		expect(earlier({ first: 10, last: 70 }, 1000)).toEqual({ first: 0, last: 60 });
		expect(later({ first: 935, last: 995 }, 1000)).toEqual({ first: 940, last: 1000 });
	});

	it('stays where it is while it holds what is selected', () => {
		const shown = shownAround(500, 1000);
		expect(shownWith(shown, 475, 1000)).toBe(shown);
		expect(shownWith(shown, undefined, 1000)).toBe(shown);
		expect(shownWith(shown, 700, 1000)).toEqual({ first: 670, last: 730 });
	});

	it('is what a filter has left', () => {
		const shown = shownAround(500, 1000);
		expect(shownWith(shown, undefined, 300)).toEqual({ first: 240, last: 300 });
		expect(shownWith(shown, undefined, 30)).toEqual({ first: 0, last: 30 });
		expect(shownWith({ first: 0, last: 30 }, undefined, 1000)).toEqual({ first: 0, last: 60 });
	});
});
