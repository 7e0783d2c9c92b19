/** Days, weeks, months and years counted from the day of publication. */
import { addDays, fourDigits, oneDay, shift, unitOf } from './calendar';
import { yearOf } from '../../time/span';
import type { DaySpan, Unit } from './calendar';
import { fixed, yearly } from './meaning';
import type { Fixed, Meaning } from './meaning';
import type { Rule } from './mention';
import { countOf } from './number-words';

const UNIT = '(?<unit>day|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?';
const COUNT = '(?<count>an?|\\d{1,4})';

export const unitRules: readonly Rule[] = [
	{
		pattern: /\b(?:earlier )?today\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/gi,
		read: (_, day) => fixed(oneDay(day)),
	},
	{
		pattern: /\b(?:\d+|an?|several|a few) (?:sec|second|min|minute|hour)s? ago\b/gi,
		read: (_, day) => fixed(oneDay(day), oneDay(addDays(day, -1))),
	},
	{ pattern: /\byesterday\b|\blast night\b/gi, read: (_, day) => fixed(oneDay(addDays(day, -1))) },
	{ pattern: /\btomorrow\b/gi, read: (_, day) => fixed(oneDay(addDays(day, 1))) },
	{ pattern: /\bthe day before yesterday\b/gi, read: (_, day) => fixed(oneDay(addDays(day, -2))) },
	{ pattern: /\bthe day after tomorrow\b/gi, read: (_, day) => fixed(oneDay(addDays(day, 2))) },
	{
		// “Last week of April” is a week of a month.
		pattern: new RegExp(
			`\\b(?<which>this|last|(?<!\\bthe )next|the current) ${UNIT}\\b(?!\\s(?:of|in)\\s(?:the|[A-Z]))`,
			'gi',
		),
		read: (found, day) =>
			unitFrom(day, ['last', '', 'next'].indexOf(direction(found('which'))) - 1, unitNamed(found('unit'))),
	},
	{
		pattern: new RegExp(`\\bthe ${UNIT} (?<way>before last|after next)\\b`, 'gi'),
		read: (found, day) => unitFrom(day, /before/i.test(found('way')) ? -2 : 2, unitNamed(found('unit'))),
	},
	{
		pattern: new RegExp(
			`\\b${COUNT} ${UNIT}(?: |-)(?:ago|earlier|back|previously)\\b(?: (?<exact>today|this (?:week|month)))?`,
			'gi',
		),
		read: (found, day) => awayFrom(day, -countOf(found('count')), found('unit'), found('exact')),
	},
	{
		pattern: new RegExp(`\\byear-(?:ago|earlier) (?<unit>quarter|month|week|day|period|level)\\b`, 'gi'),
		read: (found, day) => {
			const unit = /period|level/.test(found('unit')) ? 'month' : unitNamed(found('unit'));
			return fixed(unitOf(shift(day, -1, 'year'), unit));
		},
	},
	{
		pattern: new RegExp(`\\bsame (?<unit>day|week|month|quarter) (?:of )?last year\\b`, 'gi'),
		read: (found, day) => fixed(unitOf(shift(day, -1, 'year'), unitNamed(found('unit')))),
	},
	{
		pattern: /\bthis time (?<which>last|next) year\b/gi,
		read: (found, day) =>
			fixed(unitOf(shift(day, direction(found('which')) === 'last' ? -1 : 1, 'year'), 'month')),
	},
	{
		pattern: new RegExp(
			`\\bin ${COUNT} ${UNIT}(?:['’]s?)?(?: time)?\\b|\\b(?<count2>an?|\\d+) (?<unit2>day|week|month|year)s? (?:from now|hence)\\b`,
			'gi',
		),
		read: (found, day) =>
			awayFrom(day, countOf(found('count') || found('count2')), found('unit') || found('unit2'), ''),
	},
	{
		pattern: new RegExp(`\\b(?:the |these )?(?:past|last) (?<count>\\d+) ${UNIT}\\b`, 'gi'),
		read: (found, day) => reachingBack(day, Number(found('count')), unitNamed(found('unit'))),
	},
	{
		pattern:
			/\bthe (?:past|last) (?<unit>week|month|quarter|year|decade|century)\b(?!\s(?:of|in)\s(?:the|[A-Z]))/gi,
		read: (found, day) => {
			const unit = unitNamed(found('unit'));
			const back = reachingBack(day, 1, unit);
			return { ...back, dates: [...back.dates, ...unitFrom(day, -1, unit).dates] };
		},
	},
	{
		pattern: new RegExp(`\\b(?:within|(?:the )?(?:next|coming)) (?<count>an?|\\d+) ${UNIT}\\b`, 'gi'),
		read: (found, day) => reachingAhead(day, countOf(found('count')), unitNamed(found('unit'))),
	},
	{
		pattern: /\bthe (?:next|coming) (?<unit>week|month|quarter|year|decade|century)\b/gi,
		read: (found, day) => {
			const unit = unitNamed(found('unit'));
			const ahead = reachingAhead(day, 1, unit);
			return { ...ahead, dates: [...ahead.dates, ...unitFrom(day, 1, unit).dates] };
		},
	},
	{
		pattern: /\b(?:the )?(?:past|last) (?<count>\d+) hours\b/gi,
		read: (found, day) => reachingBack(day, Math.ceil(Number(found('count')) / 24), 'day'),
	},
	{
		pattern: /\b(?<count>24|48|72) hours (?:ago|earlier)\b/gi,
		read: (found, day) => fixed(oneDay(addDays(day, -Number(found('count')) / 24))),
	},
	{
		// Alone “the year” may be any; its end is this one’s, or the last one’s for what has happened.
		pattern:
			/(?<=\b(?:end|close|start|beginning|middle|half|months|weeks|days|part|rest|remainder) of |\b(?:early|late|earlier|later) in )the (?<unit>week|month|quarter|year|decade|century)\b/gi,
		read: (found) => recurring(unitNamed(found('unit'))),
	},
];

