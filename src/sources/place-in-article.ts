/** Where in its article an excerpt stands, in words. */
import type { Excerpt, Source } from '../model/schema';

/** “paragraph 5 of 11”, “paragraph 5” where nobody knows of how many; “headline” or “caption” for what stands above the body. */
export function placeInArticle(source: Source, { paragraph, kind }: Excerpt): string {
	const count = source.paragraphs?.length;
	if (paragraph > 0) return `paragraph ${paragraph}${count === undefined ? '' : ` of ${count}`}`;
	if (kind === 'headline' || kind === 'caption') return kind;
	return 'above the first paragraph';
}
