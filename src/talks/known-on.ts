/** The talks, and all they refer to, as a reader of the articles could have known them on a given day. */
import { Lookup } from '../model/lookup';
import { provenBy, publishedBy } from '../model/published-by';
import type { Talks, When } from '../model/schema';
import { compareDays } from '../time/span';

export interface Known {
	talks: Talks;
	lookup: Lookup;
}

/**
 * The process with only what had been published by a day: of every item, of the figures and of the
 * disagreements the excerpts of later articles are gone, and with the last excerpt the item. The day of the last
 * report moves back with it. O(n) in the size of the dataset; from the day of the last article on nothing is done.
 * @param day `YYYY-MM-DD`
 */
export function asKnownOn(talks: Talks, lookup: Lookup, day: string): Known {
	const published = publishedBy(lookup, day);
	if (published === lookup) return { talks, lookup };
	const proofs = published.excerpts;
	const known = new Lookup({
		...published.timeline,
		talks: lookup.timeline.talks.map((each) => talksKnown(each, proofs)),
	});
	const shown = talksKnown(talks, proofs);
	return { talks: { ...shown, asOf: lastReport(shown, known, day) }, lookup: known };
}

/** Does any article say anything about these talks? */
export function isTold({ phases, rounds, claims, commitments }: Talks): boolean {
	return [phases, rounds, claims, commitments].some((items) => items.length > 0);
}

function talksKnown(talks: Talks, proofs: Lookup['excerpts']): Talks {
	const rounds = provenBy(proofs, talks.rounds);
	const claims = provenBy(proofs, talks.claims);
	const claimed = new Set(claims.map(({ id }) => id));
	const mediating = (all: Talks['rounds'], actor: string) =>
		all.some(({ mediators }) => mediators.includes(actor));
	const phases = provenBy(proofs, talks.phases);
	const commitments = provenBy(proofs, talks.commitments);
	const raised = new Set([...claims, ...phases, ...commitments].map(({ issue }) => issue));
	const everRaised = new Set(
		[...talks.claims, ...talks.phases, ...talks.commitments].map(({ issue }) => issue),
	);
	return {
		...talks,
		rounds,
		claims,
		phases,
		links: provenBy(proofs, talks.links).filter(({ from, to }) => claimed.has(from) && claimed.has(to)),
		commitments,
		// Who mediates, and what is argued about, is known from what proves it; where nothing ever does, it stays.
		mediators: talks.mediators.filter(
			({ actor }) => mediating(rounds, actor) || !mediating(talks.rounds, actor),
		),
		issues: talks.issues.filter(({ id }) => raised.has(id) || !everRaised.has(id)),
	};
}

/** When the last article about these talks up to a day was published; the day itself where there is none. */
function lastReport(talks: Talks, lookup: Lookup, day: string): When {
	if (compareDays(day, talks.asOf.latest) >= 0) return talks.asOf;
	const proven = [talks.phases, talks.rounds, talks.claims, talks.commitments].flat();
	const dates = lookup
		.sourcesOf(proven.flatMap((item) => item.excerpts))
		.flatMap(({ published }) => published ?? [])
		.toSorted((a, b) => compareDays(a.latest, b.latest));
	return dates.at(-1) ?? dayItself(day);
}

/** A day as a date, for words about it. */
export function dayItself(day: string): When {
	return { edtf: day, earliest: day, latest: day, basis: 'stated', zone: 'UTC' };
}
