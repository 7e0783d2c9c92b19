/** How much of each article stands in the dataset, and the limits on it. */
import { shippedAfter, shippedBefore } from '../../model/anchor';
import { contextIn } from '../../model/fragment';
import type { Lock, LockedExcerpt } from '../anchor/lock';
import type { Authored } from '../read/collect';
import type { Problem } from '../read/problem';

/** How much of one article stands in the dataset. Lengths in UTF-16 code units of standfirst and body. */
export interface Share {
	readonly source: string;
	readonly length: number;
	/** Inside excerpts, each character counted once. */
	readonly quoted: number;
	/** With the words that are shipped before and after them. */
	readonly shipped: number;
	/** The longest stretch that lies inside excerpts without a break. */
	readonly longest: number;
	/** Why it is not held to the limits. */
	readonly exempt?: string;
}

/** The largest shares: over all articles, and in any of them. */
const MOST = { quoted: { all: 0.7, one: 0.75 }, shipped: { all: 0.78, one: 0.83 } } as const;
const LONGEST = 550;
/** Shorter texts may be quoted whole. */
const SHORT = 1000;

type Range = readonly [start: number, end: number];

/** O(e log e) in the number of excerpts. */
export function sharesOf({ sources }: Authored, lock: Lock): Share[] {
	return sources.flatMap(({ value: { id, quotable } }) => {
		const stretches = lock.sources[id]?.stretches ?? [];
		const excerpts = Object.values(lock.excerpts).filter(({ source }) => source === id);
		const length = lengthOf(stretches);
		if (length === 0) return [];
		const quoted = merged(excerpts.map(({ start, end }) => [start, end]));
		const exempt = quotable ?? (length < SHORT ? `under ${SHORT} characters` : undefined);
		return {
			source: id,
			length,
			quoted: lengthOf(within(quoted, stretches)),
			shipped: lengthOf(within(merged(excerpts.map(withContext)), stretches)),
			longest: Math.max(0, ...within(quoted, stretches).map(([start, end]) => end - start)),
			...(exempt === undefined ? {} : { exempt }),
		};
	});
}

function withContext({ start, end, prefix, suffix, fragment = '' }: LockedExcerpt): Range {
	const { before, after } = contextIn(fragment);
	return [
		start - Math.max(shippedBefore(prefix).length, before.length),
		end + Math.max(shippedAfter(suffix).length, after.length),
	];
}

export function* checkShares(authored: Authored, lock: Lock): Generator<Problem> {
	const shares = sharesOf(authored, lock).filter(({ exempt }) => exempt === undefined);
	for (const share of shares) {
		const spot = authored.sources.find(({ value }) => value.id === share.source)?.spot.at('id');
		if (!spot) continue;
		const excerpts = excerptsOf(lock, [share]);
		for (const message of excessOf(share, share.source, 'one'))
			yield spot.problem(message, longest(excerpts));
		if (share.longest > LONGEST)
			yield spot.problem(
				`${share.longest} characters in a row of ${share.source} are inside excerpts, at most ${LONGEST} may be; ` +
					`leave out ${share.longest - LONGEST} in the middle`,
				longest(excerpts.filter(({ start, end }) => isInLongRun([start, end], excerpts))),
			);
	}
	if (authored.story && shares.length > 0)
		for (const message of excessOf(inAll(shares), 'the articles', 'all'))
			yield authored.story.spot.problem(message, longest(excerptsOf(lock, shares)));
}

function* excessOf(
	{ length, quoted, shipped }: Pick<Share, 'length' | 'quoted' | 'shipped'>,
	name: string,
	which: 'all' | 'one',
): Generator<string> {
	const [within, around] = [length * MOST.quoted[which], length * MOST.shipped[which]];
	if (quoted > within)
		yield `${percent(quoted / length)} of ${name} is inside excerpts, at most ${percent(MOST.quoted[which])} may be; prove with ${Math.ceil(quoted - within)} characters less`;
	if (shipped > around)
		yield `${percent(shipped / length)} of ${name} is shipped with the words around its excerpts, at most ${percent(MOST.shipped[which])} may be; shorten or join excerpts by ${Math.ceil(shipped - around)} characters`;
}

type Placed = LockedExcerpt & { readonly id: string };

function excerptsOf(lock: Lock, shares: readonly Share[]): Placed[] {
	const sources = new Set(shares.map(({ source }) => source));
	return Object.entries(lock.excerpts).flatMap(([id, excerpt]) =>
		sources.has(excerpt.source) ? [{ id, ...excerpt }] : [],
	);
}

/** So many excerpts are named in a message. */
const NAMED = 5;

/** “longest first: ist-demand (158), …” */
function longest(excerpts: readonly Placed[]): string {
	const lengths = excerpts.map(({ id, start, end }) => ({ id, length: end - start }));
	const first = lengths.toSorted((a, b) => b.length - a.length).slice(0, NAMED);
	return `the longest excerpts: ${first.map(({ id, length }) => `${id} (${length})`).join(', ')}`;
}

/** Does an excerpt lie in an unbroken run that is too long? */
function isInLongRun([start, end]: Range, excerpts: readonly Placed[]): boolean {
	return merged(excerpts.map((one) => [one.start, one.end])).some(
		([from, to]) => to - from > LONGEST && from <= start && end <= to,
	);
}

/** `us-call: 68.1 % in excerpts, 75.9 % with context, longest run 412`, one line for each article. */
export function formatShares(shares: readonly Share[]): string[] {
	return [...shares, ...(shares.length > 1 ? [inAll(shares)] : [])].map((share) => {
		const { source, length, quoted, shipped, longest, exempt } = share;
		const parts = [
			`${percent(quoted / length)} in excerpts`,
			`${percent(shipped / length)} with context`,
			`longest run ${longest}`,
		];
		return `${source}: ${parts.join(', ')}${exempt === undefined ? '' : ` (exempt: ${exempt})`}`;
	});
}

/** What the limits over all articles are held against. */
function inAll(shares: readonly Share[]): Share {
	const held = shares.filter(({ exempt }) => exempt === undefined);
	const sum = (part: 'length' | 'quoted' | 'shipped') => held.reduce((all, share) => all + share[part], 0);
	const longest = Math.max(0, ...held.map((share) => share.longest));
	return {
		source: 'all articles',
		length: sum('length') || 1,
		quoted: sum('quoted'),
		shipped: sum('shipped'),
		longest,
	};
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1).replace('.0', '')} %`;
}

function merged(ranges: readonly Range[]): Range[] {
	const all: [number, number][] = [];
	for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
		const last = all.at(-1);
		if (last && start <= last[1]) last[1] = Math.max(last[1], end);
		else all.push([start, end]);
	}
	return all;
}

function within(ranges: readonly Range[], stretches: readonly Range[]): Range[] {
	return ranges.flatMap(([start, end]) =>
		stretches
			.map(([from, to]): Range => [Math.max(start, from), Math.min(end, to)])
			.filter(([first, last]) => last > first),
	);
}

function lengthOf(ranges: readonly Range[]): number {
	return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}
