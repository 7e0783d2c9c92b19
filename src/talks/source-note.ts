/** The sources of something, as a line below it. */
import type { Lookup } from '../model/lookup';
import type { Source } from '../model/schema';
import { formatPublished } from '../time/format';

/** “Sources: Arab News, “…”, 8 April 2025, https://…; …”; empty where nothing is proven. */
export function sourceNote(excerpts: readonly string[], lookup: Lookup): string {
	const sources = lookup.sourcesOf(excerpts);
	return sources.length === 0 ? '' : `Sources: ${sources.map(sourceWords).join('; ')}`;
}

/** Who printed what, when, and where it can be read. */
export function sourceWords({ publisher, headline, published, url }: Source): string {
	return [publisher, `“${headline}”`, formatPublished(published), ...(url === undefined ? [] : [url])].join(
		', ',
	);
}
