/** Walks through the story event by event, by itself or step by step. */
import type { TimelineEvent } from '../../model/schema';
import type { View } from '../../state/view.svelte';

/** How long an event stays, in milliseconds, at the speed of 1: long enough to read a title and a sentence. */
const STAY = 5000;
export const SPEEDS = [0.5, 1, 2] as const;

export class Player {
	/** It goes on by itself. */
	running = $state(false);
	speed: (typeof SPEEDS)[number] = $state(1);

	constructor(readonly view: View) {}

	/** Where the walk is among the events that show, from 0; -1 before the first. */
	readonly position = $derived.by(() =>
		this.view.events.findIndex(({ id }) => id === this.view.selectedEvent?.id),
	);

	readonly current: TimelineEvent | undefined = $derived.by(() => this.view.events[this.position]);

	readonly atEnd = $derived.by(() => this.position >= this.view.events.length - 1);

	/** Goes on from where the reader is; from the beginning at the end. */
	play(): void {
		this.running = true;
		if (this.atEnd || this.position < 0) this.#goTo(0);
	}

	pause(): void {
		this.running = false;
	}

	/** One event on, or back; nothing happens beyond the first and the last. */
	step(by: 1 | -1): void {
		this.#goTo(this.position + by);
		if (this.atEnd) this.pause();
	}

	/**
	 * Goes on after a while, while it runs: call in an effect, which begins anew with every event and speed.
	 * @returns Stops waiting.
	 */
	wait(): (() => void) | undefined {
		if (!this.running || !this.current) return undefined;
		const timer = setTimeout(() => {
			this.step(1);
		}, STAY / this.speed);
		return () => {
			clearTimeout(timer);
		};
	}

	#goTo(position: number): void {
		const event = this.view.events[position];
		if (event) this.view.select(event.id);
	}
}
