import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/schema';
import { foldedScale, trueScale } from '../../time/folded-scale';
import { sharedSpans, spanColumns } from '../../time/span-columns';
import { DAY, extent } from '../../time/span';
import { eventOn, eventsArbitrary, happened, laneOf } from '../../../tests/stories/dots';
import { touches } from './extents';
import { importanceOf } from './entry';
import { positionOf, type Lane } from './lane';
import { edtfOf, labelExtent, type Mark, type Words } from './mark';
import { drawnAt, layOutMarks, priorityOf, standsFor } from './marks';
import { rowsUsed } from './rows';
import { matchCounter } from './matches';
import { laidOutWidth, MOST_MARKS, roomOf, tileAt } from './tile';

const WIDTH = 1200;
const measure = (text: string) => text.length * 7;
const labelOf = (id: string) => `Label of ${id.replaceAll('-', ' ')}`;
const words: Words = {
	measure,
	priorityOf: (entry) => priorityOf(entry, true, undefined),
	labelOf: (entry) => labelOf(entry.id),
	suffixOf: () => '',
	bandWords: () => ({
		measure,
		measureCaption: measure,
		labelOf: (entry) => labelOf(entry.id),
		captions: ['some time in a stretch of days'],
	}),
};

/** The marks of a story of one or more tracks at some zoom, all of it laid out. */
function draw(
	tracks: readonly TimelineEvent[][],
	{ zoom = 1, rows = 6, labels = 15, overlaid = false, below = false } = {},
) {
	const spans = tracks.flat().map(happened);
	const domain = extent(spans);
	if (!domain) throw new Error('a story has events');
	const scale = foldedScale(sharedSpans(spanColumns(tracks.flat(), ({ when }) => when)), domain);
	const lanes = tracks.map((events, i) => laneOf(`track-${i}`, events));
	const tile = tileAt(scale, WIDTH * zoom, WIDTH, 0, true);
	const barriers = scale.folds.map((fold) => ({ left: tile.x(fold.start), right: tile.x(fold.end) }));
	const room = { ...roomOf(tile, WIDTH * zoom), barriers, labels, overlaid, below };
	const laneRows = lanes.map(() => rows);
	return { marks: layOutMarks(lanes, laneRows, tile, room, words), lanes, tile, room, barriers };
}

const story = fc
	.array(eventsArbitrary(40), { minLength: 1, maxLength: 4 })
	.map((tracks) =>
		tracks.map((events, track) => events.map((event) => ({ ...event, id: `${event.id}-of-${track}` }))),
	);
/** Much on few days, and few dates that many share. */
const crowded = fc
	.array(
		fc.record({
			day: fc.integer({ min: 0, max: 12 }),
			days: fc.constantFrom(1, 1, 1, 7, 40, 400),
			importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
		}),
		{ minLength: 1, maxLength: 60 },
	)
	.map((all) => [
		all.map(({ day, days, importance }, i) =>
			eventOn(`event-${i}`, day * (day % 3 === 0 ? 30 : 1), days, importance),
		),
	]);
const stories = fc.oneof(story, crowded);
const form = fc.constantFrom(
	{ zoom: 1, rows: 6 },
	{ zoom: 3, rows: 6 },
	{ zoom: 20, rows: 4 },
	{ zoom: 1, rows: 2 },
	{ zoom: 1, rows: 1, labels: 0, overlaid: true },
	{ zoom: 1, rows: 4, below: true },
);

