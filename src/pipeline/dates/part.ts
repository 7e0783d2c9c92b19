/** Parts of a stretch: early, mid and late, start and end, and what is before or after the day of publication. */
import { addDays, contains, lengthOf, months, oneDay, sameSpan, unitOf, years } from './calendar';
import { yearOf } from '../../time/span';
import type { DaySpan } from './calendar';
import type { Variants } from './meaning';

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'earlier' | 'later';

/** The part of each reading, then the whole: “early May” can be all of May. A day has no parts. */
export function partOf(variants: Variants, part: Part, published: string): Variants {
	return variants.flatMap((span) => {
		if (span.earliest === span.latest) return [span];
		return [...partsOf(span, part, published), span].filter((inner) => isPart(inner, span));
	});
}

function isPart(inner: DaySpan, whole: DaySpan): boolean {
	return inner.earliest <= inner.latest && contains(whole, inner);
}

function partsOf(whole: DaySpan, part: Part, published: string): DaySpan[] {
	const [early, mid, late] = thirdsOf(whole);
	switch (part) {
		case 'early':
			return [early];
		case 'mid':
			return [mid];
		case 'late':
			return [late];
		case 'start':
			return [
				...yearAt(whole, whole.earliest),
				oneDay(whole.earliest),
				...monthAt(whole, whole.earliest),
				early,
			];
		case 'end':
			return [...yearAt(whole, whole.latest), oneDay(whole.latest), ...monthAt(whole, whole.latest), late];
		case 'earlier':
			return [
				{ ...whole, latest: published },
				{ ...whole, latest: addDays(published, -1) },
				...untilMonth(whole, published),
			];
		case 'later':
			return [
				{ ...whole, earliest: published },
				{ ...whole, earliest: addDays(published, 1) },
				...fromMonth(whole, published),
			];
	}
}

type Thirds = readonly [early: DaySpan, mid: DaySpan, late: DaySpan];

/** Thirds in whole units: of a month its days 1–10, 11–20 and the rest, of a year four months each. */
function thirdsOf(whole: DaySpan): Thirds {
	const { earliest, latest } = whole;
	const [year, last] = [yearOf(earliest), yearOf(latest)];
	if (sameSpan(whole, years(year))) return [months(year, 1, 4), months(year, 5, 4), months(year, 9, 4)];
	if (sameSpan(whole, years(year, last))) {
		const third = (last - year + 1) / 3;
		const [second, end] = [year + Math.ceil(third), year + Math.ceil(2 * third)];
		return [years(year, second - 1), years(second, end - 1), years(Math.min(last, end - 1), last)];
	}
	if (sameSpan(whole, unitOf(earliest, 'month'))) return cut(whole, 10, 20);
	const month = Number(earliest.slice(5, 7));
	if (sameSpan(whole, months(year, month, 3))) {
		return [months(year, month), months(year, month + 1), months(year, month + 2)];
	}
	return cut(whole, Math.floor(lengthOf(whole) / 3), Math.ceil((lengthOf(whole) * 2) / 3) - 1);
}

/** Cuts a stretch in three, after `first` and after `second` of its days. */
function cut({ earliest, latest }: DaySpan, first: number, second: number): Thirds {
	return [
		{ earliest, latest: addDays(earliest, first - 1) },
		{ earliest: addDays(earliest, first), latest: addDays(earliest, second - 1) },
		{ earliest: addDays(earliest, second), latest },
	];
}

/** The year at one end of several years; none for a shorter stretch. */
function yearAt(whole: DaySpan, day: string): DaySpan[] {
	return yearOf(whole.earliest) < yearOf(whole.latest) && lengthOf(whole) > 366 ? [unitOf(day, 'year')] : [];
}

/** The month at one end of a year or more. */
function monthAt(whole: DaySpan, day: string): DaySpan[] {
	const month = unitOf(day, 'month');
	return sameSpan(whole, month) ? [] : [month];
}

function untilMonth(whole: DaySpan, published: string): DaySpan[] {
	if (lengthOf(whole) < 32) return [];
	const { earliest, latest } = unitOf(published, 'month');
	return [
		{ ...whole, latest },
		{ ...whole, latest: addDays(earliest, -1) },
	];
}

function fromMonth(whole: DaySpan, published: string): DaySpan[] {
	if (lengthOf(whole) < 32) return [];
	const { earliest, latest } = unitOf(published, 'month');
	return [
		{ ...whole, earliest },
		{ ...whole, earliest: addDays(latest, 1) },
	];
}
