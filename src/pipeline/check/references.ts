/** Who names whom: every id that one part of a story uses to point at another. */
import { badReferences, NOTHING_KNOWN } from '../../model/repair/references';
import type { Schema } from '../../model/repair/shape';
import { ActorSchema, ChapterSchema, DiscrepancySchema, StorySchema } from '../../model/schema';
import type { Target } from '../../model/schema-fields';
import {
	AuthoredEventSchema,
	AuthoredQuoteSchema,
	MomentsFileSchema,
	SourceFileSchema,
	TalksFileSchema,
} from '../read/authored';
import type { Authored } from '../read/collect';
import type { Spot, Written } from '../read/spot';

export type Kind =
	| 'story'
	| 'chapter'
	| 'moment'
	| 'track'
	| 'actor'
	| 'place'
	| 'source'
	| 'excerpt'
	| 'event'
	| 'quote'
	| 'talks'
	| 'phase'
	| 'round'
	| 'issue'
	| 'claim'
	| 'commitment'
	| 'discrepancy';

/** The use of an id, which must be of one of these kinds. */
export interface Reference {
	readonly id: string;
	readonly kinds: readonly Kind[];
	readonly spot: Spot;
}

/** The place where an id is given to something. */
export interface Definition {
	readonly id: string;
	readonly kind: Kind;
	readonly spot: Spot;
}

export function* definitions(authored: Authored): Generator<Definition> {
	const {
		story,
		chapters,
		moments,
		tracks,
		actors,
		places,
		sources,
		excerpts,
		events,
		quotes,
		talks,
		discrepancies,
	} = authored;
	yield* defined('story', story ? [story] : []);
	yield* defined('chapter', chapters);
	for (const { value, spot } of moments) yield { id: value.name, kind: 'moment', spot: spot.at('name') };
	yield* defined('track', tracks);
	yield* defined('actor', actors);
	yield* defined('place', places);
	yield* defined('source', sources);
	yield* defined('excerpt', excerpts);
	yield* defined('event', events);
	yield* defined('quote', quotes);
	yield* defined('discrepancy', discrepancies);
	yield* defined('talks', talks);
	for (const { value, spot } of talks) {
		yield* defined('phase', within(spot, 'phases', value.phases));
		yield* defined('round', within(spot, 'rounds', value.rounds));
		yield* defined('issue', within(spot, 'issues', value.issues));
		yield* defined('claim', within(spot, 'claims', value.claims));
		yield* defined('commitment', within(spot, 'commitments', value.commitments));
	}
}

type Identified = Written<{ readonly id: string }>;

function* defined(kind: Kind, items: Iterable<Identified>): Generator<Definition> {
	for (const { value, spot } of items) yield { id: value.id, kind, spot: spot.at('id') };
}

function within(spot: Spot, field: string, items: readonly { readonly id: string }[]): Identified[] {
	return items.map((value, index) => ({ value, spot: spot.at(field, index) }));
}

/** Where each list leads. */
const KINDS: Readonly<Record<Target, Kind>> = {
	tracks: 'track',
	actors: 'actor',
	places: 'place',
	sources: 'source',
	excerpts: 'excerpt',
	events: 'event',
	quotes: 'quote',
	issues: 'issue',
	claims: 'claim',
	commitments: 'commitment',
};

export function* references(authored: Authored): Generator<Reference> {
	const { story, eventFiles } = authored;
	for (const { value, spot } of eventFiles) yield { id: value, kinds: ['track'], spot };
	yield* named(StorySchema, story ? [story] : []);
	yield* named(ChapterSchema, authored.chapters);
	yield* named(MomentsFileSchema.entries.moments.item, authored.moments);
	yield* named(ActorSchema, authored.actors);
	yield* named(SourceFileSchema, authored.sources);
	yield* named(AuthoredEventSchema, authored.events);
	yield* named(AuthoredQuoteSchema, authored.quotes);
	yield* named(TalksFileSchema, authored.talks);
	yield* named(DiscrepancySchema, authored.discrepancies);
}

/** The ids that items use: the schema says of each field where it leads. */
function* named(schema: Schema, items: Iterable<Written<unknown>>): Generator<Reference> {
	for (const { value, spot } of items) {
		for (const { path, id, targets } of badReferences(schema, value, NOTHING_KNOWN))
			yield { id, kinds: targets.map((target) => KINDS[target]), spot: spot.at(...path) };
		yield* moments(value, spot);
	}
}

/** Wherever a date is written, it may name a moment. */
function* moments(value: unknown, spot: Spot): Generator<Reference> {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		const at = spot.at(Array.isArray(value) ? Number(name) : name);
		if (name === 'moment') yield { id: String(inner), kinds: ['moment'], spot: at };
		else yield* moments(inner, at);
	}
}
