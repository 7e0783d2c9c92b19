/** An excerpt with its source, as text to paste. */
import type { Excerpt, Source } from '../../model/schema';
import { formatPublished } from '../../time/format';
import { placeInArticle } from '../place-in-article';

/** “…words…” Publisher, “Headline”, 8 April 2025, paragraph 5. https://… */
export function citation(source: Source, excerpt: Excerpt): string {
	const date = `${formatPublished(source.published)}${source.published?.basis === 'inferred' ? ' (inferred)' : ''}`;
	const quoted = /^[“"]/.test(excerpt.exact) ? excerpt.exact : `“${excerpt.exact}”`;
	const parts = [source.publisher, `“${source.headline}”`, date, placeInArticle(source, excerpt)];
	return `${quoted} ${parts.join(', ')}.${source.url === undefined ? '' : ` ${source.url}`}`;
}
