/** Words that are written differently and sound alike: Kabool and Kabul, Kiev and Kyiv, Hussain and Hussein, telefone and telephone. */

const SAME: readonly (readonly [RegExp, string])[] = [
	[/ph/g, 'f'],
	[/oo|ou/g, 'u'],
	[/ea(?=[dt])/g, 'e'],
	[/[yj]/g, 'i'],
	// Feisal, Faisal, Faysal.
	[/ee|ie|[ae]i|ae/g, 'i'],
	[/ck|[cq]/g, 'k'],
	[/w/g, 'v'],
	// Between consonants and at the end, an h is hardly heard: Afghan, Ishaqh.
	[/(?<=[bdgkt])h|h$/g, ''],
	[/(.)\1+/g, '$1'],
];

/** What a folded word sounds like, roughly: words with the same sound may be one word. O(letters). */
export function phoneticKey(word: string): string {
	return SAME.reduce((text, [letters, sound]) => text.replace(letters, sound), word);
}

const ALIKE = ['aeiouy', 'ckq', 'szc', 'fv', 'vw', 'bp', 'dt', 'mn', 'gj', 'iy'];
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Could one letter stand where the other was meant: by sound, or beside it on the keyboard? */
export function confusable(a: string, b: string): boolean {
	const near = KEYBOARD.some((row) => row.includes(a) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
	return near || ALIKE.some((group) => group.includes(a) && group.includes(b));
}
