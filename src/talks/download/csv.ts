/** Rows as CSV that a spreadsheet reads as text. */
import { csvFormatRow } from 'd3';

/**
 * As RFC 4180 has it: lines end in CR LF, what needs quotation marks has them. Begins with a byte order mark, by which
 * spreadsheets know that the text is UTF-8.
 */
export function csv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => `${csvFormatRow(row.map(inert))}\r\n`).join('')}`;
}

/**
 * A cell that a spreadsheet would take for a formula, in wide characters too, gets an apostrophe in front: what
 * an article says must not be run.
 */
function inert(text: string): string {
	return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
