/** The passage an excerpt may have meant. Only ever shown to the author, never used in its place. */
import { distance } from 'fastest-levenshtein';
import { normalise, type Text } from '../../model/article';

interface Passage {
	readonly paragraph: number;
	readonly text: string;
}

/** How many of the likeliest windows are compared letter by letter. */
const FINALISTS = 24;

interface Word {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	readonly paragraph: number;
}

/**
 * The run of words most like `exact`. Windows are first ranked by the words they share with it, O(words · 3),
 * and only the best of them compared by edit distance.
 * @returns `undefined` when nothing is alike: more than half of its letters would have to change.
 */
export function closestPassage(article: Text, exact: string): Passage | undefined {
	const wanted = wordsOf(normalise(exact), 0, 0).map(({ key }) => key);
	const words = article.lines.flatMap((line) => wordsOf(line.text, line.start, line.number));
	const windows = [-1, 0, 1]
		.flatMap((extra) => rankWindows(words, wanted, Math.max(1, wanted.length + extra)))
		.toSorted((a, b) => b.shared - a.shared)
		.slice(0, FINALISTS)
		.map(({ first, last }) => passage(article, first, last, exact))
		.toSorted((a, b) => a.changes - b.changes);
	const best = windows[0];
	return best && best.changes <= exact.length / 2
		? { paragraph: best.paragraph, text: best.text }
		: undefined;
}

function wordsOf(text: string, offset: number, paragraph: number): Word[] {
	return [...text.matchAll(/\S+/g)].map((match) => ({
		key: match[0].toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
		start: offset + match.index,
		end: offset + match.index + match[0].length,
		paragraph,
	}));
}

interface Window {
	readonly first: Word;
	readonly last: Word;
	readonly shared: number;
}

/** Windows of one length with the number of wanted words in each, by a running count. */
function rankWindows(words: readonly Word[], wanted: readonly string[], length: number): Window[] {
	const keys = new Set(wanted);
	const size = Math.min(length, words.length);
	const windows: Window[] = [];
	let shared = 0;
	for (const [index, last] of words.entries()) {
		shared += keys.has(last.key) ? 1 : 0;
		const left = words[index - size];
		if (left && keys.has(left.key)) shared -= 1;
		const first = words[index - size + 1];
		if (first) windows.push({ first, last, shared });
	}
	return windows.toSorted((a, b) => b.shared - a.shared).slice(0, FINALISTS);
}

function passage(article: Text, first: Word, last: Word, exact: string) {
	const whole = article.text.slice(first.start, last.end);
	// An excerpt may begin and end within the marks that a word has beside it.
	const marked = /[\p{L}\p{N}]$/u.test(exact) ? whole.replace(/[^\p{L}\p{N}]+$/u, '') : whole;
	const text = /^[\p{L}\p{N}]/u.test(exact) ? marked.replace(/^[^\p{L}\p{N}]+/u, '') : marked;
	return { paragraph: first.paragraph, text, changes: distance(text, exact) };
}

/** The one character in which two texts differ, marked; nothing where they differ in more. */
export function differenceOf(written: string, printed: string): string[] {
	const [a, b] = [Array.from(normalise(written)), Array.from(normalise(printed))];
	const start = a.findIndex((character, index) => character !== b[index]);
	const at = start < 0 ? a.length : start;
	const rest = (characters: readonly string[], skip: number) => characters.slice(at + skip).join('');
	const [mine, theirs] = [a[at], b[at]];
	if (rest(a, 1) === rest(b, 1)) return differing(named(mine), named(theirs), a.slice(0, at));
	if (rest(a, 1) === rest(b, 0)) return differing(named(mine), 'nothing', a.slice(0, at));
	return rest(a, 0) === rest(b, 1) ? differing('nothing', named(theirs), a.slice(0, at)) : [];
}

function differing(mine: string, theirs: string, before: readonly string[]): string[] {
	const last = before.join('').split(/\s/).at(-1) ?? '';
	return [
		`one character differs${last === '' ? '' : `, after “${last}”`}: ${mine} here, ${theirs} in the article`,
	];
}

/** A character with its code, since some look alike: `’ (U+2019)`. */
function named(character: string | undefined): string {
	const code = character?.codePointAt(0);
	if (character === undefined || code === undefined) return 'nothing';
	return `${character} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