describe('the marks of the timeline', () => {
	it('stand for every event exactly once', () => {
		fc.assert(
			fc.property(stories, form, (tracks, options) => {
				const { marks, lanes } = draw(tracks, options);
				expect(marks.flat().reduce((sum, mark) => sum + mark.count, 0)).toBe(tracks.flat().length);
				for (const [i, lane] of lanes.entries()) {
					for (const event of tracks[i] ?? []) expect(marksFor(event, lane, marks[i])).toHaveLength(1);
				}
			}),
		);
	});

	it('stand at no date that their events cannot have', () => {
		fc.assert(
			fc.property(stories, form, (tracks, options) => {
				const { marks, lanes, tile, room } = draw(tracks, options);
				for (const [i, lane] of lanes.entries()) {
					for (const event of tracks[i] ?? []) {
						const [mark] = marksFor(event, lane, marks[i]);
						if (!mark) continue;
						const { start, end } = happened(event);
						const [from, to] = [tile.x(start), tile.x(end)].map((x) =>
							Math.min(Math.max(x, room.left), room.right),
						);
						// A mark reaches over some day of each of its events.
						expect(mark.left).toBeLessThanOrEqual((to ?? 0) + 8);
						expect(mark.right).toBeGreaterThanOrEqual((from ?? 0) - 8);
					}
				}
			}),
		);
	});

	it('stand one above the other on one day, never beside one another', () => {
		fc.assert(
			fc.property(stories, form, (tracks, options) => {
				for (const lane of draw(tracks, options).marks) {
					const places = new Map<number, Set<number>>();
					for (const mark of lane.filter(({ shape }) => shape === 'dot')) {
						const at = places.get(mark.span.start) ?? new Set();
						places.set(mark.span.start, at.add(Math.round(mark.left)));
					}
					for (const at of places.values()) expect(at.size).toBe(1);
				}
			}),
		);
	});

	it('hold in a band the events of its date and no others, and in no dot what has no day', () => {
		fc.assert(
			fc.property(stories, form, (tracks, options) => {
				for (const mark of draw(tracks, options).marks.flat()) {
					const spans = new Set(mark.entries.map((entry) => JSON.stringify(happened(entry))));
					if (mark.shape === 'band') {
						expect(spans.size).toBe(1);
						const { items = [], more } = mark.band ?? {};
						const held = [...items.map(({ entry }) => entry), ...(more?.entries ?? [])];
						if (items.length > 0) expect(new Set(held)).toEqual(new Set(mark.entries));
						expect(held.length === 0 || held.length === mark.count).toBe(true);
					}
					if (mark.shape === 'dot' || mark.shape === 'cluster') {
						for (const range of mark.ranges) expect(range.bucket.longest).toBe(0);
					}
				}
			}),
		);
	});

	it('touch neither one another nor a label, and labels neither touch, leave nor cross a gap', () => {
		fc.assert(
			fc.property(stories, form, (tracks, options) => {
				const { marks, room, barriers } = draw(tracks, options);
				for (const lane of marks) {
					const taken = lane.flatMap((mark) => covered(mark, options.overlaid === true));
					for (const [i, one] of taken.entries()) {
						if (one.isLabel) {
							expect(one.left).toBeGreaterThanOrEqual(room.left);
							expect(one.right).toBeLessThanOrEqual(room.right);
							expect(barriers.some((barrier) => touches(barrier, one))).toBe(false);
						}
						for (const other of taken.slice(i + 1)) {
							if (one.row === other.row && one.layer === other.layer) {
								expect(touches(one, other), `${one.id} ${other.id}`).toBe(false);
							}
						}
					}
				}
			}),
		);
	});

	it('carry at most so many labels, those of the most important events', () => {
		const events = Array.from({ length: 60 }, (_, i) =>
			eventOn(`event-${i}`, i * 3, 1, i % 20 === 0 ? 3 : 1),
		);
		const labelled = draw([events], { labels: 5 })
			.marks.flat()
			.filter(({ label }) => label);
		expect(labelled.length).toBeLessThanOrEqual(5);
		for (const id of ['event-0', 'event-20', 'event-40']) {
			expect(labelled.map((mark) => mark.id)).toContain(id);
		}
	});

	it.each([1_000, 20_000])('are bounded by the drawing, not by %d events', (count) => {
		const events = Array.from({ length: count }, (_, i) =>
			eventOn(`event-${i}`, (i * 7919) % 3650, i % 5 === 0 ? 30 : 1, ((i % 3) + 1) as 1 | 2 | 3),
		);
		const { marks } = draw([events, events.map((event) => ({ ...event, id: `other-${event.id}` }))]);
		expect(marks.flat().length).toBeLessThanOrEqual(MOST_MARKS);
		expect(marks.flat().reduce((sum, mark) => sum + mark.count, 0)).toBe(2 * count);
	});

	it('fill the drawing where the whole story shows, and clusters are called by what is most important in them', () => {
		const tracks = [0, 1, 2, 3, 4, 5].map((track) =>
			Array.from({ length: 300 }, (_, i) =>
				eventOn(`${track.toString()}-${i.toString()}`, i * 10 + track, 1, i % 18 === 17 ? 2 : 1),
			),
		);
		const scale = trueScale(extent(tracks.flat().map(happened)) ?? { start: 0, end: DAY });
		const lanes = tracks.map((events, i) => laneOf(`track-${i.toString()}`, events));
		const tile = tileAt(scale, WIDTH, WIDTH, 0, false);
		const room = { ...roomOf(tile, WIDTH), barriers: [], labels: 24, overlaid: false, below: false };
		const rows = lanes.map(() => 3);
		const marks = layOutMarks(lanes, rows, tile, room, words).flat();
		expect(marks.length).toBeGreaterThan(0.6 * MOST_MARKS);
		const labels = marks.flatMap(({ label }) => label ?? []);
		expect(labels.length).toBeGreaterThan(12);
		for (const { entry } of labels) expect(importanceOf(entry)).toBe(2);
		const quarters = marks.flatMap(({ label, left }) => (label ? Math.floor((4 * left) / WIDTH) : []));
		expect(new Set(quarters).size).toBeGreaterThan(2);
	});

	it('keep in their bar as much of a label as fits, where a day takes the place beside it', () => {
		const bar = eventOn('bar-with-a-label-that-is-long', 0, 12, 3);
		const tracks = [[bar, eventOn('day', 16, 1, 1), eventOn('last', 100, 1, 1)]];
		const [lane = []] = draw(tracks, { rows: 1, labels: 1 }).marks;
		const { label } = lane.find(({ id }) => id === bar.id) ?? {};
		expect(label).toMatchObject({ side: 'inside' });
		expect(label?.text).toMatch(/^Label of bar( \w+)*…$/);
	});

	it('have their label cut where the stretch that they are in has no room for all of it', () => {
		const last = eventOn('event-that-comes-last-of-everything', 4000, 1, 3);
		const tracks = [[eventOn('first', 0), eventOn('second', 20), eventOn('third', 40), last]];
		const label = draw(tracks, { labels: 4 })
			.marks.flat()
			.find(({ id }) => id === last.id)?.label;
		expect(label?.text).toMatch(/^Label of event( \w+)*…$/);
	});

	it('have their label whole across a seam rather than cut beside it', () => {
		const last = eventOn('event-that-comes-last', 60, 1, 3);
		const events = [eventOn('first', 0), last];
		const scale = trueScale(extent(events.map(happened)) ?? { start: 0, end: DAY });
		const tile = tileAt(scale, 400, 400, 0, true);
		const room = { ...roomOf(tile, 400), labels: 2, overlaid: false, below: false };
		const labelWith = (barriers: readonly { left: number; right: number }[]) =>
			layOutMarks([laneOf('track', events)], [3], tile, { ...room, barriers }, words)
				.flat()
				.find(({ id }) => id === last.id)?.label;
		expect(labelWith([{ left: 300, right: 300 }])).toMatchObject({ side: 'left', text: labelOf(last.id) });
		expect(labelWith([{ left: 295, right: 305 }])).toBeUndefined();
	});

	it('use the rows of their lane before they become one', () => {
		const events = Array.from({ length: 5 }, (_, i) => eventOn(`event-${i}`, 100));
		const { marks } = draw([[eventOn('first', 0), ...events, eventOn('last', 300)]]);
		expect(marks.flat().every(({ shape }) => shape === 'dot')).toBe(true);
		expect(rowsUsed(marks)).toEqual([5]);
	});

	it.each([3, 20, 300])('know how many of %d events in one place a search has found', (count) => {
		const events = Array.from({ length: count }, (_, i) =>
			eventOn(`event-${i}`, 100, 1, ((i % 3) + 1) as 1 | 2 | 3),
		);
		const { marks, lanes } = draw([[eventOn('first', 0), ...events, eventOn('last', 3000)]]);
		const matches = new Set(events.filter((_, i) => i % 10 === 9).map(({ id }) => id));
		const countIn = matchCounter(matches);
		const [lane] = lanes;
		const found = marks.flat().reduce((sum, mark) => sum + (lane ? countIn(lane, mark.ranges) : 0), 0);
		expect(found).toBe(matches.size);
	});
});

