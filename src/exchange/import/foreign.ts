/** The form that every foreign format is read into before it becomes a dataset. */
import { cleanedText } from '../../model/repair/clean';
import type { Timeline } from '../../model/types';
import type { EdtfDate } from '../../time/span';

export interface ForeignEvent {
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
	/** In the file: “row 3”. */
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

export const FIELDS = ['date', 'end', 'title', 'text', 'link', 'source', 'media', 'group'] as const;
export type Field = (typeof FIELDS)[number];
/** The name of the column that holds a field. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** Text without markup: text is text on this page. Its links are given by themselves. */
export function plainText(html: string): {
	text: string;
	links: { url: string; label: string }[];
	hadMarkup: boolean;
} {
	const links = [...html.matchAll(LINK)].flatMap(([, inside = '', words = '']) => {
		const url = addressIn(inside);
		return url === undefined ? [] : [{ url, label: stripped(words) || hostOf(url) }];
	});
	const hadMarkup = /<(?!\/?(?:p|br|a)\b)[a-z/!][^<>]*>/i.test(html);
	return { text: stripped(html), links, hadMarkup };
}

/** A link with its words, as long as they are words: what is never closed must not be searched for from each place. */
const LINK = /<a\b([^<>]*)>([^]{0,1000}?)<\/a>/gi;

/** The entities of Latin-1, in order from U+00A0. */
const LATIN_1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
	'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
	'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
	'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
	'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
	'thorn yuml';

const ENTITIES: ReadonlyMap<string, string> = new Map([
	...LATIN_1.split(' ').map((name, i): [string, string] => [name, String.fromCodePoint(160 + i)]),
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['bull', '•'],
	['hellip', '…'],
	['euro', '€'],
	['trade', '™'],
]);

function stripped(html: string): string {
	const text = html
		.replace(/<(script|style)\b[^]*?(?:<\/\1\b[^<>]*>|$)/gi, ' ')
		.replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, ' ')
		.replace(/<\/?[a-z!][^<>]*>/gi, '');
	return unescaped(text).replace(/\s+/g, ' ').trim();
}

function unescaped(html: string): string {
	return html.replace(
		/&(?:#(\d{1,7}|x[\da-f]{1,6})|(\w{2,8}));/gi,
		(whole, code: string | undefined, name = '') =>
			code === undefined
				? (ENTITIES.get(String(name)) ?? whole)
				: character(Number(code.replace(/^x/i, '0x'))),
	);
}

function character(code: number): string {
	return code < 0x11_0000 ? cleanedText(String.fromCodePoint(code)) || ' ' : ' ';
}

/** The address in the attributes of a tag, or in code that embeds something: the first there is. */
export function addressIn(html: string): string | undefined {
	const [, address = ''] = /\b(?:src|href|cite)\s{0,9}=\s{0,9}["']?([^"'\s<>]+)/i.exec(html) ?? [];
	return webAddress(unescaped(address));
}

/** An address of the web, whole: `www.` and `//` are completed; nothing for any other. */
export function webAddress(text: string): string | undefined {
	const address = text
		.trim()
		.replace(/^\/\//, 'https://')
		.replace(/^www\./i, 'https://www.');
	if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) return undefined;
	return new URL(address).href;
}

export function hostOf(url: string): string {
	return new URL(url).hostname.replace(/^www\./, '');
}
