/** A file that the reader opened: it stays in the tab, and no address leads to it from elsewhere. */
import { parseText, type Parsed } from './parse';

/** Stands in the address for the file that is open in this tab. */
export const OPENED = 'tab:file';
const KEY = 'dateline:file';

/** Shows the page with this file. @returns Whether there was room for it: browsers keep some 5 MB. */
export function openInTab(text: string): boolean {
	try {
		sessionStorage.setItem(KEY, text);
	} catch {
		return false;
	}
	location.assign(`${location.pathname}?${new URLSearchParams({ data: OPENED }).toString()}`);
	return true;
}

/** What to say where there is none. */
export const NO_ROOM = 'This tab has no room to keep it, or may not.';

/** The file that is open in this tab. */
export function readOpened(): Parsed {
	const text = kept();
	if (text !== null) return parseText(text);
	return {
		problems: [
			'This address leads to a file that was open in another tab. It has not left that device: open it again.',
		],
	};
}

function kept(): string | null {
	try {
		return sessionStorage.getItem(KEY);
	} catch {
		return null;
	}
}
