import { describe, expect, it } from 'vitest';
import { bareTalks, lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { PANEL_IDS } from '../../state/talks-panel';
import { plainTables } from './plain-tables';

const lookup = lakeLookup();
const tables = plainTables(lakeTalks, lookup);
const nothing = plainTables(bareTalks(), lookup);
const cells = (id: (typeof PANEL_IDS)[number]) => tables[id].rows.map((row) => row.cells);

describe.each(PANEL_IDS)('the table of the part %s', (id) => {
	it('has a cell for every column, and words in the column that opens excerpts', () => {
		const { columns, opens, rows } = tables[id];
		expect(rows).not.toEqual([]);
		for (const row of rows) {
			expect(row.cells).toHaveLength(columns.length);
			expect(row.cells[opens]).not.toBe('');
		}
	});

	it('has no rows where there is nothing to tell', () =>
		expect(nothing[id].rows.filter(({ target }) => target.excerpts.length > 0)).toEqual([]));
});

it('numbers an answer after what it answers', () => {
	const shots = cells('positions').filter(([issue]) => issue === 'Who fired first');
	expect(shots.map(([, number, who, , , answers]) => [number, who, answers])).toEqual([
		['1', 'Northmark', ''],
		['1.1', 'Southmark', 'denies 1'],
		['1.1.1', 'River League', 'counters 1.1'],
	]);
});

it('tells the steps with their rounds and figures', () => {
	expect(cells('course')[0]).toEqual([
		'Fighting',
		'Clashes on the lake',
		'March 2031',
		'',
		'',
		'12 people killed',
	]);
	expect(cells('course').at(-1)).toEqual([
		'Talks',
		'Third round',
		'20 June 2031, announced',
		'',
		'Third round, in Harbour',
		'',
	]);
});

it('tells what a commitment was before', () => {
	expect(cells('agreed')[0]?.at(-1)).toBe('Proposed (April 2031)');
});
