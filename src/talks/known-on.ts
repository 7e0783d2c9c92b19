/** The talks as a reader of the articles could have known them on a given day. */
import type { Lookup } from '../model/lookup';
import type { Talks, When } from '../model/schema';

/**
 * The process with only what had been published by the end of a day. The day of the last report moves back
 * with it; the issues stay, so that silence can be seen.
 * @param day `YYYY-MM-DD`
 */
export function asKnownOn(talks: Talks, lookup: Lookup, day: string): Talks {
	if (day >= talks.asOf.latest) return talks;
	const published = (item: { excerpts: readonly string[] }) =>
		lookup.sourcesOf(item.excerpts).some((source) => source.published.latest <= day);
	const claims = talks.claims.filter(published);
	const known = new Set(claims.map((claim) => claim.id));
	return {
		...talks,
		asOf: lastReport(talks, lookup, day),
		phases: talks.phases.filter(published),
		rounds: talks.rounds.filter(published),
		claims,
		links: talks.links.filter((link) => published(link) && known.has(link.from) && known.has(link.to)),
		commitments: talks.commitments.filter(published),
	};
}

/** When the last article about these talks up to a day was published; the day itself where there is none. */
function lastReport(talks: Talks, lookup: Lookup, day: string): When {
	const proven = [talks.phases, talks.rounds, talks.claims, talks.commitments].flat();
	const dates = lookup
		.sourcesOf(proven.flatMap((item) => item.excerpts))
		.map((source) => source.published)
		.filter((published) => published.latest <= day)
		.toSorted((a, b) => a.latest.localeCompare(b.latest));
	return dates.at(-1) ?? { edtf: day, earliest: day, latest: day, basis: 'stated', zone: 'UTC' };
}
