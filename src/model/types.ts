/**
 * A story's dataset as the page and the pipeline know it. `schema.ts` checks it at run time and describes every field;
 * the types are written out here, since a type that is inferred from a schema is computed anew in every file that uses
 * it. A test holds the two together.
 *
 * Ids are readable, permanent slugs; days are `YYYY-MM-DD`, beyond the years 0001 to 9999 `±YYYYYY-MM-DD`.
 */
export interface Timeline {
	version: 2;
	story: Story;
	/** Oldest first. Empty where the dataset has none: `Lookup.chapters` derives them. */
	chapters: Chapter[];
	tracks: Track[];
	actors: Actor[];
	places: Place[];
	sources: Source[];
	excerpts: Excerpt[];
	events: TimelineEvent[];
	quotes: Quote[];
	talks: Talks[];
	discrepancies: Discrepancy[];
}

export interface Story {
	id: string;
	title: string;
	standfirst: string;
	language: string;
	/** At most four. */
	lead?: Lead[];
	evidence?: 'quoted';
	/** Sets of phrases that mean the same in a search. */
	synonyms?: string[][];
}

/** An event that a reader should see first, with the quote or excerpt that proves it. */
interface Lead {
	event: string;
	quote?: string;
	excerpt?: string;
}

export interface Chapter {
	id: string;
	/** Empty where it is to be derived, which no dataset asks for: a story as known on a day does. */
	title: string;
	/** In the order they are told; a part of another event is in none. */
	events: string[];
}

export interface Track {
	id: string;
	title: string;
	/** The name of a colour token; the page chooses its value for each theme. */
	colour: 'blue' | 'rust' | 'moss' | 'plum' | 'teal' | 'ochre';
}

export interface Actor {
	id: string;
	name: string;
	aliases: string[];
	kind: 'person' | 'body' | 'state' | 'group';
	role?: string;
	memberOf?: string;
}

export interface Place {
	id: string;
	name: string;
	aliases: string[];
	/** IANA time zone. */
	zone: string;
}

/** The record of one article. */
export interface Source {
	id: string;
	publisher: string;
	headline: string;
	byline?: string;
	dateline?: string;
	published?: When;
	url?: string;
	language?: string;
	words?: number;
	/** Characters in each paragraph of the body. */
	paragraphs?: number[];
	sha256?: string;
	note?: string;
}

export interface When {
	/** EDTF (ISO 8601-2). */
	edtf: string;
	/** First day it can mean, inclusive. */
	earliest: string;
	/** Last day it can mean, inclusive. */
	latest: string;
	/** With `undated` the days are those of the report, for order only. */
	basis: 'stated' | 'resolved' | 'inferred' | 'undated';
	/** The words of the article that say when. */
	phrase?: string;
	excerpt?: string;
	reason?: string;
	/** IANA time zone in which the day is counted. */
	zone: string;
}

/** An exact run of characters in one source. */
export interface Excerpt {
	id: string;
	source: string;
	/** 1 is the first paragraph of the body; 0 is headline, caption and standfirst. */
	paragraph: number;
	/** UTF-16 offset in the NFC text. */
	start: number;
	/** Exclusive. */
	end: number;
	exact: string;
	prefix: string;
	suffix: string;
	/** The value of the text directive that finds it in the original article; only where its words stand there more than once. */
	fragment?: string;
	kind: 'quotation' | 'narration' | 'headline' | 'caption';
}

export interface TimelineEvent {
	id: string;
	track: string;
	title: string;
	/** Short, and understood alone. */
	label: string;
	summary: string;
	when: When;
	status: 'reported' | 'scheduled' | 'alleged';
	kind: string;
	/** The event it is a part of: on the same track, and no part itself. */
	partOf?: string;
	/** The events that an article puts before it, where no day tells. */
	after?: string[];
	actors: string[];
	places: string[];
	importance: 1 | 2 | 3;
	figures: Figure[];
	/** Without any it is only cited, or not proven. */
	excerpts: string[];
	cites?: { source: string; url?: string }[];
	links?: { url: string; label: string }[];
	media?: { url: string; caption: string; credit?: string }[];
	/** What each source says of the day, where they differ. */
	datings?: { source: string; when: When }[];
}

export interface Figure {
	value: number;
	unit: string;
	label: string;
	excerpt: string;
}

export interface Quote {
	id: string;
	/** The exact characters between the quotation marks. */
	text: string;
	form: 'direct' | 'partial';
	speaker: string;
	/** The actor whose words or acts the speaker conveys. */
	on?: string;
	channel: string;
	said: When;
	event: string;
	excerpts: string[];
}

export interface Discrepancy {
	id: string;
	kind: 'conflict' | 'single-source' | 'self-contradiction';
	title: string;
	note: string;
	sides: { label: string; excerpts: string[] }[];
	/** The event, quote or source it is about. */
	about: string;
}

/** One negotiation process. */
export interface Talks {
	id: string;
	title: string;
	parties: string[];
	mediators: { actor: string; role: string }[];
	asOf: When;
	phases: Phase[];
	rounds: Round[];
	issues: Issue[];
	claims: Claim[];
	links: ClaimLink[];
	commitments: Commitment[];
}

export interface Phase {
	id: string;
	stage: 'fighting' | 'ceasefire' | 'talks' | 'deadlock' | 'agreement';
	when: When;
	label: string;
	excerpts: string[];
	event?: string;
	issue?: string;
	/** It began before the phase in front of it, and ran beside it. */
	overlaps?: boolean;
	/** What becomes of the ceasefire with this phase; `by` says so, or the articles do. */
	ceasefire?: { state: 'reached' | 'holds' | 'extended' | 'disputed' | 'ended'; by?: string[] };
}

export interface Round {
	id: string;
	/** What it is called where “round” is not the word. */
	label?: string;
	ordinal?: number;
	venue?: string;
	when: When;
	status: 'announced' | 'under_way' | 'concluded' | 'deadlocked';
	outcome?: string;
	mediators: string[];
	excerpts: string[];
}

interface Issue {
	id: string;
	label: string;
}

export interface Claim {
	id: string;
	issue: string;
	party: string;
	speaker?: string;
	said: When;
	text: string;
	quote?: string;
	excerpts: string[];
}

export interface ClaimLink {
	from: string;
	to: string;
	relation: 'counters' | 'denies' | 'supports' | 'restates';
	excerpts: string[];
}

export interface Commitment {
	id: string;
	by: string[];
	issue?: string;
	text: string;
	when: When;
	state: 'proposed' | 'agreed' | 'in_force' | 'breached' | 'unknown';
	/** The commitment of which this is a later state. */
	follows?: string;
	/** A body that watches over something; what the articles do not say is left out. */
	mechanism?: { mandate?: string; members?: string[]; helpers?: string[]; seat?: string };
	excerpts: string[];
}
