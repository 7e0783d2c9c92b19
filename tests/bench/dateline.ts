/** Dateline's own timeline, moved through the view that it shows. */
import { mount } from 'svelte';
import '../../src/ui/base.css';
import { Lookup } from '../../src/model/lookup';
import { View } from '../../src/state/view.svelte';
import Dateline from './Dateline.svelte';
import type { Library } from './drawing';

export const dateline: Library = {
	mark: '[aria-label="Timeline"] [role="button"]',
	prepare: (timeline, target) => () => {
		const view = new View(new Lookup(timeline));
		mount(Dateline, { target, props: { view } });
		return view;
	},
};
