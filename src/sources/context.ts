/** The characters around an excerpt, cut at words for reading. */

/** “…and the two top ”: from the first whole word of the same paragraph, or nothing where a paragraph begins. */
export function contextBefore(prefix: string): string {
	const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
	// A break inside the 32 characters means the paragraph begins there, and nothing is cut off.
	if (line !== prefix || line === '') return line;
	return `…${line.replace(/^\S*\s/, '')}`;
}

/** “ about tariffs…”: up to the last whole word of the same paragraph, or nothing where a paragraph ends. */
export function contextAfter(suffix: string): string {
	const [line = ''] = suffix.split('\n');
	if (line !== suffix || line === '') return line;
	return `${line.replace(/\s\S*$/, '')}…`;
}
