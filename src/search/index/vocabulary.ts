/** Which words of the story a typed word can mean. */
import Fuse from 'fuse.js/min-basic';
import { sameStem, stemOf } from '../text/inflection';
import { nearWords, startingWith } from './sorted-words';
import { confusable, phoneticKey } from '../text/phonetic';
import { isCommon, isNumber, isUnit } from '../text/words';

/** How a word of the story was reached from the one typed. */
type MatchType = 'exact' | 'alias' | 'inflected' | 'prefix' | 'fuzzy' | 'part';

/** A word of the story that a typed word can mean. */
export interface TermMatch {
	readonly word: string;
	readonly type: MatchType;
	/** From 0 (a guess) to 1 (the same word). */
	readonly quality: number;
}

/** One word of a query and the words of the story it can mean. */
export interface QueryTerm {
	readonly matches: readonly TermMatch[];
	/** A record may lack it: a common word, or one of many. */
	readonly optional: boolean;
	/** Records that answer it otherwise than by a word, such as by their date, and how well, from 0 to 1. */
	readonly records?: ReadonlyMap<number, number>;
}

export interface Vocabulary {
	/** Is it a word of the story, as it is? */
	has(word: string): boolean;
	/** The word and its inflections, as far as they are words of the story. */
	forms(word: string): string[];
	/**
	 * The words a typed word can mean, each once, best first. Misspellings and parts of words are considered only
	 * where the word as typed leads nowhere, or when asked for. A complete word is not the beginning of another.
	 */
	matches(typed: string, asked?: { readonly loosely?: boolean; readonly complete?: boolean }): TermMatch[];
	/** Up to `count` words that look most like it, though they are too far from it to be meant. */
	nearest(typed: string, count: number): string[];
}

/** Longer “words” than the longest pattern Fuse matches in one piece are cut. */
const LONGEST = 32;
/** For suggestions: three letters in five may differ, near the beginning. */
const SUGGESTED = {
	includeScore: true,
	isCaseSensitive: true,
	ignoreFieldNorm: true,
	threshold: 0.6,
	distance: 10,
};
/** Edits to a word that may be suggested in place of one that leads nowhere. */
const MOST_EDITS = 2;
/** Letters that are left out of a word to write it short. */
const SHORTEST_CUT = 3;
/** Misspelt words whose matches are kept. */
const KEPT = 200;

/**
 * Builds the vocabulary once: O(w log w) in its words. A look-up of a known word is O(log w + what it finds);
 * a misspelt one walks through the beginnings that come near it, see {@link nearWords}.
 * @param known Every folded word of the story, each once.
 * @param equals For a word, the other words that name the same thing: “turkey” → “turkiye”.
 * @param isName Is it only ever written with a capital? Names are misspelt more freely.
 */
