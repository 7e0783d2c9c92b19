import { describe, expect, it } from 'vitest';
import { Spot } from '../read/spot';
import { readYaml } from '../read/yaml-file';
import { checkLength } from './check-excerpts';

/** What is said of an excerpt to which two sentences are added: the check counts aloud only from the third on. */
function problemsOf(text: string): string[] {
	const value = { id: 'e', source: 's', exact: `${text}\nOne more.\nAnother.`, kind: 'narration' as const };
	const spot = new Spot(readYaml('sources/s.yaml', ''));
	return [...checkLength({ excerpts: [{ value, spot }] })].map(({ message }) => message);
}

describe('the sentences of an excerpt', () => {
	it.each([
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
	])('“%s”: %d', (text, count) =>
		expect(problemsOf(text)).toEqual([expect.stringContaining(`found ${count + 2}:`)]),
	);

	it('may be two', () => expect(problemsOf('')).toEqual([]));
});
