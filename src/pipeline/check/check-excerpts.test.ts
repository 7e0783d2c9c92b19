import { describe, expect, it } from 'vitest';
import { countSentences } from './check-excerpts';

describe('the sentences of an excerpt', () => {
	it.each([
		['', 0],
		['a fragment of one', 1],
		['It will be held on Nov. 6.', 1],
		['Dr. A. B. Smith said so.', 1],
		['It rose 5.2 percent.', 1],
		['One. Two.', 2],
		['Asif said: “If there are chances, dialogue is held. If not, it’s a waste of time, right?”', 2],
		['“Nobody asked us,” he said.', 1],
		['“One.” “Two!” ‘Three?’', 3],
		['A headline\nUpdated 08 April 2025', 2],
		['He left… and came back.', 1],
		['اس نے کہا۔ پھر وہ چلا گیا۔', 2],
	])('“%s”: %d', (text, count) => expect(countSentences(text)).toBe(count));
});
