/** The course of talks in time: phases and rounds in order, nothing over before it began. */
import type { Phase, Round, Talks } from '../../model/schema';
import { compareDays } from '../../time/span';
import type { Problem } from '../read/problem';
import type { Spot, Written } from '../read/spot';

export function* checkCourse({ value: talks, spot }: Written<Talks>): Generator<Problem> {
	yield* checkPhases(talks.phases, spot.at('phases'));
	yield* checkRounds(talks, spot.at('rounds'));
}

/** Phases begin one after the other, as far as their dates say; what began beside an earlier one is marked. */
function* checkPhases(phases: readonly Phase[], spot: Spot): Generator<Problem> {
	for (const [index, phase] of phases.entries()) {
		const before = phases[index - 1];
		if (!before) {
			if (phase.overlaps) yield spot.at(index, 'overlaps').problem('the first phase overlaps no other');
			continue;
		}
		if (compareDays(phase.when.earliest, before.when.earliest) >= 0 || phase.overlaps) continue;
		yield spot
			.at(index, 'when', 'edtf')
			.problem(
				`begins on ${phase.when.earliest}, before “${before.id}” on ${before.when.earliest}; ` +
					'put the phases in order, or mark this one with “overlaps: true”',
			);
	}
}

/** Rounds that are over; they must not begin after the last report. */
const OVER = new Set<Round['status']>(['concluded', 'deadlocked']);

function* checkRounds({ rounds, asOf }: Talks, spot: Spot): Generator<Problem> {
	for (const [index, { status, when }] of rounds.entries()) {
		if (status === 'announced' || compareDays(when.earliest, asOf.latest) <= 0) continue;
		const what = OVER.has(status) ? 'over before it began' : 'under way before it began';
		yield spot
			.at(index, 'status')
			.problem(
				`${what}: it begins on ${when.earliest}, after the last report on ${asOf.latest}; ` +
					'what lies ahead is “announced”',
			);
	}
	yield* checkNumbers(rounds, spot);
}

function* checkNumbers(rounds: readonly Round[], spot: Spot): Generator<Problem> {
	for (const [index, round] of rounds.entries()) {
		const { ordinal, when } = round;
		if (ordinal === undefined) continue;
		const numbered = rounds.filter((other): other is Round & { ordinal: number } => {
			return other !== round && other.ordinal !== undefined;
		});
		if (rounds.slice(0, index).some((other) => other.ordinal === ordinal)) {
			yield spot.at(index, 'ordinal').problem(`another round has the number ${ordinal}`);
		}
		const later = numbered.find(
			(other) => other.ordinal < ordinal && compareDays(other.when.earliest, when.latest) > 0,
		);
		if (!later) continue;
		yield spot
			.at(index, 'when', 'edtf')
			.problem(
				`round ${ordinal} ends on ${when.latest}, before round ${later.ordinal} begins on ${later.when.earliest}`,
			);
	}
}
