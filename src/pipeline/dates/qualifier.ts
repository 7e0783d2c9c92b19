/** Words before a date that change it: “late”, “the first week of”, “two days after”. */
import { addDays, contains, lengthOf, months, oneDay, sameSpan, shift, unitOf, years } from './calendar';
import { yearOf } from '../../time/span';
import type { DaySpan, Unit } from './calendar';
import { readFrom } from './choose';
import { fixed, mapped } from './meaning';
import type { Meaning, Variants } from './meaning';
import type { Found, Mention } from './mention';
import { ORDINAL, countOf, ordinalOf } from './number-words';
import { partOf } from './part';
import type { Part } from './part';
import { unitNamed } from './unit';
import { WEEKDAY, nextWeekday, weekdayNumber, weekendFrom } from './weekday';

interface Qualifier {
	/** What stands right before the date. */
	readonly pattern: RegExp;
	readonly change: (variants: Variants, found: Found, published: string) => Variants;
	/** It counts from the next of days that come back: “a week from Monday”. */
	readonly isFromNext?: true;
}

const PARTS: Readonly<Record<string, Part>> = {
	early: 'early',
	...{ mid: 'mid', middle: 'mid', midway: 'mid', midpoint: 'mid' },
	late: 'late',
	...{ start: 'start', beginning: 'start', outset: 'start', opening: 'start' },
	...{ end: 'end', close: 'end' },
	...{ earlier: 'earlier', later: 'later', rest: 'later', remainder: 'later' },
};

/** The first that fits is taken: “first week of” before “week of”, “week beginning” before “beginning”. */
const QUALIFIERS: readonly Qualifier[] = [
	{
		pattern: new RegExp(
			`(?:\\bthe )?\\b(?<nth>${ORDINAL}|last|final) (?:full )?(?<unit>day|week|weekend|half|${WEEKDAY}) (?:of|in)(?: the)? $`,
			'i',
		),
		change: (variants, found) =>
			variants.flatMap((span) => nthOf(span, found('nth').toLowerCase(), found('unit').toLowerCase())),
	},
	{
		pattern: /(?:\bthe )?\bweek (?:of|beginning|starting)(?: on)? $/i,
		change: (variants) => variants.map(({ earliest }) => unitOf(earliest, 'week')),
	},
	{
		pattern: new RegExp(
			`(?:\\bthe )?(?:very )?\\b(?<part>${Object.keys(PARTS).join('|')})(?:[\\s-]+(?:in|of|on|the|part|days|through))*[\\s-]*$`,
			'i',
		),
		change: (variants, found, published) =>
			partOf(variants, PARTS[found('part').toLowerCase()] ?? 'early', published),
	},
	{
		pattern: /(?:\bthe )?\bweek (?:ended|ending|to)(?: on)? $/i,
		change: (variants) => variants.map(({ latest }) => ({ earliest: addDays(latest, -6), latest })),
	},
	{
		pattern:
			/(?:\bthe )?\b(?<count>\d+) (?<unit>day|week|month|quarter|year)s (?:through|to|ended|ending)(?: (?:in|on))? $/i,
		change: (variants, found) =>
			variants.map(({ latest }) => ({
				earliest: shift(addDays(latest, 1), -Number(found('count')), unitNamed(found('unit'))),
				latest,
			})),
	},
	{
		pattern: /(?:\bthe )?\bweekend of $/i,
		change: (variants) =>
			variants.map(({ earliest }) => weekendFrom(addDays(unitOf(earliest, 'week').earliest, 5))),
	},
	{
		pattern:
			/(?:\bthe )?\b(?<end>first|opening|last|final|closing) (?<count>\d+) (?<unit>day|week|month|year)s (?:of|in) $/i,
		change: (variants, found) =>
			variants.flatMap((span) => endOf(span, found('end'), Number(found('count')), unitNamed(found('unit')))),
	},
	{
		pattern: new RegExp(
			`(?:\\bthe )?\\b(?<name>${WEEKDAY}|weekend) (?<way>before|after|following)(?: the)? $`,
			'i',
		),
		change: (variants, found) =>
			variants.map((span) => nearestTo(span, found('name').toLowerCase(), /before/i.test(found('way')))),
	},
	{
		pattern:
			/\b(?<count>an?|the|\d+) (?<unit>day|week|month|year)s? (?<way>before|after|following)(?: the)? $/i,
		change: (variants, found) => {
			const count = countOf(found('count')) * (/before/i.test(found('way')) ? -1 : 1);
			const unit = unitNamed(found('unit'));
			const isUnit = unit !== 'day' && found('count').toLowerCase() === 'the';
			return variants.flatMap((span) => [
				...(isUnit ? [unitOf(shift(span.earliest, count, unit), unit)] : []),
				...moved(span, count, unit),
			]);
		},
	},
	{
		pattern: /\b(?<count>an?|\d+) (?<unit>day|week|month|year)s? from(?: the)? $/i,
		change: (variants, found) =>
			variants.flatMap((span) => moved(span, countOf(found('count')), unitNamed(found('unit')))),
		isFromNext: true,
	},
	{
		pattern: /\b(?:the |on )?eve of(?: the)? $/i,
		change: (variants) => variants.map(({ earliest }) => oneDay(addDays(earliest, -1))),
	},
];

