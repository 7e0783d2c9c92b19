/** Links into the original article, at the very words: URL text fragments. */
import type { Excerpt, Source } from '../model/schema';

/** Longer excerpts are named by their beginning and end, in words. */
const WORDS = 6;

/**
 * The address of an excerpt in its article, or nothing where the article has no address.
 * See https://wicg.github.io/scroll-to-text-fragment/: `#:~:text=[prefix-,]start[,end][,-suffix]`.
 */
export function originalLink(source: Source, excerpt: Excerpt): string | undefined {
	if (source.url === undefined) return undefined;
	const words = excerpt.exact.split(/\s+/);
	const text =
		words.length <= 2 * WORDS
			? encode(excerpt.exact)
			: `${encode(words.slice(0, WORDS).join(' '))},${encode(words.slice(-WORDS).join(' '))}`;
	return `${source.url}#:~:text=${text}`;
}

/** The hyphen, comma and ampersand are part of the fragment's own grammar. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
