/** A few words of a source, for a place that has no room for all of them. */

import { intersection } from 'd3';

/** Words shorter than this say little: “the”, “of”. */
const LEAST = 4;
/** So many first letters make the same word of “extended” and “extension”. */
const STEM = 5;

/**
 * As many words of a text as fit, around those that a label shares with it; whole where all fit. What is left out is
 * marked by “…”. O(words²).
 * @param fits Is there room for this text?
 */
export function wordsAround(text: string, label: string, fits: (text: string) => boolean): string {
	if (fits(text)) return text;
	const words = text.split(/\s+/u);
	let [from, to] = shared(words, label);
	const cut = (first: number, end: number) =>
		`${first > 0 ? '…' : ''}${words.slice(first, end).join(' ')}${end < words.length ? '…' : ''}`;
	while (to - from > 1 && !fits(cut(from, to))) to -= 1;
	// The beginning of a sentence reads best.
	if (fits(cut(0, to))) from = 0;
	for (let grows = true; grows;) {
		grows = false;
		if (from > 0 && fits(cut(from - 1, to))) [from, grows] = [from - 1, true];
		if (to < words.length && fits(cut(from, to + 1))) [to, grows] = [to + 1, true];
	}
	return cut(from, to).replace(/[,;:–—-]+…$/u, '…');
}

/** Which of these texts shares most with a label; of equals the first. */
export function closest<T extends { exact: string }>(texts: readonly T[], label: string): T | undefined {
	const stems = stemsOf(label.split(/\s+/u));
	const score = ({ exact }: T) => intersection(stemsOf(exact.split(/\s+/u)), stems).size;
	return texts.toSorted((a, b) => score(b) - score(a))[0];
}

/** From the first word that the label shares to the last, end exclusive; the beginning where it shares none. */
function shared(words: readonly string[], label: string): [number, number] {
	const stems = stemsOf(label.split(/\s+/u));
	const isShared = (word: string) => intersection(stemsOf([word]), stems).size > 0;
	const first = words.findIndex(isShared);
	return first < 0 ? [0, 1] : [first, words.findLastIndex(isShared) + 1];
}

function stemsOf(words: readonly string[]): Set<string> {
	const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
	return new Set(plain.filter((word) => word.length >= LEAST).map((word) => word.slice(0, STEM)));
}
