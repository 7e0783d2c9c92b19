/** Look-up by beginning in a sorted list of words. */

/** The stretch of a sorted list that begins with `beginning`. O(log n + found). */
export function startingWith(sorted: readonly string[], beginning: string): string[] {
	const found: string[] = [];
	for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at += 1) {
		found.push(sorted[at] ?? '');
	}
	return found;
}

/** Index of the first item that is not before `item`. */
function firstFrom(sorted: readonly string[], item: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? '') < item) low = middle + 1;
		else high = middle;
	}
	return low;
}
