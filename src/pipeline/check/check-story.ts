/** Checks of the parts of a story that stand for themselves: places, actors, discrepancies. */
import type { Authored } from '../read/collect';
import type { Problem } from '../read/problem';
import { checkZone } from '../dates/zone';

export function* checkStory(authored: Authored): Generator<Problem> {
	const { places, discrepancies, actors } = authored;
	yield* checkEvidence(authored);
	yield* checkSingleSource(authored);
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

/** A story can hold itself to excerpts: then no event is only cited, and none is without proof. */
function* checkEvidence({ story, events, quotes }: Authored): Generator<Problem> {
	if (story?.value.evidence !== 'quoted') return;
	const quoted = new Set(quotes.map(({ value }) => value.event));
	for (const { value, spot } of events) {
		if (value.excerpts.length > 0 || quoted.has(value.id)) continue;
		yield spot
			.at('excerpts')
			.problem(
				`no excerpt proves “${value.id}”, and story.yaml promises one for every event (“evidence: quoted”)`,
			);
	}
}

/** What one source is said to tell alone must not be told by another. */
function* checkSingleSource({ discrepancies, quotes, excerpts }: Authored): Generator<Problem> {
	const sources = new Map(excerpts.map(({ value }) => [value.id, value.source]));
	const sourcesOf = (ids: readonly string[] = []) => new Set(ids.flatMap((id) => sources.get(id) ?? []));
	for (const { value, spot } of discrepancies) {
		if (value.kind !== 'single-source') continue;
		const telling = sourcesOf(value.sides.flatMap((side) => side.excerpts));
		const quote = quotes.find((one) => one.value.id === value.about);
		const printing = sourcesOf(quote?.value.excerpts);
		const all = telling.size > 1 ? telling : printing;
		if (all.size < 2) continue;
		yield spot
			.at('kind')
			.problem(
				`said to be told by one source, but ${[...all].join(' and ')} both tell it; it is a conflict, or its sides are of one source`,
			);
	}
}
