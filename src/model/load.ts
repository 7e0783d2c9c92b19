/** Fetches the dataset that the page shows. */
import { parseTimeline, type Parsed, type Progress } from './parse';

/** The dataset that ships beside the page. */
const SHIPPED = 'timeline.json';

/**
 * Loads a dataset. Never throws: whatever goes wrong comes back as problems that a reader can understand.
 * @param address The address of another dataset, or nothing for the one that ships with the page. It must be
 * of the page's own origin: a link to this page cannot make it speak for somebody else.
 * @param page The page's own address.
 * @param onprogress Is told how far another dataset has come; the one that ships is small.
 */
export async function loadTimeline(
	address: string | undefined,
	page: string,
	onprogress: (progress: Progress) => void = () => undefined,
): Promise<Parsed> {
	const name = address ?? SHIPPED;
	const url = URL.canParse(name, page) ? new URL(name, page) : undefined;
	if (url?.origin !== new URL(page).origin) {
		return { problems: [`“${name}” is not on this site; only datasets of this site are opened.`] };
	}
	try {
		const response = await fetch(url);
		if (!response.ok)
			return { problems: [`“${name}” could not be fetched (${response.status.toString()}).`] };
		if (address === undefined) return parseTimeline(await response.json());
		const { readDataset } = await import('./read-dataset');
		return await readDataset(response, onprogress);
	} catch (error) {
		const reason = error instanceof SyntaxError ? 'is not JSON' : 'could not be fetched';
		return { problems: [`“${name}” ${reason}.`] };
	}
}
