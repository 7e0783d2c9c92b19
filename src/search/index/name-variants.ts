/** Names that are written in several ways: Türkiye and Turkey, the United States and the US. */
import Fuse from 'fuse.js/min-basic';
import type { Lookup } from '../../model/lookup';
import { fold } from '../text/fold';
import { words } from '../text/words';

/**
 * Ways to write the names of actors and places. Not every other name is one: “Kabul” may name a government, but
 * does not spell “Afghanistan”, and is found as a name of its own.
 */
export interface NameVariants {
	/** A word → the other words that write the same name: “turkey” → “turkiye”. */
	readonly words: ReadonlyMap<string, readonly string[]>;
	/** Several words, joined by spaces → their initials: “united states” → “us”. */
	readonly phrases: ReadonlyMap<string, readonly string[]>;
	/** The most words in one of `phrases`. */
	readonly longest: number;
}

/** Reads the names of actors and places. O(names). */
export function nameVariants({ timeline }: Lookup): NameVariants {
	const spelt = new Map<string, string[]>();
	const initials = new Map<string, string[]>();
	for (const { name, aliases } of [...timeline.actors, ...timeline.places]) {
		const names = [name, ...aliases].map((text) => words(fold(text)).map((word) => word.text));
		const single = [...new Set(names.filter((all) => all.length === 1).flat())];
		for (const word of single) {
			add(
				spelt,
				word,
				single.filter((other) => other !== word && looksAlike(word, other)),
			);
		}
		for (const several of names.filter((all) => all.length > 1)) {
			add(
				initials,
				several.join(' '),
				single.filter((word) => isInitials(word, several)),
			);
		}
	}
	const longest = Math.max(0, ...[...initials.keys()].map((name) => name.split(' ').length));
	return { words: spelt, phrases: initials, longest };
}

/** At most a third of the longer word may differ; the first two letters must not. */
const ALIKE = { isCaseSensitive: true, threshold: 0.34, distance: 10 };

/** Are two names of one thing two ways to write it, by Fuse's score? */
function looksAlike(a: string, b: string): boolean {
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	return a.slice(0, 2) === b.slice(0, 2) && Fuse.match(longer.slice(0, 32), shorter, ALIKE).isMatch;
}

/** “us” and “usa” for “united states”. */
function isInitials(word: string, several: readonly string[]): boolean {
	const initials = several.map((part) => part[0]).join('');
	return word.length <= initials.length + 1 && word.startsWith(initials);
}

function add(variants: Map<string, string[]>, name: string, others: readonly string[]): void {
	if (others.length === 0) return;
	variants.set(name, [...new Set([...(variants.get(name) ?? []), ...others])]);
}
