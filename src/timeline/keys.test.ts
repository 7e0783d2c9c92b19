import { describe, expect, it } from 'vitest';
import { eventOn, happened } from '../../tests/stories/dots';
import type { Entry } from './layout/entry';
import { isDirection, neighbour } from './keys';

const tracks = ['washington', 'border', 'security'];
const trackOf = (entry: Entry) => ('track' in entry ? entry.track : '');
const events = [
	{ ...eventOn('deficit', 1), track: 'washington' },
	{ ...eventOn('attack', 2), track: 'security' },
	{ ...eventOn('call', 50), track: 'washington' },
	{ ...eventOn('report', 60), track: 'security' },
];

describe('the arrow keys', () => {
	it.each([
		['call', 'ArrowLeft', 'attack'],
		['call', 'ArrowRight', 'report'],
		['call', 'Home', 'deficit'],
		['deficit', 'End', 'report'],
		['deficit', 'ArrowLeft', undefined],
		['report', 'ArrowRight', undefined],
		['call', 'ArrowDown', 'report'],
		['attack', 'ArrowUp', 'deficit'],
		['call', 'ArrowUp', undefined],
	] as const)('from %s by %s lead to %s', (from, direction, to) => {
		const current = events.find((event) => event.id === from);
		const drawn = { entries: events, lanes: tracks, laneOf: trackOf, spanOf: happened };
		expect(current && neighbour(drawn, current, direction)?.id).toBe(to);
	});

	it('leave every other key alone', () => {
		expect(['a', 'Enter', 'Tab', 'PageUp'].filter(isDirection)).toEqual([]);
	});
});