/** The marks that stand for an event. */
function marksFor(event: TimelineEvent, lane: Lane, marks: readonly Mark[] = []): Mark[] {
	const position = positionOf(lane, event, happened(event));
	return position ? marks.filter((mark) => standsFor(mark, position)) : [];
}

/** What a mark covers, row by row, and what its labels do beside it. */
function covered(mark: Mark, overlaid: boolean) {
	const { id, row, rows, left, right, label, shape } = mark;
	const isDay = shape === 'dot' || shape === 'cluster';
	const layer = overlaid && isDay ? 'days' : 'all';
	const marks = Array.from({ length: rows }, (_, i) => ({
		id,
		row: row + i,
		left,
		right,
		layer,
		isLabel: false,
	}));
	const beside = label && label.side !== 'inside' ? [labelExtent(mark, label)] : [];
	const labels = beside.map((one) => ({ ...one, row }));
	// Labels below their marks touch neither one another nor what a band shows; other marks stand above them.
	const below = label?.side === 'below' ? 'below' : layer;
	const inBand =
		mark.band && mark.band.items.length > 0 ? marks.map((one) => ({ ...one, layer: 'below' })) : [];
	return [
		...marks,
		...inBand,
		...labels.map((one) => ({ id: `label of ${id}`, layer: below, isLabel: true, ...one })),
	];
}

