import { describe, expect, it } from 'vitest';
import { placeSearch } from './placement';

const HEADER = { top: 12, bottom: 52 };
const SCROLLED_AWAY = { top: -800, bottom: -760 };

describe('the open search', () => {
	it('stays in its place, as high as the room above the timeline', () =>
		expect(placeSearch(HEADER, 900, { top: 430, bottom: 770 })).toEqual({ top: undefined, room: 366 }));

	it('takes the whole window where the timeline is out of sight', () => {
		const inPlace = { top: undefined, room: 836 };
		expect(placeSearch(HEADER, 900)).toEqual(inPlace);
		expect(placeSearch(HEADER, 900, { top: 1200, bottom: 1500 })).toEqual(inPlace);
	});

	it('opens under the timeline where the reader has scrolled on', () => {
		expect(placeSearch(SCROLLED_AWAY, 900, { top: 0, bottom: 110 })).toEqual({ top: 116, room: 732 });
		expect(placeSearch(SCROLLED_AWAY, 900)).toEqual({ top: 6, room: 842 });
	});

	it('opens under the timeline where that stands close under the field', () =>
		expect(placeSearch(HEADER, 900, { top: 100, bottom: 440 })).toEqual({ top: 446, room: 402 }));

	it('covers the timeline only where there is no room otherwise', () => {
		expect(placeSearch(HEADER, 500, { top: 100, bottom: 440 })).toEqual({ top: undefined, room: 436 });
		expect(placeSearch(SCROLLED_AWAY, 300, { top: 0, bottom: 110 })).toEqual({ top: 6, room: 242 });
	});
});
