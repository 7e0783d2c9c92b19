/** The page's end of the worker that answers queries for a large story. */
import { partsOf } from '../model/slices';
import { startWorker } from '../model/start-worker';
import type { Timeline } from '../model/types';
import type { RawResults } from './results';
import type { Asked, FromSearchWorker, ToSearchWorker } from './search-worker';
import workerUrl from './search-worker?worker&url';

/** A worker that is not there after so many milliseconds will not come. */
const READY_WITHIN = 8_000;
/**
 * A worker that has not answered after so many milliseconds, and one more for each event and quote, hangs: indexing
 * takes a tenth of that.
 */
const ANSWER_WITHIN = 15_000;

/** What is used of a worker; tests have their own. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export class AskWorker {
	readonly #worker: SearchWorker;
	/** The worker is answering, or being sent the story: it gets one query at a time, so that the newest never waits. */
	#isBusy = true;
	/** The query to send when the worker is free. */
	#next: Asked | undefined;
	#isClosed = false;
	/** End the wait for the worker, and for its answer. */
	readonly #ready: ReturnType<typeof setTimeout>;
	#answer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param onanswer Is given each answer.
	 * @param onuseless The worker does not start, hangs or breaks.
	 * @throws Whatever `start` throws where there can be no worker.
	 */
	constructor(
		readonly timeline: Timeline,
		onanswer: (answer: RawResults) => void,
		readonly onuseless: () => void,
		start: () => SearchWorker = () => startWorker(workerUrl),
	) {
		this.#worker = start();
		this.#worker.onerror = onuseless;
		this.#ready = setTimeout(onuseless, READY_WITHIN);
		this.#worker.onmessage = ({ data }: MessageEvent<FromSearchWorker>) => {
			clearTimeout(this.#ready);
			if (data === 'ready') return;
			clearTimeout(this.#answer);
			onanswer(data);
			this.#isBusy = false;
			this.#send();
		};
		void this.#sendStory();
	}

	/** Has this query answered next, instead of any other that waits. */
	ask(query: string, limit: number): void {
		this.#next = { query, limit };
		this.#send();
	}

	close(): void {
		this.#isClosed = true;
		clearTimeout(this.#ready);
		clearTimeout(this.#answer);
		this.#worker.terminate();
	}

	/** One part a task: the page stays responsive in between. */
	async #sendStory(): Promise<void> {
		for (const part of partsOf(this.timeline)) {
			this.#post(part);
			await new Promise((resolve) => setTimeout(resolve));
			if (this.#isClosed) return;
		}
		this.#isBusy = false;
		this.#send();
	}

	#send(): void {
		if (this.#isBusy || this.#next === undefined) return;
		this.#isBusy = true;
		const { events, quotes } = this.timeline;
		this.#answer = setTimeout(this.onuseless, ANSWER_WITHIN + events.length + quotes.length);
		this.#post(this.#next);
		this.#next = undefined;
	}

	#post(message: ToSearchWorker): void {
		this.#worker.postMessage(message);
	}
}
