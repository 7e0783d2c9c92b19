/** Works out what days an authored date means, and holds it against the words of the article that say it. */
import type { When } from '../../model/schema';
import { normalise } from '../../model/article';
import { compareDays } from '../../time/span';
import type { AuthoredWhen, Moment } from '../read/authored';
import { toEdtf } from './calendar';
import { readEdtf } from './edtf-span';
import type { Tense } from './meaning';
import { agrees, checkReading, checkWeekday, dateIn, readOn } from './phrase-check';
import type { Dated } from './phrase-check';
import { shown } from '../read/problem';
import type { Problem } from '../read/problem';
import type { Spot, Written } from '../read/spot';
import { tenseOf } from './tense';
import { checkZone } from './zone';

/** What a date is read by. */
interface Circumstances {
	/** Time zone for a date that names none; without it that of the first source that tells of it, else UTC. */
	readonly zone?: string | undefined;
	/** Excerpts by id. */
	readonly excerpts: ReadonlyMap<string, { readonly exact: string; readonly source: string }>;
	/** When the sources were published, by id; none while the publication dates themselves are read. */
	readonly published: ReadonlyMap<string, When>;
	/** Dates that are used by name. */
	readonly moments: ReadonlyMap<string, Written<Moment>>;
	/** The excerpts that prove what is dated: an open interval reaches to the last publication of their sources. */
	readonly evidence: readonly string[];
	/** Sources that are only cited for it. */
	readonly cited?: readonly string[];
	/** Whether it has happened or lies ahead; where that is not known, the sentence of the excerpt says it or nothing. */
	readonly tense?: Tense | undefined;
}

/** {@link dateOf} for one story: what differs from thing to thing is its zone, its evidence and its tense. */
export type Dater = (
	when: AuthoredWhen,
	spot: Spot,
	on: Pick<Circumstances, 'zone' | 'evidence' | 'cited' | 'tense'>,
) => When | undefined;

/** A date with everything its moment gives, and where each of its fields is written. */
interface Whole {
	readonly when: Omit<AuthoredWhen, 'moment'>;
	readonly spot: Spot;
	readonly at: (field: keyof AuthoredWhen) => Spot;
}

/**
 * Dates one thing.
 *
 * An interval without an end (`2021/..`) ends, as far as anyone can know, on the day the last of its sources was
 * published, or on its own first day if that is later. What is undated has the day of its first report.
 * @param spot Where the date is written.
 * @returns The date, unless it cannot be worked out; problems go to `report`.
 */
export function dateOf(
	written: AuthoredWhen,
	spot: Spot,
	circumstances: Circumstances,
	report: (problem: Problem) => void,
): When | undefined {
	const whole = withMoment(written, spot, circumstances);
	if (!whole) return undefined;
	const { when, at } = whole;
	// The zone of a place has been checked with the place.
	if (when.zone !== undefined) for (const problem of checkZone(when.zone, at('zone'))) report(problem);
	const zone = when.zone ?? circumstances.zone ?? zoneOfSource(circumstances) ?? DEFAULT_ZONE;
	if (when.basis === 'undated') return undated(whole, zone, circumstances, report);
	const edtf = when.edtf ?? edtfOf(whole, circumstances, report);
	if (edtf === undefined) return undefined;
	const read = readEdtf(edtf);
	if (typeof read === 'string') {
		report(at('edtf').problem(read));
		return undefined;
	}
	const latest = read.latest ?? lastKnownDay(read.earliest, circumstances);
	if (latest === undefined) {
		// Evidence that is unknown or undated has been reported where it stands.
		if (circumstances.evidence.length === 0) {
			report(at('edtf').problem(`“${edtf}” has no end, and no excerpt says how far it was known to reach`));
		}
		return undefined;
	}
	const span = { earliest: read.earliest, latest };
	const basis = when.basis ?? basisOf(when, { ...read, ...span }, circumstances);
	const dated = { ...when, edtf, basis };
	for (const problem of checkBasis(dated, { ...read, ...span }, whole, circumstances)) report(problem);
	return { ...dated, ...span, zone };
}

const DEFAULT_ZONE = 'UTC';

/** Nothing where there is no such moment: that is reported with the other unknown names. */
function withMoment(
	{ moment: name, ...own }: AuthoredWhen,
	spot: Spot,
	{ moments }: Circumstances,
): Whole | undefined {
	if (name === undefined) return { when: own, spot, at: (field) => spot.at(field) };
	const moment = moments.get(name);
	if (!moment) return undefined;
	const { name: _name, ...given } = moment.value;
	const isOwn = (field: keyof AuthoredWhen) => Object.hasOwn(own, field) || !Object.hasOwn(given, field);
	return {
		when: { ...given, ...own },
		spot: Object.keys(own).length > 0 ? spot : moment.spot,
		at: (field) => (isOwn(field) ? spot : moment.spot).at(field),
	};
}

