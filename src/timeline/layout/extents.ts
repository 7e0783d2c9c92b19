/** What is taken in the rows of a lane, from left to right. */

/** From one place to another, in pixels. */
export interface Extent {
	readonly left: number;
	readonly right: number;
}

/** Do two extents come closer than a gap, in pixels? */
export function touches(a: Extent, b: Extent, gap = 0): boolean {
	return a.left < b.right + gap && b.left < a.right + gap;
}

/** The rows of one lane and what stands in each. Asking costs O(m), m being how many stand in the row. */
export class Rows<T extends Extent> {
	readonly #taken: T[][];

	constructor(readonly count: number) {
		this.#taken = Array.from({ length: count }, () => []);
	}

	isFree(row: number, extent: Extent, gap = 0): boolean {
		return !(this.#taken[row] ?? []).some((other) => touches(extent, other, gap));
	}

	/** What an extent would touch in a row. */
	touched(row: number, extent: Extent, gap = 0): T[] {
		return (this.#taken[row] ?? []).filter((other) => touches(extent, other, gap));
	}

	put(row: number, extent: T): void {
		this.#taken[row]?.push(extent);
	}

	remove(row: number, extent: T): void {
		const taken = this.#taken[row];
		if (taken) taken.splice(taken.indexOf(extent), 1);
	}
}

/** At most how many of the extents share one place. O(n log n). */
export function depthOf(extents: readonly Extent[]): number {
	const ends = extents.flatMap(({ left, right }) => [
		{ at: left, by: 1 },
		{ at: right, by: -1 },
	]);
	let depth = 0;
	let deepest = 0;
	for (const { by } of ends.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
		depth += by;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}
