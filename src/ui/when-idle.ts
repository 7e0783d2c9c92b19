/** The longest wait in milliseconds: of a page that is busy or not in view, browsers may never say that it is at rest. */
const LATEST = 2000;

/** Runs something once the page is at rest, or has not been for long; where a browser cannot tell, in a task of its own. */
export function whenIdle(run: () => void): void {
	const { requestIdleCallback } = window as Partial<typeof window>;
	if (requestIdleCallback) requestIdleCallback(run, { timeout: LATEST });
	else setTimeout(run);
}
