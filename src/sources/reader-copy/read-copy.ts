/** From what a reader pastes, drops or opens to a text that excerpts can be looked up in. */
import { normalise } from '../../model/article';

/** Larger than any article, small enough to be looked through at once: 2 MB. */
const LARGEST = 2_000_000;

/** The text in NFC with LF, or why there is none, in words for the reader. */
export type ReadCopy = { readonly text: string } | { readonly problem: string };

/** Takes a pasted text, or says what is the matter with it. */
export function readPasted(pasted: string): ReadCopy {
	if (pasted.length > LARGEST) return { problem: TOO_LARGE };
	const text = normalise(pasted).replace(/^\uFEFF/, '');
	return text.trim() === '' ? { problem: 'There is no text in it.' } : { text };
}

/** Reads a file as UTF-8 text, or says what is the matter with it. */
export async function readFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<ReadCopy> {
	if (file.size > LARGEST) return { problem: TOO_LARGE };
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
		return text.includes('\0') ? { problem: NOT_TEXT } : readPasted(text);
	} catch (error) {
		return { problem: error instanceof TypeError ? NOT_TEXT : 'The file could not be read.' };
	}
}

const TOO_LARGE = 'It is larger than 2 MB; no article is.';
const NOT_TEXT = 'It is not plain text in UTF-8. Copy the words of the article and paste them instead.';

/**
 * SHA-256 of a text in UTF-8, in hexadecimal.
 * @returns Nothing where the browser has no WebCrypto: pages that were not opened over HTTPS or from this machine.
 */
export async function sha256(text: string): Promise<string | undefined> {
	if (!('subtle' in crypto)) return undefined;
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
