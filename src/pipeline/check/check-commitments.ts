/** Commitments: their states follow one another in time, and only what is said to be in force is. */
import type { Commitment, Talks } from '../../model/schema';
import { compareDays } from '../../time/span';
import { possibleDays } from '../dates/calendar';
import type { Evidence } from './check-events';
import type { Problem } from '../read/problem';
import type { Spot, Written } from '../read/spot';

export function* checkCommitments(
	{ value: { commitments }, spot }: Written<Talks>,
	evidence: Evidence,
): Generator<Problem> {
	const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
	for (const [index, commitment] of commitments.entries()) {
		const at = spot.at('commitments', index);
		yield* checkInForce(commitment, at, evidence);
		yield* checkFollows(commitment, byId, at);
	}
}

/** Words by which an article says that something applies now: to agree on it is not enough. */
const IN_FORCE =
	/\b(?:in (?:force|effect|operation|place)|(?:takes|took|taken|taking) effect|(?:came|comes|come|coming|entered|enters|entering) into (?:force|effect)|(?:holds|holding|has held|still held)|(?:is|are|was|were|being) observed|(?:began|begun|started|has started) work)\b/gi;

/** What makes of such words that it does not, or not yet: “not in force”, “will come into force”, “until it holds”. */
const NOT_YET =
	/(?:\b(?:not|never|no longer|nor|yet|will|would|shall|should|may|might|could|can|to|if|once|until|unless|before)|n[’'‘]t)(?: [\w’]+){0,3} $/i;

/** Does an excerpt say that something is in force now? */
function saysInForce(words: string): boolean {
	return [...words.matchAll(IN_FORCE)].some(({ index }) => !NOT_YET.test(words.slice(0, index)));
}

function* checkInForce(
	{ state, excerpts }: Commitment,
	spot: Spot,
	{ excerpts: known }: Evidence,
): Generator<Problem> {
	const words = excerpts.flatMap((id) => known.get(id)?.exact ?? []);
	if (state !== 'in_force' || words.length === 0 || words.some(saysInForce)) return;
	yield spot
		.at('state')
		.problem(
			'none of its excerpts says that it is in force (“took effect”, “came into force”, “holds”, “in place”, …); ' +
				'what was only agreed is “agreed”',
		);
}

/** A later state is not dated before the earlier one, and no commitment is proposed once it was agreed. */
function* checkFollows(
	{ id, follows, when, state }: Commitment,
	byId: ReadonlyMap<string, Commitment>,
	spot: Spot,
): Generator<Problem> {
	if (follows === undefined) return;
	const before = byId.get(follows);
	if (!before) return;
	if (follows === id || before.follows === id) {
		yield spot.at('follows').problem(`“${id}” cannot follow itself`);
		return;
	}
	if (compareDays(when.latest, possibleDays(before.when).earliest) < 0) {
		yield spot
			.at('when', 'edtf')
			.problem(
				`${state} on ${when.latest} at the latest, but it follows “${follows}”, ${before.state} on ${before.when.earliest}`,
			);
	}
	if (state === 'proposed' && before.state !== 'proposed') {
		yield spot
			.at('state')
			.problem(`it was ${before.state.replace('_', ' ')} before; it cannot be proposed after that`);
	}
}
