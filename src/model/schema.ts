/**
 * The shape of a story's dataset, `timeline.json`: for the check the page makes of what it loads, and for the
 * published JSON Schema. `types.ts` has the same as TypeScript types.
 */
import * as v from 'valibot';
import { isInCalendar } from '../time/civil-day';
import { compareDays } from '../time/span';

const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
	v.description('A readable, permanent slug.'),
);

/** The lists of a dataset, and those of each of its talks, to whose items ids lead. */
export type Target =
	| 'tracks'
	| 'actors'
	| 'places'
	| 'sources'
	| 'excerpts'
	| 'events'
	| 'quotes'
	| 'issues'
	| 'claims'
	| 'commitments';

/** An id that leads to an item of one of these lists: `repair.ts` finds what leads nowhere by it. */
const idOf = (...targets: readonly Target[]) => v.pipe(id, v.metadata({ targets }));
const idsOf = (target: Target) => v.array(idOf(target));
/** At least one excerpt: nothing is published without the words that prove it. */
const evidence = v.pipe(idsOf('excerpts'), v.minLength(1, 'needs at least one excerpt'));
const day = v.pipe(
	v.string(),
	v.regex(
		/^(\d{4}|[+-]\d{6})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
		'a day is written YYYY-MM-DD, beyond the years 0001 to 9999 ±YYYYYY-MM-DD',
	),
	v.check(isInCalendar, 'there is no such day'),
);
const address = v.pipe(
	v.string(),
	v.regex(/^https?:\/\//, 'an address begins with https:// or http://'),
	v.url('an address is written whole and without spaces, such as https://example.org/page'),
);
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const WhenSchema = v.strictObject({
	edtf: v.pipe(text, v.description('The date in EDTF (ISO 8601-2), as exact as the evidence allows.')),
	earliest: v.pipe(
		day,
		v.description('First day it can mean, inclusive; its last where no beginning is known: “../2025-03”.'),
	),
	latest: v.pipe(day, v.description('Last day it can mean, inclusive.')),
	basis: v.pipe(
		v.picklist(['stated', 'resolved', 'inferred', 'undated']),
		v.description(
			'Printed in the article, read from its words, concluded with a reason, or not given at all: ' +
				'then the days are those of the report, for order only, and the EDTF is “/DAY”.',
		),
	),
	phrase: v.exactOptional(v.pipe(text, v.description('The words of the article that say when.'))),
	excerpt: v.exactOptional(v.pipe(idOf('excerpts'), v.description('The excerpt that holds the phrase.'))),
	reason: v.exactOptional(v.pipe(text, v.description('How the date was concluded.'))),
	zone: v.pipe(text, v.description('IANA time zone of the place where the day is counted.')),
});
const when = v.pipe(
	WhenSchema,
	v.check(
		({ earliest, latest }) => compareDays(earliest, latest) <= 0,
		'its last day comes before its first',
	),
);

const LeadSchema = v.strictObject({
	event: idOf('events'),
	quote: v.exactOptional(idOf('quotes')),
	excerpt: v.exactOptional(idOf('excerpts')),
});

export const StorySchema = v.strictObject({
	id,
	title: text,
	standfirst: text,
	language: text,
	lead: v.exactOptional(
		v.pipe(
			v.array(LeadSchema),
			v.maxLength(4, 'a lead has at most four events'),
			v.description('What a reader should see first, each with the quote or excerpt that proves it.'),
		),
	),
	evidence: v.exactOptional(
		v.pipe(v.literal('quoted'), v.description('Every event is proven by the words of an article.')),
	),
	synonyms: v.exactOptional(
		v.pipe(v.array(v.array(text)), v.description('Words that mean the same in a search, list by list.')),
	),
});

export const ChapterSchema = v.strictObject({
	id,
	title: text,
	events: v.pipe(
		idsOf('events'),
		v.description('In the order they are told; a part of another event is in none.'),
	),
});

const TrackSchema = v.strictObject({
	id,
	title: text,
	colour: v.pipe(
		v.picklist(['blue', 'rust', 'moss', 'plum', 'teal', 'ochre']),
		v.description('The name of a colour token; the page chooses its value for each theme.'),
	),
});

export const ActorSchema = v.strictObject({
	id,
	name: text,
	aliases: v.array(text),
	kind: v.picklist(['person', 'body', 'state', 'group']),
	role: v.exactOptional(text),
	memberOf: v.exactOptional(idOf('actors')),
});

export const PlaceSchema = v.strictObject({ id, name: text, aliases: v.array(text), zone: text });

export const SourceSchema = v.strictObject({
	id,
	publisher: text,
	headline: text,
	byline: v.exactOptional(text),
	dateline: v.exactOptional(text),
	published: v.exactOptional(when),
	url: v.exactOptional(address),
	language: v.exactOptional(text),
	words: v.exactOptional(v.pipe(count, v.description('Words in the article.'))),
	paragraphs: v.exactOptional(
		v.pipe(
			v.array(count),
			v.description('Characters in each paragraph of its body, below the headline and caption.'),
		),
	),
	sha256: v.exactOptional(
		v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('SHA-256 of the NFC text in UTF-8.')),
	),
	note: v.exactOptional(text),
});

