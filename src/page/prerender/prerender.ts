/** The page as markup, before and without any script. Built for a server and run by `src/publish/prerender.ts`. */
import { render } from 'svelte/server';
import { toldInChapters } from '../../feed/told';
import { Lookup } from '../../model/lookup';
import type { Timeline } from '../../model/schema';
import Story from '../Story.svelte';
import withoutScript from './plain.css?inline';
import Plain from './Plain.svelte';
import Still from './Still.svelte';

export interface Prerendered {
	/** What the page is hydrated from. `<div data-still></div>` and `<noscript></noscript>` are to be filled. */
	readonly page: string;
	/** The timeline, drawn at several widths. */
	readonly stills: readonly Drawn[];
	/** What is read where no script runs, and its style sheet. */
	readonly plain: string;
	readonly plainStyle: string;
}

interface Drawn {
	/** The window, in pixels, from which this drawing fits. */
	readonly from: number;
	readonly html: string;
}

/** Widths of the window from which a drawing fits, and the width of its content; see `--gutter` in base.css. */
const WINDOWS = [
	{ from: 0, width: 358 },
	{ from: 700, width: 660 },
	{ from: 1024, width: 966 },
	{ from: 1440, width: 1360 },
] as const;

export function prerender(timeline: Timeline): Prerendered {
	const lookup = new Lookup(timeline);
	const page = render(Story, { props: { result: { timeline }, prerendered: true } });
	const plain = render(Plain, {
		props: {
			lookup,
			chapters: toldInChapters(lookup, lookup.inOrder, false),
			talks: timeline.talks,
			disagreements: timeline.discrepancies.length > 0,
		},
	});
	return {
		page: page.body,
		stills: WINDOWS.map(({ from, width }) => ({
			from,
			html: render(Still, { props: { lookup, width, phone: from === 0 } }).body,
		})),
		plain: plain.body,
		plainStyle: `${styles(plain.head)}${withoutScript}`,
	};
}

/** The style sheets of the components in it, as one. */
function styles(head: string): string {
	return Array.from(head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, css = '']) => css).join('\n');
}
