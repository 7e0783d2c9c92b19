/** What to try where nothing was found. */
import { answer, type SearchIndex } from './answer';
import type { TextRange } from '../text/fold';
import { parseQuery, type QueryWord } from '../query/query';
import { isGuess } from '../query/terms';
import { isCommon } from '../text/words';

/** Near words looked up for the one that leads nowhere. */
const NEAR = 4;

/** Names suggested for all that is typed. */
const NAMES = 2;

/**
 * Queries that find something: the names that come near what is typed; a near word in place of the first that leads
 * nowhere; the query without that word, without one of its fields, or with its fields alone; each other word alone.
 * @param text The query that found nothing.
 */
export function suggestQueries(text: string, index: SearchIndex, most = 4): string[] {
	const { vocabulary, postings, names } = index;
	const { words, fields } = parseQuery(text);
	const matchesOf = (word: QueryWord) => vocabulary.matches(word.text);
	const lost =
		words.find((word) => matchesOf(word).length === 0) ??
		words.find((word) => matchesOf(word).every(isGuess));
	const alone = words.filter((word) => word !== lost && !isCommon(word.text));
	const near = lost ? vocabulary.nearest(lost.text, NEAR) : [];
	const named = fields.length === 0 ? names.search(text, ['actor', 'place']) : [];
	const ways = [
		...named.slice(0, NAMES).map(({ name }) => name),
		...near.map((word) => text.slice(0, lost?.start) + postings.print(word) + text.slice(lost?.end)),
		...(lost ? [without(text, [lost])] : []),
		...fields.map((field) => without(text, [field])),
		...(fields.length > 0 ? [without(text, words)] : []),
		...alone.map(({ start, end }) => text.slice(start, end)),
	];
	const found: string[] = [];
	for (const way of new Set(ways.map((each) => each.trim()))) {
		if (found.length === most) break;
		if (way !== '' && way !== text && answer(parseQuery(way), index).ranking.found.length > 0)
			found.push(way);
	}
	return found;
}

/** A query without some parts of it. */
function without(text: string, parts: readonly TextRange[]): string {
	return parts
		.toSorted((a, b) => b.start - a.start)
		.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
		.replace(/\s+/g, ' ');
}
