/** Runs something once the page is at rest or, where a browser cannot tell, in a task of its own. */
export function whenIdle(run: () => void): void {
	const { requestIdleCallback = setTimeout } = window as Partial<typeof window>;
	requestIdleCallback(run);
}
