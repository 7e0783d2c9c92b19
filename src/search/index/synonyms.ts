/**
 * Phrases that mean the same in a story: those an editor has written (`story.synonyms`), and abbreviations that its
 * texts explain in parentheses. There is no general thesaurus: a fine is no penalty unless an editor says so.
 */
import type { Lookup } from '../../model/lookup';
import { fold } from '../text/fold';
import { isCommon, words } from '../text/words';
import type { IndexedField, Postings } from './postings';

/** The words of a phrase, folded, in order. */
type Phrase = readonly string[];

/** First word of a phrase → the phrases that begin with it, each with the phrases that mean the same. */
export type Synonyms = ReadonlyMap<string, readonly { phrase: Phrase; equals: readonly Phrase[] }[]>;

/** “(OMB)”: from two to ten letters, the first a capital, dots allowed. */
const IN_PARENTHESES = /\((\p{Lu}[\p{L}.]{1,11})\)/gu;
/** Words looked at before a parenthesis, for each letter in it. */
const WORDS_PER_LETTER = 2;

/** Reads what an editor has written and what the texts explain. O(characters of the texts). */
export function readSynonyms(lookup: Lookup): Synonyms {
	const { story, excerpts, quotes, events } = lookup.timeline;
	const texts = [
		...excerpts.map(({ exact }) => exact),
		...quotes.map(({ text }) => text),
		...events.flatMap(({ title, summary }) => [title, summary]),
	];
	const written = (story.synonyms ?? []).map((set) => set.map(phraseOf));
	return synonymsOf([...written, ...texts.flatMap(abbreviationsIn)]);
}

function synonymsOf(sets: readonly (readonly Phrase[])[]): Synonyms {
	const byFirst = new Map<string, Map<string, Phrase[]>>();
	for (const set of sets) {
		for (const phrase of set) {
			const [first] = phrase;
			if (first === undefined) continue;
			const known = byFirst.get(first) ?? new Map<string, Phrase[]>();
			byFirst.set(first, known);
			const key = phrase.join(' ');
			const others = set.filter((other) => other.length > 0 && other.join(' ') !== key);
			known.set(key, [...(known.get(key) ?? []), ...others]);
		}
	}
	return new Map(
		[...byFirst].map(([first, known]) => [
			first,
			[...known].map(([key, equals]) => ({ phrase: key.split(' '), equals })),
		]),
	);
}

function phraseOf(text: string): Phrase {
	return words(fold(text)).map((word) => word.text);
}

/** “the Office of Management and Budget (OMB)” → [office of management and budget, omb]. */
function abbreviationsIn(text: string): [Phrase, Phrase][] {
	return [...text.matchAll(IN_PARENTHESES)].flatMap((match): [Phrase, Phrase][] => {
		const short = (match[1] ?? '').replaceAll('.', '').toLowerCase();
		const before = [...text.slice(0, match.index).matchAll(/[\p{L}\p{N}]+/gu)];
		const last = before.slice(-WORDS_PER_LETTER * short.length);
		const from = spelledOut(short, last, isCapital) ?? spelledOut(short, last, () => true);
		return from === undefined ? [] : [[phraseOf(text.slice(from, match.index)), phraseOf(short)]];
	});
}

/**
 * Where the words begin whose initials are the abbreviation.
 * @param counts Must an initial be of such a word? Others are passed over (“of”, “and”), if they have no capital.
 */
function spelledOut(
	short: string,
	before: readonly RegExpExecArray[],
	counts: (word: string) => boolean,
): number | undefined {
	let left = short.length;
	for (const { 0: word, index } of before.toReversed()) {
		if (counts(word) && word.slice(0, 1).toLowerCase() === short[left - 1]) left -= 1;
		else if (isCapital(word)) return undefined;
		if (left === 0) return index;
	}
	return undefined;
}

function isCapital(word: string): boolean {
	return word !== word.toLowerCase();
}

/** Where a query says a phrase that has equals: its words `[from, to)`, and the equals. */
interface SynonymUse {
	readonly from: number;
	readonly to: number;
	readonly equals: readonly Phrase[];
}

/** Shorter beginnings of a phrase's last word do not stand for it. */
const SHORTEST_BEGINNING = 3;

/**
 * The phrases with equals among the words of a query.
 * @param complete The last word is not being typed any more; else three letters of it will do.
 */
export function synonymsIn(typed: Phrase, synonyms: Synonyms, complete: boolean): SynonymUse[] {
	const isSaid = (word: string, at: number) =>
		typed[at] === word ||
		(!complete &&
			at === typed.length - 1 &&
			(typed[at]?.length ?? 0) >= SHORTEST_BEGINNING &&
			word.startsWith(typed[at] ?? ''));
	return typed.flatMap((word, from) =>
		(synonyms.get(word) ?? [])
			.filter(({ phrase }) => phrase.every((each, at) => isSaid(each, from + at)))
			.map(({ phrase, equals }) => ({ from, to: from + phrase.length, equals })),
	);
}

/**
 * The records that hold one of these phrases in a field, with the weight of the best such field.
 * O(records that hold the rarest word of each phrase).
 */
export function recordsWithPhrase(
	phrases: readonly Phrase[],
	{ numbers, lists, fields }: Postings,
): Map<number, number> {
	const found = new Map<number, number>();
	for (const phrase of phrases) {
		const wanted = phrase.map((word) => numbers.get(word) ?? -1);
		const rarest = wanted
			.map((number) => lists[number]?.records ?? new Uint32Array())
			.reduce((least, records) => (records.length < least.length ? records : least));
		for (const record of rarest) {
			const weight = bestWeight(fields[record] ?? [], wanted);
			if (weight > (found.get(record) ?? 0)) found.set(record, weight);
		}
	}
	return found;
}

function bestWeight(fields: readonly IndexedField[], wanted: readonly number[]): number {
	return fields.reduce(
		(most, { weight, words: held }) => (weight > most && holds(held, wanted) ? weight : most),
		0,
	);
}

/** Does a text hold these words in a row? O(words). */
export function holds(text: Uint32Array, phrase: readonly number[]): boolean {
	for (let at = 0; at + phrase.length <= text.length; at += 1) {
		if (phrase.every((word, offset) => text[at + offset] === word)) return true;
	}
	return false;
}

/** The words of phrases that say something, to be marked where they stand. */
export function markedWords(phrases: readonly Phrase[]): string[] {
	return [...new Set(phrases.flat())].filter((word) => !isCommon(word));
}
