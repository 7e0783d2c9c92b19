/** Opens the story that the address asks for, with all that its first painting needs. */
import { loadTimeline, type Loaded } from '../model/load';
import { Lookup } from '../model/lookup';
import type { Progress } from '../model/parse';
import type { publishedBy } from '../model/known/published-by';
import { preloadSearch } from '../search/engine.svelte';
import { datasetOf, readAddress, says } from '../state/address';
import type * as KnownBanner from './KnownBanner.svelte';
import type * as Notices from './Notices.svelte';

export interface Opened {
	readonly result: Loaded;
	/** Loaded where the address asks for the story as known on a day. */
	readonly known?: typeof publishedBy | undefined;
	/** Loaded with it. */
	readonly banner?: typeof KnownBanner | undefined;
	/** Loaded where there is something to say. */
	readonly notices?: typeof Notices | undefined;
}

/** After so many milliseconds what can be shown is, and a reader who waits is told what else can be done. */
export const LONG = 8_000;

/**
 * Opens the story. The fonts, for a second, and what the address asks for come along with the dataset: the first
 * painting is the final one. What of that does not come is tried again where it is needed, and says so.
 * @param written See {@link loadTimeline}.
 */
export async function openStory(
	written?: string,
	onprogress?: (progress: Progress) => void,
): Promise<Opened> {
	const { search, href } = location;
	const long = new Promise<undefined>((resolve) => setTimeout(resolve, LONG));
	const soon = <Part>(part: Promise<Part>) => Promise.race([part.catch(() => undefined), long]);
	const [result, known, banner] = await Promise.all([
		loadTimeline(datasetOf(search), href, onprogress, written),
		says(search, 'knownOn') ? soon(import('../model/known/published-by')) : undefined,
		says(search, 'knownOn') ? soon(import('./KnownBanner.svelte')) : undefined,
		window.typeset,
		says(search, 'query') ? soon(preloadSearch()) : undefined,
	]);
	const notices = isNoted(result, search) ? await soon(import('./Notices.svelte')) : undefined;
	return { result, known: known?.publishedBy, banner, notices };
}

/** Is something left out of the dataset, or not understood in the address? */
function isNoted(result: Loaded, search: string): boolean {
	if (!('timeline' in result)) return false;
	try {
		return result.flaws !== undefined || readAddress(search, new Lookup(result.timeline)).ignored.length > 0;
	} catch {
		// A dataset that breaks the page is told of where it is drawn.
		return false;
	}
}

declare global {
	interface Window {
		/** The fonts are there, or a second has passed; set by public/early.js. Never rejects. */
		readonly typeset?: Promise<unknown>;
	}
}
