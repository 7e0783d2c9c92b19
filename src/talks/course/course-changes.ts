/** The lines from step to step. */
import { line } from 'd3';
import type { Phase } from '../../model/schema';
import type { Connector, Step, StripInput } from './course-strip';
import { isOpen } from './stations';

const path = line();

/** From bar to bar: along the row, up or down at the edge of the next column, along its row. */
export function connectorsOf(
	{ all, first, width, asOf, stations }: StripInput,
	steps: readonly Step[],
	yOf: (phase: Phase) => number,
): Connector[] {
	const before = all[first - 1];
	const after = all[first + steps.length];
	const within = steps.map(({ phase, bar, column, scheduled }, index): Connector | undefined => {
		const previous = steps[index - 1];
		const from = previous
			? { x: previous.bar.right, y: previous.bar.y }
			: before && { x: column.left, y: yOf(before) };
		if (!from) return undefined;
		const points: [number, number][] = [
			[from.x, from.y],
			[column.left, from.y],
			[column.left, bar.y],
			[bar.left, bar.y],
		];
		return { id: phase.id, path: path(points) ?? '', scheduled };
	});
	const end = steps.at(-1);
	const onward =
		end && after
			? {
					id: `${end.phase.id} onward`,
					path:
						path([
							[end.bar.right, end.bar.y],
							[width - 2, end.bar.y],
						]) ?? '',
					scheduled: isOpen(after, asOf, stations),
				}
			: undefined;
	return [...within, onward].filter((connector) => connector !== undefined);
}
