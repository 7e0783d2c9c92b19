import { expect, it } from 'vitest';
import { exchangesOf, type Turn } from './exchange';
import { bareTalks, claim, lakeLookup, lakeTalks } from '../../../tests/stories/talks';

const lookup = lakeLookup();

function outline(turns: readonly Turn[]): unknown[] {
	return turns.map(({ id, answers }) => [id.split(' ').at(-1), ...outline(answers)]);
}

const link = (from: string, to: string) => ({ from, to, relation: 'denies' as const, excerpts: ['x-r1'] });
const talks = (ids: string[], links: ReturnType<typeof link>[]) =>
	bareTalks({
		issues: [{ id: 'i', label: 'Issue' }],
		claims: ids.map((id) => claim(id, 'i', 'northmark')),
		links,
	});

it('follows a claim through its denial to the word on the denial', () => {
	const [first] = exchangesOf(lakeTalks, lookup);
	expect(outline(first ? [first] : [])).toEqual([['c-north-shots', ['c-south-shots', ['c-league-shots']]]]);
	expect(first).toMatchObject({ who: 'Northmark, Ida North', printed: ['The Lake Post, 25 Mar 2031'] });
	expect(first?.answers[0]).toMatchObject({
		who: 'Southmark, Press office denies',
		quotation: 'pure invention',
	});
});

it.each([
	['leaves out what nobody answered', ['a'], [], []],
	[
		'puts an answer to two claims under both',
		['a', 'b', 'c'],
		[link('c', 'a'), link('c', 'b')],
		[
			['a', ['c']],
			['b', ['c']],
		],
	],
	['breaks a ring at the first', ['a', 'b'], [link('a', 'b'), link('b', 'a')], [['a', ['b']]]],
	['passes over links to claims that are not there', ['a'], [link('gone', 'a')], [['a']]],
])('%s', (_, ids, links, expected) => {
	expect(outline(exchangesOf(talks(ids, links), lookup))).toEqual(expected);
});

it('goes by when things were said', () => {
	const said = { earliest: '2031-03-01', latest: '2031-03-01' };
	const one = talks(['a', 'b', 'c'], [link('c', 'a'), link('c', 'b')]);
	const claims = one.claims.map((item) =>
		item.id === 'b' ? { ...item, said: { ...item.said, ...said } } : item,
	);
	expect(outline(exchangesOf({ ...one, claims }, lookup))).toEqual([
		['b', ['c']],
		['a', ['c']],
	]);
});

it('puts the denial next to what it denies, before other answers of the same time', () => {
	const one = talks(['a', 'b', 'c', 'd'], [link('b', 'a'), link('c', 'a'), link('d', 'a')]);
	const relations = ['restates', 'counters', 'denies'] as const;
	const links = one.links.map((item, index) => ({ ...item, relation: relations[index] ?? 'denies' }));
	expect(outline(exchangesOf({ ...one, links }, lookup))).toEqual([['a', ['d'], ['c'], ['b']]]);
});
