/**
 * The shape of a story's dataset, `timeline.json`: for the check the page makes of what it loads, and for the
 * published JSON Schema. `types.ts` has the same as TypeScript types.
 */
import * as v from 'valibot';
import { address, count, evidence, id, idOf, idsOf, number, text, when } from './schema-fields';
import { TalksSchema } from './schema-talks';

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
