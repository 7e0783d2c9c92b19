import { expect, it } from 'vitest';
import { get, story } from '../../tests/browser/story';
import { on } from '../../tests/stories/small';
import { zonedDay } from './zoned-day';

const call = get(story.events, 'rubio-dar-call');
const on6November = (zone: string) => ({ ...call, places: [], when: { ...on('2025-11-06'), zone } });

it.each([
	['Europe/Istanbul', '6 November 2025 in Istanbul, UTC+3; it began at 02:00 in Islamabad.'],
	['Asia/Karachi', '6 November 2025 in Islamabad, UTC+5; it began at 14:00 the day before by New York time.'],
	['America/New_York', '6 November 2025 by New York time, UTC-5; it began at 10:00 in Islamabad.'],
	[
		'Asia/Kathmandu',
		'6 November 2025 by Kathmandu time, UTC+5:45; it began at 23:15 the day before in Islamabad.',
	],
])('counts a day in %s and says when it began elsewhere', (zone, expected) => {
	expect(zonedDay(on6November(zone), story)).toBe(expected);
});
