import { afterEach, expect, it, vi } from 'vitest';
import { forgetSearches, recentSearches, remember } from './recent';

/** A device that remembers, or not. */
function storage(stored: Record<string, string> = {}) {
	const items = new Map(Object.entries(stored));
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => items.set(key, value),
		removeItem: (key: string) => items.delete(key),
	});
	return items;
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it('remembers the last six, newest first, each once, until they are cleared', () => {
	const items = storage();
	for (const query of ['a', 'b', 'c', 'd', 'e', 'f', ' b ', '  ']) remember(query);
	expect(recentSearches()).toEqual(['b', 'f', 'e', 'd', 'c', 'a']);
	remember('g');
	expect(recentSearches()).toHaveLength(6);
	forgetSearches();
	expect(recentSearches()).toEqual([]);
	expect(items.size).toBe(0);
});

it.each(['nonsense', '{"a":1}', '[1, null, {}, ""]', JSON.stringify(['x'.repeat(1000)])])(
	'takes nothing from %s',
	(stored) => {
		storage({ 'dateline-searches': stored });
		expect(recentSearches()).toEqual([]);
	},
);

it('does without where storage is forbidden', () => {
	vi.stubGlobal('localStorage', {
		getItem: () => {
			throw new Error('forbidden');
		},
	});
	expect(() => remember('a')).not.toThrow();
	expect(recentSearches()).toEqual([]);
});
