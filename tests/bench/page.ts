/** The page in which one library draws one story: what the bench calls from outside is on `window.bench`. */
import type { Drawing, Library } from './drawing';
import { generateTimeline } from '../stories/generate';

/** Each is loaded by itself, with its styles: no library pays for another. */
const LIBRARIES = {
	dateline: async () => (await import('./dateline')).dateline,
	'vis-timeline': async () => (await import('./vis')).vis,
	'vis-timeline, clustering': async () => (await import('./vis')).visClustering,
	TimelineJS: async () => (await import('./timelinejs')).timelineJS,
	'timelines-chart': async () => (await import('./timelines-chart')).timelinesChart,
} satisfies Record<string, () => Promise<Library>>;

export type LibraryName = keyof typeof LIBRARIES;
export type Movement = 'pan' | 'zoom';

/** Shares of the visible width per panned frame, and factor per zoomed frame: a quick hand. */
const PAN = 0.015;
const ZOOM = 1.02;

const container = document.querySelector<HTMLElement>('#drawing') ?? document.body;
let library: Library | undefined;
let draw: (() => Drawing) | undefined;
let drawing: Drawing | undefined;

const bench = {
	/** Loads the library and makes up the story in the shape it wants. */
	async prepare(name: LibraryName, events: number): Promise<void> {
		library = await LIBRARIES[name]();
		draw = library.prepare(generateTimeline(events), container);
	},

	/** Draws. How long it took until marks were on the screen, in milliseconds. */
	async draw(): Promise<number> {
		const started = performance.now();
		drawing = draw?.();
		draw = undefined;
		do await nextFrame();
		while (!container.querySelector(library?.mark ?? ''));
		// A task after the frame: it has been painted.
		await new Promise((resolve) => setTimeout(resolve));
		return performance.now() - started;
	},

	/** Shows half of the story, so that there is room to pan. */
	approach(): void {
		drawing?.zoomBy(2);
	},

	/** Where marks stand and what the axis says: another after a move, or the library has not followed it. */
	look(): string {
		const marks = [...container.querySelectorAll(library?.mark ?? '')].slice(0, 50);
		const places = marks.map((mark) => {
			const { left, right } = mark.getBoundingClientRect();
			return [left, right].map(Math.round).join();
		});
		return [...places, container.textContent].join(' ');
	},

	/** Moves once, as in every frame of a movement but further. */
	step(movement: Movement): void {
		if (movement === 'pan') drawing?.panBy(10 * PAN);
		else drawing?.zoomBy(ZOOM ** 10);
	},

	/**
	 * Moves once in every frame, there and back, until it has done so often enough or for long enough.
	 * @param limit In milliseconds.
	 * @returns When each frame was due, in milliseconds.
	 */
	async move(movement: Movement, frames: number, limit: number): Promise<number[]> {
		const due = [await nextFrame()];
		const end = performance.now() + limit;
		for (let i = 0; i < frames && performance.now() < end; i++) {
			const forward = i < frames / 2;
			if (movement === 'pan') drawing?.panBy(forward ? PAN : -PAN);
			else drawing?.zoomBy(forward ? ZOOM : 1 / ZOOM);
			due.push(await nextFrame());
		}
		return due;
	},

	/** Elements in the drawing. */
	nodes: (): number => container.querySelectorAll('*').length,
};

function nextFrame(): Promise<number> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}

declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
