/** A quote with who said it, when, to whom, and who printed it: text to paste. */
import type { Lookup } from '../../model/lookup';
import type { Quote } from '../../model/schema';
import { formatPublished } from '../../time/format';

/** “The delegation left today…” — Khawaja Asif, to journalists, 5 November 2025 (Arab News, 5 November 2025). */
export function attributed(quote: Quote, lookup: Lookup): string {
	const { speaker, channel, said, on } = quote;
	const about = on === undefined ? '' : `, for ${lookup.nameOf(on)}`;
	const printed = lookup
		.sourcesOf(quote.excerpts)
		.map(({ publisher, published }) => {
			return `${publisher}, ${formatPublished(published)}${published?.basis === 'inferred' ? ', inferred' : ''}`;
		})
		.join('; ');
	const day = `${formatPublished(said)}${said.basis === 'inferred' ? ', inferred' : ''}`;
	return `“${quote.text.replace(/,$/, '')}” — ${lookup.nameOf(speaker)}${about}, ${channel}, ${day} (${printed})`;
}
