import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harbourLookup } from '../../tests/stories/small';
import { DAY, startOfDay } from '../time/span';
import { Lookup } from '../model/lookup';
import { datasetOf, readAddress, writeAddress, type Address, type Tab } from './address';
import type { PanelId } from './talks-panel';

const lookup = harbourLookup();
const read = (search: string) => readAddress(search, lookup);
/** An address that says nothing. */
const plain = read('').address;

const firstDay = startOfDay('2028-01-01');
const day = fc.integer({ min: 0, max: 1500 }).map((days) => firstDay + days * DAY);
const some = <T extends string>(...values: T[]) => fc.subarray(values);
/** A process and a part of it belong to the talks alone. */
const left: fc.Arbitrary<Partial<Address>> = fc.oneof(
	fc.record({ tab: fc.constantFrom<Tab>('story', 'disagreements') }),
	fc.record({
		tab: fc.constant<Tab>('talks'),
		talks: fc.constantFrom(undefined, 'toll-talks'),
		panel: fc.constantFrom<PanelId | undefined>(undefined, 'positions'),
	}),
);
const addresses: fc.Arbitrary<Address> = fc
	.record({
		query: fc.string({ unit: 'grapheme' }),
		filters: fc.record({
			track: some('bridge', 'ferries'),
			speaker: some('mayor', 'union'),
			source: some('courier', 'gazette'),
			kind: some('quote' as const),
		}),
		span: fc.option(
			fc.record({ start: day, days: fc.integer({ min: 1, max: 900 }) }).map(({ start, days }) => ({
				start,
				end: start + days * DAY,
			})),
			{ nil: undefined },
		),
		trueScale: fc.boolean(),
		event: fc.constantFrom(undefined, 'bridge-opens', 'toll-vote'),
		fromStart: fc.boolean(),
		excerpts: some('c-opens', 'g-opens'),
	})
	.chain((drawn) => left.map((shown) => ({ ...plain, ...drawn, ...shown })));

describe('reading an address', () => {
	it.each([
		['', {}],
		['?', {}],
		['?q=toll', { query: 'toll' }],
		['q=ferry%20toll', { query: 'ferry toll' }],
		['?scale=true', { trueScale: true }],
		['?event=bridge-opens', { event: 'bridge-opens' }],
		['?quote=not-moved', { quote: 'not-moved' }],
		['?order=first', { fromStart: true }],
		['?view=talks', { tab: 'talks' }],
		['?view=talks&talks=toll-talks', { tab: 'talks', talks: 'toll-talks' }],
		['?talks=toll-talks', { tab: 'talks', talks: 'toll-talks' }],
		['?talks=toll-talks&panel=claims', { tab: 'talks', talks: 'toll-talks', panel: 'positions' }],
		['?panel=claims', {}],
		['?view=disagreements', { tab: 'disagreements' }],
		['?disagreements=true', { tab: 'disagreements' }],
		['?event=toll-vote&disagreements=true', { tab: 'disagreements', event: 'toll-vote' }],
		['?excerpt=c-opens', { excerpts: ['c-opens'] }],
		['?from=2031-05-01&to=2031-05-02', { span: spanOfDays('2031-05-01', '2031-05-02') }],
		['?from=2031-05-01', { span: spanOfDays('2031-05-01', '2031-05-10') }],
		['?to=2031-05-01', { span: spanOfDays('2028-01-01', '2031-05-01') }],
	] as const)('reads %s', (search, expected) =>
		expect(read(search)).toEqual({ address: { ...plain, ...expected }, ignored: [] }),
	);

	it('takes a filter that is given more than once as a choice of several', () => {
		const { filters } = read('?track=bridge&track=ferries&track=bridge&speaker=mayor').address;
		expect(filters).toEqual({ track: ['bridge', 'ferries'], speaker: ['mayor'], source: [], kind: [] });
	});

	it.each([
		['?event=nothing', ['event=nothing']],
		['?event=', ['event=']],
		['?track=bridge&track=tunnel', ['track=tunnel']],
		['?scale=folded', ['scale=folded']],
		['?disagreements=many', ['disagreements=many']],
		['?view=desk', ['view=desk']],
		['?order=last', ['order=last']],
		['?excerpt=c-opens&excerpt=nothing', ['excerpt=nothing']],
		['?from=yesterday', ['from=yesterday']],
		['?from=2031-02-30', ['from=2031-02-30']],
		['?from=2031-05-09&to=2031-05-01', ['from=2031-05-09', 'to=2031-05-01']],
		['?speaker=constructor', ['speaker=constructor']],
		['?colour=red', ['colour=red']],
	])('leaves aside and names what it does not know in %s', (search, ignored) =>
		expect(read(search).ignored).toEqual(ignored),
	);

	it('takes an empty dataset for none', () => {
		expect(datasetOf('?data=')).toBeUndefined();
		expect(read('?data=').ignored).toEqual([]);
	});

	it('finds the last day of a story of any length', () => {
		const { timeline } = lookup;
		const events = Array.from({ length: 200_000 }, () => timeline.events[0]).filter(
			(event) => event !== undefined,
		);
		const long = new Lookup({ ...timeline, events });
		const latest = startOfDay(events[0]?.when.latest ?? '') + DAY;
		expect(readAddress('?from=2028-01-01', long).address.span?.end).toBe(latest);
	});

	it('never throws, whatever it is given', () => {
		const names = fc.constantFrom(
			'q',
			'track',
			'from',
			'to',
			'event',
			'quote',
			'talks',
			'disagreements',
			'view',
			'order',
			'panel',
			'excerpt',
			'scale',
			'data',
			'%',
		);
		const values = fc.oneof(fc.string({ unit: 'binary' }), fc.date().map(String), fc.constant('2031-13-45'));
		const searches = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.tuple(names, values)).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
		);
		fc.assert(
			fc.property(searches, (search) => {
				expect(() => read(search)).not.toThrow();
			}),
		);
	});
});

describe('writing an address', () => {
	it('says nothing of what is as usual', () => expect(writeAddress(plain)).toBe(''));

	it('gives back what was written', () => {
		fc.assert(
			fc.property(addresses, (address) => {
				expect(read(writeAddress(address))).toEqual({ address, ignored: [] });
			}),
		);
	});

	it('names the quote, and leaves its event to be found from it', () =>
		expect(writeAddress({ ...plain, event: 'ferries-stop', quote: 'not-moved' })).toBe('quote=not-moved'));

	it('does not change a day by rounding', () => {
		const { start, end } = spanOfDays('2031-05-01', '2031-05-02');
		for (const error of [-40, -0.001, 0, 0.001, 40]) {
			const span = { start: start + error, end: end + error };
			expect(writeAddress({ ...plain, span })).toBe('from=2031-05-01&to=2031-05-02');
		}
	});

	it('keeps the address of another dataset', () => {
		const search = writeAddress({ ...plain, query: 'toll' }, 'data/other story.json');
		expect(datasetOf(search)).toBe('data/other story.json');
		expect(read(search).ignored).toEqual([]);
	});
});

function spanOfDays(from: string, to: string) {
	return { start: startOfDay(from), end: startOfDay(to) + DAY };
}
