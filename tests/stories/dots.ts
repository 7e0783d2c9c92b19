/** Invented events for the tests of the timeline. */
import fc from 'fast-check';
import type { TimelineEvent } from '../../src/model/schema';
import { DAY, dayOf, spanOf, type Timespan } from '../../src/time/span';
import { spanColumns } from '../../src/time/span-columns';
import { whenOf, type Entry } from '../../src/timeline/layout/entry';
import { buildLanes, emptyLane, type Lane } from '../../src/timeline/layout/lane';

/** An event from a day, counted from 1 January 2000, that lasts some days. */
export function eventOn(id: string, day: number, days = 1, importance: 1 | 2 | 3 = 2): TimelineEvent {
	const start = Date.UTC(2000, 0, 1) + day * DAY;
	const earliest = dayOf(start);
	const latest = dayOf(start + (days - 1) * DAY);
	return {
		id,
		track: 'track',
		title: `Title of ${id}`,
		label: `Label of ${id}`,
		summary: 'What happened.',
		when: { edtf: `${earliest}/${latest}`, earliest, latest, basis: 'stated', zone: 'UTC' },
		status: 'reported',
		kind: 'report',
		actors: [],
		places: [],
		importance,
		figures: [],
		excerpts: ['excerpt'],
	};
}

/** Up to so many events over ten years, in any order. */
export function eventsArbitrary(maxLength: number): fc.Arbitrary<TimelineEvent[]> {
	const drawn = fc.record({
		day: fc.integer({ min: 0, max: 3650 }),
		days: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 900 })),
		importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
	});
	return fc
		.array(drawn, { minLength: 1, maxLength })
		.map((all) => all.map(({ day, days, importance }, i) => eventOn(`event-${i}`, day, days, importance)));
}

/** When an entry happened or was said. */
export function happened(entry: Entry): Timespan {
	return spanOf(whenOf(entry));
}

/** A lane of events by when they happened. */
export function laneOf(id: string, events: readonly TimelineEvent[]): Lane {
	const spans = spanColumns(events, (event) => event.when);
	return buildLanes(events, spans, () => id).get(id) ?? emptyLane(id);
}
