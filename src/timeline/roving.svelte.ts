/** The drawing is one stop of the Tab key: which mark that leads to, and where the arrow keys go from it. */
import { least } from 'd3';
import type { Drawing } from './drawing.svelte';
import { neighbour, type Direction } from './keys';
import type { Entry } from './layout/entry';

export class RovingFocus {
	/** Where the reader was last; of a cluster, the entry that a key led to. */
	focused: Entry | undefined = $state.raw();

	constructor(readonly plot: Drawing) {}

	/** The id of the mark that Tab leads to: where the reader was last, else the selection, else the first mark. */
	readonly stop = $derived.by(() => {
		const { plot, focused } = this;
		const before = focused && plot.markIdOf(focused);
		if (before !== undefined) return before;
		const { selectedEvent } = plot.view;
		const selected = selectedEvent && (plot.markIdOf(selectedEvent) ?? plot.markOf(selectedEvent.id)?.id);
		if (selected !== undefined) return selected;
		const first = least(plot.marks, (mark) => mark.left);
		return first ? plot.markIdOf(first.entries[0]) : plot.undated[0]?.id;
	});

	/** Goes to the next mark, and shows it first where it is out of view. A cluster is one stop. */
	move(direction: Direction): void {
		const { plot, focused, stop } = this;
		const { view, drawn, route } = plot;
		const isThere = focused && stop !== undefined && plot.markIdOf(focused) === stop;
		const from = isThere ? { id: stop, entry: focused } : drawn.stops.find(({ id }) => id === stop);
		const next = from && neighbour(route, drawn, from, view.spanOf(from.entry).start, direction);
		if (!next) return;
		this.focused = next;
		view.reveal(next);
	}
}
