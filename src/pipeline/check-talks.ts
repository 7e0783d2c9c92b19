/** Talks are consistent in themselves: claims are made at the table, about its issues, and answer one another. */
import type { Talks } from '../model/schema';
import { checkSaid } from './check-events';
import type { Evidence } from './check-events';
import type { Problem } from './problem';
import type { Spot, Written } from './spot';

export function* checkTalks({ value: talks, spot }: Written<Talks>, evidence: Evidence): Generator<Problem> {
	const issues = talks.issues.map(({ id }) => id);
	const claims = talks.claims.map(({ id }) => id);
	for (const [index, claim] of talks.claims.entries()) {
		const at = spot.at('claims', index);
		yield* checkParty(claim.party, talks, at.at('party'));
		yield* checkOwn('an issue', claim.issue, issues, at.at('issue'));
		yield* checkSaid(claim.said, claim.excerpts, at.at('said', 'edtf'), evidence);
	}
	for (const [index, { from, to }] of talks.links.entries()) {
		const at = spot.at('links', index);
		yield* checkOwn('a claim', from, claims, at.at('from'));
		yield* checkOwn('a claim', to, claims, at.at('to'));
		if (from === to) yield at.at('to').problem(`the claim “${to}” cannot answer itself`);
	}
	for (const [index, commitment] of talks.commitments.entries()) {
		for (const [party, id] of commitment.by.entries()) {
			yield* checkParty(id, talks, spot.at('commitments', index, 'by', party));
		}
	}
}

function* checkParty(id: string, { parties }: Talks, spot: Spot): Generator<Problem> {
	if (parties.includes(id)) return;
	yield spot.problem(
		`“${id}” is not at the table; the parties are ${parties.map((party) => `“${party}”`).join(', ')}`,
	);
}

/** Ids that are not known at all are reported with the other references. */
function* checkOwn(what: string, id: string, own: readonly string[], spot: Spot): Generator<Problem> {
	if (own.includes(id)) return;
	yield spot.problem(
		`“${id}” is not ${what} of these talks; they have ${own.map((each) => `“${each}”`).join(', ') || 'none'}`,
	);
}
