/** Look-up of people, bodies, places, publishers and tracks by their names, with Fuse.js. */
import Fuse from 'fuse.js/min-basic';
import type { Lookup } from '../../model/lookup';
import { fold } from '../text/fold';
import { words } from '../text/words';

/** What has names: whoever is quoted, every actor and place, every source, every track. */
export type NamedKind = 'speaker' | 'actor' | 'place' | 'source' | 'track';

interface Named {
	readonly id: string;
	/** As the story prints it first. */
	readonly name: string;
}

interface NamedMatch extends Named {
	/** Fuse's score, summed over the words asked for: 0 for the names themselves, more for worse. */
	readonly score: number;
}

export interface NameIndex {
	/**
	 * What a value can name, best first: every word of it must come close to a word of the names. O(words of the
	 * names of these kinds).
	 */
	search(value: string, kinds: readonly NamedKind[]): readonly NamedMatch[];
	/** All of these kinds. */
	all(kinds: readonly NamedKind[]): readonly Named[];
}

interface Entry extends Named {
	readonly words: readonly string[];
}

/**
 * Words are folded before Fuse sees them. A third of the letters may differ; a match that begins later in a word
 * counts as 0.1 worse for each letter, so that what is typed means the beginning of a name.
 */
const OPTIONS = {
	keys: ['words'],
	includeScore: true,
	isCaseSensitive: true,
	ignoreFieldNorm: true,
	threshold: 0.34,
	distance: 10,
};
/** Fuse scores an exact match slightly above 0; worse than the best by more than this is something else. */
const TIE = 0.02;
/** Longer words are cut: Fuse matches patterns up to this length in one piece. */
const LONGEST = 32;
/** Values whose matches are kept: a query is read anew with every letter added to it. */
const KEPT = 200;

/** Reads nothing until the first look-up; each kind is indexed when it is first asked for: O(its names). */
export function createNameIndex(lookup: Lookup): NameIndex {
	const entries = new Map<NamedKind, readonly Entry[]>();
	const indices = new Map<NamedKind, Fuse<Entry>>();
	const known = new Map<string, readonly NamedMatch[]>();

	function entriesOf(kind: NamedKind): readonly Entry[] {
		const all = entries.get(kind) ?? readEntries(kind, lookup);
		entries.set(kind, all);
		return all;
	}

	function indexOf(kind: NamedKind): Fuse<Entry> {
		const index = indices.get(kind) ?? new Fuse(entriesOf(kind), OPTIONS);
		indices.set(kind, index);
		return index;
	}

	/** The entries whose names have this word, with the score; only those that tie with the best. */
	function withWord(word: string, kinds: readonly NamedKind[]): Map<Entry, number> {
		const found = kinds.flatMap((kind) => indexOf(kind).search(word.slice(0, LONGEST)));
		const best = Math.min(...found.map(({ score = 0 }) => score));
		return new Map(
			found.filter(({ score = 0 }) => score <= best + TIE).map(({ item, score = 0 }) => [item, score]),
		);
	}

	function search(value: string, kinds: readonly NamedKind[]): readonly NamedMatch[] {
		const asked = words(fold(value)).map((word) => word.text);
		const [first, ...more] = asked.map((word) => withWord(word, kinds));
		return [...(first ?? [])]
			.filter(([entry]) => more.every((other) => other.has(entry)))
			.map(([{ id, name }, score]) => ({ id, name, score }))
			.toSorted((a, b) => a.score - b.score);
	}

	return {
		search(value, kinds) {
			const key = `${kinds.join()} ${value}`;
			const found = known.get(key) ?? search(value, kinds);
			if (known.size >= KEPT) known.clear();
			known.set(key, found);
			return found;
		},
		all: (kinds) => kinds.flatMap(entriesOf),
	};
}

function readEntries(kind: NamedKind, lookup: Lookup): Entry[] {
	const { actors, places, sources, tracks, quotes } = lookup.timeline;
	switch (kind) {
		case 'speaker':
			return [...new Set(quotes.map((quote) => quote.speaker))].map((id) =>
				entry(id, lookup.nameOf(id), ...(lookup.actors.get(id)?.aliases ?? [])),
			);
		case 'actor':
			return actors.map(({ id, name, aliases }) => entry(id, name, ...aliases));
		case 'place':
			return places.map(({ id, name, aliases }) => entry(id, name, ...aliases));
		case 'source':
			return sources.map(({ id, publisher, headline, byline = '' }) =>
				entry(id, publisher, headline, byline),
			);
		case 'track':
			return tracks.map(({ id, title }) => entry(id, title));
	}
}

function entry(id: string, name: string, ...more: readonly string[]): Entry {
	const all = [id, name, ...more].flatMap((text) => words(fold(text)).map((word) => word.text));
	return { id, name, words: [...new Set(all)] };
}
