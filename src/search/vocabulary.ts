/** Which words of the story a typed word can mean. The one place that knows Fuse.js. */
import Fuse from 'fuse.js/min-basic';
import { distance } from './distance';
import { isNumber } from './words';

/** How a word of the story was reached from the one typed. */
export type Manner = 'exact' | 'alias' | 'inflected' | 'prefix' | 'fuzzy' | 'part';

/** A word of the story that a typed word can mean. */
export interface Spelling {
	readonly word: string;
	readonly manner: Manner;
	/** From 0 (a guess) to 1 (the same word). */
	readonly quality: number;
}

export interface Vocabulary {
	/** Is it a word of the story, as it is? */
	has(word: string): boolean;
	/**
	 * The words a typed word can mean, each once, best first. Misspellings and parts of words are considered only
	 * where the word as typed leads nowhere, or when asked for.
	 */
	spellings(typed: string, loosely?: boolean): Spelling[];
	/** Up to `count` words that look most like it, however remote. */
	nearest(typed: string, count: number): string[];
}

/** Longer “words” than the longest pattern Fuse matches in one piece are cut. */
const LONGEST = 32;

/**
 * Builds the vocabulary once: O(w log w) in its words. A look-up of a known word is O(log w + what it finds);
 * a misspelt one is compared with every word: O(w).
 * @param known Every folded word of the story, each once.
 * @param equals For a word, the other words that name the same thing: “turkey” → “turkiye”.
 */
export function createVocabulary(
	known: readonly string[],
	equals: ReadonlyMap<string, readonly string[]> = new Map(),
): Vocabulary {
	const sorted = [...known].sort();
	const set = new Set(sorted);
	// Fuse proposes (half of the letters may differ, near the beginning), `distance` decides.
	const near = new Fuse(sorted, {
		isCaseSensitive: true,
		ignoreFieldNorm: true,
		threshold: 0.5,
		distance: 10,
		shouldSort: false,
	});
	const remote = new Fuse(sorted, {
		isCaseSensitive: true,
		ignoreFieldNorm: true,
		ignoreLocation: true,
		threshold: 0.6,
	});

	function asTyped(typed: string): Spelling[] {
		const exact = set.has(typed) ? [{ word: typed, manner: 'exact', quality: 1 } as const] : [];
		return [...exact, ...inflected(typed), ...prefixed(typed)];
	}

	function prefixed(typed: string): Spelling[] {
		// A number is not begun by another: 4 is not 42. A year may still be on its way.
		if (isNumber(typed) && typed.length < 3) return [];
		return startingWith(sorted, typed)
			.filter((word) => word !== typed)
			.map((word) => ({ word, manner: 'prefix', quality: 0.6 + (0.3 * typed.length) / word.length }));
	}

	function inflected(typed: string): Spelling[] {
		return startingWith(sorted, typed.slice(0, Math.max(4, typed.length - 4)))
			.filter((word) => word !== typed && sameStem(typed, word))
			.map((word) => ({ word, manner: 'inflected', quality: 0.93 }));
	}

	function misspelt(typed: string): Spelling[] {
		const allowed = editsAllowed(typed);
		if (allowed === 0) return [];
		return near.search(typed.slice(0, LONGEST)).flatMap(({ item: word }) => {
			if (isNumber(word)) return [];
			const { whole, beginning } = distance(typed, word);
			// The beginning of a word says less than the word: it may differ less.
			const asBeginning = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0;
			if (whole <= allowed) return { word, manner: 'fuzzy', quality: 0.75 - 0.15 * whole };
			return beginning <= asBeginning ? { word, manner: 'fuzzy', quality: 0.6 - 0.15 * beginning } : [];
		});
	}

	function inside(typed: string): Spelling[] {
		if (typed.length < 4 || isNumber(typed)) return [];
		return sorted
			.filter((word) => word.includes(typed) && !word.startsWith(typed))
			.map((word) => ({ word, manner: 'part', quality: 0.4 }));
	}

	function withAliases(spellings: readonly Spelling[]): Spelling[] {
		return spellings.flatMap((spelling) => [
			spelling,
			...(equals.get(spelling.word) ?? []).map((word): Spelling => {
				// A guess stays a guess, by whatever name.
				const manner = spelling.manner === 'exact' ? 'alias' : spelling.manner;
				return { word, manner, quality: spelling.quality * 0.95 };
			}),
		]);
	}

	return {
		has: (word) => set.has(word),
		spellings(typed, loosely = false) {
			const plain = asTyped(typed);
			const guesses = plain.length === 0 || loosely ? misspelt(typed) : [];
			const found = [...plain, ...guesses];
			return bestOfEach(withAliases(found.length > 0 ? found : inside(typed)));
		},
		nearest(typed, count) {
			return remote
				.search(typed.slice(0, LONGEST), { limit: count * 8 })
				.map(({ item: word }) => ({ word, edits: distance(typed, word).whole }))
				.filter(({ word, edits }) => word.length > 2 && edits < Math.max(typed.length, word.length) * 0.7)
				.sort((a, b) => a.edits - b.edits)
				.slice(0, count)
				.map(({ word }) => word);
		},
	};
}

/** None below four letters, where every word is near another; two from seven on. */
function editsAllowed(typed: string): number {
	if (isNumber(typed) || typed.length < 4) return 0;
	return typed.length < 7 ? 1 : 2;
}

/** The stretch of a sorted list with a common beginning. O(log n + found). */
function startingWith(sorted: readonly string[], beginning: string): string[] {
	const found: string[] = [];
	for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at += 1) {
		found.push(sorted[at] ?? '');
	}
	return found;
}

/** Index of the first item that is not before `item`. */
function firstFrom(sorted: readonly string[], item: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? '') < item) low = middle + 1;
		else high = middle;
	}
	return low;
}

const SHORT_ENDING = /^(?:|s|es|e|d|ed|ing|ings)$/;
const LONG_ENDING = /^(?:|s|e|es|ed|ing|ings|ion|ions|or|ors)$/;

/** Do two English words differ only in their endings: “tariff” and “tariffs”, “mediated” and “mediation”? */
function sameStem(a: string, b: string): boolean {
	const least = Math.min(a.length, b.length);
	for (let stem = least; stem >= 4; stem -= 1) {
		if (!a.startsWith(b.slice(0, stem))) continue;
		const ending = stem >= 5 ? LONG_ENDING : SHORT_ENDING;
		if (ending.test(a.slice(stem)) && ending.test(b.slice(stem))) return true;
	}
	return false;
}

function bestOfEach(spellings: readonly Spelling[]): Spelling[] {
	const best = new Map<string, Spelling>();
	for (const spelling of spellings) {
		if (spelling.quality > (best.get(spelling.word)?.quality ?? 0)) best.set(spelling.word, spelling);
	}
	return [...best.values()].sort((a, b) => b.quality - a.quality);
}