function zoneOfSource({ evidence, cited = [], excerpts, published }: Circumstances): string | undefined {
	const [first = cited[0]] = evidence.map((id) => excerpts.get(id)?.source);
	return published.get(first ?? '')?.zone;
}

/** What no article dates has the day of its first report, for order only. */
function undated(
	{ when, spot, at }: Whole,
	zone: string,
	circumstances: Circumstances,
	report: (problem: Problem) => void,
): When | undefined {
	if (when.edtf !== undefined)
		report(at('edtf').problem('what is undated has no date of its own; leave “edtf” out'));
	const days = publishedDays(circumstances).map(({ latest }) => latest);
	const [day] = days.toSorted(compareDays);
	if (day === undefined) {
		report(
			spot.problem(
				'undated, and no source of it has a day of publication: nothing says when it was reported',
			),
		);
		return undefined;
	}
	for (const problem of checkPhrase(when, at, circumstances)) report(problem);
	return { ...when, edtf: `/${day}`, earliest: day, latest: day, basis: 'undated', zone };
}

/** The day that a phrase alone gives, as EDTF. */
function edtfOf(
	{ when: { phrase, excerpt }, spot }: Whole,
	{ excerpts, published, tense }: Circumstances,
	report: (problem: Problem) => void,
): string | undefined {
	if (phrase === undefined || excerpt === undefined) {
		report(spot.problem('a date needs its “edtf”, or a “phrase” and the “excerpt” in which it stands'));
		return undefined;
	}
	const source = excerpts.get(excerpt);
	if (!source) return undefined;
	const day = published.get(source.source);
	const date = dateIn(phrase, { published: day, tense: tense ?? tenseOf(source.exact) });
	if (date !== undefined) return date;
	const on = day ? ` in a text of ${toEdtf(day)}` : '';
	report(spot.problem(`“${phrase}”${on} gives no day by itself; write the “edtf” it means, and a “reason”`));
	return undefined;
}

/** What a date rests on, where that is not written: a phrase that says so, else a reason. */
function basisOf(
	{ phrase, excerpt, reason }: Whole['when'],
	date: Dated,
	{ excerpts, published }: Circumstances,
): When['basis'] {
	if (phrase === undefined) return reason === undefined ? 'stated' : 'inferred';
	const reading = readOn(phrase, { published: published.get(excerpts.get(excerpt ?? '')?.source ?? '') });
	if (!reading || (reason !== undefined && !agrees(date, reading))) return 'inferred';
	return reading.printed ? 'stated' : 'resolved';
}

function publishedDays({ evidence, cited = [], excerpts, published }: Circumstances): When[] {
	const sources = [...evidence.map((id) => excerpts.get(id)?.source ?? ''), ...cited];
	return sources.flatMap((id) => published.get(id) ?? []);
}

function lastKnownDay(earliest: string, circumstances: Circumstances): string | undefined {
	const days = publishedDays(circumstances).map(({ latest }) => latest);
	return days.length === 0 ? undefined : [earliest, ...days].toSorted(compareDays).at(-1);
}

type Based = Whole['when'] & { readonly edtf: string; readonly basis: When['basis'] };

function* checkBasis(
	when: Based,
	date: Dated,
	{ spot, at }: Whole,
	circumstances: Circumstances,
): Generator<Problem> {
	const { basis, phrase, reason } = when;
	if (basis === 'inferred' && reason === undefined) {
		yield spot.problem('an inferred date needs a “reason”: how it was concluded');
	}
	if (basis !== 'inferred' && phrase === undefined && circumstances.evidence.length > 0) {
		yield spot.problem(`a ${basis} date needs a “phrase”: the words of the article that say it`);
	}
	const found = yield* checkPhrase(when, at, circumstances);
	if (phrase === undefined || !found) return;
	if (reason === undefined) yield* checkWeekday(phrase, date, at('phrase'));
	if (found === 'unknown' || basis === 'inferred') return;
	const told = {
		published: circumstances.published.get(found.source),
		tense: circumstances.tense ?? tenseOf(found.exact),
	};
	yield* checkReading(when, phrase, date, at, told);
}

/** Does the phrase stand in its excerpt? Gives the excerpt where it does. */
function* checkPhrase(
	{ phrase, excerpt }: Pick<AuthoredWhen, 'excerpt' | 'phrase'>,
	at: Whole['at'],
	{ excerpts }: Circumstances,
): Generator<Problem, { readonly exact: string; readonly source: string } | 'unknown' | undefined> {
	if (phrase === undefined) return undefined;
	if (excerpt === undefined) {
		yield at('phrase').problem('a “phrase” needs the “excerpt” in which it stands');
		return undefined;
	}
	const source = excerpts.get(excerpt);
	if (!source) return 'unknown';
	if (normalise(source.exact).includes(normalise(phrase))) return source;
	yield at('phrase').problem(
		`“${phrase}” is not in the excerpt “${excerpt}”`,
		`excerpt: ${shown(source.exact)}`,
	);
	return undefined;
}
