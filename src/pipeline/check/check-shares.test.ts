import { expect, it } from 'vitest';
import { emptyLock } from '../anchor/lock';
import type { Lock } from '../anchor/lock';
import { collect } from '../read/collect';
import { checkShares, formatShares, sharesOf } from './check-shares';

const story =
	'story: { id: s, title: T, standfirst: S, language: en }\ntracks: [{ id: t, title: T, colour: blue }]\n';

/** One article of 2000 characters, quoted in these stretches. */
function quoting(
	stretches: readonly (readonly [number, number])[],
	more = '',
): [ReturnType<typeof collect>, Lock] {
	const source = `id: paper\npublisher: P\nheadline: H\n${more}`;
	const lock = emptyLock();
	lock.sources.paper = { words: 300, sha256: '0'.repeat(64), stretches: [[100, 2100]] };
	for (const [index, [start, end]] of stretches.entries()) {
		const exact = 'x'.repeat(end - start);
		lock.excerpts[`e-${index}`] = {
			source: 'paper',
			paragraph: 1,
			start,
			end,
			exact,
			prefix: 'and then ',
			suffix: ' so on',
		};
	}
	return [
		collect(
			new Map([
				['story.yaml', story],
				['sources/paper.yaml', source],
			]),
		),
		lock,
	];
}

const problemsOf = (...given: Parameters<typeof quoting>) =>
	[...checkShares(...quoting(...given))].map(({ message }) => message);

it('counts what two excerpts quote once, and nothing above the standfirst', () => {
	const [share] = sharesOf(
		...quoting([
			[0, 200],
			[150, 300],
			[500, 700],
		]),
	);
	expect(share).toMatchObject({ length: 2000, quoted: 400, longest: 200 });
});

it('counts the words that are shipped around an excerpt', () =>
	expect(sharesOf(...quoting([[500, 700]]))[0]?.shipped).toBe(200 + ' then '.length + ' so on'.length));

it('prints the shares, a line for each article', () =>
	expect(formatShares(sharesOf(...quoting([[500, 1000]])))).toEqual([
		'paper: 25 % in excerpts, 25.6 % with context, longest run 500',
	]));

it('lets most of an article be quoted, in short stretches', () =>
	expect(
		problemsOf([
			[100, 600],
			[700, 1200],
			[1300, 1680],
		]),
	).toEqual([]));

it('refuses three quarters of it, a long run, and too much with its context', () => {
	expect(
		problemsOf([
			[100, 640],
			[650, 1190],
			[1200, 1740],
		]),
	).toEqual([
		expect.stringContaining('81 % of paper is inside excerpts, at most 75 % may be'),
		expect.stringContaining('81 % of the articles is inside excerpts, at most 70 % may be'),
		expect.stringContaining('with the words around its excerpts'),
	]);
	expect(problemsOf([[100, 640]])).toEqual([]);
	expect(problemsOf([[100, 700]])).toEqual([expect.stringContaining('600 characters in a row of paper')]);
});

it('says by how much, and which excerpts are the longest', () => {
	const [all, run] = [
		[
			...checkShares(
				...quoting([
					[100, 640],
					[650, 1190],
					[1200, 1740],
				]),
			),
		],
		[
			...checkShares(
				...quoting([
					[100, 400],
					[390, 700],
					[900, 1300],
				]),
			),
		],
	];
	expect(all[0]?.message).toContain('prove with 120 characters less');
	expect(all[0]?.detail).toEqual(['the longest excerpts: e-0 (540), e-1 (540), e-2 (540)']);
	expect(run[0]?.message).toContain('leave out 50 in the middle');
	expect(run[0]?.detail).toEqual(['the longest excerpts: e-1 (310), e-0 (300)']);
});

it('holds no statement to it that says why it may be quoted', () =>
	expect(problemsOf([[100, 2100]], 'quotable: A post of the ministry.\n')).toEqual([]));
