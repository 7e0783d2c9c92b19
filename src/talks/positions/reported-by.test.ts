import { expect, it } from 'vitest';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { reportedBy } from './reported-by';

const lookup = lakeLookup();

it('says of every issue which source prints something on it, and what', () => {
	const { sources, issues } = reportedBy(lakeTalks, lookup);
	expect(sources.map(({ id }) => id)).toEqual(['early', 'late']);
	expect(
		issues.map(({ label, reports }) => [label, ...reports.map(({ target }) => target.excerpts)]),
	).toEqual([
		['Fishing grounds', [], ['x-c-north-fishing', 'x-c-south-fishing']],
		['Who fired first', ['x-c-north-shots', 'x-c-south-shots'], ['x-c-league-shots']],
	]);
});

it('has no source where nobody claims anything', () => {
	expect(reportedBy({ ...lakeTalks, claims: [] }, lookup).sources).toEqual([]);
});
