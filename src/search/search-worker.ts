/** Answers queries beside the page, for stories so large that it would stand still meanwhile. */
import { Lookup } from '../model/lookup';
import type { Timeline } from '../model/schema';
import { createFinder } from './search';
import type { Finder } from './results';

/**
 * The story comes first, in parts, so that the page is never long at packing it; then queries. Every query is
 * answered with its findings.
 */
export type ToWorker =
	{ readonly rest: Timeline } | { readonly part: Partial<Pick<Timeline, Long>> } | { readonly query: string };

/** The lists that grow with the story. */
export type Long = 'events' | 'quotes' | 'excerpts';

let rest: Timeline | undefined;
let find: Finder | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if ('rest' in data) rest = data.rest;
	else if ('part' in data) {
		rest?.events.push(...(data.part.events ?? []));
		rest?.quotes.push(...(data.part.quotes ?? []));
		rest?.excerpts.push(...(data.part.excerpts ?? []));
	} else if (rest) {
		find ??= createFinder(new Lookup(rest));
		postMessage(find(data.query));
	}
});
