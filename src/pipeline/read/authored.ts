/**
 * The shape of the files in `data/` as people write them: the published shape without what the
 * pipeline works out (positions of excerpts, first and last day of dates, counts, checksums).
 */
import * as v from 'valibot';
import {
	ActorSchema,
	ChapterSchema,
	DiscrepancySchema,
	EventSchema,
	ExcerptSchema,
	FigureSchema,
	PlaceSchema,
	QuoteSchema,
	SourceSchema,
	StorySchema,
	TimelineSchema,
} from '../../model/schema';
import { idOf, WhenSchema } from '../../model/schema-fields';
import {
	ClaimSchema,
	CommitmentSchema,
	PhaseSchema,
	RoundSchema,
	TalksSchema,
} from '../../model/schema-talks';

/** YAML reads a bare year as a number, of which zeros in front are lost; a date is text. */
const edtf = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.integer())], 'a date is written in EDTF, such as 2025-04-07'),
	v.transform((date) => (typeof date === 'number' ? yearInEdtf(date) : date)),
);

/** `0602`, `-0043`: years have four digits at least. */
function yearInEdtf(year: number): string {
	return `${year < 0 ? '-' : ''}${Math.abs(year).toString().padStart(4, '0')}`;
}

/**
 * A date as written: what is left out is taken from its moment, else worked out. Without `edtf` the phrase gives the
 * day; without `basis` it is what the phrase and the reason make it; without `zone` it is that of the event's first
 * place, else of its source, else UTC.
 */
const AuthoredWhenSchema = v.strictObject({
	moment: v.exactOptional(v.string()),
	edtf: v.exactOptional(edtf),
	basis: v.exactOptional(WhenSchema.entries.basis),
	...v.pick(WhenSchema, ['phrase', 'excerpt', 'reason']).entries,
	zone: v.exactOptional(v.string()),
});
const when = AuthoredWhenSchema;

/** `data/moments.yaml`: dates that are used more than once, by name. */
export const MomentsFileSchema = v.strictObject({
	moments: v.array(
		v.strictObject({
			name: v.pipe(
				v.string(),
				v.regex(
					/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
					'a moment is named in lower-case words joined by hyphens, a letter first',
				),
			),
			...v.omit(AuthoredWhenSchema, ['moment']).entries,
		}),
	),
});

/** `data/story.yaml` */
export const StoryFileSchema = v.strictObject({
	story: StorySchema,
	tracks: TimelineSchema.entries.tracks,
	/** `from`: every event that begins from then on, up to the next chapter's, and is named in no other. */
	chapters: v.optional(
		v.array(
			v.strictObject({
				...v.omit(ChapterSchema, ['events']).entries,
				from: v.exactOptional(edtf),
				events: v.optional(ChapterSchema.entries.events, []),
			}),
		),
		[],
	),
});

/** `data/synonyms.yaml` */
export const SynonymsFileSchema = v.strictObject({
	synonyms: v.array(
		v.pipe(
			v.array(v.pipe(v.string(), v.trim(), v.minLength(1, 'a phrase has at least a word'))),
			v.minLength(2, 'a set has at least two phrases that mean the same'),
		),
	),
});

/** The lists of `data/actors.yaml` that say of what kind their actors are. */
export const ACTOR_LISTS = { states: 'state', bodies: 'body', groups: 'group', people: 'person' } as const;

const aliases = v.optional(ActorSchema.entries.aliases, []);
const ofKind = v.optional(v.array(v.strictObject({ ...v.omit(ActorSchema, ['kind']).entries, aliases })), []);

/** `data/actors.yaml` */
export const ActorsFileSchema = v.strictObject({
	states: ofKind,
	bodies: ofKind,
	groups: ofKind,
	people: ofKind,
	actors: v.optional(v.array(v.strictObject({ ...ActorSchema.entries, aliases })), []),
});

/** `data/places.yaml` */
export const PlacesFileSchema = v.strictObject({
	places: v.array(
		v.strictObject({ ...PlaceSchema.entries, aliases: v.optional(PlaceSchema.entries.aliases, []) }),
	),
});

/** An excerpt as written: `prefix` and `suffix` only where the words stand twice in the article. */
const AuthoredExcerptSchema = v.strictObject({
	...v.pick(ExcerptSchema, ['id', 'exact', 'kind']).entries,
	prefix: v.exactOptional(v.string()),
	suffix: v.exactOptional(v.string()),
});

/** An excerpt written where it is used. */
export const ExcerptInPlaceSchema = v.strictObject({
	...AuthoredExcerptSchema.entries,
	source: ExcerptSchema.entries.source,
});

/** `data/sources/<id>.yaml`; the article's text is `<id>.txt` in the folder of full texts. */
export const SourceFileSchema = v.strictObject({
	...v.omit(SourceSchema, ['words', 'paragraphs', 'sha256', 'published']).entries,
	published: v.exactOptional(when),
	/** The opening words of the first paragraph of the body: what stands above is paragraph 0. */
	body: v.exactOptional(v.string()),
	/** Why more of it may be quoted than of an article: a statement, a post. */
	quotable: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
	excerpts: v.optional(v.array(AuthoredExcerptSchema), []),
});

