/**
 * Parses and checks a large dataset beside the page. Takes its bytes as they arrive, then `end`; gives
 * what {@link FromParser} says.
 */
import { byTime } from './lookup';
import { parseTimeline } from './parse';
import type { Timeline } from './schema';
import { sliced, type Slice } from './slices';

export type ToParser = Uint8Array | 'end';

export type FromParser =
	| 'not JSON'
	| { readonly problems: readonly string[] }
	/** The timeline without its long lists, and how many slices will follow to fill them. */
	| { readonly frame: Timeline; readonly slices: number }
	| { readonly slice: Slice };

/** Receiving so many events takes the page some 20 milliseconds. */
const SLICE = 2000;

const decoder = new TextDecoder();
const texts: string[] = [];

addEventListener('message', ({ data }: MessageEvent<ToParser>) => {
	if (data === 'end') handOver(texts.join('') + decoder.decode());
	else texts.push(decoder.decode(data, { stream: true }));
});

function handOver(text: string): void {
	const parsed = parsedJson(text);
	if (!parsed) send('not JSON');
	else if ('problems' in parsed) send(parsed);
	else {
		// In order of time, so that the page need not sort them.
		const events = parsed.timeline.events.toSorted(byTime);
		const { frame, slices } = sliced({ ...parsed.timeline, events }, SLICE);
		send({ frame, slices: slices.length });
		for (const slice of slices) send({ slice });
	}
}

function parsedJson(text: string): ReturnType<typeof parseTimeline> | undefined {
	try {
		return parseTimeline(JSON.parse(text));
	} catch {
		return undefined;
	}
}

function send(message: FromParser): void {
	postMessage(message);
}
