/** What of a long story the feed tells: what is looked at. The rest is folded away until the reader opens it. */
import type { View } from '../state/view.svelte';
import { overlaps, spanOf, type Timespan } from '../time/span';
import type { Told } from './told';

/** So few in a row are told rather than folded away. */
const FEW = 3;

/** A run of what is not looked at. */
interface Others<T> {
	readonly others: readonly T[];
}

/** Folds away every run of more than {@link FEW} items that are not shown. O(n). */
export function folded<T>(items: readonly T[], isShown: (item: T) => boolean): (T | Others<T>)[] {
	const lines: (T | Others<T>)[] = [];
	let run: T[] = [];
	const endRun = () => {
		if (run.length > FEW) lines.push({ others: run });
		else lines.push(...run);
		run = [];
	};
	for (const item of items) {
		if (!isShown(item)) {
			run.push(item);
			continue;
		}
		endRun();
		lines.push(item);
	}
	endRun();
	return lines;
}

/** What matches the query; without one, what happened in the visible stretch; the selected event, and what was opened. */
export class LookedAt {
	/** Nothing while the timeline shows the whole story. */
	stretch: Timespan | undefined = $state.raw();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced, never changed
	#opened: ReadonlySet<string> = $state.raw(new Set());

	constructor(readonly view: View) {
		this.stretch = view.fits ? undefined : view.span;
	}

	shows({ event, parts }: Told): boolean {
		return this.#shows(event) || parts.some((part) => this.#shows(part));
	}

	#shows({ id, when }: Told['event']): boolean {
		const { matches, selectedEvent } = this.view;
		if (id === selectedEvent?.id || this.#opened.has(id)) return true;
		if (matches) return matches.has(id);
		return this.stretch === undefined || overlaps(spanOf(when), this.stretch);
	}

	open(others: readonly Told[]): void {
		// Replaced as a whole, never changed.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		this.#opened = new Set([...this.#opened, ...others.map(({ event }) => event.id)]);
	}
}
