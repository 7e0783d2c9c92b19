/** One process as it is shown: what every part of the talks reads, and what a press on it does. */
import { createContext } from 'svelte';
import type { Lookup } from '../model/lookup';
import type { Talks } from '../model/schema';
import type { Segment } from '../search/text/highlight';
import { noteRange } from '../sources/note-range';
import type { View } from '../state/view.svelte';
import { measures } from './course/card';
import { isSame, type Target } from './evidence';
import { plainTables } from './table/plain-tables';

export class ShownTalks {
	constructor(
		readonly view: View,
		/** The process and, on paper, the numbers of the notes by excerpt. */
		readonly input: () => { talks: Talks; notes: ReadonlyMap<string, number> | undefined },
	) {}

	get talks(): Talks {
		return this.input().talks;
	}

	/** “3, 7–9”: the notes of something; nothing on the screen. */
	notesOf({ excerpts }: Target): string {
		const { notes } = this.input();
		return notes ? noteRange(notes, excerpts) : '';
	}

	get lookup(): Lookup {
		return this.view.lookup;
	}

	/** Every part as a table; one without rows has nothing to show. */
	readonly tables = $derived.by(() => plainTables(this.talks, this.lookup));

	/** How wide words are drawn; set anew when the page’s fonts have loaded. */
	measure = $state.raw(measures());

	/** @param at The name of the place that was pressed; in one column the words open there. */
	open(target: Target, at: string): void {
		this.view.press({ ...target, at });
	}

	/** Is it what the words show? Where only an event is selected, all that belongs to it. */
	isOpen(target: Target): boolean {
		const { event, excerpts = [] } = this.view.highlighted;
		if (excerpts.length > 0) return isSame(excerpts, target.excerpts);
		return event !== undefined && target.event === event;
	}

	/** Cuts a text at what the reader searches for; nothing while nothing is searched for. */
	highlight(text: string): Segment[] | undefined {
		return this.view.results?.highlight(text);
	}

	/** The timeline shows the place of the event that is looked at; of none, when it no longer is. */
	brush(target?: Target): void {
		this.view.brushed = target?.event;
	}
}

export const [getTalks, setTalks] = createContext<ShownTalks>();