describe('zooming in between two layouts', () => {
	it('spreads the marks, and lets none overlap that did not', () => {
		fc.assert(
			fc.property(stories, fc.double({ min: 1, max: 2, noNaN: true }), (tracks, stretch) => {
				for (const lane of draw(tracks).marks) {
					const spread = lane.map((mark) => ({ ...mark, ...drawnAt(mark, stretch) }));
					for (const [i, one] of spread.entries()) {
						for (const other of spread.slice(i + 1).filter(({ row }) => row === one.row)) {
							expect(touches(one, other, -0.01)).toBe(false);
						}
					}
				}
			}),
		);
	});

	it('is laid out at the whole story, and never wider than it is drawn', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (zoom) => {
				const laidOut = laidOutWidth(WIDTH * zoom, WIDTH);
				expect(WIDTH * zoom).toBeGreaterThanOrEqual(laidOut * (1 - 1e-6));
				expect(WIDTH * zoom).toBeLessThan(laidOut * 1.19);
			}),
		);
		expect(laidOutWidth(WIDTH, WIDTH)).toBe(WIDTH);
	});
});

describe('panning', () => {
	it('regroups nothing: what two tiles show is counted in the same places', () => {
		const tracks = [0, 1, 2, 3].map((track) =>
			Array.from({ length: 3000 + 500 * track }, (_, i) =>
				eventOn(`event-${i}-${track}`, (i * 7919) % 3650, 1, (((i % 40) % 3) + 1) as 1 | 2 | 3),
			),
		);
		const domain = extent(tracks.flat().map(happened)) ?? { start: 0, end: DAY };
		const scale = trueScale(domain);
		const content = 40_000;
		const lanes = tracks.map((events, i) => laneOf(`track-${i}`, events));
		const clustersOf = (number: number) => {
			const tile = tileAt(scale, content, WIDTH, number, false);
			const room = { ...roomOf(tile, content), barriers: [], labels: 15, overlaid: false, below: false };
			return layOutMarks(lanes, [3, 3, 3, 3], tile, room, words)
				.flat()
				.filter(({ shape }) => shape === 'cluster')
				.map(({ lane, count, left, right }) => ({ lane, count, middle: (left + right) / 2 + tile.origin }));
		};
		const [here, next] = [clustersOf(20), clustersOf(21)];
		// Well inside both: from the left edge of the second to the right edge of the first.
		const inBoth = ({ middle }: { middle: number }) =>
			middle > 21 * (WIDTH / 2) && middle < 20 * (WIDTH / 2) + WIDTH;
		const said = (cluster: (typeof here)[number]) =>
			`${cluster.lane} ${Math.round(cluster.middle)}: ${cluster.count}`;
		expect(here.filter(inBoth).length).toBeGreaterThan(8);
		expect(here.filter(inBoth).map(said).toSorted()).toEqual(next.filter(inBoth).map(said).toSorted());
	});
});

it('puts no doubt of one on a bar of several, and no end where one of them has none', () => {
	const edtf = (first: string, ...others: string[]) =>
		edtfOf(
			{
				shape: others.length > 0 ? 'stretches' : 'bar',
				count: others.length + 1,
				entries: [eventOn(first, 1), ...others.map((id) => eventOn(id, 1))],
			},
			(entry) => ({ ...eventOn(entry.id, 1).when, edtf: entry.id }),
		);
	expect(edtf('2021?')).toBe('2021?');
	expect(edtf('2021?', '2022')).toBe('');
	expect(edtf('2022', '2021/..')).toMatch(/.\/\.\.$/);
});
