/** Who answers the queries of the search box: the page itself or, for a large story, a worker beside it. */
import type { Lookup } from '../model/lookup';
import type { Timeline } from '../model/schema';
import { numbersOf } from './event-ids';
import type { Findings, Search, SearchResults } from './results';
import { completed, createSearch } from './search';
import type { ToWorker } from './search-worker';

/**
 * Events and quotes from which on a worker answers. Reading a story takes about a tenth of a millisecond for each:
 * up to here the page stands still for less than the reader notices.
 */
const LARGE = 500;
/** Items of a part of the story: about 10 ms to send. */
const PART = 2000;

/** As much of a worker as is used; tests have their own. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

function startWorker(): SearchWorker {
	return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
}

/** A search over one story. What it finds is reactive. */
export class Engine {
	/** Answers at once; there is none while a worker answers. */
	#search: Search | undefined = $state.raw();
	#worker: SearchWorker | undefined;
	#numbers: ReadonlyMap<string, number> | undefined;
	#latest: SearchResults | undefined = $state.raw();
	/** The worker is at work on a query; one at a time, so that the newest never waits behind others. */
	#busy = false;
	#next: string | undefined;

	constructor(
		readonly lookup: Lookup,
		start: () => SearchWorker = startWorker,
	) {
		const { events, quotes } = lookup.timeline;
		if (events.length + quotes.length < LARGE) this.#search = createSearch(lookup);
		else this.#begin(start);
	}

	/**
	 * The answer to a query; `undefined` for a blank one. From a worker the latest there is, until this one's comes:
	 * {@link ask} for it.
	 */
	find(query: string): SearchResults | undefined {
		if (query.trim() === '') return undefined;
		return this.#search ? this.#search(query) : this.#latest;
	}

	/** Has a worker answer the query next, instead of any other that waits. */
	ask(query: string): void {
		if (!this.#worker || query.trim() === '') return;
		this.#next = query;
		this.#send();
	}

	/** Lets the worker go. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}

	#begin(start: () => SearchWorker): void {
		try {
			const worker = start();
			worker.onerror = () => this.#giveUp();
			worker.onmessage = ({ data }: MessageEvent<Findings>) => {
				this.#numbers ??= numbersOf(this.lookup);
				this.#latest = completed(data, this.#numbers);
				this.#busy = false;
				this.#send();
			};
			this.#worker = worker;
			this.#busy = true;
			void this.#sendStory(worker, this.lookup.timeline);
		} catch {
			this.#giveUp();
		}
	}

	/** Without a worker the page answers, however long it takes. */
	#giveUp(): void {
		this.close();
		this.#search = createSearch(this.lookup);
	}

	async #sendStory(worker: SearchWorker, timeline: Timeline): Promise<void> {
		const post = (message: ToWorker) => worker.postMessage(message);
		post({ rest: { ...timeline, events: [], quotes: [], excerpts: [] } });
		for (const list of ['events', 'quotes', 'excerpts'] as const) {
			for (let at = 0; at < timeline[list].length; at += PART) {
				post({ part: { [list]: timeline[list].slice(at, at + PART) } });
				// The page gets its turn.
				await new Promise((resolve) => setTimeout(resolve));
			}
		}
		this.#busy = false;
		this.#send();
	}

	#send(): void {
		if (this.#busy || this.#next === undefined) return;
		const message: ToWorker = { query: this.#next };
		this.#next = undefined;
		this.#busy = true;
		this.#worker?.postMessage(message);
	}
}
