/** The longest wait in milliseconds: what is not in view is not painted. */
const LATEST = 250;

/**
 * Runs something in a task of its own once what has changed so far is painted: a press or a key is seen to be answered
 * before the work it makes is done.
 */
export function afterPaint(run: () => void): void {
	let isDue = true;
	const once = () => {
		if (isDue) run();
		isDue = false;
	};
	requestAnimationFrame(() => setTimeout(once));
	setTimeout(once, LATEST);
}
