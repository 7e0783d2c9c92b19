/** What search engines and previews of links read of a story: the static head of the page. */
import type { HtmlTagDescriptor } from 'vite';
import type { Timeline } from '../model/types';
import { structuredData } from './structured-data.ts';

/** Where the page will be found. */
interface Published {
	/** The address of the page, where it is known. */
	readonly canonical?: string | undefined;
	/** The picture of the story for previews, 1200 × 630, as an address relative to the page. */
	readonly picture?: string | undefined;
}

/** The title of the page, the same as it sets when it is drawn. */
export function titleOf({ story }: Timeline): string {
	return `${story.title} · Dateline`;
}

/**
 * Description, tags of OpenGraph and of Twitter cards, and structured data. Without an address of the page none is
 * named, and the picture is named relative to the page, which some previews resolve and the others leave out.
 */
export function headOf(timeline: Timeline, { canonical, picture }: Published): HtmlTagDescriptor[] {
	const { story } = timeline;
	const description = shortened(story.standfirst || story.title);
	const image = picture && absolute(picture, canonical);
	const properties = {
		'og:type': 'article',
		'og:site_name': 'Dateline',
		'og:title': story.title,
		'og:description': description,
		'og:url': canonical,
		'og:image': image,
		'og:image:type': image && 'image/png',
		'og:image:width': image && '1200',
		'og:image:height': image && '630',
		'og:image:alt': image && `The timeline of the story “${story.title}”`,
	};
	const data = structuredData(timeline, { url: canonical, description, image });
	const meta = (attrs: Record<string, string>): HtmlTagDescriptor => ({
		tag: 'meta',
		attrs,
		injectTo: 'head',
	});
	return [
		meta({ name: 'description', content: description }),
		...(canonical === undefined
			? []
			: [{ tag: 'link', attrs: { rel: 'canonical', href: canonical }, injectTo: 'head' as const }]),
		...Object.entries(properties).flatMap(([property, content]) =>
			content === undefined ? [] : meta({ property, content }),
		),
		// Title, description and picture of a Twitter card are those of OpenGraph.
		meta({ name: 'twitter:card', content: 'summary_large_image' }),
		{
			tag: 'script',
			attrs: { type: 'application/ld+json' },
			// `<` could end the element, or begin a comment in it.
			children: JSON.stringify(data).replaceAll('<', String.raw`\u003c`),
			// After all that is read by people.
			injectTo: 'body',
		},
	];
}

function absolute(address: string, base: string | undefined): string {
	return base === undefined ? address : new URL(address, base).href;
}

/** As many characters of a description as search engines show. */
const DESCRIPTION = 160;

/** As many whole sentences as there is room for; where they leave half of it empty, as many words. */
function shortened(text: string): string {
	if (text.length <= DESCRIPTION) return text;
	const ends = Array.from(text.matchAll(/[.!?…]["”’)]*(?=\s)/gu), ({ index, 0: end }) => index + end.length);
	const last = ends.findLast((end) => end <= DESCRIPTION) ?? 0;
	if (last >= DESCRIPTION / 2) return text.slice(0, last);
	return `${text.slice(0, DESCRIPTION).replace(/[\s,;:–—-]*\S*$/u, '')}…`;
}

export function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
