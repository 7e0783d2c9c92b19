/** Reads a dataset of any size while the page stays at hand: a large one is parsed and checked beside it. */
import { parseText, type Parsed, type Progress } from './parse';
import type { FromParser, ToParser } from './parse-worker';
import workerUrl from './parse-worker?worker&url';
import type { Flaws } from './repair/flaws';
import { TimelineParts } from './slices';
import { startWorker } from './start-worker';

/** Parsing and checking this many bytes takes a slow machine a tenth of a second. */
const LARGE = 1_000_000;

/**
 * @param onprogress Is told what is being done and how far it has come, where that is known.
 * @param start Starts the worker; for tests.
 * @throws Whatever `fetch` throws where it breaks off.
 */
export async function readDataset(
	response: Response,
	onprogress: (progress: Progress) => void,
	start: () => ParseWorker = () => startWorker(workerUrl),
): Promise<Parsed> {
	const chunks: Uint8Array[] = [];
	let parser: Parser | undefined;
	try {
		for await (const chunk of progressOf(response, onprogress)) {
			if (parser) parser.take(chunk);
			else chunks.push(chunk);
			if (parser || sizeOf(chunks) < LARGE) continue;
			parser = new Parser(onprogress, start);
			for (const early of chunks) parser.take(early);
		}
		if (parser) return await parser.finish();
		return parseText(await textOf(chunks));
	} finally {
		parser?.close();
	}
}

/** Passes on the chunks of a response and says how much has come. */
async function* progressOf(
	response: Response,
	onprogress: (progress: Progress) => void,
): AsyncGenerator<Uint8Array> {
	const reader = response.body?.getReader();
	const total = bytesOf(response);
	let loaded = 0;
	for (;;) {
		const { value } = (await reader?.read()) ?? {};
		if (!value) return;
		loaded += value.length;
		onprogress({ words: 'Fetching the story…', share: total && Math.min(1, loaded / total) });
		yield value;
	}
}

/** How many bytes will come, where the host says so: the length of a compressed body says nothing. */
function bytesOf({ headers }: Response): number | undefined {
	const length = Number(headers.get('content-length'));
	return headers.has('content-encoding') || !(length > 0) ? undefined : length;
}

function sizeOf(chunks: readonly Uint8Array[]): number {
	return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function textOf(chunks: readonly Uint8Array[]): Promise<string> {
	return new Blob(chunks.map((chunk) => chunk.slice())).text();
}

/** What is used of a worker; tests have their own. */
type ParseWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** So many milliseconds after all has come the worker must be ready, or the page does without. */
const READY_WITHIN = 8_000;

/** The page's end of the worker that parses. Where it does not start, the page parses itself. */
class Parser {
	/** What has come before the worker was ready. */
	#waiting: Uint8Array[] = [];
	#worker: ParseWorker | undefined;
	#isReady = false;
	readonly #parts = new TimelineParts();
	#flaws: Flaws | undefined;
	#setStarted: (hasStarted: boolean) => void = () => undefined;
	readonly #started = new Promise<boolean>((resolve) => (this.#setStarted = resolve));
	#setParsed: (parsed: Parsed) => void = () => undefined;
	readonly #parsed = new Promise<Parsed>((resolve) => (this.#setParsed = resolve));

	constructor(
		readonly onprogress: (progress: Progress) => void,
		start: () => ParseWorker,
	) {
		try {
			this.#worker = start();
			this.#worker.onmessage = ({ data }: MessageEvent<FromParser>) => this.#answered(data);
			this.#worker.onerror = () => this.#failed();
		} catch {
			this.#failed();
		}
	}

	/** Hands over a part of the dataset; it is no longer the page's. */
	take(chunk: Uint8Array): void {
		if (this.#isReady) this.#post(chunk, [chunk.buffer]);
		else this.#waiting.push(chunk);
	}

	/** All has been handed over: what has it come to? Each slice that comes back is a task of its own. */
	async finish(): Promise<Parsed> {
		this.onprogress({ words: 'Checking the story…', share: undefined });
		const timer = setTimeout(() => this.#setStarted(false), READY_WITHIN);
		const hasStarted = await this.#started;
		clearTimeout(timer);
		if (!hasStarted) return parseText(await textOf(this.#waiting));
		this.#post('end');
		return this.#parsed;
	}

	close(): void {
		this.#worker?.terminate();
	}

	#answered(data: FromParser): void {
		if (data === 'ready') this.#begin();
		else if ('problems' in data) this.#setParsed(data);
		else if ('flaws' in data) this.#flaws = data.flaws;
		else {
			const timeline = this.#parts.take(data);
			this.onprogress({ words: 'Opening the story…', share: this.#parts.share });
			const flaws = this.#flaws;
			// The page is built in a task of its own, not in that of the last slice.
			if (timeline) setTimeout(() => this.#setParsed({ timeline, ...(flaws && { flaws }) }));
		}
	}

	#begin(): void {
		this.#isReady = true;
		for (const chunk of this.#waiting) this.#post(chunk, [chunk.buffer]);
		this.#waiting = [];
		this.#setStarted(true);
	}

	/** Before it began the page can do the same; after that the worker has what there is to parse. */
	#failed(): void {
		this.#setStarted(false);
		this.#setParsed({
			problems: ['The story was fetched, but checking it failed. It may be too large.'],
		});
	}

	#post(message: ToParser, transfer: Transferable[] = []): void {
		this.#worker?.postMessage(message, transfer);
	}
}
