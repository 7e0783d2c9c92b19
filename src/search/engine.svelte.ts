/** The search, brought in when it is first needed: the first load of the page does without it. */
import type { Lookup } from '../model/lookup';
import type { Search, SearchResults } from './results';

export type Load = () => Promise<(lookup: Lookup) => Search>;

const importSearch: Load = async () => (await import('./search')).createSearch;

/** A search over one story that sleeps until it is woken. What it finds is reactive. */
export class Engine {
	#search = $state.raw<Search>();
	#waking: Promise<void> | undefined;
	/** The search could not be loaded; waking it again tries again. */
	failed = $state(false);

	/** @param load Gives the module's `createSearch`; tests give their own. */
	constructor(
		readonly lookup: Lookup,
		readonly load: Load = importSearch,
	) {}

	/** Loads the search and indexes the story, once however often it is called. Never rejects. */
	wake(): Promise<void> {
		this.#waking ??= this.#begin();
		return this.#waking;
	}

	/** The answer to a query; `undefined` for a blank one, and until the search is awake. */
	find(query: string): SearchResults | undefined {
		return query.trim() === '' ? undefined : this.#search?.(query);
	}

	async #begin(): Promise<void> {
		try {
			const createSearch = await this.load();
			this.#search = createSearch(this.lookup);
			this.failed = false;
		} catch {
			this.failed = true;
			this.#waking = undefined;
		}
	}
}
