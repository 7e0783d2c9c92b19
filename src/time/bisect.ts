/** Finding a place among numbers in order. */

/**
 * The index of the first number that is not below `value`; the length where all are. O(log n). d3's bisectors
 * compare whatever there is, dates and texts too; the drawing asks some thousand times a frame, of numbers.
 * @param numbers In ascending order.
 * @param from All before this index are below `value`.
 */
export function lowerBound(numbers: ArrayLike<number>, value: number, from = 0): number {
	let low = from;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
