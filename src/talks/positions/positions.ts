/** What each side says: claims by issue and party, with the links between them. */
import type { Lookup } from '../../model/lookup';
import type { Claim, ClaimLink, Discrepancy, Talks } from '../../model/schema';
import { whenWords } from '../dates';
import { disagreementsAbout } from './disagreements';
import { targetOf, type Target } from '../evidence';
import { nameWithin } from '../parties';
import { RELATION_WORDS, RELATIONS } from '../words';

/** A claim as it is shown. */
export interface Position {
	id: string;
	/** Our words for it; absent where the quotation says it all. */
	text?: string;
	/** The words as printed, without quotation marks. */
	quotation?: string;
	/** Who says it, where that is not just the party. */
	speaker?: string;
	/** When, in words. */
	said: string;
	target: Target;
	/** What it says to others: “denies what Afghanistan says”, “restates the claim above”. */
	replies: string[];
	/** What others say to it; a claim of the same party on the same issue stands in the same cell anyway. */
	answers: Answer[];
}

/** One claim's word on another: “Islamabad denies: “false and misleading””. */
export interface Answer {
	id: string;
	relation: ClaimLink['relation'];
	/** Who does what: “Islamabad denies”. */
	who: string;
	text: string;
	/** Is `text` a quotation? */
	quoted: boolean;
	target: Target;
}

/** What one party says on one issue; empty where the sources have nothing. */
export interface Cell {
	party: string;
	positions: Position[];
}

export interface Row {
	id: string;
	label: string;
	cells: Cell[];
	/** What the sources disagree on about the events and quotes of this row. */
	discrepancies: Discrepancy[];
}

/** One row per issue, one cell per party, in the order of the data. O(claims · (issues · parties + links)). */
export function positionsOf(talks: Talks, lookup: Lookup): Row[] {
	return talks.issues.map(({ id, label }) => {
		const claims = talks.claims.filter((claim) => claim.issue === id);
		const cells = talks.parties.map((party) => ({
			party,
			positions: claims
				.filter((claim) => claim.party === party)
				.map((claim) => position(claim, talks, lookup)),
		}));
		return { id, label, cells, discrepancies: disagreementsAbout(claims, lookup) };
	});
}

/** A quotation this short stands in an answer in full; of a longer one the answer gives our words. */
const SHORT = 60;

function position(claim: Claim, talks: Talks, lookup: Lookup): Position {
	const quote = lookup.quotes.get(claim.quote ?? '');
	const speaker = claim.speaker ?? quote?.speaker;
	return {
		id: claim.id,
		// A fragment needs our words around it; a whole sentence does not.
		...(quote?.form === 'direct' ? {} : { text: claim.text }),
		...(quote ? { quotation: quote.text } : {}),
		...(speaker === undefined || speaker === claim.party
			? {}
			: { speaker: nameWithin(claim.party, speaker, lookup) }),
		said: whenWords(claim.said, 'short'),
		target: targetOf(claim, lookup),
		replies: talks.links
			.filter((link) => link.from === claim.id)
			.flatMap((link) => reply(link, claim, talks, lookup) ?? []),
		answers: talks.links
			.filter((link) => link.to === claim.id)
			.toSorted((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation))
			.flatMap((link) => answer(link, claim, talks, lookup) ?? []),
	};
}

function inOneCell(a: Claim, b: Claim): boolean {
	return a.party === b.party && a.issue === b.issue;
}

function reply(link: ClaimLink, claim: Claim, talks: Talks, lookup: Lookup): string | undefined {
	const other = talks.claims.find(({ id }) => id === link.to);
	if (!other) return undefined;
	const word = RELATION_WORDS[link.relation];
	if (!inOneCell(claim, other)) return `${word} what ${lookup.nameOf(other.party)} says`;
	return `${word} the claim ${talks.claims.indexOf(other) < talks.claims.indexOf(claim) ? 'above' : 'below'}`;
}

function answer(link: ClaimLink, answered: Claim, talks: Talks, lookup: Lookup): Answer | undefined {
	const claim = talks.claims.find(({ id }) => id === link.from);
	if (!claim || inOneCell(claim, answered)) return undefined;
	const quote = lookup.quotes.get(claim.quote ?? '');
	const quoted = quote !== undefined && quote.text.length <= SHORT;
	return {
		id: `${link.from} ${link.relation}`,
		relation: link.relation,
		who: `${lookup.nameOf(claim.party)} ${RELATION_WORDS[link.relation]}`,
		text: quoted ? quote.text : claim.text,
		quoted,
		target: targetOf(
			{ excerpts: link.excerpts, ...(claim.quote === undefined ? {} : { quote: claim.quote }) },
			lookup,
		),
	};
}
