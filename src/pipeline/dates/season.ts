/** Seasons, quarters and halves of a year. */
import { months } from './calendar';
import { fixed, yearly } from './meaning';
import type { Meaning } from './meaning';
import { WHICH, whichOf } from './mention';
import type { Rule } from './mention';
import { ordinalOf } from './number-words';

/** The month in which each begins, in the north; winter runs on into the next year. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** What stands after “the fall of” when it is a season. */
const YEAR = '(?:\\d|last|this|next)';

export const seasonRules: readonly Rule[] = [
	{
		pattern: new RegExp(`\\b${WHICH}(?<season>summer|autumn|winter)\\b`, 'gi'),
		read: (found) => season(found('season'), found('which')),
	},
	{
		pattern: new RegExp(
			`\\b(?<which>(?:this |the )?(?:last|past|coming)|this|next) (?<season>spring|fall)\\b`,
			'gi',
		),
		read: (found) => season(found('season'), found('which')),
	},
	{
		pattern: new RegExp(
			`(?<=\\b(?:in|the|by|since|early|late|mid|until|before|from)[\\s-])(?<season>spring|fall)\\b(?!\\sof\\s(?!${YEAR}))`,
			'gi',
		),
		read: (found) => season(found('season'), ''),
	},
	{
		pattern:
			/\b(?<season>spring|fall)(?= (?:of )?(?:\d{4}\b|['’]\d\d\b|(?:last|this|next) year))|(?<=year['’]s )(?<season2>spring|fall)\b/gi,
		read: (found) => season(found('season') || found('season2'), ''),
	},
	{
		pattern: /\bwinter (?:of )?(?<year>\d{4})\s?[-–/]\s?\d{2,4}\b/gi,
		read: (found) => ({ ...fixed(months(Number(found('year')), 12, 3)), printed: true }),
	},
	{
		pattern:
			/\b(?:the )?(?<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[-\s]quarter\b(?<ofYear>\sof the year)?/gi,
		read: (found) =>
			// “The last quarter” is the one before; “the last quarter of 2024” the fourth.
			/last|final/i.test(found('nth')) ? undefined : part(ordinalOf(found('nth')), 3, found('ofYear')),
	},
	{
		pattern: /\b(?:the )?(?:last|final) quarter of (?=\d|this|last|next|the year)(?:the year)?/gi,
		read: () => part(4, 3),
	},
	{ pattern: /\bQ(?<nth>[1-4])\b/g, read: (found) => part(Number(found('nth')), 3) },
	{
		pattern:
			/\b(?:the )?(?<nth>first|second|1st|2nd)[-\s]half(?<ofYear> of the year\b|(?= of (?:\d|this|last|next)))/gi,
		read: (found) => part(ordinalOf(found('nth')), 6, found('ofYear')),
	},
	{
		pattern: /(?<=\b(?:in|for|during|over) )the (?<nth>first|second) half\b(?! of)/gi,
		read: (found) => part(ordinalOf(found('nth')), 6),
	},
	{ pattern: /\bH(?<nth>[12])\b/g, read: (found) => part(Number(found('nth')), 6) },
];

function season(name: string, which: string): Meaning {
	const first = SEASONS[name.toLowerCase()] ?? 1;
	return yearly((year) => [months(year, first, 3)], whichOf(which));
}

/** One of the parts of a year that are so many months long, counted from 1. */
function part(nth: number, length: number, ofYear = ''): Meaning | undefined {
	return nth * length > 12
		? undefined
		: yearly((year) => [months(year, (nth - 1) * length + 1, length)], ofYear === '' ? undefined : 'this');
}
