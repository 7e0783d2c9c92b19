/**
 * The shape of the files in `data/` as people write them: the published shape without what the
 * pipeline works out (positions of excerpts, first and last day of dates, counts, checksums).
 */
import * as v from 'valibot';
import {
	ActorSchema,
	ClaimSchema,
	CommitmentSchema,
	DiscrepancySchema,
	EventSchema,
	ExcerptSchema,
	PhaseSchema,
	PlaceSchema,
	QuoteSchema,
	RoundSchema,
	SourceSchema,
	StorySchema,
	TalksSchema,
	TimelineSchema,
	WhenSchema,
} from '../../model/schema';

/** YAML reads a bare year as a number; a date is text. */
const edtf = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.integer())], 'a date is written in EDTF, such as 2025-04-07'),
	v.transform(String),
);

/** `zone` may be left out: the time zone of the event's first place, else UTC. */
export const AuthoredWhenSchema = v.strictObject({
	...v.omit(WhenSchema, ['edtf', 'earliest', 'latest', 'zone']).entries,
	edtf,
	zone: v.exactOptional(v.string()),
});
const when = AuthoredWhenSchema;

/** `data/story.yaml` */
export const StoryFileSchema = v.strictObject({ story: StorySchema, tracks: TimelineSchema.entries.tracks });

/** `data/actors.yaml` */
export const ActorsFileSchema = v.strictObject({
	actors: v.array(
		v.strictObject({ ...ActorSchema.entries, aliases: v.optional(ActorSchema.entries.aliases, []) }),
	),
});

/** `data/places.yaml` */
export const PlacesFileSchema = v.strictObject({
	places: v.array(
		v.strictObject({ ...PlaceSchema.entries, aliases: v.optional(PlaceSchema.entries.aliases, []) }),
	),
});

/** An excerpt as written: `prefix` and `suffix` only where the words stand twice in the article. */
export const AuthoredExcerptSchema = v.strictObject({
	...v.pick(ExcerptSchema, ['id', 'exact', 'kind']).entries,
	prefix: v.exactOptional(v.string()),
	suffix: v.exactOptional(v.string()),
});

/** `data/sources/<id>.yaml`; the article's text is `<id>.txt` in the folder of full texts. */
export const SourceFileSchema = v.strictObject({
	...v.omit(SourceSchema, ['words', 'paragraphs', 'sha256', 'published']).entries,
	published: when,
	/** The opening words of the first paragraph of the body: what stands above is paragraph 0. */
	body: v.exactOptional(v.string()),
	excerpts: v.array(AuthoredExcerptSchema),
});

/** `data/events/<any name>.yaml`: the events and quotes of one track. */
export const EventsFileSchema = v.strictObject({
	track: EventSchema.entries.track,
	events: v.array(
		v.strictObject({
			...v.omit(EventSchema, ['track', 'when', 'status', 'actors', 'places', 'figures', 'datings']).entries,
			excerpts: QuoteSchema.entries.excerpts,
			when,
			status: v.optional(EventSchema.entries.status, 'reported'),
			actors: v.optional(EventSchema.entries.actors, []),
			places: v.optional(EventSchema.entries.places, []),
			figures: v.optional(EventSchema.entries.figures, []),
		}),
	),
	quotes: v.optional(v.array(v.strictObject({ ...v.omit(QuoteSchema, ['said']).entries, said: when })), []),
});

/** `data/talks/<id>.yaml`: one negotiation process. */
export const TalksFileSchema = v.strictObject({
	...v.omit(TalksSchema, ['asOf', 'phases', 'rounds', 'claims', 'commitments', 'mediators']).entries,
	mediators: v.optional(TalksSchema.entries.mediators, []),
	asOf: when,
	phases: v.array(v.strictObject({ ...v.omit(PhaseSchema, ['when']).entries, when })),
	rounds: v.array(
		v.strictObject({
			...v.omit(RoundSchema, ['when', 'mediators']).entries,
			when,
			mediators: v.optional(RoundSchema.entries.mediators, []),
		}),
	),
	claims: v.array(v.strictObject({ ...v.omit(ClaimSchema, ['said']).entries, said: when })),
	commitments: v.array(v.strictObject({ ...v.omit(CommitmentSchema, ['when']).entries, when })),
});

/** `data/discrepancies.yaml` */
export const DiscrepanciesFileSchema = v.strictObject({ discrepancies: v.array(DiscrepancySchema) });

export type AuthoredWhen = v.InferOutput<typeof AuthoredWhenSchema>;
export type AuthoredExcerpt = v.InferOutput<typeof AuthoredExcerptSchema>;
export type SourceFile = v.InferOutput<typeof SourceFileSchema>;
export type EventsFile = v.InferOutput<typeof EventsFileSchema>;
export type TalksFile = v.InferOutput<typeof TalksFileSchema>;
/** One event, with the track of its file. */
export type AuthoredEvent = EventsFile['events'][number] & Pick<EventsFile, 'track'>;
export type AuthoredQuote = EventsFile['quotes'][number];
