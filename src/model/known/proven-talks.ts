/** A negotiation process as some of its sources tell it. */
import { compareDays } from '../../time/span';
import type { Proofs } from './proofs';
import type { Claim, Commitment, Phase, Round, Talks } from '../schema';

/**
 * Of every item the excerpts of other sources are gone, and with the last of them the item; its date is one that these
 * sources give, or there is none. The day of the last report is that of these sources.
 * @param known The ids of the events and quotes that are known.
 * @returns Nothing where these sources tell nothing of it; the very process where they tell all.
 */
export function talksProvenBy(proofs: Proofs, talks: Talks, known: ReadonlySet<string>): Talks[] {
	const items = [...talks.phases, ...talks.rounds, ...talks.commitments, ...talks.claims];
	const asOf = proofs.lastReport({ excerpts: items.flatMap(({ excerpts }) => excerpts) });
	if (!asOf) return [];
	const isWhole = [...items, ...talks.links].every((item) => proofs.hasAll(item));
	if (isWhole && compareDays(talks.asOf.latest, asOf.latest) <= 0) return [talks];
	const told = {
		...talks,
		asOf,
		phases: talks.phases.flatMap((phase) => phaseOf(proofs, phase, known)),
		rounds: talks.rounds.flatMap((round) => roundOf(proofs, round)),
		claims: talks.claims.flatMap((claim) => claimOf(proofs, claim, known)),
		commitments: commitmentsOf(proofs, talks.commitments),
	};
	const claimed = new Set(told.claims.map(({ id }) => id));
	return [
		{
			...told,
			links: proofs.provenOf(talks.links).filter(({ from, to }) => claimed.has(from) && claimed.has(to)),
			// Who mediates, and what is argued about, is known from what proves it; where nothing ever does, it stays.
			mediators: talks.mediators.filter(({ actor }) => mediates(told, actor) || !mediates(talks, actor)),
			issues: talks.issues.filter(({ id }) => isRaised(told, id) || !isRaised(talks, id)),
		},
	];
}

function phaseOf(proofs: Proofs, phase: Phase, known: ReadonlySet<string>): Phase[] {
	return proofs.provenOf([phase]).map((part) => {
		const { event, ceasefire, ...rest } = part;
		return {
			...rest,
			when: proofs.dateOf(phase.when, part, part === phase),
			...(event !== undefined && known.has(event) && { event }),
			// What becomes of the ceasefire may be known from the rest.
			...(part === phase && ceasefire && { ceasefire }),
		};
	});
}

function roundOf(proofs: Proofs, round: Round): Round[] {
	return proofs.provenOf([round]).map((part) => {
		const when = proofs.dateOf(round.when, part, part === round);
		if (part === round) return { ...round, when };
		const { outcome: _outcome, ...rest } = part;
		const report = proofs.lastReport(part);
		const isAhead = when.basis !== 'undated' && report && compareDays(when.earliest, report.latest) > 0;
		return { ...rest, when, status: isAhead ? 'announced' : round.status };
	});
}

function claimOf(proofs: Proofs, claim: Claim, known: ReadonlySet<string>): Claim[] {
	return proofs.provenOf([claim]).map((part) => {
		const { quote, ...rest } = part;
		const said = proofs.dateOf(claim.said, part, part === claim);
		return { ...rest, said, ...(quote !== undefined && known.has(quote) && { quote }) };
	});
}

function commitmentsOf(proofs: Proofs, all: readonly Commitment[]): Commitment[] {
	const proven = new Set(proofs.provenOf(all).map(({ id }) => id));
	return all.flatMap((commitment) =>
		proofs.provenOf([commitment]).map((part) => {
			const { follows, ...rest } = part;
			const when = proofs.dateOf(commitment.when, part, part === commitment);
			return { ...rest, when, ...(follows !== undefined && proven.has(follows) && { follows }) };
		}),
	);
}

function mediates({ rounds }: Pick<Talks, 'rounds'>, actor: string): boolean {
	return rounds.some(({ mediators }) => mediators.includes(actor));
}

function isRaised({ claims, phases, commitments }: Talks, id: string): boolean {
	return [...claims, ...phases, ...commitments].some(({ issue }) => issue === id);
}
