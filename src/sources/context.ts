/** The characters around an excerpt, cut at words for reading. */
import type { Excerpt } from '../model/schema';

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
