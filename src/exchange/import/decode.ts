/** The bytes of a file as text. */

interface Decoded {
	readonly text: string;
	/** Neither UTF-8 nor UTF-16: read as spreadsheets of Western Europe and America write. */
	readonly isGuess: boolean;
}

/** What Windows-1252 has at 0x80 to 0x9F. */
const C1 = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');

/** As UTF-16 where a byte order mark says so, as UTF-8 where it can be, else as Windows-1252. */
export function decoded(bytes: Uint8Array): Decoded {
	const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
	if (mark === 0xff_fe) return { text: new TextDecoder('utf-16le').decode(bytes), isGuess: false };
	if (mark === 0xfe_ff) return { text: new TextDecoder('utf-16be').decode(bytes), isGuess: false };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false };
	} catch {
		const text = new TextDecoder('windows-1252').decode(bytes);
		// Versions of Node read it as Latin-1, in which these are control characters.
		return {
			text: text.replace(/[\u0080-\u009f]/g, (one) => C1[one.charCodeAt(0) - 128] ?? one),
			isGuess: true,
		};
	}
}

/** What to tell of a guess. */
export const GUESSED = 'It is not in UTF-8 and was read as Windows-1252: look whether its accents are right.';
