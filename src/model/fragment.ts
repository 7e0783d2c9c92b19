/**
 * Links into the original article, at the very words: URL text fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`.
 * See https://wicg.github.io/scroll-to-text-fragment/. What its rules ask of a link:
 * - `start`, `end`, `prefix` and `suffix` each stand inside one block, so none may run over the end of a paragraph;
 *   from `start` to `end` the words may.
 * - Each begins and ends at the edge of a word.
 * - Without context the first occurrence in the page is taken. A headline may stand there five times.
 */
import type { Excerpt } from './schema';

type Printed = Pick<Excerpt, 'exact' | 'prefix' | 'suffix'>;

/** Excerpts longer than this, in UTF-16 units, are named by their beginning and end, as in Chromium's own links. */
const LONGEST = 300;

/** Words of the beginning and of the end; more where the end stands earlier in the excerpt. */
const WORDS = 6;

/** Words of context on either side. */
const CONTEXT_WORDS = 4;

/** An excerpt's context of this length, in UTF-16 units, was cut off; a shorter one reaches the end of the text. */
const CUT = 31;

/**
 * The value of the `text` directive that finds these words where they stand.
 * @param words How many words of context to give on either side, at most.
 */
export function textDirective(
	{ exact, prefix, suffix }: Printed,
	{ before: most, after: mostAfter } = { before: CONTEXT_WORDS, after: CONTEXT_WORDS },
): string {
	const [start, end] = rangeOf(exact);
	const before = encode(wordsBefore(prefix, most));
	const after = encode(wordsAfter(suffix, mostAfter));
	return [
		...(before === '' ? [] : [`${before}-`]),
		encode(start),
		...(end === undefined ? [] : [encode(end)]),
		...(after === '' ? [] : [`-${after}`]),
	].join(',');
}

/**
 * The directive with the fewest words of context that make it unique in a text; with all there are where none do.
 * O(text) for each of up to nine attempts.
 * @returns Nothing where the words of the excerpt alone are unique: they say it all.
 */
export function neededDirective(excerpt: Printed, text: string): string | undefined {
	const [start] = rangeOf(excerpt.exact);
	// What follows a long excerpt does not stand after its beginning.
	const isWhole = start === spaced(excerpt.exact);
	const all = spaced(text).toLowerCase();
	const isUnique = (before: number, after: number) => {
		const words = [
			wordsBefore(excerpt.prefix, before),
			start,
			isWhole ? wordsAfter(excerpt.suffix, after) : '',
		].filter((part) => part !== '');
		return all.split(words.join(' ').toLowerCase()).length <= 2;
	};
	if (isUnique(0, 0)) return undefined;
	const counts = [...Array(CONTEXT_WORDS).keys()].map((index) => index + 1);
	const attempts = counts.flatMap((n): [number, number][] => [
		[n, n - 1],
		[n - 1, n],
		[n, n],
	]);
	const [before, after] = attempts.find((counts) => isUnique(...counts)) ?? [CONTEXT_WORDS, CONTEXT_WORDS];
	return textDirective(excerpt, { before, after });
}

/** The words of the article that a directive gives before and after the excerpt. */
export function contextIn(directive: string): { readonly before: string; readonly after: string } {
	const parts = directive.split(',');
	const [first = ''] = parts;
	const last = parts.at(-1) ?? '';
	return {
		before: first.endsWith('-') ? decodeURIComponent(first.slice(0, -1)) : '',
		after: last.startsWith('-') ? decodeURIComponent(last.slice(1)) : '',
	};
}

/** All of a short excerpt of one paragraph; the beginning and the end of any other. */
function rangeOf(exact: string): [start: string, end?: string] {
	const lines = exact.split(/\s*\n\s*/).filter((line) => line !== '');
	const [first = ''] = lines;
	const last = lines.at(-1) ?? '';
	if (lines.length === 1 && first.length <= LONGEST) return [spaced(first)];
	const start = spaced(first).split(' ').slice(0, WORDS).join(' ');
	return [start, endOf(spaced(last), spaced(exact).slice(start.length))];
}

/** The last words, as many as it takes for them to stand only at the end of what follows the beginning. */
function endOf(last: string, rest: string): string {
	const words = last.split(' ');
	for (let count = Math.min(WORDS, words.length); count < words.length; count += 1) {
		const end = words.slice(-count).join(' ');
		if (rest.toLowerCase().indexOf(end.toLowerCase()) === rest.length - end.length) return end;
	}
	return last;
}

/** The last whole words before the excerpt in its paragraph; nothing where it begins there or inside a word. */
function wordsBefore(prefix: string, most: number): string {
	if (/[\p{L}\p{N}]$/u.test(prefix)) return '';
	const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
	const whole = line === prefix && prefix.length >= CUT ? line.replace(/^\S*\s?/, '') : line;
	return most === 0 ? '' : context(spaced(whole).split(' ').slice(-most));
}

/** The first whole words after the excerpt in its paragraph; nothing where it ends there or inside a word. */
function wordsAfter(suffix: string, most: number): string {
	if (/^[\p{L}\p{N}]/u.test(suffix)) return '';
	const [line = ''] = suffix.split('\n');
	const whole = line === suffix && suffix.length >= CUT ? line.replace(/\s?\S*$/, '') : line;
	return context(spaced(whole).split(' ').slice(0, most));
}

/** Punctuation alone tells no place from another. */
function context(words: readonly string[]): string {
	const text = words.join(' ');
	return /[\p{L}\p{N}]/u.test(text) ? text : '';
}

/** A page shows a run of white space as one space. */
function spaced(text: string): string {
	return text.trim().replace(/\s+/g, ' ');
}

/** The hyphen, comma and ampersand are part of the directive's own grammar. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
