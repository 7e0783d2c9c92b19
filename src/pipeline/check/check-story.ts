/** Checks of the parts of a story that stand for themselves: places, actors, discrepancies. */
import type { Authored } from '../read/collect';
import type { Problem } from '../read/problem';
import { checkZone } from '../dates/zone';

export function* checkStory({ places, discrepancies, actors }: Authored): Generator<Problem> {
	for (const { value, spot } of places) yield* checkZone(value.zone, spot.at('zone'));
	for (const { value, spot } of actors) {
		if (value.memberOf === value.id)
			yield spot.at('memberOf').problem(`“${value.id}” cannot be a member of itself`);
	}
	for (const { value, spot } of discrepancies) {
		if (value.kind === 'single-source' || value.sides.length > 1) continue;
		yield spot.at('sides').problem(`a ${value.kind} has at least two sides`);
	}
}
