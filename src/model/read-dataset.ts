/** Reads a dataset of any size while the page stays at hand: a large one is parsed and checked beside it. */
import { parseTimeline, type Parsed, type Progress } from './parse';
import type { FromParser, ToParser } from './parse-worker';
import workerUrl from './parse-worker?worker&url';
import { TimelineParts } from './slices';

/** Parsing and checking this many bytes takes a slow machine a tenth of a second. */
const LARGE = 1_000_000;

/**
 * @param onprogress Is told what is being done and how far it has come, where that is known.
 * @throws SyntaxError where it is not JSON; whatever `fetch` throws where it breaks off.
 */
export async function readDataset(
	response: Response,
	onprogress: (progress: Progress) => void,
): Promise<Parsed> {
	const chunks: Uint8Array[] = [];
	let parser: Parser | undefined;
	try {
		for await (const chunk of progressOf(response, onprogress)) {
			if (parser) parser.take(chunk);
			else chunks.push(chunk);
			if (parser || sizeOf(chunks) < LARGE) continue;
			parser = new Parser(onprogress);
			for (const early of chunks) parser.take(early);
		}
		if (parser) return await parser.finish();
		return parseTimeline(JSON.parse(await new Blob(chunks.map((chunk) => chunk.slice())).text()));
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

/** The page's end of the worker that parses. */
class Parser {
	readonly #worker = new Worker(workerUrl, { type: 'module' });

	constructor(readonly onprogress: (progress: Progress) => void) {}

	/** Hands over a part of the dataset; it is no longer the page's. */
	take(chunk: Uint8Array): void {
		this.#post(chunk, [chunk.buffer]);
	}

	/** All has been handed over: what has it come to? Each slice that comes back is a task of its own. */
	finish(): Promise<Parsed> {
		this.onprogress({ words: 'Checking the story…', share: undefined });
		return new Promise((resolve, reject) => {
			const parts = new TimelineParts();
			this.#worker.addEventListener('error', reject);
			this.#worker.addEventListener('message', ({ data }: MessageEvent<FromParser>) => {
				if (data === 'not JSON') reject(new SyntaxError('not JSON'));
				else if ('problems' in data) resolve(data);
				else {
					const timeline = parts.take(data);
					this.onprogress({ words: 'Opening the story…', share: parts.share });
					// The page is built in a task of its own, not in that of the last slice.
					if (timeline) setTimeout(() => resolve({ timeline }));
				}
			});
			this.#post('end');
		});
	}

	close(): void {
		this.#worker.terminate();
	}

	#post(message: ToParser, transfer: Transferable[] = []): void {
		this.#worker.postMessage(message, transfer);
	}
}
