/** Whom and what a story names. */
import type { Actor, Place, Talks, Timeline } from '../schema';

/** The actors and places that its events, quotes and talks name, and what these actors are members of. O(n). */
export function namedIn(timeline: Timeline): { actors: Actor[]; places: Place[] } {
	const { events, quotes, talks } = timeline;
	const named = new Set([
		...events.flatMap(({ actors, places }) => [...actors, ...places]),
		...quotes.flatMap(({ speaker, on }) => [speaker, on]),
		...talks.flatMap((process) => namedInTalks(process)),
	]);
	const members = new Map(timeline.actors.map(({ id, memberOf }) => [id, memberOf]));
	// What is added here is gone through as well.
	for (const id of named) named.add(members.get(id ?? ''));
	return {
		actors: timeline.actors.filter(({ id }) => named.has(id)),
		places: timeline.places.filter(({ id }) => named.has(id)),
	};
}

function namedInTalks({
	parties,
	mediators,
	phases,
	rounds,
	claims,
	commitments,
}: Talks): (string | undefined)[] {
	return [
		...parties,
		...mediators.map(({ actor }) => actor),
		...phases.flatMap(({ ceasefire }) => ceasefire?.by ?? []),
		...rounds.flatMap((round) => [...round.mediators, round.venue]),
		...claims.flatMap(({ party, speaker }) => [party, speaker]),
		...commitments.flatMap(({ by, mechanism = {} }) => {
			const { members = [], helpers = [], seat } = mechanism;
			return [...by, ...members, ...helpers, seat];
		}),
	];
}
