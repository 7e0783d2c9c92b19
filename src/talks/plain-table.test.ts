import { describe, expect, it } from 'vitest';
import { bareTalks, lakeLookup, lakeTalks } from './invented.fixture';
import { PANEL_IDS } from './panel-ids';
import { plainTable } from './plain-table';
import { sentencesOf } from './sentences';
import { standing } from './standing';

const lookup = lakeLookup();
const rowsOf = (panel: (typeof PANEL_IDS)[number]) =>
	plainTable(panel, lakeTalks, lookup).rows.map(({ cells }) => cells);

describe.each(PANEL_IDS)('the table of %s', (panel) => {
	const { columns, opens, rows } = plainTable(panel, lakeTalks, lookup);

	it('has rows of one cell per column', () => {
		expect(rows.length).toBeGreaterThan(0);
		for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
	});

	it('opens excerpts that exist, from words that are there', () => {
		for (const { cells, target } of rows) {
			expect(lookup.excerptsOf(target.excerpts)).toHaveLength(target.excerpts.length);
			expect(cells[opens]).not.toBe('');
		}
	});
});

it('is empty where a panel has nothing to show', () => {
	for (const panel of ['course', 'claims', 'reported', 'agreed', 'mechanism', 'figures', 'rounds'] as const) {
		expect(plainTable(panel, bareTalks(), lookup).rows).toEqual([]);
	}
});

it('numbers answers after what they answer', () => {
	expect(rowsOf('claims').map(([number, who]) => [number, who])).toEqual([
		['1', 'Northmark, Ida North'],
		['1.1', 'Southmark, Press office denies'],
		['1.1.1', 'River League counters'],
	]);
});

it('tells a commitment once, in its last state, with those before', () => {
	expect(rowsOf('agreed')[0]).toEqual([
		'Joint patrols of the western shoal',
		'Northmark and Southmark',
		'Agreed',
		'14 May 2031',
		'Proposed (April 2031)',
	]);
});

it('says of a mechanism what is known and what is not', () => {
	expect(rowsOf('mechanism').map(([, ...facts]) => facts)).toEqual([
		['State', 'Agreed, not reported to be in force'],
		['Agreed by', 'Northmark and Southmark'],
		['Agreed', '14 May 2031'],
		['Worked out with', 'Not in these 2 articles'],
		['Mandate', 'To watch the western shoal'],
		['Members', 'Northmark and Southmark'],
		['Seat', 'Not in these 2 articles'],
		['At work since', 'Not in these 2 articles'],
	]);
});

it('says who asserts a figure', () => {
	expect(rowsOf('figures')).toEqual([['lake-clashes', '12 people: killed', 'March 2031', 'The Lake Post']]);
});

it('parts the paragraph into its sentences, and loses nothing', () => {
	const sentences = sentencesOf(lakeTalks, lookup);
	const paragraph = standing(lakeTalks, lookup).map(({ text }) => text);
	expect(sentences.map(({ text }) => text).join(' ')).toBe(paragraph.join('').trim());
	for (const { text } of sentences) expect(text).toMatch(/^[A-Z].*\.$/);
});
