import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, overlaps, startOfDay } from '../../time/span';
import { eventOn, eventsArbitrary, happened, laneOf } from '../../../tests/stories/dots';
import { spanColumns } from '../../time/span-columns';
import { buildLanes, countIn, rangeOf, type Lane, type LengthBucket } from './lane';

const stretch = fc
	.tuple(fc.integer({ min: -100, max: 4000 }), fc.integer({ min: 1, max: 2000 }))
	.map(([from, days]) => {
		const start = startOfDay('2000-01-01') + from * DAY;
		return { start, end: start + days * DAY };
	});

function idsOf(lane: Lane, bucket: LengthBucket): (string | undefined)[] {
	return Array.from(bucket.indices, (place) => lane.entries[place]?.id);
}

/** All that a lane says, with entries by their ids. */
function contentsOf(lane: Lane) {
	const levels = lane.levels.map((level) =>
		level.map((bucket) => ({ ...bucket, indices: idsOf(lane, bucket) })),
	);
	return { ...lane, entries: undefined, levels };
}

describe('a lane', () => {
	it('finds every entry that reaches into a stretch of time', () => {
		fc.assert(
			fc.property(eventsArbitrary(60), stretch, (events, span) => {
				const lane = laneOf('lane', events);
				const found = new Set(
					lane.levels.flat().flatMap((bucket) => {
						const [from, to] = rangeOf(bucket, span);
						return idsOf(lane, bucket).slice(from, to);
					}),
				);
				for (const event of events) {
					// A day is a point on the line, anywhere within the day.
					const { start, end } = happened(event);
					const within =
						end - start > DAY ? overlaps({ start, end }, span) : start >= span.start && end <= span.end;
					if (within) expect(found).toContain(event.id);
				}
			}),
		);
	});

	it('counts what stands on a day without doubt, as one by one would', () => {
		fc.assert(
			fc.property(eventsArbitrary(60), stretch, (events, span) => {
				const days = events.map(happened).filter(({ start, end }) => end - start === DAY);
				const within = days.filter(({ start }) => start >= span.start && start < span.end);
				expect(countIn(laneOf('lane', events), span)).toBe(within.length);
			}),
		);
	});

	it('puts all that happened on one day at its noon', () => {
		const lane = laneOf(
			'lane',
			['a', 'b', 'c'].map((id) => eventOn(id, 10)),
		);
		const [bucket] = lane.levels.flat();
		const day = startOfDay('2000-01-11');
		expect(bucket && idsOf(lane, bucket)).toEqual(['a', 'b', 'c']);
		expect([...(bucket?.starts ?? [])].map((time) => (time - day) / DAY)).toEqual([0.5, 0.5, 0.5]);
	});

	it('holds the same whether lanes are built together or each alone, in whatever order the entries come', () => {
		fc.assert(
			fc.property(eventsArbitrary(60), (events) => {
				const laneIdOf = ({ id }: { id: string }) => `lane-${id.length % 3}${id.at(-1) ?? ''}`;
				const spans = spanColumns(events, (event) => event.when);
				for (const [id, lane] of buildLanes(events, spans, laneIdOf)) {
					const alone = laneOf(
						id,
						events.filter((event) => laneIdOf(event) === id),
					);
					expect(contentsOf(lane)).toEqual(contentsOf(alone));
				}
			}),
		);
	});

	it('keeps the more important apart, so that they can be drawn first', () => {
		const lane = laneOf('lane', [eventOn('minor', 1, 1, 1), eventOn('turning', 2, 1, 3)]);
		expect(lane.levels.map((level) => level.flatMap((bucket) => idsOf(lane, bucket)))).toEqual([
			['turning'],
			[],
			['minor'],
		]);
	});
});
