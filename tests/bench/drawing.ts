/** What the bench asks of every library that draws a timeline. */
import type { Timeline, TimelineEvent } from '../../src/model/schema';

/** A library at work, moved through what it offers to those who program with it; never animated. */
export interface Drawing {
	/** Moves along by a share of the visible width; to later days where it is positive. */
	panBy(share: number): void;
	/** Zooms in (above 1) or out (below 1) around the middle. */
	zoomBy(factor: number): void;
}

export interface Library {
	/** A mark of an event, as a selector: the first drawing is there when one of them is. */
	readonly mark: string;
	/**
	 * Puts a story into the shape that the library wants, which is not measured.
	 * @returns What draws it, which is.
	 */
	prepare(timeline: Timeline, container: HTMLElement): () => Drawing;
}

/** The rows in which Dateline draws, for those that must be told. */
export const ROWS = 14;

const DAY = 86_400_000;

/** First instant of an event and the one after its last, in milliseconds. */
export function spanOf({ when }: TimelineEvent): { start: number; end: number } {
	return { start: Date.parse(when.earliest), end: Date.parse(when.latest) + DAY };
}

/** The visible stretch of plain linear time, for libraries that must be told it. */
export class Stretch {
	start = Infinity;
	end = -Infinity;

	/** Begins with all of the story in it. */
	constructor(
		timeline: Timeline,
		readonly show: (start: number, end: number) => void,
	) {
		for (const event of timeline.events) {
			const { start, end } = spanOf(event);
			this.start = Math.min(this.start, start);
			this.end = Math.max(this.end, end);
		}
	}

	panBy(share: number): void {
		const by = (this.end - this.start) * share;
		this.start += by;
		this.end += by;
		this.show(this.start, this.end);
	}

	zoomBy(factor: number): void {
		const middle = (this.start + this.end) / 2;
		const half = (this.end - this.start) / factor / 2;
		this.start = middle - half;
		this.end = middle + half;
		this.show(this.start, this.end);
	}
}
