/** Holidays that news dates by. */
import { addDays, dayFrom, oneDay, unitOf, weekdayOf } from './calendar';
import type { DaySpan } from './calendar';
import { yearly } from './meaning';
import type { Meaning, Variants } from './meaning';
import { WHICH, whichOf } from './mention';
import type { Rule } from './mention';
import { easter, inCalendar, nthWeekday } from './feast';
import { weekendFrom } from './weekday';

type DayOfYear = (year: number) => readonly string[];

const on =
	(month: number, day: number): DayOfYear =>
	(year) =>
		listed(dayFrom(year, month, day));
const fromEaster =
	(days: number): DayOfYear =>
	(year) => [addDays(easter(year), days)];
/** Counted from the end where `nth` is negative. */
const nth =
	(count: number, weekday: number, month: number): DayOfYear =>
	(year) => [nthWeekday(year, month, weekday, count)];
const lunar =
	(calendar: string, month: string, day: number): DayOfYear =>
	(year) =>
		inCalendar(calendar, month, day, year);
const [MON, TUE, THU, SUN] = [1, 2, 4, 7];

/** Names as a regular expression, and the days of a year they can stand for, likeliest first. */
const HOLIDAYS: readonly (readonly [name: string, days: DayOfYear])[] = [
	["New Year[’']?s Eve", on(12, 31)],
	["New Year[’']?s(?: Day)?", on(1, 1)],
	["Epiphany|Three Kings(?:[’'] Day)?", on(1, 6)],
	["(?:Martin Luther King(?:,? Jr\\.?)?|MLK)(?:[’']s)?(?: Day| holiday| Birthday)", nth(3, MON, 1)],
	['Inauguration Day', on(1, 20)],
	['Groundhog Day', on(2, 2)],
	["(?:St\\.?|Saint) Valentine[’']?s Day|Valentine[’']?s(?: Day)?", on(2, 14)],
	["President[’']?s[’']? Day|Washington[’']s Birthday", nth(3, MON, 2)],
	["(?:St\\.?|Saint) Patrick[’']?s Day", on(3, 17)],
	["International Women[’']?s Day", on(3, 8)],
	["April Fools?[’']?s?[’']?(?: Day)?", on(4, 1)],
	['Earth Day', on(4, 22)],
	['Anzac Day', on(4, 25)],
	['May Day', on(5, 1)],
	['Cinco de Mayo', on(5, 5)],
	['VE Day|V-E Day|Victory in Europe Day', on(5, 8)],
	['Victory Day', on(5, 9)],
	["Mother[’']?s[’']? Day", nth(2, SUN, 5)],
	['Memorial Day', nth(-1, MON, 5)],
	['D-Day', on(6, 6)],
	["Father[’']?s[’']? Day", nth(3, SUN, 6)],
	['Juneteenth', on(6, 19)],
	['Canada Day', on(7, 1)],
	['(?:the )?(?:4th|Fourth) of July|July (?:the )?(?:4th|Fourth)|Independence Day', on(7, 4)],
	["Pakistan(?:[’']s)? Independence Day", on(8, 14)],
	["India(?:[’']s)? Independence Day", on(8, 15)],
	["Ukraine(?:[’']s)? Independence Day", on(8, 24)],
	['Pakistan Day', on(3, 23)],
	['Bastille Day', on(7, 14)],
	['Labou?r Day', nth(1, MON, 9)],
	["Columbus Day|Indigenous Peoples?[’']? Day", nth(2, MON, 10)],
	["Hallowe[’']?en", on(10, 31)],
	["All Saints[’']?(?: Day)?", on(11, 1)],
	["All Souls[’']?(?: Day)?", on(11, 2)],
	['Guy Fawkes (?:Day|Night)|Bonfire Night', on(11, 5)],
	['Election Day', (year) => [addDays(nthWeekday(year, 11, MON, 1), TUE - MON)]],
	["Veterans?[’']?s? Day|Armistice Day|Remembrance Day", on(11, 11)],
	['Remembrance Sunday', nth(2, SUN, 11)],
	['Black Friday', (year) => [addDays(nthWeekday(year, 11, THU, 4), 1)]],
	['Cyber Monday', (year) => [addDays(nthWeekday(year, 11, THU, 4), 4)]],
	['Thanksgiving(?: Day)?', nth(4, THU, 11)],
	['Pearl Harbor Day', on(12, 7)],
	['Christmas Eve', on(12, 24)],
	['Christmas(?: Day)?', on(12, 25)],
	['Boxing Day', on(12, 26)],
	['Mardi Gras|Shrove Tuesday|Fat Tuesday', fromEaster(-47)],
	['Ash Wednesday', fromEaster(-46)],
	['Palm Sunday', fromEaster(-7)],
	['(?:Maundy|Holy) Thursday', fromEaster(-3)],
	['Good Friday', fromEaster(-2)],
	['(?:Holy|Easter) Saturday', fromEaster(-1)],
	['Easter Monday', fromEaster(1)],
	['Easter(?: Sunday| Day)?', fromEaster(0)],
	['Ascension(?: Day)?', fromEaster(39)],
	['Pentecost|Whit Sunday', fromEaster(49)],
	['Whit Monday', fromEaster(50)],
	['Corpus Christi', fromEaster(60)],
	['Eid[-\\s][ae]l[-\\s]Fitr|Eid[-\\s]ul[-\\s]Fitr', lunar('islamic-umalqura', '10', 1)],
	['Eid[-\\s][ae]l[-\\s]Adha|Eid[-\\s]ul[-\\s](?:Adha|Azha)', lunar('islamic-umalqura', '12', 10)],
	['Ashura', lunar('islamic-umalqura', '1', 10)],
	['Rosh Hashanah?', lunar('hebrew', 'Tishri', 1)],
	['Yom Kippur', lunar('hebrew', 'Tishri', 10)],
	['Passover', lunar('hebrew', 'Nisan', 15)],
	['Hanukk?ah|Chanukah', lunar('hebrew', 'Kislev', 25)],
	['(?:Lunar|Chinese) New Year', lunar('chinese', '1', 1)],
	['Nowruz', on(3, 20)],
];

