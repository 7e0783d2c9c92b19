/** Below the steps of a strip: the rounds as stations, and the ceasefire as a band. */
import { range } from 'd3';
import type { Phase } from '../../model/schema';
import type { CeasefireChange } from '../ceasefire';
import { BAR, INSET, LANE_GAP, LINE, STATION } from './course-sizes';
import type { Label } from './course-strip';
import { at } from '../items';
import type { Station } from './stations';
import type { Extent } from './step-label';
import { squeeze, wrap, type Measure } from '../../drawing/text-width';

/** A round in the column of its phase; `x` and `y` are the middle of its circle. */
export interface Stop {
	station: Station;
	x: number;
	y: number;
	label: Label;
}

/** A stretch of the ceasefire; `y` is its middle. */
export interface Piece extends Extent {
	change: CeasefireChange;
	y: number;
	label: Label;
}

export interface Lanes {
	/** Where the middles of the lanes are; a lane without anything in it is not there. */
	rounds?: number;
	ceasefire?: number;
	stops: Stop[];
	pieces: Piece[];
	/** Where the lanes end, in pixels from the top. */
	bottom: number;
}

interface LanesInput {
	/** Every step of the course, and where those of this strip begin. */
	all: readonly Phase[];
	first: number;
	/** How many of all steps the last report told; beyond it the ceasefire is not known. */
	told: number;
	columns: readonly Extent[];
	/** The line of the last report, where it is in this strip. */
	asOfX: number | undefined;
	width: number;
	/** Where the lanes begin, in pixels from the top. */
	top: number;
	stations: readonly Station[];
	changes: readonly CeasefireChange[];
	measure: Measure;
}

export function lanesOf(input: LanesInput): Lanes {
	const { top } = input;
	const stops = stopsOf(input, top + LANE_GAP + STATION / 2);
	const rounds = stops.length > 0 ? top + LANE_GAP + STATION / 2 : undefined;
	const below = rounds === undefined ? top : endOf(stops, rounds + STATION / 2);
	const pieces = piecesOf(input, below + LANE_GAP + BAR / 2);
	const ceasefire = pieces.length > 0 ? below + LANE_GAP + BAR / 2 : undefined;
	return {
		...(rounds === undefined ? {} : { rounds }),
		...(ceasefire === undefined ? {} : { ceasefire }),
		stops,
		pieces,
		bottom: ceasefire === undefined ? below : endOf(pieces, ceasefire + BAR / 2),
	};
}

function endOf(items: readonly { label: Label }[], marks: number): number {
	return marks + LINE * Math.max(1, ...items.map(({ label }) => label.lines.length)) + LANE_GAP;
}

function stopsOf({ all, first, columns, width, stations, measure }: LanesInput, y: number): Stop[] {
	const placed = stations.flatMap((station) => {
		const column = columns[all.findIndex(({ id }) => id === station.phase) - first];
		return column ? [{ station, x: (column.left + column.right) / 2 }] : [];
	});
	const inOrder = placed.toSorted((a, b) => a.x - b.x);
	return inOrder.map(({ station, x }, index) => {
		const before = inOrder[index - 1];
		const after = inOrder[index + 1];
		const room = {
			left: before ? (before.x + x) / 2 + 3 : (columns[0]?.left ?? 0),
			right: after ? (x + after.x) / 2 - 3 : width,
		};
		return { station, x, y, label: wordsBelow(station.words, x, room, y + STATION / 2, measure) };
	});
}

function piecesOf(input: LanesInput, y: number): Piece[] {
	const { all, first, told, columns, asOfX, width, changes, measure } = input;
	const starts = changes.map(({ phase }) => all.indexOf(phase));
	const pieces = changes.flatMap((change, index) => {
		const from = Math.max(at(starts, index), first);
		const to = Math.min(starts[index + 1] ?? told, told, first + columns.length);
		if (change.state === 'ended' || at(starts, index) >= told || to <= from) return [];
		const right = to === told && asOfX !== undefined ? asOfX : at(columns, to - 1 - first).right;
		return [{ change, left: at(columns, from - first).left + INSET, right: right - INSET / 2, y }];
	});
	const least = (words: string) => Math.max(...words.split(' ').map(measure));
	// From the last to the first: a narrow piece's words may begin before it, where those before it leave room.
	let next = width;
	return pieces
		.toReversed()
		.map((piece, index, all): Piece => {
			// Nothing is known of it beyond the last report: its words stay on this side of that line too.
			const end = asOfX !== undefined && piece.left < asOfX ? asOfX : width;
			const right = Math.min(end, next) - 3;
			const { words } = piece.change;
			const before = all[index + 1];
			const first = before ? before.left + least(before.change.words) + 3 : (columns[0]?.left ?? 0);
			const left = range(piece.left, first, -LINE).find((x) => wrap(words, right - x, MOST_LINES, measure));
			const room = { left: left ?? Math.min(piece.left, first), right };
			const label = wordsBelow(words, room.left, room, y + BAR / 2, measure);
			next = Math.min(piece.left, label.extent.left);
			return { ...piece, label };
		})
		.reverse();
}

const MOST_LINES = 4;

/** Up to four lines under a mark, centred on it where there is room. */
function wordsBelow(text: string, x: number, room: Extent, y: number, measure: Measure): Label {
	const lines = squeeze(text, room.right - room.left, MOST_LINES, measure);
	const width = Math.max(0, ...lines.map(measure));
	const left = Math.min(Math.max(room.left, x - width / 2), room.right - width);
	const extent = { left, right: left + width };
	return { lines, x: left, y: y + LINE - 1, anchor: 'start', extent, cost: 0 };
}
