/** Keeps the address bar and the view the same: the only place that touches the browser's history. */
import type { Address } from './address';
import { datasetOf, readAddress, writeAddress } from './address';
import type { View } from './view.svelte';

/** Zooming changes the address many times a second; browsers refuse more than a few writes. */
const REPLACE_AFTER = 250;

/**
 * Applies the current address to the view, then follows it: a selection makes an entry in the history,
 * everything else replaces the current one. Call once, while the page's component is set up.
 */
export function followAddress(view: View): void {
	const dataset = datasetOf(location.search);
	read();
	let selection = selectionOf(view.address);
	/** The address that the current entry is about to get; nothing while it has it. */
	let waiting: string | undefined;

	function replace(): void {
		if (waiting !== undefined) history.replaceState(null, '', waiting);
		waiting = undefined;
	}

	$effect(() => {
		const { address } = view;
		const search = writeAddress(address, dataset);
		const url = `${location.pathname}${search && `?${search}`}${location.hash}`;
		if (selectionOf(address) !== selection && !view.walking) {
			selection = selectionOf(address);
			// What is left behind keeps what was typed last: Back leads to it.
			replace();
			history.pushState(null, '', url);
			return;
		}
		selection = selectionOf(address);
		waiting = url;
		const timer = setTimeout(replace, REPLACE_AFTER);
		return () => {
			clearTimeout(timer);
		};
	});

	$effect(() => {
		addEventListener('popstate', onpopstate);
		return () => {
			removeEventListener('popstate', onpopstate);
		};
	});

	function onpopstate(): void {
		waiting = undefined;
		read();
		selection = selectionOf(view.address);
	}

	function read(): void {
		const { address, ignored } = readAddress(location.search, view.lookup);
		view.apply(address);
		view.ignored = ignored;
	}
}

function selectionOf({ event, quote, excerpts, talks, panel, disagreements }: Address): string {
	return JSON.stringify([event, quote, excerpts, talks, panel, disagreements]);
}
