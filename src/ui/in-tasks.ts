/** Does one thing after the other, each in a task of its own, so that the page can answer in between; what a piece promises comes first. */
export async function inTasks(pieces: readonly (() => unknown)[]): Promise<void> {
	for (const piece of pieces) {
		await new Promise((resolve) => setTimeout(resolve));
		await piece();
	}
}
