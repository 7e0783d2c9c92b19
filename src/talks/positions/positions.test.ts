import { expect, it } from 'vitest';
import { bareTalks, claim, lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { positionsOf } from './positions';

const lookup = lakeLookup();
const rows = positionsOf(lakeTalks, lookup);
const cell = (issue: string, party: string) =>
	rows.find((row) => row.id === issue)?.cells.find((one) => one.party === party)?.positions ?? [];

it('has a row for every issue and a cell for every party, silent or not', () => {
	expect(rows.map(({ label }) => label)).toEqual(['Fishing grounds', 'Who fired first']);
	for (const { cells } of rows) expect(cells.map(({ party }) => party)).toEqual(lakeTalks.parties);
	expect(cell('fishing', 'league')).toEqual([]);
});

it('puts a denial next to what it denies, in the words that deny it', () => {
	expect(cell('shots', 'northmark')[0]?.answers).toMatchObject([
		{
			relation: 'denies',
			who: 'Southmark denies',
			text: 'pure invention',
			quoted: true,
			target: { quote: 'q-invented' },
		},
	]);
	expect(cell('shots', 'southmark')[0]?.replies).toEqual(['denies what Northmark says']);
});

it('answers in our words where no quotation is short enough', () => {
	expect(cell('shots', 'southmark')[0]?.answers).toMatchObject([
		{ who: 'River League counters', text: 'Both sides fired.', quoted: false },
	]);
});

it('lets a whole sentence speak for itself and puts our words before a fragment', () => {
	const [whole] = cell('shots', 'northmark');
	expect(whole?.quotation).toMatch(/^Their boats/);
	expect(whole).not.toHaveProperty('text');
	expect(cell('shots', 'southmark')[0]).toMatchObject({
		text: 'Southmark rejects the account.',
		quotation: 'pure invention',
		speaker: 'Press office',
	});
});

it('says where in the same cell a claim is repeated, and does not print it twice', () => {
	const talks = bareTalks({
		issues: [{ id: 'i', label: 'Issue' }],
		claims: [claim('a', 'i', 'northmark'), claim('b', 'i', 'northmark')],
		links: [
			{ from: 'b', to: 'a', relation: 'restates', excerpts: ['x-a'] },
			{ from: 'gone', to: 'a', relation: 'denies', excerpts: ['x-a'] },
		],
	});
	const [first, second] = positionsOf(talks, lookup)[0]?.cells[0]?.positions ?? [];
	expect(first?.answers).toEqual([]);
	expect(second?.replies).toEqual(['restates the claim above']);
});

it('puts the answers in order of their strength', () => {
	const talks = bareTalks({
		issues: [{ id: 'i', label: 'Issue' }],
		claims: [claim('a', 'i', 'northmark'), claim('b', 'i', 'southmark'), claim('c', 'i', 'southmark')],
		links: [
			{ from: 'b', to: 'a', relation: 'counters', excerpts: ['x-b'] },
			{ from: 'c', to: 'a', relation: 'denies', excerpts: ['x-c'] },
		],
	});
	const answers = positionsOf(talks, lookup)[0]?.cells[0]?.positions[0]?.answers;
	expect(answers?.map(({ relation }) => relation)).toEqual(['denies', 'counters']);
});

it('names the disagreements about a row’s events once', () => {
	expect(rows.map((row) => row.discrepancies.map(({ id }) => id))).toEqual([[], ['who-fired']]);
});
