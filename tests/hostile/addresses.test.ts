import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadTimeline } from '../../src/model/load';
import { Lookup } from '../../src/model/lookup';
import { openInTab, readOpened } from '../../src/model/opened';
import { quoted } from '../../src/model/quoted';
import { recentSearches } from '../../src/search/recent';
import { CopyStore } from '../../src/sources/reader-copy/copy-store';
import { datasetOf, readAddress, writeAddress } from '../../src/state/address';
import { ADDRESSES, ELSEWHERE } from './addresses';
import { base } from './base';
import { CAPABILITIES } from './capabilities';
import { DATASETS } from './corpus';
import { REQUESTS } from './requests';
import { STORAGE, STORED } from './storage';

const lookup = new Lookup(base());

it('has several hundred cases, each with a name of its own', () => {
	const names = [DATASETS, ADDRESSES, STORAGE, CAPABILITIES, REQUESTS].flatMap((table) =>
		table.map(({ name }) => name),
	);
	expect(names.length).toBeGreaterThan(900);
	expect(new Set(names).size).toBe(names.length);
});

describe('a hostile address', () => {
	it('is read without a throw, and what is read leads somewhere', () => {
		for (const { name, search } of ADDRESSES) {
			const { address, ignored } = readAddress(search, lookup);
			const { span, event, quote, filters, excerpts } = address;
			expect(span === undefined || span.start < span.end, name).toBe(true);
			expect(event === undefined || lookup.events.has(event), name).toBe(true);
			expect(quote === undefined || lookup.quotes.has(quote), name).toBe(true);
			expect(
				filters.track.every((id) => lookup.tracks.has(id)),
				name,
			).toBe(true);
			expect(
				excerpts.every((id) => lookup.excerpts.has(id)),
				name,
			).toBe(true);
			for (const words of ignored) expect(quoted(words).length, name).toBeLessThan(130);
		}
	});

	it('is written again as the same, with nothing of what was not understood', () => {
		for (const { name, search } of ADDRESSES) {
			const { address } = readAddress(search, lookup);
			const again = readAddress(`?${writeAddress(address)}`, lookup);
			expect(again.ignored, name).toEqual([]);
			expect(writeAddress(again.address), name).toBe(writeAddress(address));
		}
	});

	it('fetches nothing of another origin', async () => {
		const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response('', { status: 404 })));
		vi.stubGlobal('fetch', fetched);
		for (const data of ELSEWHERE) {
			const search = `?${new URLSearchParams({ data }).toString()}`;
			const loaded = await loadTimeline(datasetOf(search), `http://news.example/${search}`);
			expect('problems' in loaded && loaded.problems.join().length, data).toBeLessThan(200);
		}
		expect(fetched.mock.calls.map(([address]) => address)).toEqual([]);
		vi.unstubAllGlobals();
	});
});

describe('what is stored', () => {
	const kept = new Map<string, string>();
	beforeEach(() => {
		const storage = {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => kept.set(key, value),
			removeItem: (key: string) => kept.delete(key),
		};
		for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, storage);
		vi.stubGlobal('location', { pathname: '/', assign: () => undefined });
		return () => vi.unstubAllGlobals();
	});

	it.each(STORED)('may be %s', (_, value) => {
		kept.set('dateline-searches', value);
		expect(recentSearches().every((one) => one.length > 0 && one.length <= 200)).toBe(true);
		expect(recentSearches().length).toBeLessThanOrEqual(6);
		expect(openInTab(value)).toBe(true);
		expect('problems' in readOpened()).toBe(true);
		expect(new CopyStore('story').keep('source', value)).toBe(true);
	});
});
