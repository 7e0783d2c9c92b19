/** Text as a reader would type it: without case, accents or ornament, and the way back to the original. */

/** A folded text. Offsets count UTF-16 units; {@link originalRange} leads back to the text it came from. */
export interface Folded {
	readonly text: string;
	/** Where the character that gave each folded unit begins in the original; absent where nothing moved. */
	readonly starts?: readonly number[];
	/** Where it ends there, with the marks that were dropped after it. */
	readonly ends?: readonly number[];
}

/** A stretch of a text, `[start, end)`, in UTF-16 units. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** What Unicode's compatibility decomposition leaves as it is, and readers type plainly. */
const PLAIN = new Map<string, string>([
	...pairs('ß ss æ ae œ oe ø o đ d ð d ł l ħ h ŧ t þ th ı i ŋ n ſ s ς σ'),
	// One letter with several code points in Arabic, Persian and Urdu texts.
	...pairs('ي ی ى ی ك ک ة ه ہ ه ۃ ه'),
	...pairs("‘ ' ’ ' ‚ ' ‛ ' ʼ ' ʻ ' ′ ' “ \" ” \" „ \" « \" » \" ‐ - ‑ - ‒ - – - — - − -"),
	...digits('٠'),
	...digits('۰'),
]);

/**
 * Marks that a reader leaves out: accents, harakat, niqqud, the tatweel, the skin of an emoji, and characters without a
 * shape such as joiners. Vowel signs of Indic scripts are letters to their readers and stay, as do the marks of kana.
 */
const DROPPED =
	/(?![\u3099\u309A])(?=[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])\p{M}|\p{Cf}|\p{Emoji_Modifier}|\u0640/gu;

const folds = new Map<string, string>();

/** Folds one code point: to nothing, to one unit or to several. Remembered: there are few in any story. */
function foldCharacter(character: string): string {
	let folded = folds.get(character);
	if (folded === undefined) {
		const bare = character.normalize('NFKD').toLowerCase().replace(DROPPED, '');
		folded = Array.from(bare, (letter) => PLAIN.get(letter) ?? letter).join('');
		folds.set(character, folded);
	}
	return folded;
}

/** Folds case, accents, ligatures, quotation marks, dashes and digits. O(length). */
export function fold(text: string): Folded {
	// Every ASCII character folds to one unit at its own place.
	// eslint-disable-next-line no-control-regex -- the range is ASCII, from its first code point
	if (/^[\u0000-\u007F]*$/.test(text)) return { text: text.toLowerCase() };
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let offset = 0;
	for (const character of text) {
		const end = offset + character.length;
		const plain = foldCharacter(character);
		folded += plain;
		while (starts.length < folded.length) {
			starts.push(offset);
			ends.push(end);
		}
		// A dropped mark belongs to the letter it stands on.
		if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
		offset = end;
	}
	return { text: folded, starts, ends };
}

/**
 * The stretch of the original that gave `[from, to)` of the folded text: whole characters, with their marks.
 * @param to At least `from + 1`.
 */
export function originalRange(folded: Folded, from: number, to: number): TextRange {
	return { start: folded.starts?.[from] ?? from, end: folded.ends?.[to - 1] ?? to };
}

/** `a b c d` → [a, b], [c, d]. */
function pairs(list: string): [string, string][] {
	const items = list.split(' ');
	return items.flatMap((item, at) => (at % 2 === 0 ? [[item, items[at + 1] ?? ''] as [string, string]] : []));
}

/** The ten digits that begin with `zero`, each with its European one. */
function digits(zero: string): [string, string][] {
	const first = zero.charCodeAt(0);
	return Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(first + digit), digit.toString()]);
}
