import { describe, expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import { bareTalks, lakeLookup, lakeTalks, lakeTimeline } from '../../tests/stories/talks';
import { PANEL_IDS } from '../state/talks-panel';
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

it('seats the parties with those who speak for them, then the mediators', () => {
	expect(rowsOf('table')).toEqual([
		['Party', 'Northmark', ''],
		['Speaks for Northmark', 'Ida North', 'Envoy of Northmark'],
		['Party', 'Southmark', ''],
		['Speaks for Southmark', 'Press office', ''],
		['Party', 'River League', ''],
		['Mediator', 'Helvia', 'host'],
		['Mediator', 'Lake Union', 'observer'],
	]);
});

it('tells the course step by step, with what becomes of the ceasefire', () => {
	expect(rowsOf('course')).toEqual([
		['Fighting', 'Clashes on the lake', 'March 2031', ''],
		['Ceasefire', 'First truce', 'March 2031', 'Reached, says The Lake Post'],
		['Talks', 'First round', 'March 2031', ''],
		['Deadlock', 'No accord on fishing', 'April 2031', 'Disputed between Northmark and Southmark'],
		['Fighting', 'Truce collapses', '20 April 2031', 'Ended, says The Lake Post'],
		['Ceasefire', 'Second truce', '2 May 2031', 'Reached, says The Lake Post'],
		['Talks', 'Second round', '10 – 14 May 2031', ''],
		['Agreement', 'Unsigned paper on patrols', '14 May 2031', 'Extended, says The Lake Post'],
		['Talks', 'Third round', '20 June 2031, scheduled', ''],
	]);
});

it('has a row for every claim, and for every silence', () => {
	const rows = rowsOf('positions');
	expect(rows.filter(([issue]) => issue === 'Fishing grounds').map(([, ...cells]) => cells)).toEqual([
		['Northmark', 'The western shoal is Northmark’s.', '', '20 Mar 2031', ''],
		['Southmark', 'The shoal is shared.', '', '20 Mar 2031', ''],
		['River League', 'Not in these 2 articles', '', '', ''],
	]);
	expect(rows).toContainEqual([
		'Who fired first',
		'Southmark',
		'Southmark rejects the account. “pure invention”',
		'Press office',
		'21 Mar 2031',
		'denies what Northmark says',
	]);
});

it('says of every issue which outlet reports it', () => {
	expect(rowsOf('reported').map(([issue, , reported]) => [issue, reported])).toEqual([
		['Fishing grounds', 'Not in this article'],
		['Fishing grounds', 'Reported'],
		['Who fired first', 'Reported'],
		['Who fired first', 'Reported'],
	]);
});

it('lists the rounds with number, venue, state, mediators and outcome', () => {
	expect(rowsOf('rounds')).toEqual([
		['1', 'First round, Sealand', 'Ended in deadlock', 'March 2031', 'Helvia', 'No accord on fishing'],
		[
			'2',
			'Second round, Sealand',
			'Concluded',
			'10 – 14 May 2031',
			'Helvia, Lake Union',
			'A paper on joint patrols, not signed',
		],
		['3', 'Third round, Harbour', 'Announced', '20 June 2031', '', ''],
	]);
	const rounds = lakeTalks.rounds.map(({ ordinal: _, ...round }) => round);
	expect(plainTable('rounds', { ...lakeTalks, rounds }, lookup).columns[0]).toBe('Number (our count)');
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
		'Agreed, not reported to be in force',
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

it('gives the words where there is no figure', () => {
	const timeline = lakeTimeline();
	for (const event of timeline.events) event.figures = [];
	const [row] = plainTable('figures', lakeTalks, new Lookup(timeline)).rows;
	expect(row?.cells[1]).toBe('“Words of x-clashes.”; “Words of x-lull.”');
});

it('parts the paragraph into its sentences, and loses nothing', () => {
	const sentences = sentencesOf(lakeTalks, lookup);
	const paragraph = standing(lakeTalks, lookup).map(({ text }) => text);
	expect(sentences.map(({ text }) => text).join(' ')).toBe(paragraph.join('').trim());
	for (const { text } of sentences) expect(text).toMatch(/^[A-Z].*\.$/);
});
