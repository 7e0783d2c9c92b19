/** Who answers the queries of the search box. */
import type { Lookup } from '../model/lookup';
import type { Search, SearchResults } from './results';
import { createSearch } from './search';

/** A search over one story. */
export class Engine {
	readonly #search: Search;

	constructor(lookup: Lookup) {
		this.#search = createSearch(lookup);
	}

	/** The answer to a query; `undefined` for a blank one. */
	find(query: string): SearchResults | undefined {
		return query.trim() === '' ? undefined : this.#search(query);
	}
}
