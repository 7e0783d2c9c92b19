/** Walks through what is important in the story, by itself or step by step. */
import type { TimelineEvent } from '../../model/schema';
import { compareDays } from '../../time/span';
import type { View } from '../../state/view.svelte';

/** How long an event stays, in milliseconds, at the speed of 1: long enough to read a title and a sentence. */
const STAY = 5000;
export const SPEEDS = [0.5, 1, 2] as const;

export class Player {
	/** It goes on by itself. */
	running = $state(false);
	speed: (typeof SPEEDS)[number] = $state(1);

	constructor(readonly view: View) {}

	/** The events of the walk, in order of time: what is more than minor and no part of another; all where there is none. */
	readonly stops: readonly TimelineEvent[] = $derived.by(() => {
		const { events, lookup } = this.view;
		const important = events.filter((event) => event.importance > 1 && !lookup.wholeOf(event));
		return important.length > 0 ? important : events;
	});

	/** Where the walk is among its stops, from 0; -1 before the first. */
	readonly position = $derived.by(() => this.stops.findIndex(({ id }) => id === this.view.selectedEvent?.id));

	readonly current: TimelineEvent | undefined = $derived.by(() => this.stops[this.position]);

	readonly atEnd = $derived.by(() => this.position >= this.stops.length - 1);

	/** Goes on from where the reader is, in the walk or in the story; from the beginning at the end. */
	play(): void {
		this.running = true;
		if (this.atEnd) this.#goTo(0);
		else if (this.position < 0) this.#goTo(this.#nearest());
	}

	/** The first stop that is not before what the reader has selected or is reading; the first of all without either. */
	#nearest(): number {
		const { lookup, selectedEvent, reading } = this.view;
		const here = selectedEvent ?? (reading === undefined ? undefined : lookup.events.get(reading));
		if (!here) return 0;
		const { earliest } = here.when;
		return Math.max(
			0,
			this.stops.findIndex(({ when }) => compareDays(when.earliest, earliest) >= 0),
		);
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
		const timer = setTimeout(() => this.step(1), STAY / this.speed);
		return () => clearTimeout(timer);
	}

	#goTo(position: number): void {
		const event = this.stops[position];
		if (event) this.view.select(event.id);
	}
}
