/** Where in a phrase a date is mentioned. */
import type { Meaning, Which } from './meaning';

export interface Mention {
	/** Offsets in the text. */
	readonly start: number;
	readonly end: number;
	readonly meaning: Meaning;
}

/** What a pattern found: its groups by name, empty where one found nothing. */
export type Found = (group: string) => string;

/** Words of one kind, and what they mean. */
export interface Rule {
	/** Global and regardless of case. */
	readonly pattern: RegExp;
	/** @param day The day of publication. */
	readonly read: (found: Found, day: string) => Meaning | undefined;
}

/** What rules find in a text, in the order of the rules. */
export function mentionsOf(rules: readonly Rule[], text: string, day: string): Mention[] {
	return rules.flatMap(({ pattern, read }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const meaning = read((group) => match.groups?.[group] ?? '', day);
			return meaning ? [{ start: match.index, end: match.index + match[0].length, meaning }] : [];
		}),
	);
}

/** Keeps of overlapping mentions the one that begins first; of those that begin together, the longest. */
export function apart(mentions: readonly Mention[]): Mention[] {
	const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return sorted.filter((mention) => {
		if (mention.start < end) return false;
		({ end } = mention);
		return true;
	});
}

/** An optional group `which` of a regular expression: words before a name, such as “last” and “this coming”. */
export const WHICH = '(?:(?<which>(?:this |the )?(?:last|past|coming|upcoming)|this|next)\\s+)?';

/** Reads what {@link WHICH} found. */
export function whichOf(words: string): Which | undefined {
	if (/last|past/i.test(words)) return 'last';
	if (/coming/i.test(words)) return 'coming';
	if (/next/i.test(words)) return 'next';
	return words === '' ? undefined : 'this';
}
