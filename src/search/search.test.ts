import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import type { Timeline } from '../model/schema';
import { lookup, story } from '../../tests/stories/search';
import { highlight, segments } from './text/highlight';
import type { Hit, SearchResults } from './results';
import { createSearch } from './search';

const search = createSearch(lookup);

/** Kind and id of every result, best first within its group. */
function found({ groups }: SearchResults): string[] {
	return groups.flatMap(({ hits }) => hits.map((hit) => `${hit.kind} ${hit.id}`));
}

function hit(results: SearchResults, id: string): Hit | undefined {
	return results.groups.flatMap(({ hits }) => hits).find((each) => each.id === id);
}

describe('what can be asked', () => {
	it.each([
		['Turkiye', 'person turkiye'],
		['türkiye', 'person turkiye'],
		['TURKEY', 'person turkiye'],
		['turkie', 'person turkiye'],
		['istanbul', 'place istanbul'],
		['Istambul', 'place istanbul'],
		['kabul', 'place kabul'],
		['tarrif', 'event tariff'],
		['29%', 'event tariff'],
		['29 per cent', 'event tariff'],
		['$7bn', 'event equipment'],
		['7 billion', 'event equipment'],
		['7 billion dollars', 'event equipment'],
		['seven billion', 'event equipment'],
		['USD 7bn', 'event equipment'],
		['twenty-nine percent', 'event tariff'],
		['counterterrorism', 'event equipment'],
		['counter-terrorism', 'event equipment'],
		['crossborder attack', 'quote cross-border'],
		['time waste of', 'quote waste'],
		['"waste of time"', 'quote waste'],
		['waste asif', 'quote waste'],
		['cafe', 'quote cafe'],
		['café', 'quote cafe'],
		['weiss', 'person envoy'],
		['مذاکرات', 'quote urdu'],
		['november 6', 'event round'],
		['april 2025', 'event tariff'],
		['2025-04-09', 'event tariff'],
		['9/4/2025', 'event tariff'],
		['4/9/2025', 'event tariff'],
		['in 2022', 'event equipment'],
		['ka bul', 'place kabul'],
		['Ka-bul', 'place kabul'],
		['negs', 'event round'],
		['nego', 'event round'],
		['daily herald', 'source herald'],
		['united states', 'person united-states'],
	])('%s finds %s', (query, expected) => expect(found(search(query))).toContain(expected));

	it.each(['xyzzy', 'purple unicorns', 'blorp', '28%', '"time of waste"', 'penalty', '…?!', '', '   '])(
		'%s finds nothing',
		(query) => {
			const { total, groups, eventIds } = search(query);
			expect({ total, groups, events: eventIds.size }).toEqual({ total: 0, groups: [], events: 0 });
		},
	);

	it('finds the words in any order', () => {
		const words = ['round', 'istanbul', 'new'];
		fc.assert(
			fc.property(fc.shuffledSubarray(words, { minLength: 3 }), (shuffled) => {
				expect(found(search(shuffled.join(' ')))[0]).toBe('event round');
			}),
		);
	});

	it('leaves out what must not be there, in all its forms', () => {
		expect(found(search('us'))).toContain('event tariff');
		expect(found(search('us -tariff'))).not.toContain('event tariff');
		expect(found(search('us -29%'))).not.toContain('event tariff');
		expect(found(search('report -$8bn'))).toContain('event equipment');
		expect(found(search('report -$7bn'))).not.toContain('event equipment');
	});

	it('takes most of the words where nothing has all, and says so', () => {
		const results = search('a tariff of 29 percent takes flight');
		expect(results.partial).toBe(true);
		expect(found(results)[0]).toBe('event tariff');
		expect(search('tariff xyzzy').total).toBe(0);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => search(query).query === query));
		const pieces = fc.constantFrom('"', '“', '-', ' ', 'tariff', '29', '%', '$', "'", 'İ', 'ß', '.', ',');
		fc.assert(fc.property(fc.array(pieces), (all) => search(all.join('')).total >= 0));
	});
});

