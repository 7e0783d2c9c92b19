/** Fetches another dataset than the one that ships with the page. */
import { OPENED, readOpened } from './opened';
import type { Parsed, Progress } from './parse';
import { quoted } from './quoted';
import { readDataset } from './read-dataset';

/**
 * Never throws.
 * @param address Of the page's own origin, since a link to this page cannot make it speak for somebody else; or the
 * file that is open in this tab.
 * @param page The page's own address.
 */
export async function loadOther(
	address: string,
	page: string,
	onprogress: (progress: Progress) => void,
): Promise<Parsed> {
	if (address === OPENED) return readOpened();
	const url = URL.canParse(address, page) ? new URL(address, page) : undefined;
	if (url?.origin !== new URL(page).origin)
		return { problems: [`${quoted(address)} is not on this site; only datasets of this site are opened.`] };
	let hasCome = false;
	try {
		const response = await fetch(url);
		if (!response.ok) return { problems: [`${quoted(address)} could not be fetched (${response.status}).`] };
		hasCome = true;
		return await readDataset(response, onprogress);
	} catch {
		return {
			problems: [
				`${quoted(address)} ${hasCome ? 'was fetched, but could not be read' : 'could not be fetched'}.`,
			],
		};
	}
}
