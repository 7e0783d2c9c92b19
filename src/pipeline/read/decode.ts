/** Bytes to text: UTF-8 or nothing. */
import type { Flaw } from './flaw';

/** The sign that decoders put for what they cannot decode. */
const LOST = '\ufffd';

/** The text of a file, its byte order mark and line endings as they are, or why there is none. */
export function decode(bytes: Uint8Array): string | (Flaw & { readonly text: string }) {
	// Not fatal, so that what is wrong has a place.
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const encoding = isUtf8(bytes) ? zeroBytes(bytes) : encodingOf(bytes);
	const offset = text.search(/[\ufffd\0]/);
	if (encoding !== undefined) {
		const message = `not UTF-8 but, it seems, ${encoding}; save it as UTF-8`;
		return { offset: Math.max(0, offset), message, text };
	}
	if (!text.includes(LOST)) return text;
	const message =
		'the sign for a lost character, U+FFFD: the text was converted wrongly; take it again from its source';
	return { offset: text.indexOf(LOST), message, text };
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** What text that is no UTF-8 may be: a guess, by its first bytes and by which bytes it has. */
function encodingOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'UTF-16, little-endian';
	if (first === 0xfe && second === 0xff) return 'UTF-16, big-endian';
	const wide = zeroBytes(bytes);
	if (wide !== undefined) return wide;
	const latin = new TextDecoder('latin1').decode(bytes);
	// Four accented letters of Latin-1 in a row are most likely Cyrillic: Western words have one or two.
	if (/[\u00c0-\u00ff]{4}/.test(latin)) return 'windows-1251';
	return bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'windows-1252' : 'ISO-8859-1';
}

/** Of Western text in UTF-16 every other byte is zero. */
function zeroBytes(bytes: Uint8Array): string | undefined {
	const share = (parity: number) =>
		bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length / (bytes.length / 2 || 1);
	if (share(1) > 0.4) return 'UTF-16, little-endian';
	return share(0) > 0.4 ? 'UTF-16, big-endian' : undefined;
}
