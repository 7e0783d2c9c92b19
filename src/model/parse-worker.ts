/**
 * Parses and checks a large dataset beside the page. Takes its bytes as they arrive, then `end`; gives
 * what {@link FromParser} says.
 */
import { Lookup } from './lookup';
import { parseTimeline } from './parse';
import { partsOf, type TimelinePart } from './slices';

export type ToParser = Uint8Array | 'end';

export type FromParser = 'not JSON' | { readonly problems: readonly string[] } | TimelinePart;

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
		const { inOrder } = new Lookup(parsed.timeline);
		for (const part of partsOf({ ...parsed.timeline, events: [...inOrder] })) send(part);
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
