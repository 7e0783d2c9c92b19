/**
 * Who is at the table, as a drawing: mediators above, the parties in a row beneath, those who speak for them
 * below each. All sizes are in pixels.
 */
import { linkVertical, scaleBand } from 'd3';
import type { Target } from '../evidence';
import { GAP, LINE } from '../course/course-sizes';
import type { Mediator, Party, Voice } from '../parties';
import { squeeze, type Measure } from '../../drawing/text-width';

/** A box with lines of words in its middle. */
export interface Seat {
	id: string;
	/** In full, for those who do not see the drawing. */
	name: string;
	kind: 'mediator' | 'party';
	target: Target;
	x: number;
	y: number;
	width: number;
	height: number;
	lines: string[];
}

/** Somebody who speaks for a party: lines of words beside the stem of their party. */
export interface Speaker {
	voice: Voice;
	party: string;
	/** Where the words begin; `y` is the baseline of the first line. */
	x: number;
	y: number;
	name: string[];
	role: string[];
	/** What a finger can hit. */
	target: { x: number; y: number; width: number; height: number };
}

export interface Seats {
	width: number;
	height: number;
	mediators: Seat[];
	parties: Seat[];
	speakers: Speaker[];
	/** From every mediator to every party, as SVG paths. */
	links: { id: string; path: string }[];
	/** From a party down to those who speak for it. */
	stems: { id: string; path: string }[];
}

/** Between the mediators and the parties. */
const DROP = 34;
const PAD = 10;
/** Above and below a mediator: with it, as high as a finger needs. */
export const AROUND = 7;
/** The least that a finger can hit. */
const TOUCH = 44;

const link = linkVertical<unknown, [number, number]>();

export function seatsOf(
	parties: readonly Party[],
	mediators: readonly Mediator[],
	width: number,
	measure: Measure,
): Seats {
	const above = boxes(
		mediators.map(({ id, name, role, proof }) => ({
			id,
			name: role.toLowerCase() === 'mediator' ? `${name}, mediator` : `${name} (${role}), mediator`,
			// A frame alone does not tell who sits there.
			words: role.toLowerCase() === 'mediator' ? `${name}, mediator` : `${name} (${role})`,
			target: proof,
		})),
		'mediator',
		AROUND,
		width,
		measure,
	);
	const top = above.length > 0 ? bottomOf(above) + DROP : 0;
	const row = boxes(
		parties.map(({ id, name }) => ({ id, name, words: name, target: { excerpts: [] } })),
		'party',
		top,
		width,
		measure,
	);
	const columns = row.map((seat, index) => below(seat, parties[index]?.voices ?? [], measure));
	const speakers = columns.flat();
	const links = above.flatMap((from) =>
		row.map((to) => ({
			id: `${from.id} ${to.id}`,
			path: link({ source: foot(from), target: head(to) }) ?? '',
		})),
	);
	const stems = speakers.map(({ voice, party, x, target }) => {
		const seat = row.find(({ id }) => id === party);
		const down = target.y + LINE / 2 + GAP;
		const path = seat ? `M${x - PAD},${seat.y + seat.height}V${down}H${x - 3}` : '';
		return { id: `${party} ${voice.id}`, path };
	});
	const height = Math.max(bottomOf(row), ...speakers.map(({ target }) => target.y + target.height)) + 1;
	return { width, height, mediators: above, parties: row, speakers, links, stems };
}

interface Worded {
	id: string;
	name: string;
	words: string;
	target: Target;
}

/** Boxes side by side, each as wide as its share of the row, or its words if that is less. */
function boxes(
	items: readonly Worded[],
	kind: Seat['kind'],
	y: number,
	width: number,
	measure: Measure,
): Seat[] {
	const share = scaleBand(
		items.map(({ id }) => id),
		[0, width],
	).paddingInner(0.08);
	return items.map(({ id, name, words, target }) => {
		const room = share.bandwidth();
		const lines = squeeze(words, room - 2 * PAD, 3, measure);
		const own = Math.min(room, Math.max(...lines.map(measure), 56) + 2 * PAD);
		// A party fills its column, for its speakers stand below it.
		const wide = kind === 'party' ? room : own;
		const left = share(id) ?? 0;
		return {
			id,
			name,
			kind,
			target,
			x: left + (room - wide) / 2,
			y: y + 1,
			width: wide,
			height: Math.max(30, lines.length * LINE + 14),
			lines,
		};
	});
}

function below(seat: Seat, voices: readonly Voice[], measure: Measure): Speaker[] {
	const x = seat.x + PAD * 2;
	const room = seat.x + seat.width - x;
	let y = seat.y + seat.height + GAP;
	return voices.map((voice) => {
		const name = squeeze(voice.name, room, 3, measure);
		const role = voice.role === undefined ? [] : squeeze(voice.role, room, 3, measure);
		const height = Math.max(TOUCH, (name.length + role.length) * LINE + GAP * 2);
		const speaker = {
			voice,
			party: seat.id,
			x,
			y: y + GAP + LINE - 3,
			name,
			role,
			target: { x: x - 4, y, width: room + 4, height },
		};
		y += height;
		return speaker;
	});
}

function bottomOf(seats: readonly Seat[]): number {
	return Math.max(0, ...seats.map((seat) => seat.y + seat.height));
}

function foot({ x, y, width, height }: Seat): [number, number] {
	return [x + width / 2, y + height];
}

function head({ x, y, width }: Seat): [number, number] {
	return [x + width / 2, y];
}
