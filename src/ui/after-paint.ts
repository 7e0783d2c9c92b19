/**
 * Runs something in a task of its own once what has changed so far is painted: a press or a key is seen to be answered
 * before the work it makes is done. Of a page that is not in view nothing is painted: there it waits.
 */
export function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}
