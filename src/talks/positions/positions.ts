/** What each side says: issue by issue, every claim with the answers it met. */
import type { Lookup } from '../../model/lookup';
import type { Claim, ClaimLink, Discrepancy, Source, Talks } from '../../model/schema';
import { compareDays } from '../../time/span';
import { isVague, whenWords } from '../dates';
import { targetOf, type Proven, type Target } from '../evidence';
import { nameWithin } from '../who/parties';
import { RELATION_PAST, RELATIONS } from '../words';
import { wordsAround } from '../words-around';

/** A claim with the answers it met. */
export interface Thread {
	/** Unique among the threads: a claim that answers two others stands under both. */
	id: string;
	party: string;
	/** Who says it, where that is not just the party, and when: “Zabihullah Mujahid, 5 Nov 2025”. */
	by: string;
	/** In our words; nothing where the quotation says it all. */
	text?: string;
	/** As printed, without quotation marks. */
	quotation?: string;
	target: Target;
	/** The party has given this position up: the words that say so. */
	givenUp?: { words: string; target: Target };
	/** What it does with the claim it stands under. */
	relation?: ClaimLink['relation'];
	answers: Thread[];
}

export interface IssueView {
	id: string;
	label: string;
	threads: Thread[];
	/** The outlets that report on it. */
	sources: Source[];
	/** What the sources disagree on about the events and quotes of this issue. */
	discrepancies: Discrepancy[];
}

/**
 * The issues in the order of the data. A claim that answers another stands only under that one, in whatever issue;
 * claims that answer each other in a ring begin with the first. An issue without claims is left out where the course
 * or the agreements tell of it. O(claims · links).
 */
export function positionsOf(talks: Talks, lookup: Lookup): IssueView[] {
	const roots = rootsOf(talks);
	const items = [...talks.claims, ...talks.phases, ...talks.commitments];
	return talks.issues.flatMap(({ id, label }) => {
		const about = items.filter(({ issue }) => issue === id);
		const threads = roots
			.filter(({ issue }) => issue === id)
			.map((claim) => threadOf(claim, [], talks, lookup));
		if (threads.length === 0 && about.length > 0) return [];
		const sources = lookup.sourcesOf(about.flatMap(({ excerpts }) => excerpts));
		const claims = talks.claims.filter(({ issue }) => issue === id);
		return [{ id, label, threads, sources, discrepancies: disagreementsAbout(claims, lookup) }];
	});
}

/** “denies”; “denied” where either claim has been given up since. */
export function verbOf(answer: Thread, answered: Thread): string {
	const relation = answer.relation ?? 'counters';
	return (answer.givenUp ?? answered.givenUp) ? RELATION_PAST[relation] : relation;
}

/** The claims that answer none, then of each ring the first; in order of when they were said. */
function rootsOf(talks: Talks): Claim[] {
	const claims = talks.claims.toSorted(bySaid);
	const links = talks.links.filter((link) => !isGivingUp(link, talks));
	const told = new Set<string>();
	const tell = (id: string): void => {
		if (told.has(id)) return;
		told.add(id);
		for (const link of links) if (link.to === id) tell(link.from);
	};
	return [...claims.filter(({ id }) => !links.some((link) => link.from === id)), ...claims].filter(
		({ id }) => {
			if (told.has(id)) return false;
			tell(id);
			return true;
		},
	);
}

/** A party that counters or denies what it said itself has given that position up. */
function isGivingUp({ from, to, relation }: ClaimLink, { claims }: Talks): boolean {
	const party = (id: string) => claims.find((claim) => claim.id === id)?.party;
	return (relation === 'counters' || relation === 'denies') && party(from) === party(to);
}

function bySaid({ said: a }: Claim, { said: b }: Claim): number {
	return compareDays(a.earliest, b.earliest) || compareDays(a.latest, b.latest);
}

/** The strongest answer first. */
function byRelation(a: ClaimLink, b: ClaimLink): number {
	return RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation);
}

function threadOf(claim: Claim, above: readonly string[], talks: Talks, lookup: Lookup): Thread {
	const path = [...above, claim.id];
	const links = talks.links.filter(({ to }) => to === claim.id);
	const dropped = links.find((link) => isGivingUp(link, talks));
	const answers = links.filter((link) => !isGivingUp(link, talks) && !path.includes(link.from));
	return {
		id: path.join(' '),
		...wordsOf(claim, lookup),
		...(dropped ? { givenUp: giving(dropped, lookup) } : {}),
		answers: answers.toSorted(byRelation).flatMap((link) => {
			const other = talks.claims.find(({ id }) => id === link.from);
			return other ? [{ ...threadOf(other, path, talks, lookup), relation: link.relation }] : [];
		}),
	};
}

function wordsOf(claim: Claim, lookup: Lookup): Omit<Thread, 'id' | 'answers'> {
	const quote = lookup.quotes.get(claim.quote ?? '');
	const speaker = claim.speaker ?? quote?.speaker;
	const who =
		speaker === undefined || speaker === claim.party ? [] : [nameWithin(claim.party, speaker, lookup)];
	const { basis, phrase } = claim.said;
	const isUnsaid = basis === 'undated' || (isVague(claim.said) && phrase === undefined);
	const when = isUnsaid ? [] : [whenWords(claim.said, 'short')];
	return {
		party: claim.party,
		by: [...who, ...when].join(', '),
		// A fragment needs our words around it; a whole sentence does not.
		...(quote?.form === 'direct' ? {} : { text: claim.text }),
		// A comma that leads on to “he said” ends nothing here.
		...(quote ? { quotation: quote.text.replace(/,$/u, '') } : {}),
		target: targetOf(claim, lookup),
	};
}

/** So many characters of the words that say so. */
const SHORT = 90;

function giving({ excerpts }: ClaimLink, lookup: Lookup): NonNullable<Thread['givenUp']> {
	const [excerpt] = lookup.excerptsOf(excerpts);
	const about = 'abandoned dropped gave given position stance';
	return {
		words: wordsAround(excerpt?.exact ?? '', about, (text) => text.length <= SHORT),
		target: targetOf({ excerpts }, lookup),
	};
}

/**
 * The disagreements about the events and quotes that these items belong to, each once. That only one source
 * reports something is no disagreement.
 */
function disagreementsAbout(items: readonly Proven[], lookup: Lookup): Discrepancy[] {
	const subjects = items.flatMap((item) => {
		const { event, quote } = targetOf(item, lookup);
		return [event, quote].filter((id) => id !== undefined);
	});
	return [...new Set(subjects)]
		.flatMap((id) => lookup.discrepanciesAbout(id))
		.filter(({ kind }) => kind !== 'single-source');
}
