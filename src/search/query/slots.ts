/** Turns the words of a query into what each of them can mean in the story. */
import type { NameVariants } from '../index/names';
import type { Query } from './query';
import type { Slot } from '../rank/rank';
import type { Spelling, Vocabulary } from '../index/vocabulary';
import { isCommon, isNumber } from '../text/words';

/** A slot and the word as it was typed, folded. */
export interface AskedSlot extends Slot {
	readonly typed: string;
	/** Words to mark that are not looked for one by one. */
	readonly marks?: readonly string[];
}

/**
 * One slot per word of the query; two where a word is really two (“crossborder”), one where two are (“cease fire”).
 * @param loosely Take words of the story for misspelt ones too.
 */
export function slotsOf(
	query: Query,
	vocabulary: Vocabulary,
	names: NameVariants,
	loosely: boolean,
): AskedSlot[] {
	const typed = query.words.map((word) => word.text);
	const allCommon = typed.every(isCommon);
	const byName = standIns(typed, names);
	const whole = typed.map((word, at) => join(word, typed[at + 1], vocabulary));
	return typed.flatMap((word, at) => {
		if (whole[at - 1]) return [];
		const joined = whole[at];
		if (joined) return { typed: joined, spellings: exactly(joined), optional: false };
		const spellings = [
			...vocabulary.spellings(word, { loosely, complete: query.complete || at < typed.length - 1 }),
			...(byName[at] ?? []),
		];
		const optional = isCommon(word) && !allCommon;
		const halves = spellings.every(isGuess) ? split(word, vocabulary) : undefined;
		if (!halves) return { typed: word, spellings, optional };
		return halves.map((half) => ({ typed: half, spellings: exactly(half), optional }));
	});
}

/** Was the word not found as it was typed? */
export function isGuess({ manner }: Spelling): boolean {
	return manner === 'fuzzy' || manner === 'part';
}

/** For each word that is part of a longer name, the initials of that name. */
function standIns(typed: readonly string[], names: NameVariants): Spelling[][] {
	const found = typed.map((): Spelling[] => []);
	for (let from = 0; from < typed.length; from += 1) {
		for (let to = from + 2; to <= Math.min(typed.length, from + names.longest); to += 1) {
			const short = names.phrases.get(typed.slice(from, to).join(' ')) ?? [];
			const spellings = short.map((word): Spelling => ({ word, manner: 'alias', quality: 0.9 }));
			for (let at = from; at < to; at += 1) found[at]?.push(...spellings);
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

function exactly(word: string): Spelling[] {
	return [{ word, manner: 'exact', quality: 1 }];
}
