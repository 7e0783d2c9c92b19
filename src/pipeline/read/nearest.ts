/** Suggestions for names that are not known: the nearest one that is. */
import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a mistyped one, if near enough to be what was meant: at most half of it changed.
 * O(names · length²).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(2, Math.ceil(name.length / 2)) + 1;
	for (const candidate of known) {
		const changes = distance(name, candidate);
		if (changes < least) [best, least] = [candidate, changes];
	}
	return best;
}

/** `; did you mean “actors”?`, or nothing when no known name is near. */
export function suggestion(name: string, known: Iterable<string>): string {
	const candidate = nearest(name, known);
	return candidate === undefined ? '' : `; did you mean “${candidate}”?`;
}
