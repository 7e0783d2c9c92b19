/** A table as a picture: plain SVG text, for what is not a drawing on the page. */
import { sum } from 'd3';
import { flow, type Measure } from '../../drawing/text-width';

interface PictureText {
	title: string;
	columns: readonly string[];
	rows: readonly (readonly string[])[];
	/** Lines below the table: the sources. */
	notes: readonly string[];
}

/** Colours of a picture, as CSS values: a picture does not change with the theme it is shown in. */
export interface Palette {
	paper: string;
	ink: string;
	soft: string;
	line: string;
}

export const PRINT: Palette = { paper: '#ffffff', ink: '#1c1b18', soft: '#56534b', line: '#b8b3a6' };

const FONT = "'Libre Franklin Variable', 'Libre Franklin', Helvetica, Arial, sans-serif";

const SIZE = 13;
const LINE = 18;
const MARGIN = 24;
const GUTTER = 16;

/**
 * Draws the table `width` pixels wide, columns in proportion to their words.
 * @param measure The width of a text at 13 px.
 */
export function tableSvg(
	{ title, columns, rows, notes }: PictureText,
	width: number,
	measure: Measure,
): string {
	const wrapped: Wrapped = (words, room) => flow(words, room, measure);
	const inner = width - 2 * MARGIN;
	const widths = shares(columns, rows, inner - GUTTER * (columns.length - 1), measure);
	const lines: string[] = [];
	let y = MARGIN + 14;
	lines.push(text(title, MARGIN, y, PRINT.ink, 18, 600));
	y += 20;
	for (const [index, row] of [columns, ...rows].entries()) {
		const cells = row.map((cell, column) => wrapped(cell, widths[column] ?? inner));
		lines.push(rule(y, width));
		let x = MARGIN;
		for (const [column, cell] of cells.entries()) {
			for (const [at, words] of cell.entries()) {
				const colour = index === 0 ? PRINT.soft : PRINT.ink;
				lines.push(text(words, x, y + LINE * (at + 1), colour, SIZE, index === 0 ? 600 : 400));
			}
			x += (widths[column] ?? 0) + GUTTER;
		}
		y += LINE * Math.max(1, ...cells.map((cell) => cell.length)) + 10;
	}
	lines.push(rule(y, width));
	const below = footer(notes, MARGIN, y + 6, inner, wrapped, PRINT);
	return svg(width, below.bottom + MARGIN, [...lines, ...below.lines], PRINT);
}

/** Breaks a text into lines no wider than so many pixels. */
export type Wrapped = (text: string, width: number) => string[];

/** Lines of soft text from `y` on; where they end. */
export function footer(
	notes: readonly string[],
	x: number,
	y: number,
	width: number,
	wrapped: Wrapped,
	palette: Palette,
): { lines: string[]; bottom: number } {
	const words = notes.flatMap((note) => wrapped(note, width));
	const lines = words.map((line, index) => text(line, x, y + 16 * (index + 1), palette.soft, 12, 400));
	return { lines, bottom: y + 16 * words.length };
}

export function svg(width: number, height: number, content: readonly string[], { paper }: Palette): string {
	const size = `width="${width}" height="${height}"`;
	const box = `viewBox="0 0 ${width} ${height}"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} font-family="${FONT}"><rect ${size} fill="${paper}"/>${content.join('')}</svg>`;
}

export function text(
	words: string,
	x: number,
	y: number,
	colour: string,
	size: number,
	weight: number,
): string {
	const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}"`;
	return `<text ${place} fill="${colour}" font-size="${size}" font-weight="${weight}">${escapeXml(words)}</text>`;
}

function rule(y: number, width: number): string {
	return `<line x1="${MARGIN}" x2="${width - MARGIN}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="${PRINT.line}"/>`;
}

/** What XML would read as markup, and the control characters it does not allow. */
export function escapeXml(words: string): string {
	return (
		words
			// eslint-disable-next-line no-control-regex -- these are what must go
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}

/**
 * Widths of columns, in pixels: each has room for its longest word, and of what is left a share by the square
 * root of its longest cell, so that long ones do not take all. Where not even the words have room, all shrink.
 */
function shares(
	columns: readonly string[],
	rows: readonly (readonly string[])[],
	width: number,
	measure: Measure,
): number[] {
	const cells = columns.map((name, column) => [name, ...rows.map((row) => row[column] ?? '')]);
	const least = cells.map((all) => 1 + Math.max(...all.flatMap((cell) => cell.split(/\s+/u)).map(measure)));
	const weights = cells.map((all) => Math.sqrt(Math.max(...all.map((cell) => cell.length))));
	const left = width - sum(least);
	if (left < 0) return least.map((one) => (one * width) / sum(least));
	return least.map((one, column) => one + (left * (weights[column] ?? 0)) / sum(weights));
}
