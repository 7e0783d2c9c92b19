/** One quotation in several sources: who prints it, in which words. */
import type { Lookup } from '../model/lookup';
import type { Quote, Source } from '../model/schema';
import { markDifferences, type Piece } from './differences';

/** How one source prints a quotation. */
export interface Printing {
	readonly excerpt: string;
	readonly source: Source;
	/** The excerpt, marked where it differs from the other printings. */
	readonly pieces: readonly Piece[];
}

/** The printings of a quote, one for each of its excerpts, in their order. One alone has nothing to differ from. */
export function printingsOf(quote: Quote, lookup: Lookup): Printing[] {
	const printed = lookup.excerptsOf(quote.excerpts).flatMap((excerpt) => {
		const source = lookup.sources.get(excerpt.source);
		return source ? [{ excerpt, source }] : [];
	});
	const marked = markDifferences(printed.map(({ excerpt }) => excerpt.exact));
	return printed.map(({ excerpt, source }, index) => ({
		excerpt: excerpt.id,
		source,
		pieces: marked[index] ?? [],
	}));
}

/** Do several sources print the quotation? One source that prints it twice is no corroboration. */
export function isShared(printings: readonly Printing[]): boolean {
	return new Set(printings.map(({ source }) => source.id)).size > 1;
}

/** Do all print the same words, letter for letter, the reporter's among them? */
export function areSame(printings: readonly Printing[]): boolean {
	return !printings.some(({ pieces }) => pieces.some(({ differs }) => differs));
}

/** Long stretches that all printings share are cut to this many words beside what differs. */
const KEPT = 4;

/**
 * What differs with a few words on either side; nothing of a printing that does not differ. What stands between
 * two differences is kept.
 */
export function aroundDifferences(pieces: readonly Piece[]): Piece[] {
	const first = pieces.findIndex(({ differs }) => differs);
	const last = pieces.findLastIndex(({ differs }) => differs);
	if (first < 0) return [];
	return pieces
		.slice(Math.max(0, first - 1), last + 2)
		.map((piece) =>
			piece.start < (pieces[first]?.start ?? 0)
				? { ...piece, text: endOf(piece.text) }
				: piece.start > (pieces[last]?.start ?? 0)
					? { ...piece, text: beginningOf(piece.text) }
					: piece,
		);
}

function endOf(text: string): string {
	const end = new RegExp(`(?:\\S+\\s+){${KEPT - 1}}\\S*\\s*$`).exec(text);
	return end && end.index > 0 ? `…${end[0]}` : text;
}

function beginningOf(text: string): string {
	const beginning = new RegExp(`^\\s*\\S*(?:\\s+\\S+){${KEPT - 1}}`).exec(text)?.[0] ?? text;
	return beginning.length < text.length ? `${beginning}…` : text;
}
