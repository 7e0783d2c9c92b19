/** Two mentions that are one date: “Easter” and “last year”, “Monday” and “last week”, “from May” and “to July”. */
import { contains, weekdayOf } from './calendar';
import type { DaySpan } from './calendar';
import { readFrom } from './choose';
import { fixed, isDays, mapped } from './meaning';
import type { Fixed, Meaning, Standpoint } from './meaning';
import type { Mention } from './mention';

/** Words between a day, month or season and its year. */
const OF_YEAR = /^(?:[\s,]|\b(?:of|in|the|for|during)\b|['’]s?)*$/i;
/** Words between a weekday and its week. */
const OF_WEEK = /^(?:[\s,]|\b(?:of|on|in|the)\b)*$/i;
const APPOSITION = /^(?:[\s,(]|\ban?\b|\bon\b)*$/i;
const TO =
	/^(?:['’]s)?(?: (?:morning|afternoon|evening|night))?\s?(?:to|through|thru|until|till|into|[-–—])(?: the)?\s?$/i;
const AND = /^ and(?: the)? $/i;

type JoinTwo = (first: Mention, second: Mention, text: string, standpoint: Standpoint) => Meaning | undefined;

/** Joins neighbours that are one date until none are left: in “April–June 2024” first “June” and “2024”. */
export function joined(
	mentions: readonly Mention[],
	text: string,
	standpoint: Standpoint,
): readonly Mention[] {
	return joinedBy(toRange, joinedBy(toDate, mentions, text, standpoint), text, standpoint);
}

function joinedBy(
	join: JoinTwo,
	mentions: readonly Mention[],
	text: string,
	standpoint: Standpoint,
): readonly Mention[] {
	return mentions.reduce<readonly Mention[]>((done, second) => {
		const first = done.at(-1);
		const meaning = first && join(first, second, text, standpoint);
		return first && meaning
			? [...done.slice(0, -1), { start: first.start, end: second.end, meaning }]
			: [...done, second];
	}, []);
}

function toRange(first: Mention, second: Mention, text: string, standpoint: Standpoint): Meaning | undefined {
	const between = text.slice(first.end, second.start);
	const isRange =
		TO.test(between) || (AND.test(between) && /\bbetween (?:the )?$/i.test(text.slice(0, first.start)));
	return isRange ? range(first.meaning, second.meaning, standpoint) : undefined;
}

function toDate(first: Mention, second: Mention, text: string, standpoint: Standpoint): Meaning | undefined {
	const between = text.slice(first.end, second.start);
	const pair = [first.meaning, second.meaning] as const;
	return (
		(OF_YEAR.test(between) ? eitherWay(pair, inYear) : undefined) ??
		(OF_WEEK.test(between) ? eitherWay(pair, (day, week) => inWeek(day, week, standpoint)) : undefined) ??
		(APPOSITION.test(between) ? eitherWay(pair, sameDay) : undefined)
	);
}

type Join = (first: Meaning, second: Meaning) => Meaning | undefined;

function eitherWay([first, second]: readonly [Meaning, Meaning], join: Join): Meaning | undefined {
	return join(first, second) ?? join(second, first);
}

function inYear(date: Meaning, year: Meaning): Meaning | undefined {
	if (date.form !== 'recurring' || year.form !== 'fixed' || year.year === undefined) return undefined;
	const variants = date.inYear?.(year.year);
	return variants && { form: 'fixed', dates: [variants], printed: year.printed };
}

function inWeek(day: Meaning, week: Meaning, { day: published }: Standpoint): Meaning | undefined {
	if (day.form !== 'recurring' || week.form !== 'fixed' || !week.isWeek) return undefined;
	const days = day.around(published).flat();
	const dates = week.dates
		.slice(0, 1)
		.map((weeks) => days.filter((one) => weeks.some((span) => contains(span, one))));
	return { form: 'fixed', dates, printed: false };
}

/** “Thursday, Nov. 6”, “yesterday (Monday)”, “last Friday, May 9”: the days that fit both mentions. */
function sameDay(date: Meaning, name: Meaning): Meaning | undefined {
	if (name.form !== 'recurring') return undefined;
	if (name.weekday !== undefined) {
		const falls = (spans: readonly DaySpan[]) =>
			spans.filter((span) => weekdayOf(span.earliest) === name.weekday);
		return isDays(date) ? mapped(date, falls) : undefined;
	}
	if (date.form !== 'fixed' || date.printed) return undefined;
	const dates = date.dates.map((variants) =>
		variants.filter((span) =>
			name
				.around(span.earliest)
				.flat()
				.some((one) => contains(span, one) && contains(one, span)),
		),
	);
	return dates.flat().length === 0 ? undefined : { form: 'fixed', dates, printed: false };
}

/** From the first to the last day; the first is the nearest before the last. */
function range(first: Meaning, second: Meaning, standpoint: Standpoint): Meaning | undefined {
	const spans = readFrom(second, standpoint).flatMap((end) => {
		const begin = readFrom(first, { day: end.latest, tense: 'past' }).find(
			({ earliest }) => earliest <= end.earliest,
		);
		return begin ? [{ earliest: begin.earliest, latest: end.latest }] : [];
	});
	return spans.length === 0 ? undefined : { ...fixed(...spans), printed: isPrinted(second) };
}

function isPrinted(meaning: Meaning): meaning is Fixed {
	return meaning.form === 'fixed' && meaning.printed;
}