describe('what comes back', () => {
	it('groups by kind, the best group first, with totals', () => {
		const results = search('asif');
		expect(results.groups.map(({ kind, total }) => [kind, total])).toEqual([
			['person', 1],
			['quote', 2],
			['event', 2],
		]);
		expect(results.total).toBe(5);
	});

	it('puts the title before the text, and neighbours before words apart', () => {
		expect(found(search('minister doubts'))[0]).toBe('event doubts');
		expect(found(search('tariff'))[0]).toBe('event tariff');
	});

	it('puts the more important of equals first', () => {
		const events = story.events.map(
			(event) => ({ ...event, importance: event.id === 'doubts' ? 3 : 1 }) as const,
		);
		const found = createSearch(new Lookup({ ...story, events }))('in november 2025').groups[0]?.hits;
		expect(found?.map(({ id }) => id)).toEqual(['doubts', 'round']);
	});

	it('puts quotes first where words were asked for, and events where only a date was', () => {
		expect(search('minister').groups.map(({ kind }) => kind)).toContain('quote');
		expect(search('5 november 2025').groups[0]?.kind).toBe('event');
		expect(search('attacks cross-border november 2025').groups[0]?.kind).toBe('quote');
	});

	it('describes no more than asked for, and counts all', () => {
		const quotes = search('asif', 1).groups.find(({ kind }) => kind === 'quote');
		expect(quotes?.hits).toHaveLength(1);
		expect(quotes?.total).toBe(2);
	});

	it('leads to the events, directly or through a quote or a name', () => {
		expect([...search('cross-border').eventIds]).toEqual(['round']);
		expect([...search('asif').eventIds].toSorted()).toEqual(['doubts', 'round']);
		expect([...search('Turkey').eventIds]).toEqual(['round']);
		expect(hit(search('Turkey'), 'turkiye')?.events).toContain('round');
	});

	it('marks the words at the characters of the original', () => {
		const cafe = hit(search('cafe'), 'cafe');
		const marked = cafe?.kind === 'quote' ? segments(cafe.text).filter((segment) => segment.match) : [];
		expect(marked.map((segment) => segment.text)).toEqual(['cafe\u0301']);
	});

	it('marks the days of a date, not the words that lead to them', () => {
		const { terms } = search('first week of november 2025');
		const marked = highlight('For the first time this week: 5 Nov 2025', terms).filter(({ match }) => match);
		expect(marked.map(({ text }) => text)).toEqual(['Nov', '2025']);
	});

	it('marks Türkiye for Turkey, in any text', () => {
		const { terms } = search('turkey');
		const marked = highlight('Talks in Türkiye', terms).filter((segment) => segment.match);
		expect(marked.map((segment) => segment.text)).toEqual(['Türkiye']);
	});

	it('shows the passage where the title does not have the words', () => {
		const round = hit(search('mediated'), 'round');
		expect(round?.kind === 'event' && round.passage?.text).toBe('Negotiations begin, mediated by Türkiye.');
		const tariff = hit(search('tariff'), 'tariff');
		expect(tariff).not.toHaveProperty('passage');
	});

	it('says what a misspelt word was taken for, as it is printed', () => {
		expect(search('tarrif').corrections).toEqual([{ typed: 'tarrif', found: ['tariff', 'tariffs'] }]);
		expect(search('turkie').corrections[0]?.found).toContain('Türkiye');
		expect(search('tariff').corrections).toEqual([]);
	});

	it('offers suggestions that find something', () => {
		for (const query of ['tariff xyzzy', 'istanbul asif equipment', 'blorp']) {
			const { suggestions } = search(query);
			expect(suggestions).not.toEqual([]);
			for (const way of suggestions) expect(search(way).total, way).toBeGreaterThan(0);
		}
		expect(search('tariff xyzzy').suggestions).toContain('tariff');
	});

	it('offers to do without one of the fields, or with them alone, where a word is not among what they leave', () => {
		const { total, suggestions } = search('tariff speaker:asif in:2025-11');
		expect(total).toBe(0);
		expect(suggestions).toEqual(['speaker:asif in:2025-11', 'tariff']);
		expect(search('tariff is:quote').suggestions).toEqual(['tariff', 'is:quote']);
	});
});

it('finds nothing in an empty story', () => {
	const empty = new Lookup({ ...story, actors: [], places: [], sources: [], events: [], quotes: [] });
	expect(createSearch(empty)('tariff').total).toBe(0);
});

describe('the story it ships with', () => {
	const timeline = JSON.parse(readFileSync('data/timeline.json', 'utf8')) as Timeline;
	const ofStory = createSearch(new Lookup(timeline));

	it.each(['Turkiye', 'Türkiye', 'Turkey', 'TÜRKIYE'])('%s finds Türkiye', (query) => {
		const names = ofStory(query).groups.flatMap(({ hits }) =>
			hits.map((each) => (each.kind === 'person' ? each.name.text : '')),
		);
		expect(names).toContain('Türkiye');
	});

	it.each(['waste of time', 'time waste', 'wast of time', '"it’s just a waste of time"'])(
		'%s finds what Asif said first of all',
		(query) => {
			const first = ofStory(query).groups[0]?.hits[0];
			expect(first?.kind === 'quote' && first.text.text).toContain('waste of time, right?');
		},
	);

	it('tarrif finds tariffs', () => {
		const { corrections, eventIds } = ofStory('tarrif');
		expect(corrections[0]?.found).toEqual(expect.arrayContaining(['tariff', 'tariffs']));
		expect(eventIds.size).toBeGreaterThan(2);
	});

	it('finds every quote by its own words, pasted whole', () => {
		for (const quote of timeline.quotes) {
			const first = ofStory(quote.text).groups[0]?.hits[0];
			expect(first?.kind === 'quote' && first.text.text).toContain(quote.text);
		}
	});

	it.each(['xyzzy', 'football', 'purple unicorn', 'lorem ipsum', 'weather forecast'])(
		'%s finds nothing',
		(query) => expect(ofStory(query).total).toBe(0),
	);
});
