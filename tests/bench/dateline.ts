/** Dateline's own timeline, moved through the view that it shows. */
import { mount } from 'svelte';
import '../../src/page/base.css';
import { byTime, Lookup } from '../../src/model/lookup';
import { View } from '../../src/state/view.svelte';
import Dateline from './Dateline.svelte';
import type { Library } from './drawing';

// As on the page, which draws once its fonts are there: they are loaded with the library, as the styles of others are.
const fonts = Array.from(document.fonts).filter(({ family }) => family.includes('Franklin'));
await Promise.all(fonts.map((font) => font.load()));

/** Moves along by a share of the visible width, kept inside the story as a drag is. */
function pan(view: View, share: number): void {
	const { scale, span } = view;
	const width = scale(span.end) - scale(span.start);
	const left = Math.min(Math.max(0, scale(span.start) + share * width), 1 - width);
	view.show({ start: scale.invert(left), end: scale.invert(left + width) });
}

export const dateline: Library = {
	mark: '[aria-label="Timeline"] [role="button"]',
	prepare: (timeline, target) => {
		// In order of time, in memory too: as the pipeline writes them, and as they come from the worker that reads a
		// large dataset.
		const events = timeline.events.toSorted(byTime).map((event) => ({ ...event, when: { ...event.when } }));
		const inOrder = { ...timeline, events };
		return () => {
			const view = new View(new Lookup(inOrder));
			mount(Dateline, { target, props: { view } });
			return { panBy: (share) => pan(view, share), zoomBy: (factor) => view.zoomBy(factor) };
		};
	},
};
