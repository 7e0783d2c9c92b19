/** Years, decades and centuries that are printed. */
import { years } from './calendar';
import type { DaySpan } from './calendar';
import type { Fixed } from './meaning';
import type { Rule } from './mention';

/** Units that make a number before them no year. */
const COUNTED =
	'people|persons|troops|soldiers|men|women|children|dollars|euros|rupees|km|kilomet|miles|met|tons|tonnes|percent' +
	'|jobs|members|votes|employees|workers|cases|deaths|points|homes|families|refugees|pages';

export const yearRules: readonly Rule[] = [
	{
		pattern: new RegExp(
			`(?<![\\d$€£¥.,])\\b(?:the year )?(?<year>1\\d{3}|20\\d{2})\\b(?!s|[.,]?\\d|\\s(?:${COUNTED})|-(?:${COUNTED}))`,
			'gi',
		),
		read: (found) => ({ ...printed(years(Number(found('year')))), year: Number(found('year')) }),
	},
	{
		pattern: /(?<![\d$€£¥.,])\b(?<first>\d{4})\s?[-–—/]\s?(?<last>\d{4}|\d{2})(?![-\d])/g,
		read: (found) => rangeOfYears(found('first'), found('last')),
	},
	{
		pattern: /(?<=\p{L}\.? (?:of )?)['’‘](?<year>\d{2})\b(?!['’]?s)/gu,
		read: (found, day) => {
			const year = Number(found('year')) + centuryOf(Number(found('year')), Number(day.slice(0, 4)));
			return { ...printed(years(year)), year };
		},
	},
	{
		pattern: /\b(?<decade>\d{3}0)['’]?s\b/g,
		read: (found) => decade(Number(found('decade'))),
	},
	{
		pattern: /(?<![\d$€£¥]|\b(?:his|her|their|my) )['’‘]?\b(?<decade>[2-9]0)['’]?s\b/g,
		read: (found) => printed(years(1900 + Number(found('decade')), 1909 + Number(found('decade')))),
	},
	{
		pattern: /\b(?<century>\d{1,2})(?:st|nd|rd|th)[-\s]century\b/gi,
		read: (found) => century(Number(found('century'))),
	},
	{
		pattern: /\b(?<century>eighteenth|nineteenth|twentieth|twenty-first)[-\s]century\b/gi,
		read: (found) => century(CENTURIES.indexOf(found('century').toLowerCase()) + 18),
	},
];

/** “’24” is of this century unless that were more than a few years ahead. */
function centuryOf(year: number, now: number): number {
	const century = Math.floor(now / 100) * 100;
	return century + year > now + 5 ? century - 100 : century;
}

/** “The 1800s” are a century, “the 1900s” can be one. */
function decade(first: number): Fixed {
	const spans = [years(first, first + 9)];
	if (first % 100 === 0) spans.push(years(first, first + 99));
	return printed(...(first < 1900 ? spans.toReversed() : spans));
}

const CENTURIES = ['eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

function printed(...spans: readonly DaySpan[]): Fixed {
	return { form: 'fixed', dates: [spans], printed: true };
}

/** “2013-18”: the later year may be short. */
function rangeOfYears(first: string, last: string): Fixed | undefined {
	const end = first.slice(0, 4 - last.length) + last;
	return Number(first) > 0 && end > first ? printed(years(Number(first), Number(end))) : undefined;
}

/** The hundred years that begin alike, as EDTF writes them: 18XX. */
function century(number: number): Fixed | undefined {
	const first = (number - 1) * 100;
	return first > 0 && first < 10_000 ? printed(years(first, first + 99)) : undefined;
}
