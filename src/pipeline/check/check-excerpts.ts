/** An excerpt has at most two sentences. Its length in characters is checked when its file is read. */
import type { Authored } from '../read/collect';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';

const MOST_SENTENCES = 2;

export function* checkLength({ excerpts }: Pick<Authored, 'excerpts'>): Generator<Problem> {
	for (const { value, spot } of excerpts) {
		const sentences = countSentences(value.exact);
		if (sentences <= MOST_SENTENCES) continue;
		yield spot
			.at('exact')
			.problem(`an excerpt has at most two sentences, found ${sentences}: ${shown(value.exact)}`);
	}
}

/** An end of a sentence: its mark, what closes with it, white space, then what can begin another. */
const BREAK = /[.!?…۔。！？]+[”’"'»)\]]*\s+(?=[“‘"'«([]*[\p{Lu}\p{Lo}\p{N}])|\n+/gu;

/** A point after one of these, or after a single capital, does not end a sentence. */
const ABBREVIATION =
	/(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Gov|Sen|Rep|St|Jr|Sr|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu})\.$/u;

/** How many sentences, whole or begun, a text has. */
function countSentences(text: string): number {
	const trimmed = text.trim();
	const ends = [...trimmed.matchAll(BREAK)].filter(
		(end) => !ABBREVIATION.test(trimmed.slice(0, end.index + end[0].trimEnd().length)),
	);
	return trimmed === '' ? 0 : ends.length + 1;
}
