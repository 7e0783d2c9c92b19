import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { harbourLookup } from '../../tests/stories/small';
import { followAddress } from './history.svelte';
import { View } from './view.svelte';

let stop: () => void;

/** A view that the address bar follows, opened at an address. */
function openAt(search: string): View {
	history.replaceState(null, '', `/${search}`);
	const view = new View(harbourLookup());
	stop = $effect.root(() => followAddress(view));
	flushSync();
	return view;
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	stop();
	vi.useRealTimers();
});

it('keeps what was typed just before a selection in the entry that is left', () => {
	const view = openAt('');
	view.query = 'toll';
	flushSync();
	const written = vi.spyOn(history, 'replaceState');
	view.openProof({ event: 'toll-vote' });
	flushSync();
	expect(written).toHaveBeenCalledWith(null, '', '/?q=toll');
	expect(location.search).toBe('?q=toll&event=toll-vote');
});

it('writes what is typed once the reader pauses', () => {
	const view = openAt('');
	const written = vi.spyOn(history, 'replaceState');
	for (const query of ['t', 'to', 'tol', 'toll']) {
		view.query = query;
		flushSync();
		vi.advanceTimersByTime(100);
	}
	vi.advanceTimersByTime(1_000);
	expect(written.mock.calls).toEqual([[null, '', '/?q=toll']]);
});

it.each(['pushState', 'replaceState'] as const)('tries again where the browser refuses a %s', (method) => {
	const view = openAt('');
	vi.spyOn(history, method).mockImplementationOnce(() => {
		throw new DOMException('too many calls', 'SecurityError');
	});
	if (method === 'pushState') view.openProof({ event: 'toll-vote' });
	else view.query = 'toll';
	flushSync();
	vi.advanceTimersByTime(1_000);
	expect(location.search).toBe('');
	vi.advanceTimersByTime(10_000);
	expect(location.search).toBe(method === 'pushState' ? '?event=toll-vote' : '?q=toll');
});
