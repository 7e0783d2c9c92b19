/** Claims and answers as a conversation: who claimed, who answered, in order. */
import type { Lookup } from '../../model/lookup';
import type { Claim, ClaimLink, Talks } from '../../model/schema';
import { formatPublished } from '../../time/format';
import { whenWords } from '../dates';
import { targetOf, type Target } from '../evidence';
import { nameWithin } from '../parties';
import { RELATION_WORDS, RELATIONS } from '../words';

/** One turn of the conversation, with the turns that answer it. */
export interface Turn {
	/** Unique among the turns: a claim that answers two others stands under both. */
	id: string;
	/** “Afghanistan, Zabihullah Mujahid”. */
	voice: string;
	/** What an answer does with what it answers. */
	relation?: ClaimLink['relation'];
	/** Both in words: “Pakistan, Information ministry denies”. */
	who: string;
	text: string;
	/** The words as printed, where there are any. */
	quotation?: string;
	/** When it was said, in words. */
	said: string;
	/** Where it is printed: “Arab News, 5 November 2025”. */
	printed: string[];
	target: Target;
	answers: Turn[];
}

/**
 * The claims that met an answer, each with its answers below it, in order of when they were said; of answers
 * said at the same time the denial comes first, next to what it denies; then in order of the data. A claim that is itself an answer stands only under what it answers; claims that answer each other
 * in a ring begin with the first. O(claims · links).
 */
export function exchangesOf(talks: Talks, lookup: Lookup): Turn[] {
	const claims = talks.claims.toSorted(bySaid);
	const told = new Set<string>();
	const roots = [...claims.filter((claim) => !talks.links.some((link) => link.from === claim.id)), ...claims];
	return roots.flatMap((claim) => {
		if (told.has(claim.id) || !talks.links.some((link) => link.to === claim.id)) return [];
		return turn(claim, undefined, []);
	});

	function turn(claim: Claim, link: ClaimLink | undefined, above: readonly string[]): Turn {
		told.add(claim.id);
		const path = [...above, claim.id];
		const answers = claims
			.flatMap((other) =>
				talks.links
					.filter(({ from, to }) => from === other.id && to === claim.id && !path.includes(other.id))
					.map((answer) => ({ other, answer })),
			)
			.toSorted(
				(a, b) =>
					bySaid(a.other, b.other) ||
					RELATIONS.indexOf(a.answer.relation) - RELATIONS.indexOf(b.answer.relation),
			)
			.map(({ other, answer }) => turn(other, answer, path));
		return { id: path.join(' '), ...wordsOf(claim, link, lookup), answers };
	}
}

function bySaid({ said: a }: Claim, { said: b }: Claim): number {
	return a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest);
}

function wordsOf(claim: Claim, link: ClaimLink | undefined, lookup: Lookup): Omit<Turn, 'id' | 'answers'> {
	const quote = lookup.quotes.get(claim.quote ?? '');
	const speaker = claim.speaker ?? quote?.speaker;
	const names = [
		lookup.nameOf(claim.party),
		...(speaker === undefined || speaker === claim.party ? [] : [nameWithin(claim.party, speaker, lookup)]),
	];
	const voice = names.join(', ');
	return {
		voice,
		...(link ? { relation: link.relation } : {}),
		who: link ? `${voice} ${RELATION_WORDS[link.relation]}` : voice,
		text: claim.text,
		...(quote ? { quotation: quote.text } : {}),
		said: whenWords(claim.said),
		printed: lookup
			.sourcesOf(claim.excerpts)
			.map(({ publisher, published }) => `${publisher}, ${formatPublished(published, 'short')}`),
		target: targetOf(claim, lookup),
	};
}
