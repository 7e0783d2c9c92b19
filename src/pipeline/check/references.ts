/** Who names whom: every id that one part of a story uses to point at another. */
import type { TalksFile } from '../read/authored';
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

export function* references(authored: Authored): Generator<Reference> {
	for (const { value, spot } of authored.actors) yield* one(spot, 'memberOf', value.memberOf, 'actor');
	for (const { value, spot } of authored.moments) yield* dated(spot, value);
	for (const { value, spot } of authored.story ? [authored.story] : []) {
		for (const [index, lead] of (value.lead ?? []).entries()) {
			const at = spot.at('lead', index);
			yield* one(at, 'event', lead.event, 'event');
			yield* one(at, 'quote', lead.quote, 'quote');
			yield* one(at, 'excerpt', lead.excerpt, 'excerpt');
		}
	}
	for (const { value, spot } of authored.chapters) yield* many(spot, 'events', value.events, 'event');
	for (const { value, spot } of authored.sources) yield* dated(spot.at('published'), value.published);
	for (const { value, spot } of authored.eventFiles) yield { id: value, kinds: ['track'], spot };
	for (const { value, spot } of authored.events) {
		yield* many(spot, 'actors', value.actors, 'actor');
		yield* many(spot, 'places', value.places, 'place');
		yield* evidence(spot, value.excerpts);
		yield* dated(spot.at('when'), value.when);
		yield* one(spot, 'partOf', value.partOf, 'event');
		yield* many(spot, 'after', value.after ?? [], 'event');
		for (const [index, { source }] of (value.cites ?? []).entries()) {
			yield* one(spot.at('cites', index), 'source', source, 'source');
		}
		for (const [index, dating] of (value.datings ?? []).entries()) {
			yield* one(spot.at('datings', index), 'source', dating.source, 'source');
			yield* dated(spot.at('datings', index, 'when'), dating.when);
		}
		for (const [index, { excerpt }] of value.figures.entries()) {
			yield* one(spot.at('figures', index), 'excerpt', excerpt, 'excerpt');
		}
	}
	for (const { value, spot } of authored.quotes) {
		yield* one(spot, 'speaker', value.speaker, 'actor');
		yield* one(spot, 'on', value.on, 'actor');
		yield* one(spot, 'event', value.event, 'event');
		yield* evidence(spot, value.excerpts);
		yield* dated(spot.at('said'), value.said);
	}
	for (const { value, spot } of authored.talks) yield* referencesOfTalks(value, spot);
	for (const { value, spot } of authored.discrepancies) {
		yield* one(spot, 'about', value.about, 'event', 'quote', 'source');
		for (const [index, { excerpts }] of value.sides.entries())
			yield* evidence(spot.at('sides', index), excerpts);
	}
}

function* referencesOfTalks(talks: TalksFile, spot: Spot): Generator<Reference> {
	yield* many(spot, 'parties', talks.parties, 'actor');
	yield* dated(spot.at('asOf'), talks.asOf);
	for (const [index, { actor }] of talks.mediators.entries()) {
		yield* one(spot.at('mediators', index), 'actor', actor, 'actor');
	}
	for (const [index, phase] of talks.phases.entries()) {
		const at = spot.at('phases', index);
		yield* one(at, 'event', phase.event, 'event');
		yield* one(at, 'issue', phase.issue, 'issue');
		yield* many(at.at('ceasefire'), 'by', phase.ceasefire?.by ?? [], 'actor');
		yield* evidence(at, phase.excerpts);
		yield* dated(at.at('when'), phase.when);
	}
	for (const [index, round] of talks.rounds.entries()) {
		const at = spot.at('rounds', index);
		yield* one(at, 'event', round.event, 'event');
		yield* one(at, 'venue', round.venue, 'place');
		yield* many(at, 'mediators', round.mediators, 'actor');
		yield* evidence(at, round.excerpts);
		yield* dated(at.at('when'), round.when);
	}
	for (const [index, claim] of talks.claims.entries()) {
		const at = spot.at('claims', index);
		yield* one(at, 'issue', claim.issue, 'issue');
		yield* one(at, 'party', claim.party, 'actor');
		yield* one(at, 'speaker', claim.speaker, 'actor');
		yield* one(at, 'quote', claim.quote, 'quote');
		yield* evidence(at, claim.excerpts);
		yield* dated(at.at('said'), claim.said);
	}
	for (const [index, link] of talks.links.entries()) {
		const at = spot.at('links', index);
		yield* one(at, 'from', link.from, 'claim');
		yield* one(at, 'to', link.to, 'claim');
		yield* evidence(at, link.excerpts);
	}
	for (const [index, commitment] of talks.commitments.entries()) {
		const at = spot.at('commitments', index);
		yield* many(at, 'by', commitment.by ?? [], 'actor');
		yield* one(at, 'event', commitment.event, 'event');
		yield* one(at, 'issue', commitment.issue, 'issue');
		yield* one(at, 'follows', commitment.follows, 'commitment');
		const { members = [], helpers = [], seat } = commitment.mechanism ?? {};
		yield* many(at.at('mechanism'), 'members', members, 'actor');
		yield* many(at.at('mechanism'), 'helpers', helpers, 'actor');
		yield* one(at.at('mechanism'), 'seat', seat, 'place');
		yield* evidence(at, commitment.excerpts);
		yield* dated(at.at('when'), commitment.when);
	}
}

function* one(spot: Spot, field: string, id: string | undefined, ...kinds: Kind[]): Generator<Reference> {
	if (id !== undefined) yield { id, kinds, spot: spot.at(field) };
}

function* many(spot: Spot, field: string, ids: readonly string[], ...kinds: Kind[]): Generator<Reference> {
	for (const [index, id] of ids.entries()) yield { id, kinds, spot: spot.at(field, index) };
}

function evidence(spot: Spot, ids: readonly string[] = []): Generator<Reference> {
	return many(spot, 'excerpts', ids, 'excerpt');
}

function* dated(
	spot: Spot,
	{ excerpt, moment }: { readonly excerpt?: string; readonly moment?: string } = {},
): Generator<Reference> {
	yield* one(spot, 'excerpt', excerpt, 'excerpt');
	yield* one(spot, 'moment', moment, 'moment');
}
