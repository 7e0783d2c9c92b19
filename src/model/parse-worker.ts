/**
 * Parses and checks a large dataset beside the page. Says `ready` when it can be used, takes the bytes as they arrive,
 * then `end`; gives what {@link FromParser} says.
 */
import { Lookup } from './lookup';
import { parseText, type Refused } from './parse';
import type { Flaws } from './repair/flaws';
import { partsOf, type TimelinePart } from './slices';

export type ToParser = Uint8Array | 'end';

/** What is left out of a timeline, if anything is, comes before its parts. */
export type FromParser = 'ready' | Refused | { readonly flaws: Flaws } | TimelinePart;

const decoder = new TextDecoder();
const texts: string[] = [];

addEventListener('message', ({ data }: MessageEvent<ToParser>) => {
	if (data === 'end') handOver(texts.join('') + decoder.decode());
	else texts.push(decoder.decode(data, { stream: true }));
});
send('ready');

function handOver(text: string): void {
	const parsed = parseText(text);
	if ('problems' in parsed) {
		send(parsed);
		return;
	}
	if (parsed.flaws) send({ flaws: parsed.flaws });
	// In order of time, so that the page need not sort them.
	const { inOrder } = new Lookup(parsed.timeline);
	for (const part of partsOf({ ...parsed.timeline, events: [...inOrder] })) send(part);
}

function send(message: FromParser): void {
	postMessage(message);
}
