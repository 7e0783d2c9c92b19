/** Whether a sentence tells what has happened or what is to come. */
import type { Tense } from './meaning';

const FUTURE =
	/\b(?:will|shall|won['’]t|(?:is|are) (?:set|due|scheduled|expected|slated|planned|likely|going|poised) (?:to|for)|(?:set|due|scheduled|slated) (?:to|for)|to be held|upcoming|coming into force)\b/i;
const PAST = /\b(?:was|were|had|did|said|says|told|announced|held|met|took|began|came|went|signed|killed)\b/i;

/** `undefined` where the words tell both, or neither. */
export function tenseOf(sentence: string): Tense | undefined {
	const [ahead, back] = [FUTURE.test(sentence), PAST.test(sentence)];
	if (ahead === back) return undefined;
	return ahead ? 'future' : 'past';
}
