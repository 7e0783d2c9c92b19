/** The timeline as a strip: lanes with their names, marks, and the dates of each stretch below. */
import { sum } from 'd3';
import { shorten, type Measure } from '../../drawing/text-width';
import type { Lookup } from '../../model/lookup';
import type { TimelineEvent } from '../../model/types';
import { text } from '../../talks/download/table-svg';
import { foldedScale, pixelScale, type PixelScale } from '../../time/folded-scale';
import { sharedSpans, spanColumns } from '../../time/span-columns';
import { DAY, drawnSpan, extent } from '../../time/span';
import { planLanes } from '../../timeline/layout/lanes';
import { headed, stretchesOf } from '../../timeline/layout/stretches';

/** The width of a text in pixels. */
export type MeasureIn = (font: { family: 'serif' | 'sans'; size: number }) => Measure;

/** The light theme of the page, as in `base.css`: a picture is the same for everybody. */
export const COLOURS = {
	paper: '#fbfaf6',
	line: '#dedad0',
	ink: '#1c1b18',
	'ink-soft': '#56534b',
	blue: '#1f5da8',
	rust: '#b04a17',
	moss: '#55702a',
	plum: '#8a3f7c',
	teal: '#1b6f72',
	ochre: '#8a6100',
} as const;

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly bottom: number;
}

const MOST_LANES = 5;
/** The column of names at most, what it is apart from the marks, and the room below for dates, in pixels. */
const NAMES = 330;
const GAP = 28;
const DATES = 44;
/** A row of marks, in pixels: the highest there is, and the lowest that can be told apart. */
const HIGHEST_ROW = 34;
const LOWEST_ROW = 18;
/** Radius of a mark by the importance of its event, as a share of a row. */
const RADIUS = { 1: 0.2, 2: 0.28, 3: 0.4 };
const NAME_SIZE = 24;
const DATE_SIZE = 22;
/** The least height of a lane, in rows. */
const LEAST = 1.5;

/** As high as it needs to be, at the bottom of its room. What has no day is not in it. */
export function stripOf(lookup: Lookup, box: Box, measureIn: MeasureIn): { content: string[]; top: number } {
	const events = lookup.inOrder.filter((event) => !lookup.wholeOf(event) && drawnSpan(event.when));
	const spans = sharedSpans(spanColumns(events, ({ when }) => when));
	const domain = extent(spans);
	if (!domain) return { content: [], top: box.bottom };
	const scale = foldedScale(spans, domain);
	const plan = planLanes(events, lookup, false, MOST_LANES);
	const nameSize = plan.names.length > 3 ? 20 : NAME_SIZE;
	const measureName = measureIn({ family: 'sans', size: nameSize });
	const names = Math.min(NAMES, Math.max(...plan.names.map(({ title }) => measureName(title))));
	const left = box.left + names + GAP;
	const width = box.width - names - GAP;
	const x = pixelScale(scale, domain, width - 16);
	const height = box.bottom - box.top - DATES;
	const most = Math.floor(height / LOWEST_ROW / plan.names.length);
	const lanes = plan.names.map((name) => {
		const own = events.filter((event) => plan.laneOf(event) === name.id);
		const marks = inRows(own, x, Math.min(4, Math.max(1, most)));
		return { ...name, marks, rows: 1 + Math.max(0, ...marks.map(({ row }) => row)) };
	});
	const rows = sum(lanes, (lane) => Math.max(lane.rows, LEAST));
	const row = Math.min(HIGHEST_ROW, height / rows);
	const content: string[] = [];
	const top = box.bottom - DATES - row * rows;
	let y = top;
	for (const lane of lanes) {
		const high = row * Math.max(lane.rows, LEAST);
		const colour = COLOURS[lane.colour as keyof typeof COLOURS];
		content.push(line(box.left, box.left + box.width, y));
		const name = shorten(lane.title, names, measureName);
		content.push(text(name, box.left, y + high / 2 + nameSize * 0.36, colour, nameSize, 600));
		const first = y + (high - lane.rows * row) / 2;
		for (const mark of lane.marks)
			content.push(drawn(mark, left, first + row * (mark.row + 0.5), row, colour));
		y += high;
	}
	content.push(line(box.left, box.left + box.width, y));
	for (const fold of scale.folds) {
		const middle = left + (x(fold.start) + x(fold.end)) / 2;
		content.push(
			`<path d="M${middle.toFixed(1)} ${top.toFixed(1)}V${y.toFixed(1)}" stroke="${COLOURS.line}" stroke-width="2" stroke-dasharray="2 5"/>`,
		);
	}
	const measure = measureIn({ family: 'sans', size: DATE_SIZE });
	for (const stretch of headed(stretchesOf(scale, x), x, { left: 0, right: width - 16 }, measure)) {
		if (stretch.heading === undefined) continue;
		const start = left + (stretch.left + stretch.right - measure(stretch.heading)) / 2;
		content.push(text(stretch.heading, start, box.bottom - 10, COLOURS['ink-soft'], DATE_SIZE, 600));
	}
	return { content, top };
}

