/** Works out what days an authored date means, and holds it against the words of the article that say it. */
import type { When } from '../../model/schema';
import { normalise } from '../../model/article';
import type { AuthoredWhen } from '../read/authored';
import type { DaySpan } from './calendar';
import { readEdtf } from './edtf-span';
import type { Tense } from './meaning';
import { checkReading, checkWeekday } from './phrase-check';
import type { Dated } from './phrase-check';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';
import { tenseOf } from './tense';
import { checkZone } from './zone';

/** What a date is read by. */
export interface Circumstances {
	/** Time zone for a date that names none. */
	readonly zone: string;
	/** Excerpts by id. */
	readonly excerpts: ReadonlyMap<string, { readonly exact: string; readonly source: string }>;
	/** When the sources were published, by id; none while the publication dates themselves are read. */
	readonly published: ReadonlyMap<string, DaySpan>;
	/** The excerpts that prove what is dated: an open interval reaches to the last publication of their sources. */
	readonly evidence: readonly string[];
	/** Whether it has happened or lies ahead; where that is not known, the sentence of the excerpt says it or nothing. */
	readonly tense?: Tense | undefined;
}

/**
 * Dates one thing.
 *
 * An interval without an end (`2021/..`) ends, as far as anyone can know, on the day the last of its sources was
 * published, or on its own first day if that is later.
 * @param spot Where the date is written.
 * @returns The date, unless it cannot be worked out; problems go to `report`.
 */
export function dateOf(
	when: AuthoredWhen,
	spot: Spot,
	circumstances: Circumstances,
	report: (problem: Problem) => void,
): When | undefined {
	const { edtf, zone = circumstances.zone, ...basis } = when;
	// The zone of a place has been checked with the place.
	if (when.zone !== undefined) for (const problem of checkZone(zone, spot.at('zone'))) report(problem);
	const read = readEdtf(edtf);
	if (typeof read === 'string') {
		report(spot.at('edtf').problem(read));
		return undefined;
	}
	const latest = read.latest ?? lastKnownDay(read.earliest, circumstances);
	if (latest === undefined) {
		// Evidence that is unknown or undated has been reported where it stands.
		if (circumstances.evidence.length === 0) {
			report(
				spot.at('edtf').problem(`“${edtf}” has no end, and no excerpt says how far it was known to reach`),
			);
		}
		return undefined;
	}
	const span = { earliest: read.earliest, latest };
	for (const problem of checkBasis(when, { ...read, ...span }, spot, circumstances)) report(problem);
	return { edtf, ...span, ...basis, zone };
}

function lastKnownDay(
	earliest: string,
	{ evidence, excerpts, published }: Circumstances,
): string | undefined {
	const days = evidence.flatMap((id) => published.get(excerpts.get(id)?.source ?? '')?.latest ?? []);
	return days.length === 0 ? undefined : [earliest, ...days].sort().at(-1);
}

function* checkBasis(
	when: AuthoredWhen,
	date: Dated,
	spot: Spot,
	circumstances: Circumstances,
): Generator<Problem> {
	const { basis, phrase, excerpt, reason } = when;
	if (basis === 'inferred' && reason === undefined) {
		yield spot.problem('an inferred date needs a “reason”: how it was concluded');
	}
	if (basis !== 'inferred' && phrase === undefined) {
		yield spot.problem(`a ${basis} date needs a “phrase”: the words of the article that say it`);
	}
	if (phrase === undefined) return;
	if (excerpt === undefined) {
		yield spot.at('phrase').problem('a “phrase” needs the “excerpt” in which it stands');
		return;
	}
	const source = circumstances.excerpts.get(excerpt);
	if (source && !normalise(source.exact).includes(normalise(phrase))) {
		yield spot
			.at('phrase')
			.problem(`“${phrase}” is not in the excerpt “${excerpt}”`, `excerpt: ${shown(source.exact)}`);
		return;
	}
	yield* checkWeekday(phrase, date, spot.at('phrase'));
	if (!source || basis === 'inferred') return;
	const told = {
		published: circumstances.published.get(source.source),
		tense: circumstances.tense ?? tenseOf(source.exact),
	};
	yield* checkReading(when, phrase, date, spot, told);
}
