import { expect, it } from 'vitest';
import type { Claim, ClaimLink } from '../../model/schema';
import { bareTalks, claim, lakeLookup, lakeTalks, phase, when } from '../../../tests/stories/talks';
import { mirrored } from './mirror';
import { positionsOf, verbOf, type Thread } from './positions';

const lookup = lakeLookup();
const issues = positionsOf(lakeTalks, lookup);
const link = (from: string, to: string, relation: ClaimLink['relation']): ClaimLink => ({
	from,
	to,
	relation,
	excerpts: [`x-${from}`],
});
const talksOf = (claims: Claim[], links: ClaimLink[]) =>
	bareTalks({ issues: [{ id: 'i', label: 'Issue' }], claims, links });
const threadsOf = (claims: Claim[], links: ClaimLink[]) =>
	positionsOf(talksOf(claims, links), lookup)[0]?.threads ?? [];
const ids = (threads: readonly Thread[]): unknown[] =>
	threads.map(({ id, answers }) => [id, ...ids(answers)]);

const north = claim('n', 'i', 'northmark');
const south = claim('s', 'i', 'southmark');
const south2 = claim('s2', 'i', 'southmark');

it('puts a denial under what it denies, and the word on the denial under that', () => {
	const [thread] = issues.find(({ id }) => id === 'shots')?.threads ?? [];
	expect(thread).toMatchObject({ party: 'northmark', by: 'Ida North, 20 Mar 2031' });
	expect(thread?.answers).toMatchObject([
		{ relation: 'denies', quotation: 'pure invention', answers: [{ relation: 'counters', party: 'league' }] },
	]);
});

it('lets a whole sentence speak for itself and puts our words before a fragment', () => {
	const [thread] = issues.find(({ id }) => id === 'shots')?.threads ?? [];
	expect(thread?.quotation).toMatch(/^Their boats/);
	expect(thread).not.toHaveProperty('text');
	expect(thread?.answers[0]?.text).toBe('Southmark rejects the account.');
});

it('tells the strongest answer first, and no claim twice', () => {
	expect(
		ids(threadsOf([north, south, south2], [link('s', 'n', 'counters'), link('s2', 'n', 'denies')])),
	).toEqual([['n', ['n s2'], ['n s']]]);
});

it('tells claims that answer each other in a ring once', () => {
	expect(ids(threadsOf([north, south], [link('s', 'n', 'denies'), link('n', 's', 'denies')]))).toEqual([
		['n', ['n s']],
	]);
});

it('shows a position that its own party has given up as given up, in the words that say so', () => {
	const newer = claim('n2', 'i', 'northmark');
	const threads = threadsOf([north, newer], [link('n2', 'n', 'counters')]);
	expect(ids(threads)).toEqual([['n'], ['n2']]);
	expect(threads[0]?.givenUp).toMatchObject({ target: { excerpts: ['x-n2'] } });
	expect(threads[1]).not.toHaveProperty('givenUp');
});

it('calls an issue silent only where nothing at all is reported on it', () => {
	const settled = { ...phase('stuck', 'deadlock', when('2031-04-01'), 'No accord'), issue: 'i' };
	expect(positionsOf(talksOf([], []), lookup)).toMatchObject([{ label: 'Issue', threads: [] }]);
	expect(positionsOf({ ...talksOf([], []), phases: [settled] }, lookup)).toEqual([]);
});

it('names the disagreements about an issue’s events once', () => {
	expect(issues.map((issue) => issue.discrepancies.map(({ id }) => id))).toEqual([[], ['who-fired']]);
});

it('stands a claim and the answers from across face to face', () => {
	const threads = threadsOf([north, south, south2], [link('s', 'n', 'denies'), link('s2', 'n', 'counters')]);
	expect(mirrored(threads, 'northmark')).toMatchObject({
		disputes: [{ side: 'left', claim: { id: 'n', answers: [] }, answers: [{ id: 'n s' }, { id: 'n s2' }] }],
		pairs: [],
	});
});

it('pairs what met no answer', () => {
	expect(mirrored(threadsOf([north, south, south2], []), 'northmark')).toMatchObject({
		disputes: [],
		pairs: [{ left: { id: 'n' }, right: { id: 's' } }, { right: { id: 's2' } }],
	});
});

it('keeps what a side adds to its own claim with that claim', () => {
	const again = claim('n2', 'i', 'northmark');
	const { pairs } = mirrored(threadsOf([north, again], [link('n2', 'n', 'restates')]), 'northmark');
	expect(pairs[0]?.left?.answers).toMatchObject([{ relation: 'restates' }]);
});

it('says of a denial that was given up that it is past', () => {
	const newer = claim('s2', 'i', 'southmark');
	const [thread] = threadsOf([north, south, newer], [link('s', 'n', 'denies'), link('s2', 's', 'counters')]);
	const [denial] = thread?.answers ?? [];
	if (!thread || !denial) throw new Error('the denial stands under what it denies');
	expect(verbOf(denial, thread)).toBe('denied');
	expect(verbOf({ ...denial, relation: 'counters' }, { ...thread, answers: [] })).toBe('countered');
});
