/** What a search gives back: types, so that the page can name them without loading the search. */
import type { Marked, Segment, HighlightTerms } from './text/highlight';

/** What a result is about. A person stands for every kind of actor: people, bodies, states and groups. */
export type HitKind = 'quote' | 'event' | 'person' | 'place' | 'source';

interface Found {
	readonly id: string;
	/** The events it leads to, in order of time; a quote leads to the one it belongs to. May be empty. */
	readonly events: readonly string[];
	/** How well it fits, more is better. Comparable within one answer only. */
	readonly score: number;
}

export interface QuoteHit extends Found {
	readonly kind: 'quote';
	readonly text: Marked;
	readonly speaker: Marked;
	readonly when: Marked;
}

export interface EventHit extends Found {
	readonly kind: 'event';
	/** Id of its track. */
	readonly track: string;
	readonly title: Marked;
	readonly when: Marked;
	/** The passage that holds what was asked, where the title does not. */
	readonly passage?: Marked;
}

export interface PersonHit extends Found {
	readonly kind: 'person';
	readonly name: Marked;
	readonly role?: Marked;
	/** The other name that was asked for. */
	readonly alias?: Marked;
}

export interface PlaceHit extends Found {
	readonly kind: 'place';
	readonly name: Marked;
	readonly alias?: Marked;
}

export interface SourceHit extends Found {
	readonly kind: 'source';
	readonly publisher: Marked;
	readonly headline: Marked;
	readonly when: Marked;
}

export type Hit = QuoteHit | EventHit | PersonHit | PlaceHit | SourceHit;

/** Results of one kind, best first. */
export interface HitGroup {
	readonly kind: HitKind;
	/** The best of them: see `limit` of {@link Search}. */
	readonly hits: readonly Hit[];
	/** How many there are in all. */
	readonly total: number;
}

/** A word that is not in the story as it was typed, and the words it was taken for. */
export interface Correction {
	readonly typed: string;
	readonly found: readonly string[];
}

/** What a search can be narrowed by. */
export type FieldName = 'speaker' | 'by' | 'source' | 'track' | 'in' | 'is' | 'has';

/** A field of the query as it was understood, and where it stands there. */
export interface Chip {
	readonly label: string;
	/** There is such a value; where not, nothing is found. */
	readonly isKnown: boolean;
	readonly start: number;
	readonly end: number;
}

/** A way to go on typing. */
export interface Completion {
	readonly query: string;
	readonly label: string;
}

/** A set of ids. */
export interface IdSet extends Iterable<string> {
	readonly size: number;
	has(id: string): boolean;
}

export interface SearchResults {
	/** The query as it was typed. */
	readonly query: string;
	/** Groups with at least one result, in the order in which to show them. */
	readonly groups: readonly HitGroup[];
	/** Results of all groups together. */
	readonly total: number;
	/** Events that match, or whose quote, person, place or source does. Everything else may be dimmed. */
	readonly eventIds: IdSet;
	readonly terms: HighlightTerms;
	/** Cuts any text at the words that were asked for. */
	readonly highlight: (text: string) => Segment[];
	readonly corrections: readonly Correction[];
	/** Nothing has all the words: these have most of them. */
	readonly partial: boolean;
	/** Where nothing was found: queries with the nearest words that do occur, and with fewer words. */
	readonly suggestions: readonly string[];
	readonly chips: readonly Chip[];
	/** Fields and their values that what is typed may become. */
	readonly completions: readonly Completion[];
}

/**
 * Results of each group that are described unless more are asked for, which takes about a millisecond for each 50:
 * one more than the list shows at first.
 */
export const FEW = 6;

/**
 * Answers a query. Never throws.
 * @param limit Most results to describe per group, {@link FEW} unless told; totals and `eventIds` count them all.
 */
export type Search = (query: string, limit?: number) => SearchResults;

/** An answer as plain data, as a worker can send it; `hydrate` turns it into {@link SearchResults}. */
export type RawResults = Omit<SearchResults, 'eventIds' | 'highlight'> & {
	/** 1 for each event that matches, by its index in the order of time. */
	readonly matched: Uint8Array;
};

/** {@link Search} with plain results. */
export type RawSearch = (query: string, limit?: number) => RawResults;