export const ExcerptSchema = v.strictObject({
	id,
	source: idOf('sources'),
	paragraph: v.pipe(
		count,
		v.description('1 is the first paragraph of the body; 0 is headline, caption and standfirst.'),
	),
	start: v.pipe(count, v.description('UTF-16 offset of the first character in the NFC text.')),
	end: v.pipe(count, v.description('UTF-16 offset after the last character.')),
	exact: v.pipe(text, v.maxLength(400, 'an excerpt has at most 400 characters')),
	prefix: v.pipe(
		v.string(),
		v.description('The words before it, up to 8 characters; up to 32 in version 1.'),
	),
	suffix: v.pipe(v.string(), v.description('The words after it, up to 8 characters; up to 32 in version 1.')),
	fragment: v.exactOptional(
		v.pipe(
			text,
			v.description(
				'The value of the text directive that finds it in the original article; only where its words stand there more than once.',
			),
		),
	),
	kind: v.picklist(['quotation', 'narration', 'headline', 'caption']),
});

export const FigureSchema = v.strictObject({
	value: number,
	unit: text,
	label: text,
	excerpt: idOf('excerpts'),
});

export const EventSchema = v.strictObject({
	id,
	track: idOf('tracks'),
	title: text,
	label: v.pipe(text, v.description('The name on the timeline: short, and understood alone.')),
	summary: text,
	when: when,
	status: v.picklist(['reported', 'scheduled', 'alleged']),
	kind: v.pipe(text, v.description('One word for what sort of event it is: call, attack, report, talks, …')),
	partOf: v.exactOptional(
		v.pipe(
			idOf('events'),
			v.description('The event it is a part of: on the same track, and no part itself.'),
		),
	),
	after: v.exactOptional(
		v.pipe(idsOf('events'), v.description('The events that an article puts before it, where no day tells.')),
	),
	actors: idsOf('actors'),
	places: idsOf('places'),
	importance: v.picklist([1, 2, 3]),
	figures: v.array(FigureSchema),
	excerpts: v.pipe(
		idsOf('excerpts'),
		v.description('The words that prove it. Without them it is only cited, or not proven.'),
	),
	cites: v.exactOptional(
		v.pipe(
			v.array(v.strictObject({ source: idOf('sources'), url: v.exactOptional(address) })),
			v.description('Sources that report it, without their words.'),
		),
	),
	links: v.exactOptional(v.array(v.strictObject({ url: address, label: text }))),
	media: v.exactOptional(
		v.array(v.strictObject({ url: address, caption: text, credit: v.exactOptional(text) })),
	),
	datings: v.exactOptional(
		v.pipe(
			v.array(v.strictObject({ source: idOf('sources'), when: when })),
			v.description('What each source says of the day, where they differ.'),
		),
	),
});

export const QuoteSchema = v.strictObject({
	id,
	text,
	form: v.picklist(['direct', 'partial']),
	speaker: idOf('actors'),
	on: v.exactOptional(
		v.pipe(idOf('actors'), v.description('The actor whose words or acts the speaker conveys.')),
	),
	channel: text,
	said: when,
	event: idOf('events'),
	excerpts: evidence,
});

export const DiscrepancySchema = v.strictObject({
	id,
	kind: v.picklist(['conflict', 'single-source', 'self-contradiction']),
	title: text,
	note: text,
	sides: v.pipe(v.array(v.strictObject({ label: text, excerpts: evidence })), v.minLength(1)),
	about: v.pipe(
		idOf('events', 'quotes', 'sources'),
		v.description('The event, quote or source it is about.'),
	),
});

