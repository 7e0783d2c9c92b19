/** The model's words as a reader would say them. */
import type { ClaimLink, Commitment, Phase, Round } from '../model/schema';

export type Stage = Phase['stage'];

/** The stages from the table to the trenches: the rows of the drawing, top to bottom. */
export const STAGES = ['agreement', 'talks', 'ceasefire', 'deadlock', 'fighting'] as const satisfies Stage[];

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

/** “Agreed, not reported to be in force”: what is agreed is never shown as in force. */
export function stateInFull(state: Commitment['state']): string {
	return state === 'agreed' ? `${STATE_WORDS[state]}, not reported to be in force` : STATE_WORDS[state];
}

export const STATUS_WORDS: Record<Round['status'], string> = {
	announced: 'Announced',
	under_way: 'Under way',
	concluded: 'Concluded',
	deadlocked: 'Ended in deadlock',
};

/** What the one who answers does with the other's words: “Islamabad denies”. */
export const RELATION_WORDS: Record<ClaimLink['relation'], string> = {
	counters: 'counters',
	denies: 'denies',
	supports: 'supports',
	restates: 'restates',
};

/** How claims stand to one another, the strongest word first. */
export const RELATIONS: ClaimLink['relation'][] = ['denies', 'counters', 'supports', 'restates'];

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** “Qatar”, “Qatar and Türkiye”, “Qatar, Türkiye and Norway”. */
export function listOf(items: readonly string[]): string {
	return names.format(items);
}

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

/** “Not in these 3 articles”: what silence is called. */
export function silenceWords(articles: number): string {
	return articles === 1 ? 'Not in this article' : `Not in these ${articles} articles`;
}

/** Without a full stop at the end, for a place inside a sentence. */
export function unstopped(text: string): string {
	return text.replace(/\.$/, '');
}

/** With a small first letter where the first word is one that has no capital of its own: “An offer” → “an offer”. */
export function withinSentence(text: string): string {
	return text.replace(/^(?:An?|The|That|To|Both|All|No|More)\b/, (word) => word.toLowerCase());
}
