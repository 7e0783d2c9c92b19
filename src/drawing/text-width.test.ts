import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flow, shorten, textMeasure, wrap } from './text-width';

const ten = (text: string) => text.length * 10;

it.each([
	['Truce extended', 200, 1, ['Truce extended']],
	['Truce extended', 80, 2, ['Truce', 'extended']],
	['Truce extended', 80, 1, undefined],
	['Truce extended', 70, 2, undefined],
	['', 70, 2, []],
])('wraps %j in %i pixels and %i lines', (text, width, lines, expected) => {
	expect(wrap(text, width, lines, ten)).toEqual(expected);
});

it.each([
	['Truce extended again', 140, ['Truce extended', 'again']],
	['See example.org/talks now', 80, ['See', 'example.', 'org/talk', 's now']],
	['', 80, []],
])('lets %j flow into lines of %i pixels', (text, width, expected) => {
	expect(flow(text, width, ten)).toEqual(expected);
});

it('never draws a shortened text wider than its room', () => {
	fc.assert(
		fc.property(fc.string(), fc.integer({ min: 0, max: 200 }), (text, width) => {
			expect(ten(shorten(text, width, ten))).toBeLessThanOrEqual(Math.max(0, width));
		}),
	);
});

it('counts what a reader takes for one character once', () => {
	const measure = textMeasure(12);
	expect(measure('é')).toBe(measure('e\u0301'));
	expect(measure('👩‍👩‍👧')).toBe(12);
	expect(measure('')).toBe(0);
});
