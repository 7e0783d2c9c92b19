/** The page as markup, before and without any script. Built for a server and run by `src/publish/prerender.ts`. */
import { render } from 'svelte/server';
import { toldInChapters, type ToldChapter } from '../../feed/told';
import { Lookup } from '../../model/lookup';
import type { Talks, Timeline } from '../../model/schema';
import { WHOLE } from '../../ui/windowed';
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
	/** Of a long story what is not in `plain`, which links to it. */
	readonly pages: readonly PlainPage[];
}

/** A part of the story on a page of its own. */
interface PlainPage {
	/** The page's address from that of the story. */
	readonly file: string;
	readonly title: string;
	readonly html: string;
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
	const page = render(Story, { props: { result: { timeline }, prerendered: {} } });
	const chapters = toldInChapters(lookup, lookup.inOrder, false);
	const { talks, discrepancies } = timeline;
	const all = { chapters, talks, disagreements: discrepancies.length > 0 };
	const isLong = lookup.inOrder.length > WHOLE;
	const pages = isLong ? pagesOf(all) : [];
	const plain = render(Plain, {
		props: { lookup, ...(isLong ? { chapters: chapters.slice(0, 1), pages } : all) },
	});
	const rest = pages.map(({ shown }) => render(Plain, { props: { lookup, ...shown } }));
	return {
		page: page.body,
		stills: WINDOWS.map(({ from, width }) => ({
			from,
			html: render(Still, { props: { lookup, width, phone: from === 0 } }).body,
		})),
		plain: plain.body,
		plainStyle: `${styles([plain, ...rest].map(({ head }) => head))}${withoutScript}`,
		pages: pages.map(({ file, title }, index) => ({ file, title, html: rest[index]?.body ?? '' })),
	};
}

interface Parts {
	readonly chapters: readonly ToldChapter[];
	readonly talks: readonly Talks[];
	readonly disagreements: boolean;
}

/** Each part of a long story but the latest chapter, with the page that it has to itself. */
function pagesOf({ chapters, talks, disagreements }: Parts) {
	return [
		...chapters.slice(1).map((chapter, index) => ({
			file: `chapters/${nameOf(chapter.id, index)}.html`,
			title: chapter.title,
			shown: { chapters: [chapter] },
		})),
		...(talks.length > 0 ? [{ file: 'talks.html', title: 'The talks', shown: { talks } }] : []),
		...(disagreements
			? [{ file: 'disagreements.html', title: 'Where sources disagree', shown: { disagreements } }]
			: []),
	];
}

/** An id as the name of a file; where it cannot be one, its place among the chapters. */
function nameOf(id: string, index: number): string {
	return /^[a-z\d-]{1,80}$/.test(id) ? id : `chapter-${index + 2}`;
}

/** The style sheets of the components in these, each once, as one. */
function styles(heads: readonly string[]): string {
	const sheets = heads.flatMap((head) =>
		Array.from(head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), ([, css = '']) => css),
	);
	return [...new Set(sheets)].join('\n');
}
