/** Answers queries in a worker, for stories so large that the page would stand still meanwhile. */
import { Lookup } from '../model/lookup';
import { TimelineParts, type TimelinePart } from '../model/slices';
import type { RawResults, RawSearch } from './results';
import { createRawSearch } from './search';

/** First the story, in parts; then queries. */
export type ToSearchWorker = TimelinePart | Asked;

export interface Asked {
	readonly query: string;
	/** See {@link RawSearch}. */
	readonly limit: number;
}

/** `ready` when it can be used, then an answer to every query. */
export type FromSearchWorker = 'ready' | RawResults;

const parts = new TimelineParts();
let search: RawSearch | undefined;

addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
	if ('query' in data) {
		if (search) postMessage(search(data.query, data.limit));
		return;
	}
	const timeline = parts.take(data);
	if (!timeline) return;
	search = createRawSearch(new Lookup(timeline));
	// Asked for nobody: the first answer takes ten times as long as those after it, while its code is compiled.
	search('th');
});
postMessage('ready' satisfies FromSearchWorker);
