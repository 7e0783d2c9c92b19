/** Answers the reader's queries: on the page itself or, for a large story, in a worker. */
import type { Lookup } from '../model/lookup';
import { afterPaint } from '../ui/after-paint';
import { whenIdle } from '../ui/when-idle';
import type { AskWorker, SearchWorker } from './ask-worker';
import { FEW, type RawResults, type Search, type SearchResults } from './results';
import type * as SearchModule from './search';

/**
 * From this many events and quotes on a worker answers. Indexing takes about 0.1 ms for each, so below it the page
 * is blocked for less than 50 ms.
 */
const LARGE = 500;

/**
 * In milliseconds: while keys come quicker than this, the list under the field alone follows the answers. What the
 * timeline and the feed do with an answer would hold up the next key.
 */
const REST = 150;

/** Asked for nobody: the first answer takes ten times as long as those after it, while its code is compiled. */
const WARM_UP = 'th';

type Code = Pick<typeof SearchModule, 'createSearch' | 'eventOrdinals' | 'hydrate'>;

/** Where the code of the search and its worker come from; tests replace them. */
interface EngineParts {
	readonly load: () => Promise<Code> | Code;
	/** Instead of the worker of the page. */
	readonly startWorker?: () => SearchWorker;
}

let preloaded: Code | undefined;

/** Fetches what answers, so that the first painting of the page may show what it finds. Never rejects. */
export async function preloadSearch(): Promise<void> {
	// Where it fails, the engine tries again, and says so.
	preloaded = await import('./search').catch(() => undefined);
}

const PARTS: EngineParts = {
	load: () => preloaded ?? import('./search'),
};

/**
 * The search over one story. Costs nothing until {@link load} is called, on the reader's first touch of the field.
 * What {@link find} returns is reactive.
 */
export class SearchEngine {
	/** Loading failed; the next {@link load} tries again. */
	failed = $state(false);
	/** The worker is of no use: the page answers, and stands still for a moment. */
	alone = $state(false);
	/** Answers on the page; `undefined` until loaded, and while a worker answers. */
	#search: Search | undefined = $state.raw();
	/** The latest answer. */
	#latest: SearchResults | undefined = $state.raw();
	/** The latest of these that has stood for {@link REST}. */
	#settled: SearchResults | undefined = $state.raw();
	#settling: ReturnType<typeof setTimeout> | undefined;
	#loading: Promise<void> | undefined;
	#code: Code | undefined;
	#worker: AskWorker | undefined;
	/** What is to be answered as soon as something can. */
	#query: string | undefined;
	#limit = FEW;
	#ordinals: ReadonlyMap<string, number> | undefined;

	constructor(
		readonly lookup: Lookup,
		readonly parts: EngineParts = PARTS,
	) {}

	/**
	 * The answer to a query; `undefined` for a blank one and until the search is loaded. A worker's answer is the
	 * latest there is: its `query` tells whether it is for this one.
	 */
	find(query: string, limit = FEW): SearchResults | undefined {
		if (query.trim() === '') return undefined;
		return this.#search ? this.#search(query, limit) : this.#latest;
	}

	/** A worker answers: to ask costs the page nothing, and may be done before a key is painted. */
	get asksWorker(): boolean {
		return this.#worker !== undefined;
	}

	/** The answer for what shows it on the page: once keys rest. Nothing soon after the query is blank. */
	get settled(): SearchResults | undefined {
		return this.#settled;
	}

	/** Lets the timeline and the feed follow at once: what is opened next must not be moved when they do. */
	settle(): void {
		this.#settled = this.#latest;
	}

	/** Loads and indexes, once however often it is called. Never rejects: see {@link failed}. */
	load(): Promise<void> {
		if (this.#loading) return this.#loading;
		const code = this.parts.load();
		if (!(code instanceof Promise)) {
			this.#loading = Promise.resolve();
			this.#start(code);
			return this.#loading;
		}
		this.#loading = code.then(
			(loaded) => this.#start(loaded),
			() => {
				this.failed = true;
				this.#loading = undefined;
			},
		);
		return this.#loading;
	}

	#start(code: Code): void {
		this.#code = code;
		this.failed = false;
		if (this.#search) return;
		const { events, quotes } = this.lookup.timeline;
		if (events.length + quotes.length < LARGE) this.#searchHere();
		else void this.#begin();
	}

	/**
	 * Has this query answered next, instead of any other that waits; loads what is needed first.
	 * @param limit Most results to describe of each kind.
	 */
	ask(query: string, limit = FEW): void {
		this.#query = query;
		this.#limit = limit;
		if (query.trim() === '' || this.#search) this.#show(this.find(query, limit));
		else void this.load().then(() => this.#worker?.ask(query, limit));
	}

	/** Ends the worker; {@link load} starts it anew. */
	close(): void {
		this.#worker?.close();
		this.#worker = undefined;
		this.#loading = undefined;
	}

	#show(answer: SearchResults | undefined): void {
		this.#latest = answer;
		clearTimeout(this.#settling);
		if (answer) this.#settling = setTimeout(() => this.settle(), REST);
		else
			afterPaint(() => {
				if (!this.#latest) this.settle();
			});
	}

	/** What was asked for before, as by an address, shows at once. */
	#searchHere(): void {
		const search = this.#code?.createSearch(this.lookup);
		let last: SearchResults | undefined;
		let described = 0;
		this.#search =
			search &&
			((query, limit = FEW) => {
				if (last?.query === query && described === limit) return last;
				described = limit;
				return (last = search(query, limit));
			});
		this.#latest = this.find(this.#query ?? '', this.#limit);
		this.settle();
		if (!this.#latest) whenIdle(() => search?.(WARM_UP));
	}

	async #begin(): Promise<void> {
		const loading = this.#loading;
		try {
			const { AskWorker } = await import('./ask-worker');
			// Closed meanwhile.
			if (loading !== this.#loading) return;
			this.#worker = new AskWorker(
				this.lookup.timeline,
				(answer) => this.#answered(answer),
				() => this.#giveUp(),
				this.parts.startWorker,
			);
			if (this.#query?.trim()) this.#worker.ask(this.#query, this.#limit);
		} catch {
			this.#giveUp();
		}
	}

	#answered(answer: RawResults): void {
		if (!this.#code) return;
		this.#ordinals ??= this.#code.eventOrdinals(this.lookup);
		this.#show(this.#code.hydrate(answer, this.#ordinals));
	}

	/** Without a worker the page answers, however long it takes. */
	#giveUp(): void {
		this.close();
		this.alone = true;
		setTimeout(() => this.#searchHere());
	}
}
