/** What each outlet reports of the talks, issue by issue. */
import type { Lookup } from '../../model/lookup';
import type { Source, Talks } from '../../model/schema';
import { targetOf, type Target } from '../evidence';

/** What one source prints on one issue; without excerpts it is silent. */
export interface Report {
	source: string;
	target: Target;
}

export interface Coverage {
	/** Every source that prints something on any issue, in the order of the data. */
	sources: Source[];
	issues: { id: string; label: string; reports: Report[] }[];
}

/** Issues by source, from the excerpts of the claims. O(issues · claims · sources). */
export function reportedBy(talks: Talks, lookup: Lookup): Coverage {
	const sources = lookup.sourcesOf(talks.claims.flatMap((claim) => claim.excerpts));
	const issues = talks.issues.map(({ id, label }) => {
		const excerpts = lookup.excerptsOf([
			...new Set(talks.claims.filter(({ issue }) => issue === id).flatMap((claim) => claim.excerpts)),
		]);
		const reports = sources.map((source) => {
			const own = excerpts.filter((excerpt) => excerpt.source === source.id).map((excerpt) => excerpt.id);
			return { source: source.id, target: targetOf({ excerpts: own }, lookup) };
		});
		return { id, label, reports };
	});
	return { sources, issues };
}
