/** The state of the list under the search field: what it offers, and which option the arrow keys have reached. */
import type { Lookup } from '../model/lookup';
import { nextIndex, sectionsOf, startSections, type ListOption } from './options';
import { forgetSearches, recentSearches } from './recent';
import type { HitKind, SearchResults } from './results';

/** What the list depends on. */
interface ListInput {
	readonly lookup: Lookup;
	readonly query: string;
	readonly results: SearchResults | undefined;
}

/** Holds for one query only. */
interface Cursor {
	readonly query: string;
	/** Index of the active option; −1 for none. */
	readonly index: number;
	/** The kinds of results of which all are shown. */
	readonly expanded: ReadonlySet<HitKind>;
}

const NO_CURSOR: Cursor = { query: '', index: -1, expanded: new Set() };

export class OptionList {
	#moved: Cursor = $state.raw(NO_CURSOR);
	#recent: readonly string[] = $state.raw(recentSearches());

	/** @param input Read anew whenever what it depends on changes. */
	constructor(readonly input: () => ListInput) {}

	readonly #cursor: Cursor = $derived.by(() => {
		const { query } = this.input();
		return this.#moved.query === query ? this.#moved : { ...NO_CURSOR, query };
	});

	/** The results; without a query, and where nothing is found, what the reader may start from. */
	readonly sections = $derived.by(() => {
		const { lookup, query, results } = this.input();
		const isBlank = query.trim() === '';
		const found = isBlank ? [] : sectionsOf(results, this.#cursor.expanded);
		if (found.length > 0 || (!isBlank && !results)) return found;
		return startSections(lookup, isBlank ? this.#recent : []);
	});

	readonly options: readonly ListOption[] = $derived(this.sections.flatMap((section) => section.options));

	/** The option that the arrow keys have reached. */
	readonly active: ListOption | undefined = $derived(this.options[this.#cursor.index]);

	/** What Enter means before the arrow keys are used: the best result, never words that were not typed. */
	readonly best: ListOption | undefined = $derived(this.options.find((option) => option.type === 'hit'));

	/** Moves to the next option (1) or the previous one (−1), wrapping around. */
	move(step: 1 | -1): void {
		this.#moved = { ...this.#cursor, index: nextIndex(this.#cursor.index, step, this.options.length) };
	}

	/** Makes no option active. */
	reset(): void {
		this.#moved = { ...this.#cursor, index: -1 };
	}

	/** Shows all results of a kind. */
	expand(kind: HitKind): void {
		// Replaced as a whole, never changed.
		// eslint-disable-next-line svelte/prefer-svelte-reactivity
		this.#moved = { ...this.#cursor, expanded: new Set([...this.#cursor.expanded, kind]) };
	}

	/** Reads the recent searches from the device, where they may have changed since. */
	refresh(): void {
		this.#recent = recentSearches();
	}

	forget(): void {
		forgetSearches();
		this.refresh();
	}
}
