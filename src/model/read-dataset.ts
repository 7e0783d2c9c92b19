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

/** So many milliseconds after all has come the worker must be ready. */
const READY_WITHIN = 8_000;
/** A worker that is ready and then says nothing for so many milliseconds hangs. */
const SILENT_FOR = 30_000;

/** The page's end of the worker that parses. Where it does not start, hangs or breaks, the page parses itself. */
class Parser {
	/** All that has come, kept until the end: the page may need it. */
	readonly #chunks: Uint8Array[] = [];
	/** How many of them the worker has. */
	#sent = 0;
	#worker: ParseWorker | undefined;
	#isReady = false;
	#isWhole = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #parts = new TimelineParts();
	#flaws: Flaws | undefined;
	#settle: (parsed: Parsed | 'useless') => void = () => undefined;
	readonly #settled = new Promise<Parsed | 'useless'>((resolve) => (this.#settle = resolve));

	constructor(
		readonly onprogress: (progress: Progress) => void,
		start: () => ParseWorker,
	) {
		try {
			this.#worker = start();
			this.#worker.onmessage = ({ data }: MessageEvent<FromParser>) => this.#answered(data);
			this.#worker.onerror = () => this.#settle('useless');
		} catch {
			this.#settle('useless');
		}
	}

	take(chunk: Uint8Array): void {
		this.#chunks.push(chunk);
		if (this.#isReady) this.#send();
	}

	/** All has been handed over: what has it come to? Each slice that comes back is a task of its own. */
	async finish(): Promise<Parsed> {
		this.#isWhole = true;
		this.onprogress({ words: 'Checking the story…', share: undefined });
		this.#expectWithin(READY_WITHIN);
		if (this.#isReady) this.#end();
		const parsed = await this.#settled;
		if (parsed !== 'useless') return parsed;
		this.close();
		this.onprogress({
			words: 'Checking the story on the page itself, which takes longer…',
			share: undefined,
		});
		// Painted first: the page stands still while it parses.
		await new Promise((resolve) => setTimeout(resolve, 50));
		return parseText(await textOf(this.#chunks));
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
	}

	#answered(data: FromParser): void {
		if (this.#isWhole) this.#expectWithin(SILENT_FOR);
		if (data === 'ready') {
			this.#isReady = true;
			this.#send();
			if (this.#isWhole) this.#end();
		} else if ('problems' in data) this.#settle(data);
		else if ('flaws' in data) this.#flaws = data.flaws;
		else {
			const timeline = this.#parts.take(data);
			this.onprogress({ words: 'Opening the story…', share: this.#parts.share });
			const flaws = this.#flaws;
			// The page is built in a task of its own, not in that of the last slice.
			if (timeline) setTimeout(() => this.#settle({ timeline, ...(flaws && { flaws }) }));
		}
	}

	/** Copies, so that the page has them too. */
	#send(): void {
		for (const chunk of this.#chunks.slice(this.#sent)) this.#post(chunk);
		this.#sent = this.#chunks.length;
	}

	#end(): void {
		this.#expectWithin(SILENT_FOR);
		this.#post('end');
	}

	#expectWithin(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#settle('useless'), milliseconds);
	}

	#post(message: ToParser): void {
		this.#worker?.postMessage(message);
	}
}
