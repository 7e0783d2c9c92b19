/** Numbers in words, as dates have them. */

const ONES =
	'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
		' ',
	);
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** A number below 100 in words: “six”, “twenty-five”. */
const SMALL = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${ONES.slice(0, 9).join('|')}))?|${ONES.toReversed().join('|')})`;
/** What “nineteen hundred” and “twenty twenty-four” begin with. */
const HUNDREDS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)';

const REWRITES: readonly (readonly [pattern: RegExp, write: (...found: string[]) => string])[] = [
	[
		new RegExp(`\\btwo thousand(?:[-\\s](?:and[-\\s])?(${SMALL}))?\\b`, 'gi'),
		(_, rest = '') => String(2000 + small(rest)),
	],
	[
		new RegExp(`\\b(${HUNDREDS})[-\\s](?:hundred(?:[-\\s]and[-\\s])?|oh[-\\s])[-\\s]?(${SMALL})?\\b`, 'gi'),
		(_, hundreds = '', rest = '') => String(small(hundreds) * 100 + small(rest)),
	],
	// “Twenty-four” is a number below a hundred, “twenty twenty” a year.
	[
		new RegExp(
			`\\b(${HUNDREDS})[-\\s]((?:${TENS.join('|')}|${ONES.slice(9).join('|')})(?:[-\\s](?:${ONES.slice(0, 9).join('|')}))?)\\b`,
			'gi',
		),
		(_, hundreds = '', rest = '') => String(small(hundreds) * 100 + small(rest)),
	],
	[
		new RegExp(`\\b(${DECADES.slice(1).join('|')})\\b`, 'gi'),
		(_, decade = '') => `19${DECADES.indexOf(decade.toLowerCase()) + 2}0s`,
	],
	[/\bhalf a century\b/gi, () => '50 years'],
	[/\b(?:a )?quarter(?:[-\s]| of a )century\b/gi, () => '25 years'],
	[/\b(?:half a|a half) dozen\b/gi, () => '6'],
	[/\ba dozen\b/gi, () => '12'],
	[
		new RegExp(`\\b${SMALL}\\b(?!-(?:${ORDINALS.slice(0, 9).join('|')}))`, 'gi'),
		(word) => String(small(word)),
	],
	[
		/\b(an?|\d+) (?:and a half years|years? and a half)\b/gi,
		(_, count = '') => `${countOf(count) * 12 + 6} months`,
	],
	[/\bhalf a year\b/gi, () => '6 months'],
	[
		/\b(year|month|week)(?:['’]s |-| )end\b/gi,
		(_, unit = '') => (/week end/i.test(_) ? _ : `end of the ${unit}`),
	],
	[/\bmid-?(year|month|week)\b/gi, (_, unit = '') => `middle of the ${unit}`],
];

/** Writes the numbers of a text in figures: “two weeks ago” as “2 weeks ago”, “nineteen ninety-six” as “1996”. */
export function inFigures(text: string): string {
	return REWRITES.reduce((rewritten, [pattern, write]) => rewritten.replace(pattern, write), text);
}

/** 0 for what is no number below 100. */
function small(words: string): number {
	const [first = '', second = ''] = words.toLowerCase().split(/[-\s]/);
	const tens = TENS.indexOf(first);
	return tens < 0 ? ONES.indexOf(first) + 1 : tens * 10 + 20 + ONES.indexOf(second) + 1;
}

/** “A” and “an” count one. */
export function countOf(text: string): number {
	return /^\d+$/.test(text) ? Number(text) : 1;
}

/** A regular expression for “third” and “3rd”. */
export const ORDINAL = `(?:${ORDINALS.toReversed().join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

/** 3 for “third” and “3rd”. */
export function ordinalOf(text: string): number {
	return ORDINALS.indexOf(text.toLowerCase()) + 1 || Number.parseInt(text, 10);
}