interface Mark {
	readonly events: readonly TimelineEvent[];
	readonly left: number;
	readonly right: number;
	readonly isDay: boolean;
	readonly row: number;
}

/**
 * What shares a day stands one above the other; events of one vague date are one mark. The most important first, and
 * only as many as have room in so many rows.
 */
function inRows(events: readonly TimelineEvent[], x: PixelScale, rows: number): Mark[] {
	const groups = new Map<string, TimelineEvent[]>();
	for (const event of events) {
		const { earliest, latest } = event.when;
		const key = earliest === latest ? event.id : `${earliest}/${latest}`;
		groups.set(key, [...(groups.get(key) ?? []), event]);
	}
	const marks: Mark[] = [];
	const weight = (group: readonly TimelineEvent[]) => sum(group, ({ importance }) => 10 ** importance);
	for (const group of [...groups.values()].toSorted((a, b) => weight(b) - weight(a))) {
		const span = group[0] && drawnSpan(group[0].when);
		if (!span) continue;
		const isDay = span.end - span.start <= DAY;
		const middle = (x(span.start) + x(span.end)) / 2;
		const half = isDay ? 14 : Math.max(14 * group.length, (x(span.end) - x(span.start)) / 2);
		const [left, right] = [middle - half, middle + half];
		const row = Array.from({ length: rows }, (_, i) => i).find((i) =>
			marks.every((other) => other.row !== i || other.right <= left || right <= other.left),
		);
		if (row !== undefined) marks.push({ events: group, left, right, isDay, row });
	}
	return marks;
}

function drawn(
	{ events, left, right, isDay }: Mark,
	from: number,
	y: number,
	row: number,
	colour: string,
): string {
	const middle = from + (left + right) / 2;
	const gap = Math.min(row, (right - left) / events.length);
	const dots = events.map(({ importance, status }, i) => {
		const radius = (row * RADIUS[importance]).toFixed(1);
		const at = `cx="${(middle + gap * (i - (events.length - 1) / 2)).toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}"`;
		return status === 'scheduled'
			? `<circle ${at} fill="${COLOURS.paper}" stroke="${colour}" stroke-width="3"/>`
			: `<circle ${at} fill="${colour}"/>`;
	});
	if (isDay) return dots.join('');
	const high = row * 0.92;
	const place = `x="${(from + left).toFixed(1)}" y="${(y - high / 2).toFixed(1)}" width="${(right - left).toFixed(1)}" height="${high.toFixed(1)}"`;
	return `<rect ${place} rx="${(high / 2).toFixed(1)}" fill="${colour}" fill-opacity="0.1" stroke="${colour}" stroke-width="1.5" stroke-dasharray="5 4"/>${dots.join('')}`;
}

function line(from: number, to: number, y: number): string {
	return `<path d="M${from} ${y.toFixed(1)}H${to}" stroke="${COLOURS.line}" stroke-width="1.5"/>`;
}
