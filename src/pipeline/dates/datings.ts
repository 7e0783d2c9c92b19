/** One date from what several sources say of the same event. */
import type { When } from '../../model/schema';
import { compareDays } from '../../time/span';
import { addDays, contains, overlaps, toEdtf } from './calendar';
import type { DaySpan } from './calendar';

/**
 * Nested: the narrowest. Overlapping: what they have in common, inferred. Apart: from the first to the last day of
 * all, inferred; {@link disagree} says whether they do.
 * @returns Nothing where there are no datings.
 */
export function combined(datings: readonly When[]): When | undefined {
	return datings.reduce<When | undefined>((so, next) => (so ? both(so, next) : next), undefined);
}

function both(a: When, b: When): When {
	if (contains(a, b)) return b;
	if (contains(b, a)) return a;
	const [first, last] = [later(a.earliest, b.earliest), earlier(a.latest, b.latest)];
	if (overlaps(a, b))
		return inferred(a, { earliest: first, latest: last }, 'What the sources have in common.');
	const range = { earliest: earlier(a.earliest, b.earliest), latest: later(a.latest, b.latest) };
	return inferred(a, range, 'The sources give different days; from the first of them to the last.');
}

function inferred({ zone }: When, span: DaySpan, reason: string): When {
	return { edtf: toEdtf(span), ...span, basis: 'inferred', reason, zone };
}

/** Do two of them exclude each other? One day apart they need not: it may be the same hour in two zones. */
export function disagree(datings: readonly When[]): boolean {
	return datings.some((a) =>
		datings.some(
			(b) => !overlaps({ ...a, latest: addDays(a.latest, 1) }, b) && compareDays(a.latest, b.earliest) < 0,
		),
	);
}

function earlier(a: string, b: string): string {
	return compareDays(a, b) <= 0 ? a : b;
}

function later(a: string, b: string): string {
	return compareDays(a, b) <= 0 ? b : a;
}
