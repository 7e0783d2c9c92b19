import type { Authored } from '../read/collect';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import { countSentences } from '../anchor/sentences';

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
