/** How to write a line that YAML takes for something else than its author. */

/**
 * Advice under a message about syntax.
 * @param offset Where the library stumbled, in UTF-16 code units.
 * @returns No lines where the message is of another kind, or nothing can be said.
 */
export function quotingAt(text: string, offset: number, message: string): string[] {
	if (!message.startsWith('not readable as YAML')) return [];
	const [, words = ''] = /^[\s-]*(?:[\w-]+:\s+)?(.*)$/.exec(lineAt(text, offset)) ?? [];
	if (/^[{[]/.test(words) && words.includes(','))
		return ["between { } and [ ] a text with a comma goes between single quotes: { label: 'first, then' }"];
	if (!/^["']/.test(words) && !/: | #/.test(words)) return [];
	return [
		`put the whole text between single quotes, and write a single quote in it twice: '${quoted(words)}…'`,
	];
}

/** Enough of a line to know which it is. */
const SHOWN = 40;

function quoted(words: string): string {
	return words.slice(0, SHOWN).replaceAll("'", "''");
}

function lineAt(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', start);
	return text.slice(start, end < 0 ? text.length : end);
}
