/** One quotation in several sources: where their printings differ. */
import type { Lookup } from '../model/lookup';
import type { Quote } from '../model/schema';
import { markDifferences, type Piece } from './differences';

/** The printings of some quotes by the id of the excerpt, each in pieces marked where it differs from the others. */
export function printingsOf(quotes: readonly Quote[], lookup: Lookup): Map<string, readonly Piece[]> {
	return new Map(
		quotes.flatMap((quote) => {
			const excerpts = lookup.excerptsOf(quote.excerpts);
			const marked = markDifferences(excerpts.map(({ exact }) => exact));
			return excerpts.map(({ id }, index) => [id, marked[index] ?? []] as const);
		}),
	);
}
