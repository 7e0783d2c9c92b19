/** The checksum of a text, computed by the browser. */

/**
 * SHA-256 of a text in UTF-8, in hexadecimal.
 * @returns Nothing where the browser has no WebCrypto: pages that were not opened over HTTPS or from this machine.
 */
export async function sha256(text: string): Promise<string | undefined> {
	if (!('subtle' in crypto)) return undefined;
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
