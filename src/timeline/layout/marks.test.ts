import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineEvent } from '../../model/schema';
import { foldedScale, trueScale } from '../../time/folded-scale';
import { extent } from '../../time/span';
import { eventOn, eventsArbitrary, happened, laneOf } from '../../../tests/stories/dots';
import { extentOf } from './layout';
import { positionOf, type Lane } from './lane';
import { drawnAt, layOutMarks, standsFor, type Mark } from './marks';
import { matchCounter } from './matches';
import { preferredRows, shareRows } from './rows';
import { laidOutWidth, MOST_MARKS, roomOf, sceneAt } from './scene';

const WIDTH = 1200;
const ROWS = 14;
const labelWidth = (entry: { id: string }) => entry.id.length * 6 + 30;

/** The marks of a story of one or more tracks at some zoom, all of it laid out. */
function draw(tracks: readonly TimelineEvent[][], zoom = 1) {
	const domain = extent(tracks.flat().map(happened));
	if (!domain) throw new Error('a story has events');
	const scale = foldedScale(tracks.flat().map(happened), domain);
	const lanes = tracks.map((events, i) => laneOf(`track-${i.toString()}`, events));
	const shares = shareRows(
		lanes.map((lane) => lane.count),
		ROWS,
	);
	const scene = sceneAt(scale, WIDTH * zoom, WIDTH, 0, true);
	const room = roomOf(scene, WIDTH * zoom, 8);
	const laneRows = lanes.map((lane, i) => ({ lane, rows: preferredRows(shares, i) }));
	return { marks: layOutMarks(laneRows, scene, room, labelWidth), lanes, left: room.left, right: room.right };
}

const story = fc
	.array(eventsArbitrary(40), { minLength: 1, maxLength: 4 })
	.map((tracks) =>
		tracks.map((events, track) =>
			events.map((event) => ({ ...event, id: `${event.id}-of-${track.toString()}` })),
		),
	);

