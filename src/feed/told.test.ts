import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { event, harbour, on } from '../../tests/stories/small';
import { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import { dateInChapter, toldInChapters } from './told';

const chapters = [
	{ id: 'before', title: 'Before', events: ['plan'] },
	{ id: 'opening', title: 'The opening', events: ['opens', 'speech'] },
];
const plan = event({
	id: 'plan',
	title: 'A plan',
	when: { ...on('2030-01-01', '2030-12-31'), edtf: '2030' },
});
const opens = event({ id: 'opens', title: 'It opens', when: on('2031-05-01') });
const ribbon = event({ id: 'ribbon', title: 'A ribbon', when: on('2031-05-01'), partOf: 'opens' });
const speech = event({ id: 'speech', title: 'A speech', when: on('2031-05-03') });
const lookup = new Lookup({
	...harbour,
	chapters,
	events: [plan, opens, ribbon, speech],
	quotes: [],
	talks: [],
	discrepancies: [],
});

/** “The opening: It opens (A ribbon), A speech” */
function told(events: readonly TimelineEvent[], fromStart = true): string[] {
	return toldInChapters(lookup, events, fromStart).map(
		({ title, told: items }) =>
			`${title}: ${items
				.map(({ event: { title: name }, parts }) =>
					parts.length === 0 ? name : `${name} (${parts.map((part) => part.title).join()})`,
				)
				.join(', ')}`,
	);
}

describe('the story in chapters', () => {
	it('is told from the start, or latest first, with parts under their whole', () => {
		expect(told(lookup.inOrder)).toEqual(['Before: A plan', 'The opening: It opens (A ribbon), A speech']);
		expect(told(lookup.inOrder, false)).toEqual([
			'The opening: A speech, It opens (A ribbon)',
			'Before: A plan',
		]);
	});

	it('has a part stand alone where its whole does not show, and no chapter without events', () =>
		expect(told([ribbon, speech])).toEqual(['The opening: A ribbon, A speech']));

	it('says when a chapter was, and its year once', () => {
		expect(toldInChapters(lookup, lookup.inOrder, true).map(({ dates, year }) => [dates, year])).toEqual([
			['2030', '2030'],
			['1 – 3 May 2031', '2031'],
		]);
	});

	it('loses no event', () => {
		fc.assert(
			fc.property(fc.subarray([...lookup.inOrder]), fc.boolean(), (events, fromStart) => {
				const all = toldInChapters(lookup, events, fromStart).flatMap(({ told: items }) =>
					items.flatMap((item) => [item.event, ...item.parts]),
				);
				expect(all.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
					events.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
				);
			}),
		);
	});
});

it.each([
	['2031-05-01', '2031-05-01', '2031', '1 May'],
	['2031-05-01', '2031-05-01', '', '1 May 2031'],
	['2021/..', '2031-05-01', '', 'Since 2021'],
	['2031', '2031-12-31', '2031', '2031'],
])('says %s beside its event in a chapter', (edtf, latest, year, expected) => {
	const when = { ...on(edtf.length === 10 ? edtf : '2031-01-01', latest), edtf };
	expect(dateInChapter(when, year)).toBe(expected);
});

it('says of what has no day that it has none', () => {
	const when = { ...on('2031-05-01'), edtf: '/2031-05-01', basis: 'undated' as const };
	expect(dateInChapter(when, '2031')).toBe('Undated');
});