export function createVocabulary(
	known: readonly string[],
	equals: ReadonlyMap<string, readonly string[]> = new Map(),
	isName: (word: string) => boolean = () => false,
): Vocabulary {
	const sorted = [...known].sort();
	const set = new Set(sorted);
	/** Sound → the words that have it. Made when the first misspelt word comes. */
	let sounds: Map<string, string[]> | undefined;

	function alike(typed: string): readonly string[] {
		sounds ??= bySound(sorted.filter(isSpelt));
		return isSpelt(typed) ? (sounds.get(phoneticKey(typed)) ?? []) : [];
	}

	function asTyped(typed: string, complete: boolean): TermMatch[] {
		const known = set.has(typed);
		const exact = known ? [{ word: typed, type: 'exact', quality: 1 } as const] : [];
		return [...exact, ...inflected(typed), ...(known && complete ? [] : prefixed(typed))];
	}

	function prefixed(typed: string): TermMatch[] {
		// A number of one or two digits is complete: 4 does not match 42. A longer one may be a year still being typed.
		if (isNumber(typed) && typed.length < 3) return [];
		return startingWith(sorted, typed)
			.filter((word) => word !== typed)
			.map((word) => ({ word, type: 'prefix', quality: 0.6 + (0.3 * typed.length) / word.length }));
	}

	function inflected(typed: string): TermMatch[] {
		return startingWith(sorted, stemOf(typed))
			.filter((word) => word !== typed && sameStem(typed, word))
			.map((word) => ({ word, type: 'inflected', quality: 0.93 }));
	}

	const guesses = new Map<string, TermMatch[]>();

	/** Kept: the words of a query are looked up again with every letter that is added to it. */
	function misspelt(typed: string): TermMatch[] {
		const guessed = guesses.get(typed) ?? guess(typed);
		if (guesses.size >= KEPT) guesses.clear();
		guesses.set(typed, guessed);
		return guessed;
	}

	function guess(typed: string): TermMatch[] {
		const allowed = editsAllowed(typed);
		if (allowed === 0) return [];
		// Edits allowed to the beginning of a word: fewer than to a whole word, since more words share a beginning.
		const asBeginning = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0;
		const slips = nearWords(sorted, typed, allowed, asBeginning).flatMap(({ word, whole, beginning }) => {
			if (whole <= allowed)
				return isLikely(typed, word) ? { word, type: 'fuzzy' as const, quality: 0.75 - 0.15 * whole } : [];
			const quality = 0.6 - 0.15 * beginning;
			return beginning <= asBeginning ? { word, type: 'fuzzy' as const, quality } : [];
		});
		const short = shortened(typed).map((word): TermMatch => ({ word, type: 'fuzzy', quality: 0.65 }));
		const heard = alike(typed).map((word): TermMatch => ({ word, type: 'fuzzy', quality: 0.55 }));
		return [...slips, ...short, ...heard].filter(({ word }) => !isNumber(word) && !isUnit(word));
	}

	/** What may be cut short to its beginning and its last letter: “dept” for “department”, “govt” for “government”. */
	function shortened(typed: string): string[] {
		const last = typed.slice(-1);
		return startingWith(sorted, typed.slice(0, -1)).filter(
			(word) => word.length >= typed.length + SHORTEST_CUT && word.endsWith(last),
		);
	}

	/** In words of up to five letters only letters that are easily mistaken may differ, except in names. */
	function isLikely(typed: string, word: string): boolean {
		if (typed.length === 4 && !word.startsWith(typed.slice(0, 1))) return false;
		if (typed.length > 5 || typed.length !== word.length || isName(word)) return true;
		const places = Array.from(typed, (_, at) => at).filter((at) => typed.charAt(at) !== word.charAt(at));
		const [at = 0] = places;
		return places.length !== 1 || confusable(typed.charAt(at), word.charAt(at));
	}

	/** First two letters → the words that begin with them, for Fuse. */
	const initials = new Map<string, Fuse<string>>();

	/** The words with the same first two letters by their likeness to what is typed: Fuse's score, 0 for the same. */
	function looksLike(typed: string): { word: string; score: number }[] {
		const initial = typed.slice(0, 2);
		const fuse = initials.get(initial) ?? new Fuse(startingWith(sorted, initial), SUGGESTED);
		initials.set(initial, fuse);
		return fuse.search(typed.slice(0, LONGEST)).map(({ item, score = 1 }) => ({ word: item, score }));
	}

	function inside(typed: string): TermMatch[] {
		if (typed.length < 5 || isNumber(typed)) return [];
		return sorted
			.filter((word) => word.includes(typed) && !word.startsWith(typed))
			.map((word) => ({ word, type: 'part', quality: 0.4 }));
	}

	function withAliases(matches: readonly TermMatch[]): TermMatch[] {
		return matches.flatMap((match) => [
			match,
			...(equals.get(match.word) ?? []).map((word): TermMatch => {
				// Other names of an exact match are aliases; of any other match they keep its type.
				const type = match.type === 'exact' ? 'alias' : match.type;
				return { word, type, quality: match.quality * 0.95 };
			}),
		]);
	}

	return {
		has: (word) => set.has(word),
		forms: (word) =>
			asTyped(word, true)
				.filter(isForm)
				.map((form) => form.word),
		matches(typed, { loosely = false, complete = false } = {}) {
			const plain = asTyped(typed, complete);
			const guesses = plain.length === 0 || loosely ? misspelt(typed) : [];
			const found = [...plain, ...guesses];
			return bestOfEach(withAliases(found.length > 0 ? found : inside(typed)));
		},
		nearest(typed, count) {
			if (typed.length < 3) return [];
			const near = nearWords(sorted, typed, typed.length > 5 ? MOST_EDITS : 1);
			const slips = near.map(({ word, whole }) => ({ word, score: whole / typed.length }));
			return [
				...new Set(
					[...slips, ...looksLike(typed)]
						.filter(isTelling)
						.sort((a, b) => a.score - b.score)
						.map(({ word }) => word),
				),
			].slice(0, count);
		},
	};
}

function bySound(words: readonly string[]): Map<string, string[]> {
	const sounds = new Map<string, string[]>();
	for (const word of words) {
		const sound = phoneticKey(word);
		const same = sounds.get(sound);
		if (same) same.push(word);
		else sounds.set(sound, [word]);
	}
	return sounds;
}

/** Is it long enough, and of letters, to be known by its sound? */
function isSpelt(word: string): boolean {
	return word.length >= 4 && !isNumber(word);
}

function isForm({ type }: TermMatch): boolean {
	return type === 'exact' || type === 'inflected';
}

/** None below four letters, where every word is near another; two from seven on. */
function editsAllowed(typed: string): number {
	if (isNumber(typed) || typed.length < 4) return 0;
	return typed.length < 7 ? 1 : 2;
}

/** A word that says something: worth suggesting. */
function isTelling({ word }: { word: string }): boolean {
	return word.length > 2 && !isCommon(word);
}

function bestOfEach(matches: readonly TermMatch[]): TermMatch[] {
	const best = new Map<string, TermMatch>();
	for (const match of matches) {
		if (match.quality > (best.get(match.word)?.quality ?? 0)) best.set(match.word, match);
	}
	return [...best.values()].sort((a, b) => b.quality - a.quality);
}
