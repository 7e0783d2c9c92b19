/** Talks are consistent in themselves: claims are made at the table, about its issues, and answer one another. */
import type { Talks } from '../../model/schema';
import { checkCommitments } from './check-commitments';
import { checkCourse } from './check-course';
import { checkSaid } from './check-events';
import type { Evidence } from './check-events';
import type { Problem } from '../read/problem';
import type { Spot, Written } from '../read/spot';

export function* checkTalks(all: readonly Written<Talks>[], evidence: Evidence): Generator<Problem> {
	const known = new Set(
		all.flatMap(({ value }) => [...value.issues, ...value.claims, ...value.commitments]).map(({ id }) => id),
	);
	for (const talks of all) {
		yield* checkTable(talks, known, evidence);
		yield* checkCourse(talks);
		yield* checkCommitments(talks, evidence);
	}
}

/** @param known The ids of issues, claims and commitments of any talks; others have been reported as unknown. */
function* checkTable(
	{ value: talks, spot }: Written<Talks>,
	known: ReadonlySet<string>,
	evidence: Evidence,
): Generator<Problem> {
	const foreign = (items: readonly { readonly id: string }[]) =>
		new Set([...known].filter((id) => !items.some((item) => item.id === id)));
	const issues = foreign(talks.issues);
	const claims = foreign(talks.claims);
	for (const [index, claim] of talks.claims.entries()) {
		const at = spot.at('claims', index);
		yield* checkParty(claim.party, talks, at.at('party'));
		yield* checkForeign('an issue', claim.issue, issues, at.at('issue'));
		yield* checkSaid(claim.said, claim.excerpts, at.at('said', 'edtf'), evidence);
	}
	for (const [index, { from, to }] of talks.links.entries()) {
		const at = spot.at('links', index);
		yield* checkForeign('a claim', from, claims, at.at('from'));
		yield* checkForeign('a claim', to, claims, at.at('to'));
		if (from === to) yield at.at('to').problem(`the claim “${to}” cannot answer itself`);
	}
	for (const [index, commitment] of talks.commitments.entries()) {
		for (const [party, id] of commitment.by.entries()) {
			yield* checkParty(id, talks, spot.at('commitments', index, 'by', party));
		}
		yield* checkForeign(
			'a commitment',
			commitment.follows ?? '',
			foreign(talks.commitments),
			spot.at('commitments', index, 'follows'),
		);
	}
}

function* checkParty(id: string, { parties }: Talks, spot: Spot): Generator<Problem> {
	if (parties.includes(id)) return;
	yield spot.problem(
		`“${id}” is not at the table; the parties are ${parties.map((party) => `“${party}”`).join(', ')}`,
	);
}

function* checkForeign(
	what: string,
	id: string,
	foreign: ReadonlySet<string>,
	spot: Spot,
): Generator<Problem> {
	if (foreign.has(id)) yield spot.problem(`“${id}” is ${what} of other talks`);
}
