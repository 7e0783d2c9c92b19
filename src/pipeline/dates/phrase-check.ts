/** Holds a date against the words of the article that say it. */
import { compareDays } from '../../time/span';
import type { AuthoredWhen } from '../read/authored';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';
import { addDays, contains, sameSpan, toEdtf, weekdayOf } from './calendar';
import type { DaySpan } from './calendar';
import type { EdtfSpan } from './edtf-span';
import type { Tense } from './meaning';
import { readPhrase } from './phrase';
import type { PhraseReading } from './phrase';
import { weekdayName, weekdaysNamed } from './weekday';

/** What a date in EDTF has been worked out to be. */
export type Dated = EdtfSpan & DaySpan;

/** When the text of a phrase was published, and in what tense it tells. */
interface Told {
	readonly published: DaySpan | undefined;
	readonly tense?: Tense | undefined;
}

/** Phrases are read on every day a source may have been published, unless these are too many. */
const MOST_DAYS = 31;

/** A weekday in a phrase must be that of the date; where the article has the wrong one, a reason is required. */
export function* checkWeekday(phrase: string, date: Dated, spot: Spot): Generator<Problem> {
	const named = weekdaysNamed(phrase);
	if (date.earliest !== date.latest || named.length === 0) return;
	const weekday = weekdayOf(date.earliest);
	if (named.includes(weekday)) return;
	yield spot.problem(
		`“${phrase}” names ${named.map(weekdayName).join(' and ')}, but ${date.earliest} is a ${weekdayName(weekday)}; ` +
			'correct it, or give a “reason” where the article is wrong',
	);
}

/** A date must be what its phrase says on the day of publication, or give a reason. */
export function* checkReading(
	{ basis, reason, edtf }: AuthoredWhen,
	phrase: string,
	date: Dated,
	at: (field: keyof AuthoredWhen) => Spot,
	{ published, tense }: Told,
): Generator<Problem> {
	const asTold = readOn(phrase, { published, tense });
	const inAnyTense = asTold && agrees(date, asTold) ? asTold : readOn(phrase, { published });
	if (basis === 'resolved' && !published) {
		yield at('basis').problem(
			'there is no day to resolve this against; state the date, or infer it with a “reason”',
		);
	} else if (inAnyTense && basis === 'stated' && !inAnyTense.printed) {
		yield at('basis').problem(`“${phrase}” does not print its year, so the date is resolved, not stated`);
	} else if (reason === undefined && !inAnyTense) {
		yield at('phrase').problem(`“${phrase}” cannot be read as one date; give a “reason” for ${edtf ?? 'it'}`);
	} else if (reason === undefined && inAnyTense && !(asTold && agrees(date, asTold))) {
		const inText = published ? ` in a text of ${toEdtf(published)}` : '';
		const why = agrees(date, inAnyTense)
			? `is ${edtf} ${inWrongTense(tense)}`
			: readsAs(asTold ?? inAnyTense, edtf ?? 'that');
		yield at('edtf').problem(`“${phrase}”${inText} ${why}`);
	}
}

function inWrongTense(tense: Tense | undefined): string {
	const [needed, told] = tense === 'past' ? ['is still to come', 'past'] : ['has happened', 'still to come'];
	return `only where it ${needed}, but it is told as ${told}; correct the status or the date, or give a “reason”`;
}

function readsAs({ spans }: PhraseReading, edtf: string): string {
	const readings = [...new Set(spans.map(toEdtf))].join(' or ');
	return `reads as ${readings}, not ${edtf}; correct it or give a “reason”`;
}

/** How a phrase reads on each day its text may be of; nothing where it does not. */
export function readOn(phrase: string, { published, tense }: Told): PhraseReading | undefined {
	if (!published) return readPhrase(phrase);
	const readings = daysIn(published).map((day) => readPhrase(phrase, day, tense));
	const spans = readings.flatMap((reading) => reading?.spans ?? []);
	return spans.length === 0 ? undefined : { spans, printed: readings.some((reading) => reading?.printed) };
}

function daysIn({ earliest, latest }: DaySpan): string[] {
	const days = [earliest];
	while (days.length <= MOST_DAYS && compareDays(days.at(-1) ?? latest, latest) < 0)
		days.push(addDays(days.at(-1) ?? latest, 1));
	return days.length > MOST_DAYS ? [] : days;
}

/** The one date in EDTF that a phrase gives; nothing where it gives none, or another on another day of publication. */
export function dateIn(phrase: string, { published, tense }: Told): string | undefined {
	const days = published ? daysIn(published) : [undefined];
	const dates = new Set(days.map((day) => toDate(readPhrase(phrase, day, tense))));
	const [date] = dates;
	if (dates.size !== 1 || date === undefined) return undefined;
	return BY.test(phrase) ? `../${date.split('/').at(-1) ?? date}` : date;
}

/** Words for any time up to a day. */
const BY = /^\s*(?:by|no later than|not later than)\b/i;

/** The likeliest of its readings. */
function toDate(reading: PhraseReading | undefined): string | undefined {
	const [likeliest] = reading?.spans ?? [];
	return likeliest && toEdtf(likeliest);
}

/**
 * A date must be exactly what the phrase says: not “last month” for a day of it, nor a year for “on Monday”. An
 * interval without an end must begin as the phrase does (“since August 2021” is 2021-08/..), one without a beginning end
 * as it does (“by March” is ../2025-03), a set contain it.
 */
export function agrees(date: Dated, { spans }: PhraseReading): boolean {
	return spans.some((span) => {
		if (date.form === 'open') return date.earliest === span.earliest;
		if (date.form === 'until') return date.latest === span.latest;
		return date.form === 'set' ? contains(date, span) : sameSpan(date, span);
	});
}
