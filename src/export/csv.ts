/** Rows as CSV, as RFC 4180 has it: lines end in CR LF, what needs quotation marks has them. */

/** With a byte order mark, by which spreadsheets know that the text is UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: what an article says must
 * not be run.
 */
function field(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
