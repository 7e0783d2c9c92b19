/** The words of a text, in the one match in which texts and queries meet. */
import { MONTH_NAMES } from '../../time/names';
import type { Folded } from './fold';

/** A word and its place in the folded text, `[from, to)`. */
export interface Word {
	/** Folded letters or a number: “percent” for “%”, “billion” for “bn”, “1000” for “1,000”. */
	readonly text: string;
	/** Other words it can be found by: “november” for “nov”, “dollars” for “$7”. */
	readonly also: readonly string[];
	readonly from: number;
	readonly to: number;
}

const TOKEN = new RegExp(
	[
		// The day and the month of 9.4.2025
		String.raw`\d{1,2}(?=\.\d{1,2}\.\d{4}(?!\d))|(?<=\d\.)\d{1,2}(?=\.\d{4}(?!\d))`,
		String.raw`\d+(?:[.,]\d+)*`,
		// U.S., e.g.
		String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?`,
		String.raw`[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*`,
		'%',
		String.raw`\p{Extended_Pictographic}`,
	].join('|'),
	'gu',
);

/** Units as they are written behind a number. */
const UNITS = new Map(
	Object.entries({
		k: 'thousand',
		m: 'million',
		mn: 'million',
		mln: 'million',
		b: 'billion',
		bn: 'billion',
		tn: 'trillion',
		pc: 'percent',
		pct: 'percent',
	}),
);
const SCALES = new Map([
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
]);
/** Units that need no number to be understood. */
const LONG_UNITS = /^(?:mn|mln|bn|pc|pct)$/;
const ORDINAL = /^(?:st|nd|rd|th)$/;
const CURRENCIES = new Map(
	Object.entries({ $: 'dollars', '€': 'euros', '£': 'pounds', '₨': 'rupees', '₹': 'rupees' }),
);
const CODES = new Map(Object.entries({ usd: 'dollars', eur: 'euros', gbp: 'pounds', pkr: 'rupees' }));
/** Numbers that are written out, where they count something: “seven billion”. “Two countries” stay two. */
const SPELT = new Map(
	(
		'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
		'eighteen nineteen'
	)
		.split(' ')
		.map((word, at) => [word, at + 1]),
);
const TENS = new Map(
	'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + 10 * at]),
);
const MONTHS = MONTH_NAMES.long.map((name) => name.toLowerCase());
const NONE: readonly string[] = [];

/** The English name of a month, from 1 to 12; `undefined` for other numbers. */
export function monthName(month: number): string | undefined {
	return MONTHS[month - 1];
}

/** The words of a folded text in order. O(length). */
export function words(folded: Folded): Word[] {
	const found: Word[] = [];
	for (const match of folded.text.matchAll(TOKEN)) {
		const word = read(match[0], match.index, folded.text, found.at(-1));
		if (word.replaces) found.pop();
		if (SCALES.has(word.text) || word.text === 'percent') countOut(found);
		const before = found.at(-1);
		if (before && SCALES.has(word.text) && isNumber(before.text)) {
			// “7 billion” is found by “7,000,000,000” too.
			const whole = (Number(before.text) * (SCALES.get(word.text) ?? 1)).toString();
			found[found.length - 1] = { ...before, also: [...before.also, whole] };
			found.push({ ...word, also: [...word.also, whole] });
			continue;
		}
		found.push(word);
	}
	return found;
}

interface Reading extends Word {
	/** It takes the place of the word before it. */
	readonly replaces?: boolean;
}

function read(token: string, from: number, text: string, before: Word | undefined): Reading {
	const to = from + token.length;
	if (token === '%') return { text: 'percent', also: NONE, from, to };
	if (/^\d/.test(token)) return readNumber(token, from, text, before);
	if (before && isNumber(before.text)) {
		if (before.to === from && ORDINAL.test(token)) return { ...before, to, replaces: true };
		const unit = before.to === from || LONG_UNITS.test(token) ? UNITS.get(token) : undefined;
		if (unit) return { text: unit, also: NONE, from, to };
	}
	const ones = SPELT.get(token) ?? 10;
	const tens = TENS.get(before?.text ?? '');
	if (before && tens && ones < 10 && /^[ -]$/.test(text.slice(before.to, from)))
		return { text: (tens + ones).toString(), also: NONE, from: before.from, to, replaces: true };
	if (token === 'cent' && before?.text === 'per') {
		return { text: 'percent', also: NONE, from: before.from, to, replaces: true };
	}
	return readLetters(token, from);
}

/** `1,000` → 1000; `5,2` → 5.2; `08` → 8; `2013-18` → 2013, 2018; `2025-04` → 2025, april. */
function readNumber(token: string, from: number, text: string, before: Word | undefined): Word {
	const to = from + token.length;
	const value = Number(token.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
	const currency = CURRENCIES.get(text[from - 1] ?? '');
	const number = Number.isNaN(value) ? token : value.toString();
	const continues = before && text.slice(before.to, from) === '-' && /^(?:1\d|20)\d\d$/.test(before.text);
	if (continues && /^\d\d$/.test(token)) {
		const year = before.text.slice(0, 2) + token;
		const month = monthName(value);
		if (year > before.text) return { text: year, also: NONE, from, to };
		if (month) return { text: month, also: NONE, from, to };
	}
	return { text: number, also: currency ? [currency] : NONE, from: currency ? from - 1 : from, to };
}

function readLetters(token: string, from: number): Word {
	// A possessive is not part of the name: “Pakistan’s” is found by “Pakistan”, and only that is marked.
	const owner = token.replace(/'s$/, '');
	const text = CODES.get(owner) ?? owner.replace(/['.]/g, '');
	const month =
		text.length >= 3 && text.length < 5 ? MONTHS.find((name) => name.startsWith(text)) : undefined;
	return { text, also: month && month !== text ? [month] : NONE, from, to: from + owner.length };
}

/** Puts the last word in digits if it is a number written out. */
function countOut(found: Word[]): void {
	const last = found.at(-1);
	const value = SPELT.get(last?.text ?? '') ?? TENS.get(last?.text ?? '');
	if (last && value) found[found.length - 1] = { ...last, text: value.toString() };
}

/** Is a word a number? Numbers are never misspelt: 29 is not 20. */
export function isNumber(word: string): boolean {
	return /^\d/.test(word);
}

const UNIT_WORDS = new Set(UNITS.values());

/** Is it the name of a unit? A million is no misspelt billion. */
export function isUnit(word: string): boolean {
	return UNIT_WORDS.has(word);
}

/**
 * Where the first `count` letters of a word end in the folded text: apostrophes and dots inside it are not letters.
 * @param count More than the word has gives its end.
 */
export function endOfLetters(folded: Folded, word: Word, count: number): number {
	let at = word.from;
	for (let letters = 0; at < word.to && letters < count; at += 1) {
		if (!/['.]/.test(folded.text[at] ?? '')) letters += 1;
	}
	return at;
}

/** Words so common that a query does not insist on them. */
const COMMON = new Set(
	(
		'a an and are as at be been but by did do does for from had has have he her his how i if in into is it its ' +
		'many me much my no nor not of on or our she so than that the their them then there these they this to was we were ' +
		'what when where which who whom why will with would you your'
	).split(' '),
);

/** Is it one of the words every English text has? */
export function isCommon(word: string): boolean {
	return COMMON.has(word);
}
