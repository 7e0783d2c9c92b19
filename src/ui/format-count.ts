/** How many, as a reader writes it: “4,851”. */
export function formatCount(count: number): string {
	return count.toLocaleString('en-GB');
}
