import { describe, expect, it } from 'vitest';
import { lookup } from '../../tests/stories/search';
import { announcementOf, nextIndex, noteOf, sectionsOf, startSections } from './options';
import type { Hit, SearchResults } from './results';
import { createSearch } from './search';

const search = createSearch(lookup);

/** An answer with so many quotes. */
function withQuotes(count: number, total = count): SearchResults {
	const quote: Hit = {
		kind: 'quote',
		id: 'a',
		events: [],
		score: 1,
		text: { text: '', ranges: [] },
		speaker: { text: '', ranges: [] },
		when: { text: '', ranges: [] },
	};
	const hits = Array.from({ length: count }, (_, at) => ({ ...quote, id: `quote-${at}` }));
	return { ...search(''), query: 'a', total, groups: [{ kind: 'quote', hits, total }] };
}

describe('sectionsOf', () => {
	it('shows the first of many, with a way to all', () => {
		const [section] = sectionsOf(withQuotes(9), new Set());
		expect(section?.options).toHaveLength(5);
		expect(section?.options.at(-1)).toMatchObject({ type: 'more', label: 'Show all 9' });
		expect(sectionsOf(withQuotes(9), new Set(['quote']))[0]?.options).toHaveLength(9);
	});

	it('shows one more rather than saying so', () =>
		expect(sectionsOf(withQuotes(5), new Set())[0]?.options).toHaveLength(5));

	it('promises no more than it has', () => {
		const [section] = sectionsOf(withQuotes(9, 1000), new Set());
		expect(section?.options.at(-1)).toMatchObject({ label: 'Show the first 50 of 1,000' });
	});

	it('gives every option a key of its own', () => {
		const keys = sectionsOf(search('asif'), new Set()).flatMap(({ options }) =>
			options.map(({ key }) => key),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('has nothing to show before there are results', () =>
		expect(sectionsOf(undefined, new Set())).toEqual([]));
});

describe('nextIndex', () => {
	it.each([
		[-1, 1, 3, 0],
		[-1, -1, 3, 2],
		[0, 1, 3, 1],
		[2, 1, 3, 0],
		[0, -1, 3, 2],
		[-1, 1, 0, -1],
	] as const)('from %i by %i of %i to %i', (active, step, count, expected) =>
		expect(nextIndex(active, step, count)).toBe(expected),
	);
});

describe('announcementOf', () => {
	it.each([
		['asif', '5 results: 1 name, 2 quotes, 2 events.'],
		['waste', '2 results: 1 quote, 1 event.'],
		['tarrif', 'tariff, tariffs for tarrif. 1 result: 1 event.'],
		['xyzzy', 'Nothing matches “xyzzy”.'],
		['tariff xyzzy', 'Nothing matches “tariff xyzzy”. 1 suggestion.'],
	])('%s: %s', (query, expected) => expect(announcementOf(search(query))).toBe(expected));
});

it('notes why results differ from what was typed', () => {
	expect(noteOf(search('tarrif'))).toBe('tarrif → tariff, tariffs');
	expect(noteOf(search('tariff'))).toBe('');
});

describe('ways to go on', () => {
	it('offers fields after the results, and says how many there are', () => {
		expect(sectionsOf(search('is:sch'), new Set()).at(-1)).toMatchObject({
			label: 'Narrow the search',
			options: [{ type: 'suggestion', query: 'is:scheduled ' }],
		});
		expect(announcementOf(search('is:'))).toBe('6 ways to narrow the search.');
	});
});

describe('before anything is typed', () => {
	const start = (recent: readonly string[]) => startSections(lookup, recent);

	it('offers recent searches with a way to forget them, and none where there are none', () => {
		const [recent] = start(['tariff']);
		expect(recent?.options.map(({ type }) => type)).toEqual(['suggestion', 'forget']);
		expect(start([]).map(({ key }) => key)).not.toContain('recent');
	});

	it('offers who is quoted most, and one example for each field that finds something', () => {
		const [speakers, examples] = start([]);
		expect(speakers?.options[0]).toMatchObject({ title: 'Khawaja Asif', label: '2 quotes' });
		const queries = [...(speakers?.options ?? []), ...(examples?.options ?? [])].flatMap((option) =>
			option.type === 'suggestion' ? [option.query] : [],
		);
		expect(queries).toContain('has:figure ');
		for (const query of queries) expect(search(query).total, query).toBeGreaterThan(0);
	});
});
