/** The id of the place in the reader's copy where an excerpt begins. */
export function placeInCopy(excerpt: string): string {
	return `copy-${excerpt}`;
}

/** Leads to where an excerpt stands in the copy that is open, with the focus; nowhere if it does not stand there. */
export function showInCopy(excerpt: string): void {
	const start = document.getElementById(placeInCopy(excerpt));
	start?.scrollIntoView({ block: 'center' });
	start?.focus({ preventScroll: true });
}
