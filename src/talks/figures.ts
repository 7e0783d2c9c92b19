/** Figures and incidents of a process: what happened, in numbers where there are any, and who says so. */
import type { Lookup } from '../model/lookup';
import type { Talks, TimelineEvent } from '../model/schema';
import { formatFigure } from '../sources/figure';
import { formatWhen } from '../time/format';
import { nameWithin } from './parties';
import type { Target } from './evidence';
import { listOf } from './words';

export interface Incident {
	id: string;
	title: string;
	/** “$3 billion: US goods trade deficit with Pakistan in 2024”; empty where the articles give no number. */
	figures: string[];
	/** The words of the articles. */
	words: string[];
	when: string;
	/** Who asserts it: “Arab News”, “Office of the US Trade Representative, in Arab News”. */
	asserted: string;
	target: Target;
}

/** What is told of as violence, whether or not anybody counted. */
const VIOLENCE = new Set(['fighting', 'attack']);

/**
 * The violence among the events that share an excerpt with the process, and all of them that carry figures,
 * in order of time. O(events · excerpts).
 */
export function incidentsOf(talks: Talks, lookup: Lookup): Incident[] {
	const excerpts = new Set(provenBy(talks));
	return lookup.inOrder
		.filter((event) => event.excerpts.some((excerpt) => excerpts.has(excerpt)))
		.filter((event) => event.figures.length > 0 || VIOLENCE.has(event.kind))
		.map((event) => incident(event, talks, lookup));
}

function incident(event: TimelineEvent, talks: Talks, lookup: Lookup): Incident {
	const proof = event.figures.length > 0 ? event.figures.map(({ excerpt }) => excerpt) : event.excerpts;
	const excerpts = [...new Set(proof)];
	return {
		id: event.id,
		title: event.title,
		figures: event.figures.map((figure) => `${formatFigure(figure)}: ${figure.label}`),
		words: lookup.excerptsOf(excerpts).map(({ exact }) => exact),
		when: formatWhen(event.when),
		asserted: assertedBy(excerpts, talks, lookup),
		target: { event: event.id, excerpts },
	};
}

/** Those who claim it in the talks, and where; else the outlets, in their own words. */
function assertedBy(excerpts: readonly string[], talks: Talks, lookup: Lookup): string {
	const publishers = listOf([...new Set(lookup.sourcesOf(excerpts).map(({ publisher }) => publisher))]);
	const claims = talks.claims.filter((claim) => claim.excerpts.some((id) => excerpts.includes(id)));
	const voices = claims.map(({ party, speaker }) =>
		speaker === undefined ? lookup.nameOf(party) : nameWithin(party, speaker, lookup),
	);
	return voices.length > 0 ? `${listOf([...new Set(voices)])}, in ${publishers}` : publishers;
}

function provenBy({ phases, rounds, claims, commitments }: Talks): string[] {
	return [phases, rounds, claims, commitments].flat().flatMap((item) => item.excerpts);
}
