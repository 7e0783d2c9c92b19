import { expect, it } from 'vitest';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { Spot } from '../read/spot';
import { readYaml } from '../read/yaml-file';
import { checkCommitments } from './check-commitments';

const [excerpt] = lakeLookup().timeline.excerpts;
const [commitment] = lakeTalks.commitments;

/** What is said of a commitment that is proven by these words. */
function problemsOf(words: string): string[] {
	if (!excerpt || !commitment) throw new Error('the lake talks have commitments');
	const { follows: _, ...alone } = { ...commitment, state: 'in_force' as const, excerpts: [excerpt.id] };
	const talks = { ...lakeTalks, commitments: [alone] };
	const evidence = { excerpts: new Map([[excerpt.id, { ...excerpt, exact: words }]]), published: new Map() };
	const spot = new Spot(readYaml('talks/lake.yaml', ''));
	return [...checkCommitments({ value: talks, spot }, evidence)].map(({ message }) => message);
}

it.each([
	'The ceasefire took effect on Monday.',
	'The agreement, signed in May, came into force at noon.',
	'Both sides said the ceasefire holds.',
	'A ban has been in place since 2021.',
	'It was not signed; it is in force all the same.',
])('takes “%s” for in force', (words) => {
	expect(problemsOf(words)).toEqual([]);
});

it.each([
	'The two countries had agreed to an extended ceasefire.',
	'The ceasefire is not yet in force.',
	'It isn’t in effect.',
	'The agreement will come into force on Thursday.',
	'They agreed on a mechanism to be in place by spring.',
	'The talks go on until a ceasefire holds.',
	'No longer in force, the ban is still disputed.',
])('does not take “%s” for in force', (words) => {
	expect(problemsOf(words)).toEqual([
		expect.stringContaining('none of its excerpts says that it is in force'),
	]);
});
