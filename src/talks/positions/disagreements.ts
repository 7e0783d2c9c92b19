/** What the sources disagree on, where the panel tells of it. */
import type { Lookup } from '../../model/lookup';
import type { Discrepancy } from '../../model/schema';
import { targetOf } from '../evidence';

interface Proven {
	excerpts: readonly string[];
	event?: string;
	quote?: string;
}

/**
 * The disagreements about the events and quotes that these items belong to, each once. That only one source
 * reports something is no disagreement.
 */
export function disagreementsAbout(items: readonly Proven[], lookup: Lookup): Discrepancy[] {
	const subjects = items.flatMap((item) => {
		const { event, quote } = targetOf(item, lookup);
		return [event, quote].filter((id) => id !== undefined);
	});
	return [...new Set(subjects)]
		.flatMap((id) => lookup.discrepanciesAbout(id))
		.filter(({ kind }) => kind !== 'single-source');
}
