/** The code by which another page embeds a part of this one. */

const EMBEDS = ['timeline', 'talks', 'event', 'quote'] as const;
export type EmbedKind = (typeof EMBEDS)[number];

/** Height of the frame until it has said its own, in pixels. */
const HEIGHTS: Readonly<Record<EmbedKind, number>> = { timeline: 520, talks: 900, event: 420, quote: 360 };

/** What a query string asks to be embedded; nothing for the whole page. */
export function embedOf(search: string): EmbedKind | undefined {
	const asked = new URLSearchParams(search).get('embed');
	return EMBEDS.find((kind) => kind === asked);
}

/** @param address The address of the full page, with what it shows. */
export function embedCode(kind: EmbedKind, address: string, title: string): string {
	const url = new URL(address);
	url.searchParams.set('embed', kind);
	return `<iframe src="${quotable(url.href)}" title="${quotable(title)}" width="100%" height="${HEIGHTS[kind]}" loading="lazy" style="border:0"></iframe>`;
}

function quotable(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
