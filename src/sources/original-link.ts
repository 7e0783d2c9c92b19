import { textDirective } from '../model/fragment';
import type { Excerpt, Source } from '../model/schema';

type Printed = Pick<Excerpt, 'exact' | 'prefix' | 'suffix' | 'fragment'>;

/** The address of an excerpt in its article, or nothing where the article has no address. */
export function originalLink(source: Pick<Source, 'url'>, excerpt: Printed): string | undefined {
	if (source.url === undefined) return undefined;
	// A fragment of the address itself stays: the directive follows it.
	const hash = source.url.includes('#') ? '' : '#';
	return `${source.url}${hash}:~:text=${excerpt.fragment ?? textDirective(excerpt)}`;
}
