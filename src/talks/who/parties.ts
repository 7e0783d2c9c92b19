/** Who is at the table: the parties with those who speak for them, and the mediators. */
import type { Lookup } from '../../model/lookup';
import type { Actor, Talks } from '../../model/schema';
import type { Target } from '../evidence';

/** Somebody who speaks for a party, and everything they said. */
interface Voice {
	id: string;
	name: string;
	role?: string;
	/** It belongs to as many events as they spoke at, and to none alone. */
	said: Target;
}

interface Party {
	id: string;
	name: string;
	voices: Voice[];
}

interface Mediator {
	id: string;
	name: string;
	role: string;
	/** The rounds they mediated, as proof; without excerpts where the data names none. */
	proof: Target;
}

/** The parties in the order of the data. A party's voices are bodies first, then people, as they come up. */
export function partiesOf(talks: Talks, lookup: Lookup): Party[] {
	return talks.parties.map((id) => ({ id, name: lookup.nameOf(id), voices: voicesOf(id, talks, lookup) }));
}

export function mediatorsOf(talks: Talks, lookup: Lookup): Mediator[] {
	return talks.mediators.map(({ actor, role }) => {
		const rounds = talks.rounds.filter((round) => round.mediators.includes(actor));
		const excerpts = unique(rounds.flatMap((round) => round.excerpts));
		return { id: actor, name: lookup.nameOf(actor), role, proof: { excerpts } };
	});
}

/**
 * An actor’s name inside their own party’s column, where the party need not be said again:
 * “Pakistan’s information ministry” → “Information ministry”.
 */
export function nameWithin(party: string, actor: string, lookup: Lookup): string {
	const name = lookup.nameOf(actor);
	const possessive = [`${lookup.nameOf(party)}’s `, `${lookup.nameOf(party)}'s `];
	const said = possessive.find((start) => name.startsWith(start));
	if (said === undefined) return name;
	const rest = name.slice(said.length);
	return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function voicesOf(party: string, talks: Talks, lookup: Lookup): Voice[] {
	const speakers = talks.claims.flatMap((claim) => {
		const speaker = claim.speaker ?? lookup.quotes.get(claim.quote ?? '')?.speaker;
		return speaker === undefined || speaker === claim.party || claim.party !== party ? [] : [speaker];
	});
	return unique(speakers)
		.flatMap((id) => lookup.actors.get(id) ?? [])
		.toSorted((a, b) => rank(a) - rank(b))
		.map((actor) => voice(actor, party, talks, lookup));
}

function rank(actor: Actor): number {
	return actor.kind === 'person' ? 1 : 0;
}

function voice({ id, role }: Actor, party: string, talks: Talks, lookup: Lookup): Voice {
	// What they say at the table first, then all else they are quoted with.
	const excerpts = unique([
		...talks.claims.filter((claim) => claim.speaker === id).flatMap((claim) => claim.excerpts),
		...lookup.timeline.quotes.filter((quote) => quote.speaker === id).flatMap((quote) => quote.excerpts),
	]);
	const name = nameWithin(party, id, lookup);
	return { id, name, ...(role === undefined ? {} : { role }), said: { excerpts } };
}

function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
