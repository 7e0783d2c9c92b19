/** What to try where nothing was found. */
import { answer, type SearchIndex } from './answer';
import { parseQuery, type QueryWord } from './query';
import { isGuess } from './slots';
import { isCommon } from './words';

/** Near words looked up for the one that leads nowhere. */
const NEAR = 4;

/**
 * Queries that find something: with a near word in place of the first that leads nowhere, without that word,
 * and each of the others alone.
 * @param text The query that found nothing.
 */
export function waysOut(text: string, index: SearchIndex, most = 4): string[] {
	const { vocabulary, postings } = index;
	const { words } = parseQuery(text);
	const spelt = (word: QueryWord) => vocabulary.spellings(word.text);
	const lost =
		words.find((word) => spelt(word).length === 0) ?? words.find((word) => spelt(word).every(isGuess));
	const alone = words.filter((word) => word !== lost && !isCommon(word.text));
	const near = lost ? vocabulary.nearest(lost.text, NEAR) : [];
	const ways = [
		...near.map((word) => text.slice(0, lost?.start) + postings.print(word) + text.slice(lost?.end)),
		...(lost ? [text.slice(0, lost.start).trimEnd() + text.slice(lost.end)] : []),
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
