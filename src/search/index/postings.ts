/** Which words stand in which records: the index that queries are ranked by. */
import { fold, originalRange, type Folded } from '../text/fold';
import type { Field, SearchRecord } from './records';
import type { HitKind } from '../results';
import { words, type Word } from '../text/words';

/** The records a word stands in, each once, with the weight of the best field it stands in there. */
interface Posting {
	readonly records: Uint32Array;
	readonly weights: Float32Array;
}

/** The words of a field, in order, by their number in {@link Postings.words}. */
export interface IndexedField {
	readonly weight: number;
	readonly words: Uint32Array;
}

/** An inverted index. Records and words go by number: their place in `fields` and in `words`. */
export interface Postings {
	readonly words: readonly string[];
	readonly numbers: ReadonlyMap<string, number>;
	readonly lists: readonly Posting[];
	/** The fields of each record. */
	readonly fields: readonly (readonly IndexedField[])[];
	/** The kinds of records, and the kind of each, as its place among them. */
	readonly kinds: readonly HitKind[];
	readonly kindOf: Uint8Array;
	/** Decides between records that are equally good. */
	readonly importance: Uint32Array;
	/** A folded word as the story prints it: “turkiye” → “Türkiye”; unknown words as they are. */
	print(word: string): string;
}

/** The words of a text by number: as they stand, and the others it can be found by. */
interface ReadText {
	readonly inOrder: Uint32Array;
	readonly others: readonly number[];
}

/** Builds the index in one pass: O(characters). */
export function createPostings(records: readonly SearchRecord[]): Postings {
	const known: string[] = [];
	const numbers = new Map<string, number>();
	const lists: { records: number[]; weights: number[] }[] = [];
	const printed: string[] = [];
	/** Words that were only met with a capital so far. */
	const capital = new Set<number>();

	function learn(word: string, print: string): number {
		const number = known.push(word) - 1;
		numbers.set(word, number);
		lists.push({ records: [], weights: [] });
		printed.push(print);
		if (print !== print.toLowerCase()) capital.add(number);
		return number;
	}

	/** A word that also stands in lower case is no name: its capital came from the start of a sentence. */
	function meet(number: number, print: string): void {
		if (print !== print.toLowerCase()) return;
		printed[number] = print;
		capital.delete(number);
	}

	function post(word: number, record: number, weight: number): void {
		const list = lists[word];
		if (!list) return;
		const last = list.records.length - 1;
		if (list.records[last] !== record) {
			list.records.push(record);
			list.weights.push(weight);
		} else if ((list.weights[last] ?? 0) < weight) list.weights[last] = weight;
	}

	const read = new Map<string, ReadText>();

	/** Reads a text once: names and publishers come again and again. */
	function readText(text: string): ReadText {
		const before = read.get(text);
		if (before) return before;
		const folded = fold(text);
		const all = words(folded);
		const inOrder = new Uint32Array(all.length);
		const others: number[] = [];
		for (const [at, word] of all.entries()) {
			const number = numbers.get(word.text);
			// Cutting out how it is printed takes longer than all else here: only where it can tell something.
			if (number === undefined) inOrder[at] = learn(word.text, printOf(text, folded, word));
			else {
				inOrder[at] = number;
				if (capital.has(number)) meet(number, printOf(text, folded, word));
			}
			for (const other of word.also) others.push(numbers.get(other) ?? learn(other, other));
		}
		const now = { inOrder, others };
		read.set(text, now);
		return now;
	}

	function indexField({ text, weight }: Field, record: number): IndexedField {
		const { inOrder, others } = readText(text);
		for (const word of inOrder) post(word, record, weight);
		for (const word of others) post(word, record, weight);
		return { weight, words: inOrder };
	}

	const fields = records.map((record, at) => record.fields().map((field) => indexField(field, at)));
	const kinds = [...new Set(records.map(({ kind }) => kind))];
	const kindOf = Uint8Array.from(records, ({ kind }) => kinds.indexOf(kind));
	const importance = Uint32Array.from(records, (record) => record.importance);
	const print = (word: string) => printed[numbers.get(word) ?? -1] ?? word;
	return { words: known, numbers, lists: lists.map(packed), fields, kinds, kindOf, importance, print };
}

function printOf(text: string, folded: Folded, { from, to }: Word): string {
	const { start, end } = originalRange(folded, from, to);
	return text.slice(start, end);
}

/** As typed arrays: half the memory of plain ones, and read twice as fast. */
function packed({ records, weights }: { records: number[]; weights: number[] }): Posting {
	return { records: Uint32Array.from(records), weights: Float32Array.from(weights) };
}
