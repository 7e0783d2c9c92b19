/** Answers the reader's queries: on the page itself or, for a large story, in a worker. */
import type { Lookup } from '../model/lookup';
import { partsOf } from '../model/slices';
import { eventOrdinals } from './event-ids';
import type { Search, SearchResults } from './results';
import type * as SearchModule from './search';
import type { FromSearchWorker, ToSearchWorker } from './search-worker';
import workerUrl from './search-worker?worker&url';

/**
 * From this many events and quotes on a worker answers. Indexing takes about 0.1 ms for each, so below it the page
 * is blocked for less than 50 ms.
 */
const LARGE = 500;

/**
 * In milliseconds: while keys come quicker than this, the list under the field alone follows a worker's answers. What
 * the timeline and the feed of a large story do with an answer would hold up the next key.
 */
const REST = 150;
/** A worker that is not there after so many milliseconds will not come: the page answers. */
const READY_WITHIN = 8_000;
/**
 * A worker that has not answered after so many milliseconds, and one more for each event and quote, hangs: indexing
 * takes a tenth of that.
 */
const ANSWER_WITHIN = 15_000;

/** What is used of a worker; tests have their own. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

type Timer = ReturnType<typeof setTimeout> | undefined;
type Code = Pick<typeof SearchModule, 'createSearch' | 'hydrate'>;

/** Where the code of the search and its worker come from; tests replace them. */
interface EngineParts {
	readonly load: () => Promise<Code> | Code;
	readonly startWorker: () => SearchWorker | Promise<SearchWorker>;
}

let preloaded: Code | undefined;

/** Fetches what answers, so that the first painting of the page may show what it finds. Never rejects. */
export async function preloadSearch(): Promise<void> {
	// Where it fails, the engine tries again, and says so.
	preloaded = await import('./search').catch(() => undefined);
}

const PARTS: EngineParts = {
	load: () => preloaded ?? import('./search'),
	startWorker: async () => (await import('../model/start-worker')).startWorker(workerUrl),
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
	/** The worker's latest answer. */
	#latest: SearchResults | undefined = $state.raw();
	/** The latest of these that has stood for {@link REST}. */
	#settled: SearchResults | undefined = $state.raw();
	#settling: Timer;
	#loading: Promise<void> | undefined;
	#code: Code | undefined;
	#worker: SearchWorker | undefined;
	/** End the wait for the worker, and for its answer. */
	#timers: { ready?: Timer; answer?: Timer } = {};
	/** The worker is answering; it gets one query at a time, so that the newest never waits behind others. */
	#busy = false;
	/** The query to send when the worker is free. */
	#next: string | undefined;
	readonly #ordinals: () => ReadonlyMap<string, number>;

	constructor(
		readonly lookup: Lookup,
		readonly parts: EngineParts = PARTS,
	) {
		let ordinals: ReadonlyMap<string, number> | undefined;
		this.#ordinals = () => (ordinals ??= eventOrdinals(lookup));
	}

	/**
	 * The answer to a query; `undefined` for a blank one and until the search is loaded. A worker's answer is the
	 * latest there is: its `query` tells whether it is for this one.
	 */
	find(query: string): SearchResults | undefined {
		if (query.trim() === '') return undefined;
		return this.#search ? this.#search(query) : this.#latest;
	}

	/** {@link find} for what shows the answer on the page: of a large story, once keys rest. */
	settled(query: string): SearchResults | undefined {
		if (query.trim() === '') return undefined;
		return this.#search ? this.#search(query) : this.#settled;
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
			this.#start(code);
			return (this.#loading = Promise.resolve());
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

	/** Has a worker answer this query next, instead of any other that waits; loads what is needed first. */
	ask(query: string): void {
		if (query.trim() === '') {
			this.#show(undefined);
			return;
		}
		this.#next = query;
		void this.load().then(() => this.#send());
	}

	/** Ends the worker; {@link load} starts it anew. */
	close(): void {
		clearTimeout(this.#timers.ready);
		clearTimeout(this.#timers.answer);
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#loading = undefined;
	}

	#show(answer: SearchResults | undefined): void {
		this.#latest = answer;
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => (this.#settled = answer), answer ? REST : 0);
	}

	#searchHere(): void {
		this.#search = this.#code?.createSearch(this.lookup);
	}

	async #begin(): Promise<void> {
		try {
			const worker = await this.parts.startWorker();
			worker.onerror = () => this.#giveUp();
			this.#timers.ready = setTimeout(() => this.#giveUp(), READY_WITHIN);
			worker.onmessage = ({ data }: MessageEvent<FromSearchWorker>) => {
				clearTimeout(this.#timers.ready);
				if (data === 'ready') return;
				clearTimeout(this.#timers.answer);
				this.#show(this.#code?.hydrate(data, this.#ordinals()));
				this.#busy = false;
				this.#send();
			};
			this.#worker = worker;
			this.#busy = true;
			void this.#sendStory(worker);
		} catch {
			this.#giveUp();
		}
	}

	/** Without a worker the page answers, however long it takes. */
	#giveUp(): void {
		this.close();
		this.alone = true;
		setTimeout(() => this.#searchHere());
	}

	/** One part a task: the page stays responsive in between. */
	async #sendStory(worker: SearchWorker): Promise<void> {
		for (const part of partsOf(this.lookup.timeline)) {
			post(worker, part);
			await new Promise((resolve) => setTimeout(resolve));
			if (worker !== this.#worker) return;
		}
		this.#busy = false;
		this.#send();
	}

	#send(): void {
		if (!this.#worker || this.#busy || this.#next === undefined) return;
		this.#busy = true;
		const { events, quotes } = this.lookup.timeline;
		const patience = ANSWER_WITHIN + events.length + quotes.length;
		this.#timers.answer = setTimeout(() => this.#giveUp(), patience);
		post(this.#worker, { query: this.#next });
		this.#next = undefined;
	}
}

function post(worker: SearchWorker, message: ToSearchWorker): void {
	worker.postMessage(message);
}
