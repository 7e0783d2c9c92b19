/** How well a search finds what readers want: the judged queries and what they are measured by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SearchResults } from '../../src/search/results';

/** What the search was tuned with in view, and what it was not. */
export type JudgedSet = 'judged.yaml' | 'held-out.yaml';

/** A query and what a reader would want to see; see `judged.yaml`. A result is its kind and id: `event ceasefire`. */
interface Judged {
	readonly kind: string;
	readonly ask: string;
	/** One of these will do. Empty where nothing must be found. */
	readonly wanted: readonly string[];
	/** It must be the first, not only among the first five. */
	readonly first: boolean;
}

interface Entry {
	ask: string;
	first?: string[];
	five?: string[];
	nothing?: true;
	changed?: string;
}

export function readJudged(file: JudgedSet): Judged[] {
	const text = readFileSync(join(import.meta.dirname, file), 'utf8');
	const kinds = parse(text) as Record<string, Entry[]>;
	return Object.entries(kinds).flatMap(([kind, entries]) =>
		entries.map(({ ask, first, five }) => ({
			kind,
			ask,
			wanted: first ?? five ?? [],
			first: first !== undefined,
		})),
	);
}

/** Gives what it finds for a query, best first, as `kind id`. */
export type RawSearch = (query: string) => readonly string[];

/** Shares from 0 to 1. Finding nothing counts as a hit where nothing must be found. */
export interface Quality {
	readonly queries: number;
	/** How many queries have what is wanted first. */
	readonly recall1: number;
	/** How many have it among the first five. */
	readonly recall5: number;
	/** The mean of 1 over the place of the first that is wanted: 1, ½, ⅓ …; 0 where it is not found. */
	readonly mrr: number;
}

/** The place, from 1, of the first result that is wanted; `Infinity` where there is none. */
export function placeOf({ ask, wanted }: Judged, find: RawSearch): number {
	const found = find(ask);
	if (wanted.length === 0) return found.length === 0 ? 1 : Infinity;
	const at = found.findIndex((result) => wanted.includes(result));
	return at < 0 ? Infinity : at + 1;
}

export function qualityOf(judged: readonly Judged[], find: RawSearch): Quality {
	const places = judged.map((one) => placeOf(one, find));
	const share = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / judged.length;
	return {
		queries: judged.length,
		recall1: share(places.map((place) => (place === 1 ? 1 : 0))),
		recall5: share(places.map((place) => (place <= 5 ? 1 : 0))),
		mrr: share(places.map((place) => 1 / place)),
	};
}

/** The results of all groups together, best first. */
export function ranked({ groups }: SearchResults): string[] {
	return groups
		.flatMap(({ hits }) => hits)
		.toSorted((a, b) => b.score - a.score)
		.map(({ kind, id }) => `${kind} ${id}`);
}