/** Takes in the words that qualify a mention, from the nearest on outwards. */
export function qualified(mention: Mention, text: string, published: string): Mention {
	for (const { pattern, change, isFromNext } of QUALIFIERS) {
		const match = pattern.exec(text.slice(0, mention.start));
		if (!match) continue;
		const found = (group: string) => match.groups?.[group] ?? '';
		const base = isFromNext ? nextOf(mention.meaning, published) : mention.meaning;
		const meaning = mapped(base, (variants) => change(variants, found, published));
		return qualified({ ...mention, start: match.index, meaning }, text, published);
	}
	return mention;
}

function nextOf(meaning: Meaning, day: string): Meaning {
	return meaning.form === 'fixed' ? meaning : fixed(...readFrom({ ...meaning, which: 'coming' }, { day }));
}

/** A date in days moves by days and weeks; by months and years it moves as a month and a year. */
function moved(span: DaySpan, count: number, unit: Unit): DaySpan[] {
	const isDay = span.earliest === span.latest;
	const there = shift(span.earliest, count, unit);
	if (isDay)
		return unit === 'day' || unit === 'week' ? [oneDay(there)] : [unitOf(there, unit), oneDay(there)];
	const length = lengthOf(span);
	return length >= 28 && (unit === 'month' || unit === 'year')
		? [unitOf(there, length > 31 ? 'year' : unit)]
		: [];
}

/** “The first week of May”, “the last Friday in June”; nothing where there are not so many. */
function nthOf(span: DaySpan, nth: string, unit: string): DaySpan[] {
	const isLast = nth === 'last' || nth === 'final';
	const index = isLast ? -1 : ordinalOf(nth) - 1;
	return unitsOf(span, unit, isLast)
		.flatMap((all) => all.at(index) ?? [])
		.filter(({ latest }) => latest <= addDays(span.latest, 6));
}

/** The days, weeks and so on of a stretch, in all the ways they can be counted. */
function unitsOf({ earliest, latest }: DaySpan, unit: string, isLast: boolean): DaySpan[][] {
	if (unit === 'day') return [everySoMany(earliest, latest, 1)];
	if (unit === 'half') return [halvesOf({ earliest, latest })];
	if (unit === 'weekend') {
		return [everySoMany(nextWeekday(earliest, 6), latest, 7).map((span) => weekendFrom(span.earliest))];
	}
	if (unit === 'week') {
		const monday = nextWeekday(earliest, 1);
		const counted = everySoMany(isLast ? addDays(latest, -6) : earliest, latest, 7);
		return [
			counted,
			everySoMany(monday, latest, 7),
			everySoMany(unitOf(earliest, 'week').earliest, latest, 7),
		];
	}
	const first = nextWeekday(earliest, weekdayNumber(unit));
	return [everySoMany(first, latest, 7).map((span) => oneDay(span.earliest))];
}

/** Stretches of so many days, one after the other, that begin up to a day. */
function everySoMany(first: string, last: string, days: number): DaySpan[] {
	const spans: DaySpan[] = [];
	for (let day = first; day <= last; day = addDays(day, days)) {
		spans.push({ earliest: day, latest: addDays(day, days - 1) });
	}
	return spans;
}

/** Of a year six months each, of a month fifteen days and the rest, of several years half of them. */
function halvesOf({ earliest, latest }: DaySpan): DaySpan[] {
	const [first, last] = [yearOf(earliest), yearOf(latest)];
	if (sameSpan({ earliest, latest }, years(first))) return [months(first, 1, 6), months(first, 7, 6)];
	const middle = Math.floor((first + last) / 2);
	if (last > first) return [years(first, middle), years(middle + 1, last)];
	return [
		{ earliest, latest: addDays(earliest, 14) },
		{ earliest: addDays(earliest, 15), latest },
	];
}

/** “The first nine months of 2024”, if it has so many. */
function endOf(span: DaySpan, end: string, count: number, unit: Unit): DaySpan[] {
	const isFirst = /first|opening/i.test(end);
	const part = isFirst
		? { earliest: span.earliest, latest: addDays(shift(span.earliest, count, unit), -1) }
		: { earliest: shift(addDays(span.latest, 1), -count, unit), latest: span.latest };
	return contains(span, part) ? [part] : [];
}

/** The last weekday or weekend before a date, or the first after it. */
function nearestTo({ earliest, latest }: DaySpan, name: string, isBefore: boolean): DaySpan {
	const weekday = name === 'weekend' ? 6 : weekdayNumber(name);
	const day = isBefore
		? nextWeekday(addDays(earliest, name === 'weekend' ? -8 : -7), weekday)
		: nextWeekday(addDays(latest, 1), weekday);
	return name === 'weekend' ? weekendFrom(day) : oneDay(day);
}
