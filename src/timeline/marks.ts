/** From events to what is drawn for them: dots, bars and counted clusters, in pixels. */
import { group } from 'd3';
import type { TimelineEvent } from '../model/schema';
import type { PixelScale } from '../time/folded-scale';
import { DAY, hull, spanOf, type Timespan } from '../time/span';
import { layOut, type Box, type Placement, type Room } from './layout';

/** An event with the stretch of time its mark stands for. */
export interface Moment {
	readonly event: TimelineEvent;
	readonly span: Timespan;
	/** An exact day is a dot, anything wider a bar. */
	readonly exact: boolean;
}

/** What is drawn in one place: an event, or several that stand too close to tell apart. */
export interface Mark extends Placement {
	/** The event's id; a cluster has that of its first event. */
	readonly id: string;
	readonly shape: 'dot' | 'bar' | 'cluster';
	/** In order of time; more than one only in a cluster. */
	readonly moments: readonly [Moment, ...Moment[]];
	readonly left: number;
	readonly right: number;
}

/** Diameter of a dot and of a cluster, and the least width of a bar, in pixels. */
const DOT = 11;
const CLUSTER = 17;
const NARROWEST_BAR = 16;

/**
 * The moments of the events of one track, in order of time. Events of the same day share it out among them in
 * their order, so that zooming in can tell them apart; the calendar day is all that is known of each.
 */
export function momentsOf(events: readonly TimelineEvent[]): Moment[] {
	const byDay = group(events, ({ when }) => `${when.earliest}/${when.latest}`);
	return events.map((event) => {
		const span = spanOf(event.when);
		if (span.end - span.start > DAY) return { event, span, exact: false };
		const sameDay = byDay.get(`${event.when.earliest}/${event.when.latest}`) ?? [event];
		const at = span.start + ((sameDay.indexOf(event) + 0.5) / sameDay.length) * DAY;
		return { event, span: { start: at, end: at }, exact: true };
	});
}

/** The stretch to zoom to so that the moments of a cluster come apart. */
export function spreadOf(moments: readonly Moment[]): Timespan | undefined {
	return hull(moments.map((moment) => moment.span));
}

/** The moments of one track, and the rows in which it is at home. */
export interface Lane {
	readonly moments: readonly Moment[];
	/** Every row of the drawing, its own first, the others by their distance from it. */
	readonly rows: readonly number[];
}

/**
 * Lays out the drawing. Every track has rows of its own, but where those are full its marks and labels use the
 * empty rows of the others: a crowded week of one track is often a quiet one of the rest. Dots that would stand
 * on one another in more rows than there are merge into a counted cluster before anything is placed, and what
 * finds no room merges with the nearest mark of its track: the number of marks is bounded by the size of the
 * drawing, not by the number of events.
 * @param measure Width of a label in pixels.
 */
export function layOutMarks(
	lanes: readonly Lane[],
	x: PixelScale,
	room: Room,
	measure: (label: string) => number,
): Mark[] {
	const boxes = lanes.flatMap(({ moments, rows }) =>
		gather(moments, x, rows.length).map((draft) => ({ draft, ...boxOf(draft, rows, room, measure) })),
	);
	const placements = layOut(boxes, room);
	const marks: Mark[] = [];
	for (const { draft, id, left, right } of boxes) {
		const placement = placements.get(id);
		if (placement) marks.push({ ...draft, ...placement, left, right });
	}
	for (const { draft, id } of boxes) if (!placements.has(id)) mergeIntoNearest(marks, draft);
	return marks;
}

interface Draft {
	readonly id: string;
	readonly shape: Mark['shape'];
	readonly moments: readonly [Moment, ...Moment[]];
	readonly left: number;
	readonly right: number;
}

/** One draft for every moment, except where more dots than rows stand within a dot's width of one another. */
function gather(moments: readonly Moment[], x: PixelScale, rows: number): Draft[] {
	const drafts = moments.map((moment) => draftOf(moment, x));
	const bars = drafts.filter((draft) => draft.shape === 'bar' && draft.right - draft.left > NARROWEST_BAR);
	const small = drafts
		.filter((draft) => !bars.includes(draft))
		.toSorted((a, b) => a.left + a.right - b.left - b.right);
	const gathered: Draft[] = [];
	for (let i = 0; i < small.length;) {
		const first = small[i];
		if (!first) break;
		let next = i + 1;
		while (middleOf(small[next] ?? first) - middleOf(first) < DOT && next < small.length) next += 1;
		const near = small.slice(i, next);
		gathered.push(...(near.length > rows ? [clusterOf(first, near.slice(1))] : near));
		i = next;
	}
	return [...bars, ...gathered];
}

function draftOf(moment: Moment, x: PixelScale): Draft {
	const shape = moment.exact ? 'dot' : 'bar';
	const start = x(moment.span.start);
	const end = x(moment.span.end);
	const least = moment.exact ? DOT : NARROWEST_BAR;
	const grow = Math.max(0, least - (end - start)) / 2;
	return { id: moment.event.id, shape, moments: [moment], left: start - grow, right: end + grow };
}

function clusterOf(first: Draft, others: readonly Draft[]): Draft {
	const moments: [Moment, ...Moment[]] = [...first.moments];
	moments.push(...others.flatMap((draft) => draft.moments));
	const all = [first, ...others];
	const middle = all.reduce((sum, draft) => sum + middleOf(draft), 0) / all.length;
	return { id: first.id, shape: 'cluster', moments, left: middle - CLUSTER / 2, right: middle + CLUSTER / 2 };
}

/** A mark near the edge is moved just inside; a cluster carries its count and no label. */
function boxOf(
	{ id, shape, moments, left, right }: Draft,
	rows: readonly number[],
	room: Room,
	measure: (label: string) => number,
): Box {
	const [{ event }] = moments;
	const nudge = Math.max(0, room.left - left) - Math.max(0, right - room.right);
	const fitting = right - left <= room.right - room.left;
	return {
		id,
		left: fitting ? left + nudge : Math.max(left, room.left),
		right: fitting ? right + nudge : Math.min(right, room.right),
		labelWidth: shape === 'cluster' ? 0 : measure(event.label),
		importance: shape === 'cluster' ? 4 : event.importance,
		rows,
	};
}

/** Joins a mark of the same track: one without a label if there is any, of those the nearest. */
function mergeIntoNearest(marks: Mark[], draft: Draft): void {
	const [{ event }] = draft.moments;
	const middle = middleOf(draft);
	const [nearest] = marks
		.filter((mark) => mark.moments[0].event.track === event.track)
		.toSorted((a, b) => cost(a) - cost(b));
	if (!nearest) return;
	const moments: [Moment, ...Moment[]] = [...nearest.moments];
	moments.push(...draft.moments);
	const centre = middleOf(nearest);
	marks[marks.indexOf(nearest)] = {
		...nearest,
		shape: 'cluster',
		side: 'none',
		moments,
		left: centre - CLUSTER / 2,
		right: centre + CLUSTER / 2,
	};

	/** Taking a label away is as bad as being a long way off. */
	function cost(mark: Mark): number {
		const labelled = mark.side === 'none' ? 0 : 200 * mark.moments[0].event.importance;
		return Math.abs(middleOf(mark) - middle) + labelled;
	}
}

function middleOf({ left, right }: { left: number; right: number }): number {
	return (left + right) / 2;
}
