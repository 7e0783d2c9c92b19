/** The model's words as a reader would say them. */
import type { ClaimLink, Commitment, Phase } from '../model/schema';

export type Stage = Phase['stage'];

/** The stages, from agreement to fighting: the rows of the drawing, top to bottom. */
export const STAGES = ['agreement', 'talks', 'deadlock', 'ceasefire', 'fighting'] as const satisfies Stage[];

export const STAGE_WORDS: Record<Stage, string> = {
	agreement: 'Agreement',
	talks: 'Talks',
	ceasefire: 'Ceasefire',
	deadlock: 'Deadlock',
	fighting: 'Fighting',
};

export const STATE_WORDS: Record<Commitment['state'], string> = {
	proposed: 'Proposed',
	agreed: 'Agreed',
	in_force: 'In force',
	breached: 'Breached',
	unknown: 'Not known',
};

/** What the one who answers did with the other's words, of a claim that has been given up since: “denied” for “denies”. */
export const RELATION_PAST: Record<ClaimLink['relation'], string> = {
	counters: 'countered',
	denies: 'denied',
	supports: 'supported',
	restates: 'restated',
};

/** How claims stand to one another, the strongest word first. */
export const RELATIONS: ClaimLink['relation'][] = ['denies', 'counters', 'supports', 'restates'];

const ORDINALS = [
	'first',
	'second',
	'third',
	'fourth',
	'fifth',
	'sixth',
	'seventh',
	'eighth',
	'ninth',
	'tenth',
];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const plurals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** “first” to “tenth”, then “11th”, “22nd”. */
export function ordinalWord(ordinal: number): string {
	return ORDINALS[ordinal - 1] ?? `${ordinal}${SUFFIXES[plurals.select(ordinal)] ?? 'th'}`;
}

/** With a full stop at the end, and no more than one. */
export function stopped(text: string): string {
	return /[.!?]$/u.test(text) ? text : `${text}.`;
}

export function capitalised(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Only the first letter: “Last round” → “last round”. */
export function lowered(text: string): string {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** “Two”, “128”: for the beginning of a sentence. */
export function countWord(count: number): string {
	return COUNTS[count] ?? count.toString();
}

/** A process by a short name: what its title has before the colon, “Border talks” of “Border talks: Pakistan and Afghanistan”; else all of it. */
export function shortName(title: string): string {
	return /^(.+?): \S/u.exec(title)?.[1] ?? title;
}