function direction(which: string): string {
	return /last|next/i.exec(which)?.[0].toLowerCase() ?? '';
}

/** “Fortnight” is a week: it counts twice. A word that names none is a day. */
export function unitNamed(word: string): Unit {
	const name = word.toLowerCase();
	if (name.startsWith('centur')) return 'century';
	if (name === 'fortnight') return 'week';
	return UNITS.find((unit) => unit === name) ?? 'day';
}

const UNITS: readonly Unit[] = ['week', 'month', 'quarter', 'year', 'decade'];

function unitFrom(day: string, count: number, unit: Unit): Fixed {
	const there = shift(day, count, unit);
	const span = unitOf(there, unit);
	if (unit === 'week') return { form: 'fixed', dates: weeksOf(there), printed: false, isWeek: true };
	return { ...fixed(span), ...(unit === 'year' && { year: yearOf(there) }) };
}

/** The week of a day, begun on Monday as ISO has it, or on Sunday as in America. */
function weeksOf(day: string): DaySpan[][] {
	const sunday = addDays(unitOf(addDays(day, 1), 'week').earliest, -1);
	return [[unitOf(day, 'week')], [{ earliest: sunday, latest: addDays(sunday, 6) }]];
}

/**
 * “Two weeks ago” is a week and “three months ago” a month. “A year ago” is a month, else the year; “two years ago” is a
 * year, else the month.
 */
function awayFrom(day: string, count: number, word: string, exact: string): Meaning {
	const weeks = /fortnight/i.test(word) ? 2 : 1;
	const unit = unitNamed(word);
	const there = shift(day, count * weeks, unit);
	if (exact.toLowerCase() === 'today') return fixed(oneDay(there));
	if (unit === 'day') return fixed(oneDay(there));
	if (unit === 'week') return { form: 'fixed', dates: weeksOf(there), printed: false, isWeek: true };
	if (unit === 'month' || unit === 'quarter') return fixed(unitOf(there, unit));
	if (exact !== '') return fixed(unitOf(there, /week/i.test(exact) ? 'week' : 'month'));
	const isOneYear = unit === 'year' && Math.abs(count) === 1;
	const [month, year] = [unitOf(there, 'month'), unitOf(there, 'year')];
	return { form: 'fixed', dates: isOneYear ? [[month], [year]] : [[year], [month]], printed: false };
}

/** “The past decade”: up to the day of publication, as exact as the count is. */
function reachingBack(day: string, count: number, unit: Unit): Fixed {
	return { form: 'fixed', dates: asExact(shift(day, -count, unit), day, count, unit), printed: false };
}

function reachingAhead(day: string, count: number, unit: Unit): Fixed {
	return { form: 'fixed', dates: asExact(day, shift(day, count, unit), count, unit), printed: false };
}

/**
 * The readings of a stretch, likeliest first: of several years whole years, else days; of a month or a year whole months
 * as well.
 */
function asExact(earliest: string, latest: string, count: number, unit: Unit): DaySpan[][] {
	const [days, inMonths, inYears] = [
		{ earliest, latest },
		...(['month', 'year'] as const).map((one) => ({
			earliest: unitOf(earliest, one).earliest,
			latest: unitOf(latest, one).latest,
		})),
	];
	if (unit === 'day' || unit === 'week') return [[days]];
	const isYears = unit === 'decade' || unit === 'century' || (unit === 'year' && count > 1);
	return (isYears ? [inYears, days, inMonths] : [days, inMonths]).flatMap((span) => (span ? [[span]] : []));
}

function recurring(unit: Unit): Meaning {
	if (unit === 'year') return yearly((year) => [unitOf(`${fourDigits(year)}-01-01`, 'year')], 'this');
	const around = (day: string) => [-2, -1, 0, 1, 2].map((count) => [unitOf(shift(day, count, unit), unit)]);
	return { form: 'recurring', around, every: unit === 'week' ? 'week' : 'month', which: 'this' };
}
