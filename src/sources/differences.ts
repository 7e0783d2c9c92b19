/** Where several printings of the same words differ, letter by letter. */
import { diffArrays } from 'diff';
import type { Lookup } from '../model/lookup';
import type { Quote } from '../model/schema';

/** A piece of a text: as in the other printings, or not. The pieces of a text joined are the text. */
export interface Piece {
	readonly text: string;
	/** Where it begins, in UTF-16 units. */
	readonly start: number;
	readonly differs: boolean;
}

/** Half-open, in units of the sequence compared. */
interface Change {
	readonly left: readonly [start: number, end: number];
	readonly right: readonly [start: number, end: number];
}

/** For every UTF-16 unit of a text: does it differ? */
type Marks = boolean[];

/** Changed words are marked by the letter where they share at least this part of them, and whole otherwise. */
const ALIKE = 0.6;

/**
 * Marks in each text what is not in the first, and in the first what is not in one of the others. Words are
 * compared first, and letters only within changed words that are alike: “emphasi[s]ed” and “emphasi[z]ed”, but
 * “[said]” and “[noted]”, whose common “d” means nothing. O(words · differences) for each text.
 * @returns The pieces of each text, in the order of the texts.
 */
function markDifferences(texts: readonly string[]): Piece[][] {
	const [first = '', ...others] = texts;
	const compared = others.map((other) => compare(first, other));
	const inFirst = Array.from({ length: first.length }, (_, at) => compared.some(({ left }) => left[at]));
	return texts.map((text, index) => pieces(text, compared[index - 1]?.right ?? inFirst));
}

function compare(a: string, b: string): { left: Marks; right: Marks } {
	const marks = {
		left: new Array<boolean>(a.length).fill(false),
		right: new Array<boolean>(b.length).fill(false),
	};
	const [leftWords, rightWords] = [tokens(a), tokens(b)];
	for (const change of changes(leftWords, rightWords)) {
		const left = leftWords.slice(...change.left).join('');
		const right = rightWords.slice(...change.right).join('');
		const from = [lengthOf(leftWords, change.left[0]), lengthOf(rightWords, change.right[0])] as const;
		for (const letters of changedLetters(left, right)) {
			marks.left.fill(true, from[0] + letters.left[0], from[0] + letters.left[1]);
			marks.right.fill(true, from[1] + letters.right[0], from[1] + letters.right[1]);
		}
	}
	return marks;
}

/** The changed letters of two stretches, in UTF-16 units; all of them where the stretches have little in common. */
function changedLetters(left: string, right: string): Change[] {
	const [a, b] = [Array.from(left), Array.from(right)];
	const letters = changes(a, b);
	const changed = letters.reduce((sum, change) => sum + change.left[1] - change.left[0], 0);
	if (a.length - changed < ALIKE * Math.max(a.length, b.length)) {
		return [{ left: [0, left.length], right: [0, right.length] }];
	}
	return letters.map((change) => ({
		left: [lengthOf(a, change.left[0]), lengthOf(a, change.left[1])],
		right: [lengthOf(b, change.right[0]), lengthOf(b, change.right[1])],
	}));
}

/** Words, numbers, stretches of white space, and every other character by itself. */
function tokens(text: string): string[] {
	return text.match(/[\p{L}\p{M}]+|\p{N}+|\s+|[^]/gu) ?? [];
}

function lengthOf(parts: readonly string[], end: number): number {
	return parts.slice(0, end).reduce((sum, part) => sum + part.length, 0);
}

/** The stretches that are not in both, in order; those that touch are one. */
function changes(a: readonly string[], b: readonly string[]): Change[] {
	const found: { left: [number, number]; right: [number, number] }[] = [];
	let { i, j } = { i: 0, j: 0 };
	for (const { added, removed, count } of diffArrays([...a], [...b])) {
		const next = { i: added ? i : i + count, j: removed ? j : j + count };
		const last = found.at(-1);
		if (added || removed) {
			if (last?.left[1] === i && last.right[1] === j) {
				last.left[1] = next.i;
				last.right[1] = next.j;
			} else found.push({ left: [i, next.i], right: [j, next.j] });
		}
		({ i, j } = next);
	}
	return found;
}

function pieces(text: string, marks: readonly boolean[]): Piece[] {
	const edges = Array.from({ length: text.length }, (_, index) => index).filter(
		(index) => index === 0 || marks[index] !== marks[index - 1],
	);
	return edges.map((start, index) => ({
		text: text.slice(start, edges[index + 1]),
		start,
		differs: marks[start] ?? false,
	}));
}

/** The printings of some quotes by the id of the excerpt, each in pieces marked where it differs from the others. */
export function printingsOf(quotes: readonly Quote[], lookup: Lookup): Map<string, readonly Piece[]> {
	return new Map(
		quotes.flatMap((quote) => {
			const excerpts = lookup.excerptsOf(quote.excerpts);
			const marked = markDifferences(excerpts.map(({ exact }) => exact));
			return excerpts.map(({ id }, index) => [id, marked[index] ?? []] as const);
		}),
	);
}
