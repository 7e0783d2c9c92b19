/** One date from what several sources say of the same event. */
import type { When } from '../../model/schema';
import { compareDays } from '../../time/span';
import { FIRST_DAY, addDays, contains, oneDay, overlaps, possibleDays, toEdtf } from './calendar';
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
	const [x, y] = [possibleDays(a), possibleDays(b)];
	if (contains(x, y)) return b;
	if (contains(y, x)) return a;
	const shared = { earliest: later(x.earliest, y.earliest), latest: earlier(x.latest, y.latest) };
	if (overlaps(x, y)) return inferred(a, shared, 'What the sources have in common.');
	const range = { earliest: earlier(x.earliest, y.earliest), latest: later(x.latest, y.latest) };
	return inferred(a, range, 'The sources give different days; from the first of them to the last.');
}

function inferred({ zone }: When, span: DaySpan, reason: string): When {
	const isOpen = span.earliest === FIRST_DAY;
	const days = isOpen ? oneDay(span.latest) : span;
	return { edtf: `${isOpen ? '../' : ''}${toEdtf(days)}`, ...days, basis: 'inferred', reason, zone };
}

/** Do two of them exclude each other? One day apart they need not: it may be the same hour in two zones. */
export function disagree(datings: readonly When[]): boolean {
	const all = datings.map(possibleDays);
	return all.some((a) => all.some((b) => compareDays(addDays(a.latest, 1), b.earliest) < 0));
}

function earlier(a: string, b: string): string {
	return compareDays(a, b) <= 0 ? a : b;
}

function later(a: string, b: string): string {
	return compareDays(a, b) <= 0 ? b : a;
}
