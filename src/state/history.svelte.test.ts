import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookup } from '../../tests/stories/search';
import { followAddress } from './history.svelte';
import { View } from './view.svelte';

let stop: () => void = () => undefined;
afterEach(() => {
	stop();
	history.replaceState(null, '', '/');
});

/** A view that the address follows, as on the page. */
function begin(): View {
	const view = new View(lookup);
	stop = $effect.root(() => followAddress(view));
	flushSync();
	return view;
}

async function back(): Promise<void> {
	const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
	history.back();
	await arrived;
	flushSync();
}

describe('going back', () => {
	it('leads to the query that was typed just before a result was opened', async () => {
		const view = begin();
		view.query = 'waste';
		flushSync();
		view.select('doubts');
		flushSync();
		expect(location.search).toBe('?q=waste&event=doubts');
		await back();
		expect(view.query).toBe('waste');
		expect(view.selectedEvent).toBeUndefined();
	});

	it('makes no entry of its own for what is typed', () => {
		vi.useFakeTimers();
		const view = begin();
		const entries = history.length;
		view.query = 'waste';
		flushSync();
		vi.runAllTimers();
		expect(location.search).toBe('?q=waste');
		expect(history.length).toBe(entries);
		vi.useRealTimers();
	});
});
