/** Forms of one English word. */

const ENDING = /^(?:|s|es|e|d|ed|ing|ings)$/;
/** Only after a stem of five letters: “state” and “station” are two words. */
const LONG_ENDING = /^(?:|s|e|es|ed|ing|ings|ion|ions|or|ors)$/;
const SHORTEST_STEM = 4;

/** Do two words differ only in their endings: “tariff” and “tariffs”, “mediated” and “mediation”? */
export function sameStem(a: string, b: string): boolean {
	const common = commonLength(a, b);
	for (let stem = common; stem >= SHORTEST_STEM; stem -= 1) {
		const ending = stem > SHORTEST_STEM ? LONG_ENDING : ENDING;
		if (ending.test(a.slice(stem)) && ending.test(b.slice(stem))) return true;
	}
	return false;
}

/** The beginning that all forms of a word share with it. */
export function stemOf(word: string): string {
	return word.slice(0, Math.max(SHORTEST_STEM, word.length - 4));
}

/** How many first letters two words have in common. */
function commonLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length += 1;
	return length;
}
