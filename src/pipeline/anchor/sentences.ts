/** An end of a sentence: its mark, what closes with it, white space, then what can begin another. */
const BREAK = /[.!?…۔。！？]+[”’"'»)\]]*\s+(?=[“‘"'«([]*[\p{Lu}\p{Lo}\p{N}])|\n+/gu;

/** A point after one of these, or after a single capital, does not end a sentence. */
const ABBREVIATION =
	/(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Gov|Sen|Rep|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u;

/** How many sentences, whole or begun, a text has. */
export function countSentences(text: string): number {
	const trimmed = text.trim();
	const ends = [...trimmed.matchAll(BREAK)].filter(
		(end) => !ABBREVIATION.test(trimmed.slice(0, end.index + end[0].trimEnd().length)),
	);
	return trimmed === '' ? 0 : ends.length + 1;
}
