/** The form that every foreign format is read into before it becomes a dataset. */
import type { Timeline } from '../../model/types';
import type { EdtfDate } from '../../time/span';

export interface ForeignEvent {
	/** Its place in the file: “row 3”. */
	readonly place: string;
	readonly title: string;
	readonly text: string;
	readonly date: EdtfDate;
	/** What it belongs to; becomes a track. */
	readonly group?: string | undefined;
	readonly links: readonly { readonly url: string; readonly label: string }[];
	readonly media?: { readonly url: string; readonly caption: string; readonly credit?: string } | undefined;
	/** Where it is reported; becomes a source that is cited. */
	readonly source?: string | undefined;
	/** A stretch behind the events. */
	readonly isEra?: boolean;
}

export interface ForeignStory {
	readonly title: string;
	readonly text: string;
	readonly events: readonly ForeignEvent[];
}

/** Something that is not imported, and why. */
export interface LeftBehind {
	readonly place: string;
	readonly reason: string;
}

export interface Imported {
	readonly timeline: Timeline;
	readonly leftBehind: readonly LeftBehind[];
}

/** A file that can be opened, and what it is. */
export interface Foreign {
	/** “A TimelineJS file” */
	readonly what: string;
	/** The columns of a table, which may be mapped by hand; nothing for other files. */
	readonly columns?: readonly string[];
	/** The column of each field, as far as its name tells. */
	readonly mapping?: Mapping;
	/** @param mapping Instead of the one that the names tell. */
	readonly convert: (mapping?: Mapping) => Imported;
}

export const FIELDS = ['date', 'end', 'title', 'text', 'link', 'source', 'group'] as const;
export type Field = (typeof FIELDS)[number];
/** The name of the column that holds a field. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** Text without markup: text is text on this page. Its links are given by themselves. */
export function plainText(html: string): {
	text: string;
	links: { url: string; label: string }[];
	hadMarkup: boolean;
} {
	const links = [...html.matchAll(/<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)[^>]*>(.*?)<\/a>/gis)].flatMap(
		([, address = '', words = '']) => {
			const url = webAddress(address);
			return url === undefined ? [] : [{ url, label: stripped(words) || hostOf(url) }];
		},
	);
	const hadMarkup = /<(?!\/?(?:p|br|a)\b)[a-z/!][^>]*>/i.test(html);
	return { text: stripped(html), links, hadMarkup };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['ndash', '–'],
	['mdash', '—'],
	['hellip', '…'],
]);

function stripped(html: string): string {
	return html
		.replace(/<(?:script|style)\b.*?<\/(?:script|style)\s*>/gis, ' ')
		.replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, ' ')
		.replace(/<\/?[a-z!][^>]*>/gi, '')
		.replace(/&(?:#(\d{1,7})|(\w{2,8}));/g, (whole, code: string | undefined, name = '') =>
			code === undefined ? (ENTITIES.get(String(name)) ?? whole) : character(Number(code)),
		)
		.replace(/\s+/g, ' ')
		.trim();
}

function character(code: number): string {
	return code > 31 && code < 0x11_0000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}

/** An address of the web, whole; nothing for any other. */
export function webAddress(text: string): string | undefined {
	const address = text.trim().replace(/^\/\//, 'https://');
	if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
	return new URL(address).href;
}

export function hostOf(url: string): string {
	return new URL(url).hostname.replace(/^www\./, '');
}
