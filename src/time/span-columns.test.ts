import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerBound } from './bisect';
import { DAY, dayOf, spanOf } from './span';
import { orderOf, pick, sharedSpans, spanColumns } from './span-columns';

const days = fc
	.tuple(fc.integer({ min: -4000, max: 20_000 }), fc.integer({ min: 0, max: 40 }))
	.map(([first, length]) => ({ earliest: dayOf(first * DAY), latest: dayOf((first + length) * DAY) }));
const dates = fc.array(days, { maxLength: 60 });

describe('stretches of time in columns', () => {
	it('are those of the dates, one by one', () => {
		fc.assert(
			fc.property(dates, (list) => {
				const { starts, ends } = spanColumns(list, (date) => date);
				expect([...starts.keys()].map((i) => ({ start: starts[i], end: ends[i] }))).toEqual(list.map(spanOf));
			}),
		);
	});

	it('come in order of start, then of end; of equals the first comes first', () => {
		fc.assert(
			fc.property(dates, (list) => {
				const spans = spanColumns(list, (date) => date);
				const indices = orderOf(spans) ?? list.keys();
				const expected = [...list.keys()].toSorted(
					(a, b) =>
						(spans.starts[a] ?? 0) - (spans.starts[b] ?? 0) || (spans.ends[a] ?? 0) - (spans.ends[b] ?? 0),
				);
				expect([...indices]).toEqual(expected);
			}),
		);
	});

	it('are shared by all who have the same, once they are in order', () => {
		fc.assert(
			fc.property(dates, (list) => {
				const spans = spanColumns(list, (date) => date);
				const order = orderOf(spans);
				const shared = sharedSpans(order ? pick(list, spans, order).spans : spans);
				const texts = shared.map(({ start, end }) => `${start} ${end}`);
				expect(new Set(texts).size).toBe(texts.length);
				expect(shared.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
			}),
		);
	});
});

it('the place of a number among others in order is before the first that is not below it', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 30 })),
			fc.integer({ min: -1, max: 31 }),
			(list, value) => {
				const numbers = list.toSorted((a, b) => a - b);
				const expected = numbers.filter((number) => number < value).length;
				expect(lowerBound(numbers, value)).toBe(expected);
				expect(lowerBound(numbers, value, Math.floor(expected / 2))).toBe(expected);
			},
		),
	);
});