/** An event; its `parts` and `quotes` may stand in it, and are taken out before it is read. */
export const AuthoredEventSchema = v.strictObject({
	...v.omit(EventSchema, ['track', 'when', 'kind', 'importance', 'figures', 'datings']).entries,
	/** A part takes its day and its kind from its whole. */
	when: v.exactOptional(when),
	kind: v.exactOptional(EventSchema.entries.kind),
	importance: v.optional(EventSchema.entries.importance, 2),
	datings: v.exactOptional(v.array(v.strictObject({ source: v.exactOptional(idOf('sources')), when }))),
	excerpts: v.optional(EventSchema.entries.excerpts, []),
	/** Actors and places that no excerpt names, and why not. */
	by: v.optional(v.record(v.string(), v.picklist(['pronoun', 'context'])), {}),
	status: v.optional(EventSchema.entries.status, 'reported'),
	actors: v.optional(EventSchema.entries.actors, []),
	places: v.optional(EventSchema.entries.places, []),
	figures: v.optional(
		v.array(
			v.strictObject({ ...FigureSchema.entries, excerpt: v.exactOptional(FigureSchema.entries.excerpt) }),
		),
		[],
	),
});

export const AuthoredQuoteSchema = v.strictObject({
	...v.omit(QuoteSchema, ['form', 'said', 'excerpts']).entries,
	/** A sentence, where it begins with a capital letter. */
	form: v.exactOptional(QuoteSchema.entries.form),
	said: when,
	/** Those of its event that print its text. */
	excerpts: v.exactOptional(QuoteSchema.entries.excerpts),
});

/** `data/events/<any name>.yaml`: the events and quotes of one track. */
export const EventsFileSchema = v.strictObject({
	track: EventSchema.entries.track,
	events: v.array(AuthoredEventSchema),
	quotes: v.optional(v.array(AuthoredQuoteSchema), []),
});

/** What may be taken from an event or a quote. */
const dated = {
	when: v.exactOptional(when),
	excerpts: v.exactOptional(QuoteSchema.entries.excerpts),
};

/** `data/talks/<id>.yaml`: one negotiation process. */
export const TalksFileSchema = v.strictObject({
	...v.omit(TalksSchema, ['asOf', 'phases', 'rounds', 'claims', 'commitments', 'mediators']).entries,
	mediators: v.optional(TalksSchema.entries.mediators, []),
	/** The last report of what it tells, if left out. */
	asOf: v.exactOptional(when),
	/** A phase, a round and a commitment take from their event, a claim from its quote, what they leave out. */
	phases: v.array(
		v.strictObject({
			...v.omit(PhaseSchema, ['when', 'excerpts', 'label']).entries,
			...dated,
			label: v.exactOptional(PhaseSchema.entries.label),
		}),
	),
	rounds: v.array(
		v.strictObject({
			...v.omit(RoundSchema, ['when', 'excerpts', 'mediators']).entries,
			...dated,
			event: v.exactOptional(idOf('events')),
			mediators: v.optional(RoundSchema.entries.mediators, []),
		}),
	),
	claims: v.array(
		v.strictObject({
			...v.omit(ClaimSchema, ['said', 'excerpts', 'party']).entries,
			/** That of its speaker, if left out: itself or what it is a member of. */
			party: v.exactOptional(ClaimSchema.entries.party),
			said: v.exactOptional(when),
			excerpts: dated.excerpts,
		}),
	),
	commitments: v.array(
		v.strictObject({
			...v.omit(CommitmentSchema, ['when', 'excerpts', 'by']).entries,
			/** All parties, if left out. */
			by: v.exactOptional(CommitmentSchema.entries.by),
			...dated,
			event: v.exactOptional(idOf('events')),
		}),
	),
});

/** `data/discrepancies.yaml` */
export const DiscrepanciesFileSchema = v.strictObject({
	discrepancies: v.array(
		v.strictObject({
			...v.omit(DiscrepancySchema, ['kind']).entries,
			/** What its sides make of it, if left out: one side, several of one source, or of several. */
			kind: v.exactOptional(DiscrepancySchema.entries.kind),
		}),
	),
});

export type AuthoredWhen = v.InferOutput<typeof AuthoredWhenSchema>;
export type Moment = v.InferOutput<typeof MomentsFileSchema>['moments'][number];
export type AuthoredExcerpt = v.InferOutput<typeof AuthoredExcerptSchema>;
export type SourceFile = v.InferOutput<typeof SourceFileSchema>;
export type TalksFile = v.InferOutput<typeof TalksFileSchema>;
/** One event, with the track of its file. */
export type AuthoredEvent = v.InferOutput<typeof AuthoredEventSchema> & { readonly track: string };
export type AuthoredQuote = v.InferOutput<typeof AuthoredQuoteSchema>;
export type AuthoredDiscrepancy = v.InferOutput<typeof DiscrepanciesFileSchema>['discrepancies'][number];
export type AuthoredChapter = v.InferOutput<typeof StoryFileSchema>['chapters'][number];
