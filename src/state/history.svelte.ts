/** Keeps the address bar and the view the same: the only place that touches the browser's history. */
import type { Address } from './address';
import { datasetOf, readAddress, writeAddress } from './address';
import type { View } from './view.svelte';

/** Zooming changes the address many times a second; browsers refuse more than a few writes. In milliseconds. */
const REPLACE_AFTER = 250;
/** A refused write is tried again after so many milliseconds: Safari allows 100 in 30 seconds. */
const RETRY_AFTER = 5_000;

/**
 * Applies the current address to the view, then follows it: a selection makes an entry in the history,
 * everything else replaces the current one. Call once, while the page's component is set up.
 * @param later Does not apply it yet: the page is hydrated without it.
 * @returns Applies the current address.
 */
export function followAddress(view: View, later = false): () => void {
	// On a server there is no address to follow.
	if (!('location' in globalThis)) return () => undefined;
	const dataset = datasetOf(location.search);
	let selection = selectionOf(view.address);
	/** Writes what the current entry should say and does not say yet. */
	let pending: { url: string; timer: ReturnType<typeof setTimeout> } | undefined;
	if (!later) onpopstate();

	$effect(() => {
		const { address } = view;
		const search = writeAddress(address, dataset);
		const url = `${location.pathname}${search && `?${search}`}${location.hash}`;
		const selects = selectionOf(address) !== selection && !view.walking;
		selection = selectionOf(address);
		if (!selects) {
			replaceAfter(REPLACE_AFTER, url);
			return;
		}
		// What was typed or zoomed just before belongs to the entry that is left.
		if (pending) replace(pending.url);
		if (!write('pushState', url)) replaceAfter(RETRY_AFTER, url);
	});

	$effect(() => {
		addEventListener('popstate', onpopstate);
		return () => {
			removeEventListener('popstate', onpopstate);
			clearTimeout(pending?.timer);
		};
	});

	return onpopstate;

	function replaceAfter(milliseconds: number, url: string): void {
		clearTimeout(pending?.timer);
		pending = { url, timer: setTimeout(replace, milliseconds, url) };
	}

	function replace(url: string): void {
		clearTimeout(pending?.timer);
		pending = undefined;
		if (!write('replaceState', url)) replaceAfter(RETRY_AFTER, url);
	}

	function onpopstate(): void {
		clearTimeout(pending?.timer);
		pending = undefined;
		read();
		selection = selectionOf(view.address);
	}

	function read(): void {
		const { address, ignored } = readAddress(location.search, view.whole);
		view.apply(address);
		view.ignored = ignored;
	}
}

/** @returns Whether the browser took it: it refuses too many writes in a short time. */
function write(method: 'pushState' | 'replaceState', url: string): boolean {
	try {
		history[method](null, '', url);
		return true;
	} catch {
		return false;
	}
}

/** What makes an entry of its own in the history. */
function selectionOf({ event, quote, excerpts, tab, talks, panel }: Address): string {
	return JSON.stringify([event, quote, excerpts, tab, talks, panel]);
}
