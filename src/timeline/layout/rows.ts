/** Which rows of the drawing are whose. */

/**
 * Rows for each lane: one at least, the rest in proportion to how many events it holds, the largest
 * remainders first.
 * @param counts Events per lane.
 * @param total Rows in all; never fewer than lanes are given out.
 */
export function shareRows(counts: readonly number[], total: number): number[] {
	const sum = counts.reduce((all, count) => all + count, 0) || 1;
	const free = Math.max(0, total - counts.length);
	const ideal = counts.map((count) => 1 + (count / sum) * free);
	const rows = ideal.map(Math.floor);
	const remainder = (lane: number) => (ideal[lane] ?? 0) % 1;
	const left = total - rows.reduce((all, count) => all + count, 0);
	const order = [...ideal.keys()].toSorted((a, b) => remainder(b) - remainder(a) || a - b);
	for (const lane of order.slice(0, Math.max(0, left))) rows[lane] = (rows[lane] ?? 0) + 1;
	return rows;
}

/**
 * Every row in the order in which a lane would rather use it: its own from top to bottom, then the others by
 * their distance from it.
 * @param shares Rows per lane, from top to bottom.
 */
export function preferredRows(shares: readonly number[], lane: number): number[] {
	const first = shares.slice(0, lane).reduce((all, count) => all + count, 0);
	const last = first + (shares[lane] ?? 0) - 1;
	const total = shares.reduce((all, count) => all + count, 0);
	const distance = (row: number) => Math.max(0, first - row, row - last);
	return Array.from({ length: total }, (_, row) => row).toSorted(
		(a, b) => distance(a) - distance(b) || a - b,
	);
}
