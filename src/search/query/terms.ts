/** Turns the words of a query into what each of them can mean in the story. */
import type { NameVariants } from '../index/name-variants';
import type { Query } from './query';
import type { QueryTerm, TermMatch, Vocabulary } from '../index/vocabulary';
import { isCommon, isNumber } from '../text/words';

/** A term and the word as it was typed, folded. */
export interface TypedTerm extends QueryTerm {
	readonly typed: string;
	/** Words to mark that are not looked for one by one. */
	readonly marks?: readonly string[];
}

/**
 * One term per word of the query; two where a word is really two (“crossborder”), one where two are (“cease fire”).
 * @param loosely Take words of the story for misspelt ones too.
 * @param equals What the words of the query mean as parts of phrases that an editor or a text has explained.
 */
export function queryTerms(
	query: Query,
	vocabulary: Vocabulary,
	variants: NameVariants,
	loosely: boolean,
	equals: readonly Equal[] = [],
): TypedTerm[] {
	const typed = query.words.map((word) => word.text);
	const allCommon = typed.every(isCommon);
	const byName = acronyms(typed, variants);
	const whole = typed.map((word, at) => join(word, typed[at + 1], vocabulary));
	return typed.flatMap((word, at): TypedTerm | readonly TypedTerm[] => {
		const equal = equals.filter(({ from, to }) => from <= at && at < to);
		if (equal.length > 0) return withEquals(word, vocabulary.matches(word, { complete: true }), equal);
		if (whole[at - 1]) return [];
		const joined = whole[at];
		if (joined) return { typed: joined, matches: exactly(joined), optional: false };
		const matches = [
			...vocabulary.matches(word, { loosely, complete: query.complete || at < typed.length - 1 }),
			...(byName[at] ?? []),
		];
		const optional = isCommon(word) && !allCommon;
		const halves = matches.every(isGuess) ? split(word, vocabulary) : undefined;
		if (!halves) return { typed: word, matches, optional };
		return halves.map((half) => ({ typed: half, matches: exactly(half), optional }));
	});
}

/** The words `[from, to)` of a query as a phrase that means the same as others. */
export interface Equal {
	readonly from: number;
	readonly to: number;
	/** The records that hold one of the others, and how well, from 0 to 1. */
	readonly records: ReadonlyMap<number, number>;
	/** The words of the others, to mark. */
	readonly marks: readonly string[];
}

/** What is explained is not misspelt: no guesses. */
function withEquals(typed: string, matches: readonly TermMatch[], equals: readonly Equal[]): TypedTerm {
	const records = new Map<number, number>();
	for (const [record, quality] of equals.flatMap((equal) => [...equal.records]))
		records.set(record, Math.max(quality, records.get(record) ?? 0));
	return {
		typed,
		matches: matches.filter((match) => !isGuess(match)),
		optional: false,
		records,
		marks: equals.flatMap(({ marks }) => marks),
	};
}

/** Was the word not found as it was typed? */
export function isGuess({ type }: TermMatch): boolean {
	return type === 'fuzzy' || type === 'part';
}

/** For each word that is part of a longer name, the initials of that name. */
function acronyms(typed: readonly string[], variants: NameVariants): TermMatch[][] {
	const found = typed.map((): TermMatch[] => []);
	for (let from = 0; from < typed.length; from += 1) {
		for (let to = from + 2; to <= Math.min(typed.length, from + variants.longest); to += 1) {
			const short = variants.phrases.get(typed.slice(from, to).join(' ')) ?? [];
			const matches = short.map((word): TermMatch => ({ word, type: 'alias', quality: 0.9 }));
			for (let at = from; at < to; at += 1) found[at]?.push(...matches);
		}
	}
	return found;
}

/** Two known words written as one, each of at least three letters. */
function split(word: string, vocabulary: Vocabulary): [string, string] | undefined {
	for (let at = word.length - 3; at >= 3; at -= 1) {
		const [left, right] = [word.slice(0, at), word.slice(at)];
		if (vocabulary.has(left) && vocabulary.has(right)) return [left, right];
	}
	return undefined;
}

/** A known word written as two, at least one of which is none. */
function join(left: string, right: string | undefined, vocabulary: Vocabulary): string | undefined {
	if (right === undefined || (vocabulary.has(left) && vocabulary.has(right))) return undefined;
	const joined = left + right;
	return isNumber(joined) || !vocabulary.has(joined) ? undefined : joined;
}

function exactly(word: string): TermMatch[] {
	return [{ word, type: 'exact', quality: 1 }];
}
