/** Rows as CSV, as RFC 4180 has it: lines end in CR LF, what needs quotation marks has them. */

/** With a byte order mark, by which spreadsheets know that the text is UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/**
 * A cell that a spreadsheet would take for a formula, in wide characters too, gets an apostrophe in front: what
 * an article says must not be run.
 */
function field(text: string): string {
	const safe = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