export const holidayRules: readonly Rule[] = [
	{
		// One expression for all, since most phrases name none.
		pattern: new RegExp(
			`\\b${WHICH}(?<name>${HOLIDAYS.map(([name]) => name).join('|')})(?<stretch>[-\\s](?:eve|week|weekend))?(?![a-z])`,
			'gi',
		),
		read: (found) => {
			const [, days] = HOLIDAYS.find(([name]) => new RegExp(`^(?:${name})$`, 'i').test(found('name'))) ?? [];
			return days && holiday(days, found('stretch').slice(1).toLowerCase(), found('which'));
		},
	},
	{
		pattern: new RegExp(`\\b${WHICH}Holy Week\\b`, 'gi'),
		read: (found) => yearly((year) => [unitOf(easter(year), 'week')], whichOf(found('which'))),
	},
	{
		pattern: new RegExp(`\\b${WHICH}Ramadan\\b`, 'gi'),
		read: (found) => yearly(ramadan, whichOf(found('which'))),
	},
];

function holiday(days: DayOfYear, stretch: string, which: string): Meaning {
	return yearly((year) => {
		const spans = days(year).flatMap((day) => stretchOf(day, stretch));
		return spans.length === 0 ? undefined : spans;
	}, whichOf(which));
}

function stretchOf(day: string, stretch: string): Variants {
	if (stretch === 'eve') return [oneDay(addDays(day, -1))];
	if (stretch === 'week') return weekOf(day);
	return stretch === 'weekend' ? weekendOf(day) : [oneDay(day)];
}

/** From Monday to Sunday; a feast on a Sunday can also begin its week. */
function weekOf(day: string): DaySpan[] {
	const weeks = [unitOf(day, 'week')];
	if (weekdayOf(day) !== SUN) return weeks;
	return [...weeks, { earliest: day, latest: addDays(day, 6) }, unitOf(addDays(day, 1), 'week')];
}

/** The weekend with the holiday, and with a Monday after it or a Thursday or Friday before it. */
function weekendOf(day: string): DaySpan[] {
	const weekday = weekdayOf(day);
	const weekend = weekendFrom(addDays(unitOf(day, 'week').earliest, weekday === MON ? -2 : 5));
	if (weekday === MON) return [{ ...weekend, latest: day }, weekend];
	if (weekday === SUN) return [weekend, { earliest: addDays(day, -2), latest: addDays(day, 1) }];
	return weekday >= THU
		? [{ ...weekend, earliest: day < weekend.earliest ? day : weekend.earliest }, weekend]
		: [weekend];
}

function ramadan(year: number): Variants | undefined {
	const [first] = inCalendar('islamic-umalqura', '9', 1, year);
	const [end] = inCalendar(
		'islamic-umalqura',
		'10',
		1,
		first === undefined ? year : Number(addDays(first, 29).slice(0, 4)),
	);
	return first !== undefined && end !== undefined && first < end
		? [{ earliest: first, latest: addDays(end, -1) }]
		: undefined;
}

function listed(day: string | undefined): string[] {
	return day === undefined ? [] : [day];
}
