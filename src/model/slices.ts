/** A large timeline in pieces small enough to be handed over without holding up the page. */
import type { Timeline } from './schema';

/** Some of the items of the lists that may be long. */
export type Slice = Partial<Pick<Timeline, 'events' | 'quotes' | 'excerpts'>>;

/** A timeline whose long lists have yet to be filled, and the slices to fill them with, in order. */
export interface Sliced {
	readonly frame: Timeline;
	readonly slices: readonly Slice[];
}

/** @param size Items in a slice. */
export function sliced(timeline: Timeline, size: number): Sliced {
	const { events, quotes, excerpts } = timeline;
	return {
		frame: { ...timeline, events: [], quotes: [], excerpts: [] },
		slices: [
			...piecesOf(excerpts, size).map((piece) => ({ excerpts: piece })),
			...piecesOf(events, size).map((piece) => ({ events: piece })),
			...piecesOf(quotes, size).map((piece) => ({ quotes: piece })),
		],
	};
}

/** Puts a slice into its frame. Inverse of {@link sliced}, slice by slice. */
export function fill(frame: Timeline, { events = [], quotes = [], excerpts = [] }: Slice): void {
	frame.events.push(...events);
	frame.quotes.push(...quotes);
	frame.excerpts.push(...excerpts);
}

function piecesOf<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
		items.slice(i * size, (i + 1) * size),
	);
}
