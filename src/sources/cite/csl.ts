/**
 * A source as CSL-JSON: the one record from which every citation is written.
 * The processors there are for CSL are heavy for four short styles (citeproc 2.4 alone is 97 kB gzipped, nearly as
 * much as a first visit to the page), so the styles are small functions here; see `citation-styles.ts`.
 * @see https://github.com/citation-style-language/schema, csl-data.json
 */
import type { Source, When } from '../../model/schema';
import { yearOf } from '../../time/span';

/** Year, month and day: as many as are known. */
export type DateParts = [number, number?, number?];

/** A newspaper article in CSL-JSON, version 1.0. */
export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper';
	readonly title: string;
	readonly 'container-title': string;
	/** As it is printed: no telling where a family name begins. */
	readonly author?: readonly { readonly literal: string }[];
	/** One date, or the first and last day it can mean; left out where the day of publication is not known. */
	readonly issued?: { readonly 'date-parts': readonly DateParts[] };
	readonly URL?: string;
	readonly language?: string;
	/** What a citation has no field for: that the date is not printed, but inferred. */
	readonly note?: string;
}

/** The record of a source. The same source gives the same record, whenever it is taken: no day of access. */
export function cslItem(source: Source): CslItem {
	const { byline, url, published, language } = source;
	return {
		id: source.id,
		type: 'article-newspaper',
		title: source.headline,
		'container-title': source.publisher,
		...(byline === undefined ? {} : { author: [{ literal: byline }] }),
		...(published && { issued: { 'date-parts': dateParts(published) } }),
		...(url === undefined ? {} : { URL: url }),
		...(language === undefined ? {} : { language }),
		...(published?.basis === 'inferred' ? { note: `Date inferred. ${published.reason ?? ''}`.trim() } : {}),
	};
}

function dateParts({ earliest, latest }: When): DateParts[] {
	if (earliest === latest) return [partsOf(earliest)];
	return [partsOf(earliest), partsOf(latest)];
}

function partsOf(day: string): DateParts {
	return [yearOf(day), Number(day.slice(-5, -3)), Number(day.slice(-2))];
}

/** A file of records, as reference managers read it. */
export function writeCslJson(sources: readonly Source[]): string {
	return `${JSON.stringify(sources.map(cslItem), null, '\t')}\n`;
}
