/** What some of the sources of a story prove, and no more. */
import { greatest, least } from 'd3';
import { compareDays } from '../../time/span';
import type { Lookup } from '../lookup';
import type { Source, TimelineEvent, When } from '../schema';

/** What something rests on. */
interface Evidence {
	readonly excerpts: readonly string[];
	readonly cites?: TimelineEvent['cites'];
}

export class Proofs {
	readonly sources: ReadonlySet<string>;

	/** @param sources Those that count, each with a known day. */
	constructor(
		readonly lookup: Lookup,
		sources: readonly Source[],
	) {
		this.sources = new Set(sources.map(({ id }) => id));
	}

	/** Is this excerpt printed by one of the sources? */
	has(excerpt: string): boolean {
		return this.sources.has(this.lookup.excerpts.get(excerpt)?.source ?? '');
	}

	/** Do all excerpts count? */
	hasAll({ excerpts }: Evidence): boolean {
		return excerpts.every((id) => this.has(id));
	}

	/** The items that some of these sources prove, each with their excerpts alone; the very item where all count. */
	provenOf<T extends { excerpts: string[] }>(items: readonly T[]): T[] {
		return items.flatMap((item) => {
			if (this.hasAll(item)) return item.excerpts.length === 0 ? [] : [item];
			const excerpts = item.excerpts.filter((id) => this.has(id));
			return excerpts.length === 0 ? [] : [{ ...item, excerpts }];
		});
	}

	/** The day of the last of its reports that count. */
	lastReport(evidence: Evidence): When | undefined {
		return greatest(this.#reports(evidence), (a, b) => compareDays(a.latest, b.latest));
	}

	/**
	 * A date as these sources give it.
	 * @param isWhole Nothing of what is dated rests on other sources, so that a date without an excerpt holds.
	 * @param others Dates that hold for it as well, in order of preference; one with an excerpt that counts is taken.
	 * @returns The very date where it holds; undated, as of the first report, where no date does.
	 */
	dateOf(when: When, evidence: Evidence, isWhole: boolean, others: readonly When[] = []): When {
		const holds = when.excerpt === undefined ? isWhole : this.has(when.excerpt);
		if (holds && isWhole) return when;
		if (holds && when.basis !== 'undated') return withoutReason(when);
		const other = others.find(
			({ excerpt, basis }) => excerpt !== undefined && basis !== 'undated' && this.has(excerpt),
		);
		return other ? withoutReason(other) : this.#undated(when, evidence);
	}

	#undated(when: When, evidence: Evidence): When {
		const report = least(this.#reports(evidence), (a, b) => compareDays(a.earliest, b.earliest)) ?? when;
		const { latest, zone } = report;
		return { edtf: `/${latest}`, earliest: latest, latest, basis: 'undated', zone };
	}

	#reports({ excerpts, cites = [] }: Evidence): When[] {
		const sources = [
			...excerpts.filter((id) => this.has(id)).map((id) => this.lookup.excerpts.get(id)?.source ?? ''),
			...cites.map(({ source }) => source),
		];
		return sources
			.filter((id) => this.sources.has(id))
			.flatMap((id) => this.lookup.sources.get(id)?.published ?? []);
	}
}

/** The reasoning may rest on other sources. */
function withoutReason({ reason: _reason, ...when }: When): When {
	return when;
}
