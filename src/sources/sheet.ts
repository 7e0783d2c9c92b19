/** An article as a sheet: a bar for each paragraph, and its excerpts in their places with the words around them. */
import type { Excerpt, Source } from '../model/schema';

/** Paragraphs that stand together, or the excerpts of one. */
type Block =
	| {
			readonly paragraph: number;
			/** The length of each paragraph, as a share of the longest. */
			readonly bars: readonly number[];
	  }
	| { readonly paragraph: number; readonly excerpts: readonly Excerpt[] };

/**
 * The blocks of a sheet, from top to bottom. Where the lengths of the paragraphs are not known, the excerpts alone.
 * O(paragraphs · excerpts).
 * @param excerpts Of this source; what stands above the body is paragraph 0.
 */
export function blocksOf(
	{ paragraphs = [] }: Pick<Source, 'paragraphs'>,
	excerpts: readonly Excerpt[],
): Block[] {
	const longest = Math.max(1, ...paragraphs);
	const last = Math.max(paragraphs.length, ...excerpts.map(({ paragraph }) => paragraph));
	const blocks: Block[] = [];
	let bars: number[] = [];
	for (let paragraph = 0; paragraph <= last; paragraph += 1) {
		const here = excerpts.filter((excerpt) => excerpt.paragraph === paragraph);
		const length = paragraphs[paragraph - 1];
		if (here.length > 0) {
			blocks.push({ paragraph, excerpts: here.toSorted((a, b) => a.start - b.start) });
			bars = [];
		} else if (length !== undefined) {
			if (bars.length === 0) blocks.push({ paragraph, bars });
			bars.push(length / longest);
		}
	}
	return blocks;
}

/** Context of at least so many UTF-16 units may have been cut inside a word; shorter context holds whole words. */
const CUT = 31;

/**
 * “…and the two top ”: from the first whole word of the same paragraph; nothing where a paragraph begins. Ellipsis
 * where the paragraph has more before it.
 */
export function contextBefore({ prefix, start }: Pick<Excerpt, 'prefix' | 'start'>): string {
	const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
	const begins = line !== prefix || prefix.length === start;
	if (begins || line === '') return line;
	return `…${(line.length < CUT ? line : line.replace(/^\S*\s/, '')).trimStart()}`;
}

/**
 * “ about tariffs…”: up to the last whole word of the same paragraph; nothing where a paragraph ends. Ellipsis where
 * the sentence goes on.
 */
export function contextAfter({ suffix }: Pick<Excerpt, 'suffix'>): string {
	const [line = ''] = suffix.split('\n');
	if (line !== suffix || line === '') return line;
	if (suffix.length >= CUT) return `${line.replace(/\s\S*$/, '')}…`;
	return /[\p{L}\p{N},;:]\s*$/u.test(line) ? `${line.trimEnd()}…` : line;
}
