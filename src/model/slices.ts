/**
 * A large timeline on its way to or from a worker, in pieces small enough not to hold up the page. Every worker
 * that is given a timeline, or gives one, speaks this protocol.
 */
import type { Timeline } from './schema';

/** Some of the items of the lists that may be long. */
type Slice = Partial<Pick<Timeline, 'events' | 'quotes' | 'excerpts'>>;

/** The frame is the timeline without its long lists; it comes first, then as many slices as it says. */
export type TimelinePart = { readonly frame: Timeline; readonly slices: number } | { readonly slice: Slice };

/** Items in a slice: sending or receiving them takes the page 10 to 20 milliseconds. */
const SIZE = 2000;

/** The parts of a timeline in the order in which to send them. The timeline itself is left as it is. */
export function partsOf(timeline: Timeline, size = SIZE): TimelinePart[] {
	const { events, quotes, excerpts } = timeline;
	const slices: Slice[] = [
		...piecesOf(excerpts, size).map((piece) => ({ excerpts: piece })),
		...piecesOf(events, size).map((piece) => ({ events: piece })),
		...piecesOf(quotes, size).map((piece) => ({ quotes: piece })),
	];
	const frame = { ...timeline, events: [], quotes: [], excerpts: [] };
	return [{ frame, slices: slices.length }, ...slices.map((slice) => ({ slice }))];
}

/** Puts a timeline together from its parts. Inverse of {@link partsOf}. */
export class TimelineParts {
	#frame: Timeline | undefined;
	#expected = 0;
	#received = 0;

	/** How much has come, from 0 to 1; `undefined` before the frame. */
	get share(): number | undefined {
		return this.#frame && (this.#expected === 0 ? 1 : this.#received / this.#expected);
	}

	/** @returns The timeline, once the last part has come. */
	take(part: TimelinePart): Timeline | undefined {
		if ('frame' in part) {
			this.#frame = part.frame;
			this.#expected = part.slices;
		} else if (this.#frame) {
			fill(this.#frame, part.slice);
			this.#received += 1;
		}
		return this.#received === this.#expected ? this.#frame : undefined;
	}
}

function fill(frame: Timeline, { events = [], quotes = [], excerpts = [] }: Slice): void {
	frame.events.push(...events);
	frame.quotes.push(...quotes);
	frame.excerpts.push(...excerpts);
}

function piecesOf<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
		items.slice(i * size, (i + 1) * size),
	);
}
