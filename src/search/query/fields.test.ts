import { describe, expect, it } from 'vitest';
import { Lookup } from '../../model/lookup';
import { readDate } from './dates';
import { createNameIndex } from '../index/name-index';
import { completionsOf } from './completions';
import { readFields } from './fields';
import { lookup } from '../../../tests/stories/search';
import { createSearch } from '../search';

const search = createSearch(lookup);
const names = createNameIndex(lookup);
const found = (query: string) =>
	search(query).groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`));

describe('fields', () => {
	it.each([
		['speaker:asif', ['event doubts', 'event round', 'quote cross-border', 'quote waste']],
		['speaker:asiff is:quote', ['quote cross-border', 'quote waste']],
		['is:quote speaker:"Khawaja Asif" waste', ['quote waste']],
		['track:trade tariff', ['event tariff']],
		['is:scheduled', ['event round']],
		['in:2025-04', ['event tariff']],
		['in:"april 2025" is:event', ['event tariff']],
		['by:herald is:source', ['source herald']],
		['source:herald in:2022', ['event equipment']],
		['has:quote', ['event doubts', 'event round']],
		['has:figure', ['event tariff']],
	])('%s narrows to %s', (query, expected) => expect(found(query).toSorted()).toEqual(expected));

	it.each([
		['speaker:asif tariff'],
		['is:quote has:figure'],
		['in:1999'],
		['is:nonsense'],
		['track:nowhere'],
	])('%s finds nothing', (query) => expect(found(query)).toEqual([]));

	it('narrows to what is not so', () => {
		const rest = found('asif -is:quote');
		expect(rest.length).toBeGreaterThan(0);
		expect(rest.filter((one) => one.startsWith('quote'))).toEqual([]);
	});

	it('leaves plain text alone', () => {
		expect(readFields('note: waste of time, 10:30')).toEqual([]);
		expect(search('waste of time').chips).toEqual([]);
	});

	it('says what it understood, and what it did not', () => {
		expect(search('speaker:asif').chips).toMatchObject([{ label: 'Said by: Khawaja Asif', isKnown: true }]);
		expect(search('is:nonsense').chips).toMatchObject([{ isKnown: false }]);
	});

	it('offers fields and their values while they are typed', () => {
		expect(completionsOf('waste spe', lookup, names)).toMatchObject([{ query: 'waste speaker:' }]);
		expect(completionsOf('is:sch', lookup, names)).toMatchObject([{ query: 'is:scheduled ' }]);
		expect(completionsOf('speaker:k', lookup, names)).toMatchObject([{ query: 'speaker:"Khawaja Asif" ' }]);
		expect(completionsOf('waste of time', lookup, names)).toEqual([]);
	});

	it('offers the months of the story, and none that a query could not name', () => {
		const far = (earliest: string) => {
			const events = lookup.timeline.events.map((event) => ({
				...event,
				when: { ...event.when, edtf: earliest, earliest, latest: earliest },
			}));
			return new Lookup({ ...lookup.timeline, events });
		};
		const offered = (day: string) => completionsOf('in:', far(day), names).map(({ query }) => query);
		expect(offered('2025-04-07')).toEqual(['in:2025-04 ']);
		expect(offered('+012025-01-07')).toEqual([]);
	});

	it('finds an event of any year by its month and year', () => {
		const [event] = lookup.timeline.events;
		if (!event) throw new Error('the story has no events');
		const dated = (day: string) => {
			const when = { ...event.when, edtf: day, earliest: day, latest: day };
			return createSearch(new Lookup({ ...lookup.timeline, chapters: [], events: [{ ...event, when }] }));
		};
		for (const [day, asked] of [
			['2031-04-07', '7 april 2031'],
			['+012025-04-07', '7 april 12025'],
		] as const)
			expect(
				dated(day)(asked).groups.flatMap(({ hits }) => hits.map(({ id }) => id)),
				day,
			).toContain(event.id);
	});
});

describe('dates', () => {
	const day = (text: string) => Date.parse(text) / 86_400_000;

	it.each([
		['april 2025', '2025-04-01', '2025-04-30'],
		['9 april 2025', '2025-04-09', '2025-04-09'],
		['april 9 2025', '2025-04-09', '2025-04-09'],
		['2025 april 9', '2025-04-09', '2025-04-09'],
		['last week of march 2025', '2025-03-25', '2025-03-31'],
		['first week of november 2025', '2025-11-01', '2025-11-07'],
		['early feb 2024', '2024-02-01', '2024-02-10'],
		['end of february 2024', '2024-02-20', '2024-02-29'],
	])('reads %s as %s to %s', (text, first, last) =>
		expect(readDate(text.split(' '))?.daysIn(0)).toEqual([{ first: day(first), last: day(last) }]),
	);

	it('takes any year where none is named', () => {
		const date = readDate(['tariff', 'april', '9']);
		expect(date).toMatchObject({ from: 1, to: 3, year: undefined });
		expect(date?.daysIn(2023)).toEqual([{ first: day('2023-04-09'), last: day('2023-04-09') }]);
	});

	it.each([
		['9 4 2025', ['2025-04-09', '2025-09-04']],
		['4 4 2025', ['2025-04-04']],
		['31 3 2025', ['2025-03-31']],
		['3 31 2025', ['2025-03-31']],
	])('reads %s day first and month first, as far as there are such days: %j', (text, days) => {
		const read = readDate(text.split(' '))?.daysIn(0);
		expect(read).toEqual(days.map((one) => ({ first: day(one), last: day(one) })));
	});

	it.each(['31 13 2025', 'may', 'march', '2025', 'tariff of 29 percent', 'week of talks'])(
		'%s is words',
		(text) => expect(readDate(text.split(' '))).toBeUndefined(),
	);
});
