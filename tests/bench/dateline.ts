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
			return view;
		};
	},
};