export const PhaseSchema = v.strictObject({
	id,
	stage: v.picklist(['fighting', 'ceasefire', 'talks', 'deadlock', 'agreement']),
	when: when,
	label: text,
	excerpts: evidence,
	event: v.exactOptional(idOf('events')),
	issue: v.exactOptional(
		v.pipe(idOf('issues'), v.description('The issue of these talks that it settles or leaves open.')),
	),
	overlaps: v.exactOptional(
		v.pipe(v.boolean(), v.description('It began before the phase in front of it, and ran beside it.')),
	),
	ceasefire: v.exactOptional(
		v.pipe(
			v.strictObject({
				state: v.picklist(['reached', 'holds', 'extended', 'disputed', 'ended']),
				by: v.exactOptional(
					v.pipe(idsOf('actors'), v.description('Who says so; if left out, the articles do.')),
				),
			}),
			v.description('What becomes of the ceasefire with this phase.'),
		),
	),
});

export const RoundSchema = v.strictObject({
	id,
	label: v.exactOptional(v.pipe(text, v.description('What it is called where “round” is not the word.'))),
	ordinal: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	venue: v.exactOptional(idOf('places')),
	when: when,
	status: v.picklist(['announced', 'under_way', 'concluded', 'deadlocked']),
	outcome: v.exactOptional(text),
	mediators: idsOf('actors'),
	excerpts: evidence,
});

const IssueSchema = v.strictObject({ id, label: text });

export const ClaimSchema = v.strictObject({
	id,
	issue: idOf('issues'),
	party: idOf('actors'),
	speaker: v.exactOptional(idOf('actors')),
	said: when,
	text,
	quote: v.exactOptional(idOf('quotes')),
	excerpts: evidence,
});

const ClaimLinkSchema = v.strictObject({
	from: idOf('claims'),
	to: idOf('claims'),
	relation: v.picklist(['counters', 'denies', 'supports', 'restates']),
	excerpts: evidence,
});

export const CommitmentSchema = v.strictObject({
	id,
	by: idsOf('actors'),
	issue: v.exactOptional(v.pipe(idOf('issues'), v.description('The issue of these talks that it is about.'))),
	text,
	when: when,
	state: v.picklist(['proposed', 'agreed', 'in_force', 'breached', 'unknown']),
	follows: v.exactOptional(
		v.pipe(idOf('commitments'), v.description('The commitment of which this is a later state.')),
	),
	mechanism: v.exactOptional(
		v.pipe(
			v.strictObject({
				mandate: v.exactOptional(text),
				members: v.exactOptional(idsOf('actors')),
				helpers: v.exactOptional(v.pipe(idsOf('actors'), v.description('Who helped to work it out.'))),
				seat: v.exactOptional(idOf('places')),
			}),
			v.description('A body that watches over something; what the articles do not say is left out.'),
		),
	),
	excerpts: evidence,
});

export const TalksSchema = v.strictObject({
	id,
	title: text,
	parties: v.pipe(idsOf('actors'), v.minLength(2, 'talks need at least two parties')),
	mediators: v.array(v.strictObject({ actor: idOf('actors'), role: text })),
	asOf: when,
	phases: v.array(PhaseSchema),
	rounds: v.array(RoundSchema),
	issues: v.array(IssueSchema),
	claims: v.array(ClaimSchema),
	links: v.array(ClaimLinkSchema),
	commitments: v.array(CommitmentSchema),
});

export const TimelineSchema = v.strictObject({
	version: v.literal(2),
	story: StorySchema,
	chapters: v.optional(
		v.pipe(v.array(ChapterSchema), v.description('The story as it is told, oldest first; may be left out.')),
		[],
	),
	tracks: v.pipe(v.array(TrackSchema), v.minLength(1)),
	actors: v.array(ActorSchema),
	places: v.array(PlaceSchema),
	sources: v.array(SourceSchema),
	excerpts: v.array(ExcerptSchema),
	events: v.array(EventSchema),
	quotes: v.array(QuoteSchema),
	talks: v.array(TalksSchema),
	discrepancies: v.array(DiscrepancySchema),
});

export type * from './types';
