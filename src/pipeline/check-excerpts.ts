import type { Authored } from './collect';
import { shown } from './problem';
import type { Problem } from './problem';
import { countSentences } from './sentences';

const MOST_SENTENCES = 2;

/** Excerpts are short: the product quotes, it does not republish. Their length in letters is a matter of shape. */
export function* checkLength({ excerpts }: Authored): Generator<Problem> {
	for (const { value, spot } of excerpts) {
		const sentences = countSentences(value.exact);
		if (sentences <= MOST_SENTENCES) continue;
		yield spot
			.at('exact')
			.problem(`an excerpt has at most two sentences, found ${sentences}: ${shown(value.exact)}`);
	}
}
