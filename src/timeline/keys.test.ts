import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOn, happened } from '../../tests/stories/dots';
import { DAY } from '../time/span';
import { spanColumns } from '../time/span-columns';
import type { Entry } from './layout/entry';
import { whenOf } from './layout/entry';
import { isDirection, neighbour, Route, type Drawn } from './keys';

const tracks = ['washington', 'border', 'security'];
const trackOf = (entry: Entry) => ('track' in entry ? entry.track : '');
const events = [
	{ ...eventOn('deficit', 1), track: 'washington' },
	{ ...eventOn('attack', 2), track: 'security' },
	{ ...eventOn('call', 50), track: 'washington' },
	{ ...eventOn('report', 60), track: 'security' },
];
const routeOf = (entries: readonly Entry[]) =>
	new Route(entries, spanColumns(entries, whenOf), tracks, trackOf);
/** Each by itself. */
const drawnOf = (entries: readonly Entry[]): Drawn => ({
	stops: entries.map((entry) => ({ id: entry.id, entry })),
	window: {
		start: Math.min(...entries.map((entry) => happened(entry).start)),
		end: Math.max(...entries.map((entry) => happened(entry).end)),
	},
});

function next(drawn: Drawn, from: Entry, direction: Parameters<typeof neighbour>[4], all = events) {
	return neighbour(routeOf(all), drawn, { id: from.id, entry: from }, happened(from).start, direction)?.id;
}

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
		expect(current && next(drawnOf(events), current, direction)).toBe(to);
	});

	it('lead past a cluster in one step, and past the last mark to what is not drawn', () => {
		const many = Array.from({ length: 200 }, (_, i) => ({ ...eventOn(`event-${i}`, i), track: 'border' }));
		const [first, last] = [many[50], many[149]];
		if (!first || !last) throw new Error('there are many');
		// Two clusters of 50 each.
		const drawn = {
			...drawnOf(many.slice(50, 150)),
			stops: [many[50], many[100]].flatMap((entry) => (entry ? { id: entry.id, entry } : [])),
		};
		expect(next(drawn, first, 'ArrowRight', many)).toBe('event-100');
		expect(next(drawn, first, 'ArrowLeft', many)).toBe('event-49');
		expect(
			neighbour(routeOf(many), drawn, { id: 'event-100', entry: last }, happened(last).start, 'ArrowRight')
				?.id,
		).toBe('event-150');
	});

	it('lead from any place of a lane to what is nearest on the next', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1 }),
				fc.integer({ min: 0, max: 400 }),
				(days, at) => {
					const below = days
						.toSorted((a, b) => a - b)
						.map((day) => ({ ...eventOn(`day-${day}`, day), track: 'border' }));
					const current = { ...eventOn('current', at), track: 'washington' };
					const to = routeOf(below).nearest(current, happened(current).start, 'ArrowDown');
					const nearest = Math.min(...days.map((day) => Math.abs(day - at)));
					expect(to && Math.abs(happened(to).start - happened(current).start) / DAY).toBe(nearest);
				},
			),
		);
	});

	it('leave every other key alone', () =>
		expect(['a', 'Enter', 'Tab', 'PageUp'].filter(isDirection)).toEqual([]));
});