describe('the marks of the timeline', () => {
	it('stand for every event once', () => {
		fc.assert(
			fc.property(story, fc.constantFrom(1, 3, 20), (tracks, zoom) => {
				const { marks, lanes } = draw(tracks, zoom);
				expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(tracks.flat().length);
				for (const [i, lane] of lanes.entries()) {
					for (const event of tracks[i] ?? []) expect(marksFor(event, lane, marks)).toHaveLength(1);
				}
			}),
		);
	});

	it('never overlap in a row, nor leave the drawing', () => {
		fc.assert(
			fc.property(story, fc.constantFrom(1, 3, 20), (tracks, zoom) => {
				const { marks, left, right } = draw(tracks, zoom);
				for (const [i, mark] of marks.entries()) {
					const one = covered(mark);
					expect(one.left).toBeGreaterThanOrEqual(left - 1e-6);
					expect(one.right).toBeLessThanOrEqual(right + 1e-6);
					for (const other of marks
						.slice(i + 1)
						.filter(({ row }) => row === mark.row)
						.map(covered)) {
						expect(one.right <= other.left || other.right <= one.left).toBe(true);
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('keep their label when a less important one loses it', () => {
		const events = Array.from({ length: 30 }, (_, i) =>
			eventOn(`event-${i.toString()}`, 100, 1, i === 17 ? 3 : 1),
		);
		const { marks } = draw([[eventOn('first', 0), ...events, eventOn('last', 200)]]);
		expect(marks.find(({ id }) => id === 'event-17')?.side).not.toBe('none');
	});

	it.each([1_000, 20_000])('are bounded by the drawing, not by %d events', (count) => {
		const events = Array.from({ length: count }, (_, i) =>
			eventOn(`event-${i.toString()}`, (i * 7919) % 3650, i % 5 === 0 ? 30 : 1, ((i % 3) + 1) as 1 | 2 | 3),
		);
		const { marks } = draw([events, events.map((event) => ({ ...event, id: `other-${event.id}` }))]);
		expect(marks.length).toBeLessThanOrEqual(MOST_MARKS);
		expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(2 * count);
	});

	it('merge with a neighbour where there is no room, and still stand for what they took in', () => {
		const events = Array.from({ length: 40 }, (_, i) => eventOn(`event-${i.toString()}`, 100));
		const { marks, lanes } = draw([[eventOn('first', 0), ...events, eventOn('last', 3000)]]);
		for (const event of events) expect(marksFor(event, lanes[0], marks)).toHaveLength(1);
	});

	it('on a phone stand for nothing that happened far away', () => {
		const { events, tracks } = JSON.parse(readFileSync('data/timeline.json', 'utf8')) as Timeline;
		const spans = events.map(happened);
		const domain = extent(spans);
		if (!domain) throw new Error('a story has events');
		const scene = sceneAt(foldedScale(spans, domain), 362, 362, 0, true);
		const lanes = tracks.map(({ id }, row) => {
			const own = events.filter(({ track }) => track === id);
			return { own, lane: laneOf(id, own), rows: [row] };
		});
		const marks = layOutMarks(lanes, scene, roomOf(scene, 362, 1), () => Infinity);
		for (const { own, lane } of lanes) {
			for (const event of own) {
				const [mark] = marksFor(event, lane, marks);
				const { start, end } = happened(event);
				const [from, to] = [scene.x(start), scene.x(end)];
				const away = mark && Math.max(from - mark.right, mark.left - to, 0);
				expect(away, event.id).toBeLessThan(24);
			}
		}
	});

	it.each([3, 20, 300])('know how many of %d events in one place a search has found', (count) => {
		const events = Array.from({ length: count }, (_, i) =>
			eventOn(`event-${i.toString()}`, 100, 1, ((i % 3) + 1) as 1 | 2 | 3),
		);
		const { marks, lanes } = draw([[eventOn('first', 0), ...events, eventOn('last', 3000)]]);
		const matches = new Set(events.filter((_, i) => i % 10 === 9).map(({ id }) => id));
		const countIn = matchCounter(matches);
		const [lane] = lanes;
		expect(lane && marks.reduce((sum, mark) => sum + countIn(lane, mark.slices), 0)).toBe(matches.size);
		// All that stands for them stands out, however far down the list of a cluster they are.
		for (const event of events.filter(({ id }) => matches.has(id))) {
			const [mark] = marksFor(event, lane, marks);
			expect(lane && mark && countIn(lane, mark.slices)).toBeGreaterThan(0);
		}
	});
});

/** The marks that stand for an event. */
function marksFor(event: TimelineEvent, lane: Lane | undefined, marks: readonly Mark[]): Mark[] {
	const position = lane && positionOf(lane, event, happened(event));
	return position ? marks.filter((mark) => standsFor(mark, position)) : [];
}

describe('zooming in between two layouts', () => {
	it('spreads the marks, and lets none overlap that did not', () => {
		fc.assert(
			fc.property(story, fc.double({ min: 1, max: 2, noNaN: true }), (tracks, stretch) => {
				const { marks } = draw(tracks);
				for (const [i, one] of marks.entries()) {
					for (const other of marks.slice(i + 1).filter(({ row }) => row === one.row)) {
						const [a, b] = [spread(one, stretch), spread(other, stretch)];
						expect(a.right <= b.left || b.right <= a.left).toBe(true);
					}
				}
			}),
			{ numRuns: 1000 },
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
	it('regroups nothing: what both scenes show is counted in the same places', () => {
		const tracks = [0, 1, 2, 3].map((track) =>
			Array.from({ length: 3000 + 500 * track }, (_, i) =>
				eventOn(
					`event-${i.toString()}-${track.toString()}`,
					(i * 7919) % 3650,
					1,
					(((i % 40) % 3) + 1) as 1 | 2 | 3,
				),
			),
		);
		const domain = extent(tracks.flat().map(happened));
		if (!domain) return;
		const scale = trueScale(domain);
		const world = 40_000;
		const clustersOf = (tile: number) => {
			const scene = sceneAt(scale, world, WIDTH, tile, false);
			const lanes = tracks.map((events, i) => ({ lane: laneOf(`track-${i.toString()}`, events), rows: [i] }));
			return layOutMarks(lanes, scene, roomOf(scene, world, 8), labelWidth)
				.filter(({ shape }) => shape === 'cluster')
				.map(({ lane, count, left, right }) => ({ lane, count, middle: (left + right) / 2 + scene.origin }));
		};
		const [here, next] = [clustersOf(20), clustersOf(21)];
		// Well inside both: from the left edge of the second to the right edge of the first.
		const inBoth = ({ middle }: { middle: number }) =>
			middle > 21 * (WIDTH / 2) && middle < 20 * (WIDTH / 2) + WIDTH;
		const said = (cluster: (typeof here)[number]) =>
			`${cluster.lane} ${Math.round(cluster.middle).toString()}: ${cluster.count.toString()}`;
		expect(here.filter(inBoth).length).toBeGreaterThan(8);
		expect(here.filter(inBoth).map(said)).toEqual(next.filter(inBoth).map(said));
	});
});

/** What a mark covers with its label, once what was laid out is drawn further apart. */
function spread(mark: Mark, stretch: number): { left: number; right: number } {
	const width = mark.shape === 'cluster' ? 0 : labelWidth(mark.entries[0]);
	return extentOf({ ...drawnAt(mark, stretch), labelWidth: width }, mark.side);
}

function covered(mark: Mark): { left: number; right: number } {
	const width = mark.shape === 'cluster' ? 0 : labelWidth(mark.entries[0]);
	return extentOf({ ...mark, labelWidth: width }, mark.side);
}
