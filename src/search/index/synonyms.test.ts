import { describe, expect, it } from 'vitest';
import { story } from '../../../tests/stories/search';
import { Lookup } from '../../model/lookup';
import { createSearch } from '../search';
import { readSynonyms } from './synonyms';

const [tariff] = story.events;
const told = new Lookup({
	...story,
	story: {
		...story.story,
		synonyms: [
			['capitol riot', 'a new round opens'],
			['SCOTUS', 'rose garden'],
			['import duty', 'tariff', 'customs'],
		],
	},
	events: [
		...story.events,
		...(tariff
			? [
					{
						...tariff,
						id: 'budget',
						title: 'The budget is late',
						label: 'Budget late',
						summary: 'The Office of Management and Budget (OMB) says so.',
					},
					{
						...tariff,
						id: 'office',
						title: 'The Office of Management and Budget moves',
						label: 'OMB moves',
						summary: 'To a new house.',
						excerpts: [],
					},
				]
			: []),
	],
});
const search = createSearch(told);
const plain = createSearch(new Lookup(story));
const found = (query: string) =>
	search(query).groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`));

describe('words that only a reader knows', () => {
	it.each([
		['capitol riot', 'event round'],
		['capitol rio', 'event round'],
		['SCOTUS', 'event tariff'],
		['scotus', 'event tariff'],
		['import duty', 'event tariff'],
		['customs 29%', 'event tariff'],
		['omb', 'event office'],
		['OMB', 'event budget'],
	])('%s finds %s', (query, expected) => expect(found(query)).toContain(expected));

	it('are not looked for before an editor has said what they mean', () => {
		for (const query of ['capitol riot', 'scotus']) expect(plain(query).total, query).toBe(0);
	});

	it('never stand for one another by themselves', () => {
		for (const query of ['penalty', 'riot', 'round capitol']) expect(found(query), query).toEqual([]);
	});

	it('mark the words that they were found by', () => {
		const marked = search('scotus')
			.highlight('announced in a rose garden')
			.filter(({ match }) => match);
		expect(marked.map(({ text }) => text)).toEqual(['rose', 'garden']);
		expect(search('scotus').corrections).toEqual([]);
	});
});

describe('abbreviations', () => {
	it.each([
		['the Office of Management and Budget (OMB) said', ['office of management and budget', 'omb']],
		[
			'the U.S. Agency for International Development (USAID)',
			['us agency for international development', 'usaid'],
		],
		['Agency for International Development (AID)', ['agency for international development', 'aid']],
		['Pakistan Tehreek-e-Insaf (PTI)', ['pakistan tehreek e insaf', 'pti']],
		['the High Court (London)', []],
		['he left (No)', []],
		['the Gulf Cooperation Council (G.C.C.)', ['gulf cooperation council', 'gcc']],
	])('%s', (text, expected) => {
		const events = story.events.slice(0, 1).map((event) => ({ ...event, title: '', summary: text }));
		const read = readSynonyms(new Lookup({ ...story, events, quotes: [], excerpts: [] }));
		expect([...read.values()].flat().map(({ phrase }) => phrase.join(' '))).toEqual(expected);
	});
});
