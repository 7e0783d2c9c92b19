/** Fetches the dataset that the page shows. */
import type { Parsed, Progress } from './parse';
import { quoted } from './quoted';
import type { Timeline } from './types';

/** The dataset that ships beside the page. */
const SHIPPED = 'timeline.json';

/**
 * Loads a dataset. Never throws: whatever goes wrong comes back as problems that a reader can understand.
 * @param address The address of another dataset, or nothing for the one that ships with the page. It must be
 * of the page's own origin: a link to this page cannot make it speak for somebody else.
 * @param page The page's own address.
 * @param onprogress Is told how far another dataset has come; the one that ships is small.
 * @param written The shipped dataset as JSON where it is written into the page, which then has no file beside it.
 */
export async function loadTimeline(
	address: string | undefined,
	page: string,
	onprogress: (progress: Progress) => void = () => undefined,
	written?: string,
): Promise<Parsed> {
	if (address?.startsWith('tab:')) return (await import('./opened')).readOpened();
	const name = address ?? SHIPPED;
	const url = URL.canParse(name, page) ? new URL(name, page) : undefined;
	if (url?.origin !== new URL(page).origin) {
		return { problems: [`${quoted(name)} is not on this site; only datasets of this site are opened.`] };
	}
	let hasCome = false;
	try {
		if (address === undefined && written !== undefined) return await shipped(JSON.parse(written));
		const response = await fetch(url);
		if (!response.ok)
			return { problems: [`${quoted(name)} could not be fetched (${response.status.toString()}).`] };
		hasCome = true;
		if (address === undefined) return await shipped(await response.json());
		const { readDataset } = await import('./read-dataset');
		return await readDataset(response, onprogress);
	} catch (error) {
		const reason = hasCome ? 'was fetched, but could not be read' : 'could not be fetched';
		return { problems: [`${quoted(name)} ${error instanceof SyntaxError ? 'is not JSON' : reason}.`] };
	}
}

/**
 * The dataset that ships with the page was checked against the schema when both were built, so the schema is loaded
 * only where its outline is not the one expected: an older page's file, or one that somebody put in its place.
 */
async function shipped(data: unknown): Promise<Parsed> {
	return hasOutline(data) ? { timeline: data } : checked(data);
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
