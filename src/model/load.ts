/** Fetches the dataset that the page shows. */
import type { Parsed, Progress } from './parse';
import type { Timeline } from './types';

/** What was loaded, and of the shipped dataset its length as JSON, in UTF-16 code units. */
export type Loaded = Parsed & { readonly size?: number };

/** The dataset that ships beside the page. */
const SHIPPED = 'timeline.json';

/**
 * Loads a dataset. Never throws: whatever goes wrong comes back as problems that a reader can understand.
 * @param address The address of another dataset, or nothing for the one that ships with the page.
 * @param page The page's own address.
 * @param onprogress Is told how far another dataset has come; the one that ships is small.
 * @param written The shipped dataset as JSON where it is written into the page, which then has no file beside it.
 */
export async function loadTimeline(
	address: string | undefined,
	page: string,
	onprogress: (progress: Progress) => void = () => undefined,
	written?: string,
): Promise<Loaded> {
	try {
		if (address !== undefined)
			return await (await import('./load-other')).loadOther(address, page, onprogress);
		if (written !== undefined) return await shipped(written);
		const response = await fetch(new URL(SHIPPED, page));
		if (response.ok) return await shipped(await response.text());
		return { problems: [`“${SHIPPED}” could not be fetched (${response.status}).`] };
	} catch (error) {
		const reason = error instanceof SyntaxError ? 'is not JSON' : 'could not be fetched';
		return { problems: [`The story ${reason}.`] };
	}
}

/**
 * The dataset that ships with the page was checked against the schema when both were built, so the schema is loaded
 * only where its outline is not the one expected: an older page's file, or one that somebody put in its place.
 */
async function shipped(json: string): Promise<Loaded> {
	const data: unknown = JSON.parse(json);
	return { ...(hasOutline(data) ? { timeline: data } : await checked(data)), size: json.length };
}

/** Checks a dataset whole: what is right in it, or why there is nothing to show. */
export async function checked(data: unknown): Promise<Parsed> {
	const { parseTimeline } = await import('./parse');
	return parseTimeline(data);
}

const LISTS = [
	'chapters',
	'tracks',
	'actors',
	'places',
	'sources',
	'excerpts',
	'events',
	'quotes',
	'talks',
	'discrepancies',
] as const satisfies readonly (keyof Timeline)[];

function hasOutline(data: unknown): data is Timeline {
	if (typeof data !== 'object' || data === null) return false;
	const fields = new Map<string, unknown>(Object.entries(data));
	return (
		fields.get('version') === 2 &&
		typeof fields.get('story') === 'object' &&
		LISTS.every((name) => Array.isArray(fields.get(name)))
	);
}
