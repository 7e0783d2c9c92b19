/** A long story is prepared piece by piece, so that the page can answer in between. */
import type { View } from '../state/view.svelte';

/** Makes what the timeline will ask for, each in a task of its own; the view and its look-up remember it. */
export async function warmUp(view: View): Promise<void> {
	const pieces = [() => view.lookup.events, () => view.domain, () => view.folded, () => view.events];
	for (const make of pieces) {
		await nextTask();
		make();
	}
	await nextTask();
}

function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve);
	});
}
