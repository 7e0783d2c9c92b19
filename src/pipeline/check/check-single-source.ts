/** What one source is said to tell alone must not be told by another. */
import type { Authored } from '../read/collect';
import type { Problem } from '../read/problem';

export function* checkSingleSource({ discrepancies, quotes, excerpts }: Authored): Generator<Problem> {
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
