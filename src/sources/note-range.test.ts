import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteRange } from './note-range';

it.each([
	[[1], '1'],
	[[1, 2, 3, 5], '1\u2060–\u20603, 5'],
	[[9, 7, 7], '7, 9'],
	[[], ''],
])('writes the notes %j as “%s”', (numbers, words) => {
	const notes = new Map(numbers.map((number) => [`x${number}`, number]));
	expect(noteRange(notes, [...numbers.map((number) => `x${number}`), 'unknown'])).toBe(words);
});

it('loses no number and adds none', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
			const notes = new Map(numbers.map((number) => [`x${number}`, number]));
			const written = noteRange(notes, [...notes.keys()])
				.split(', ')
				.filter(Boolean);
			const read = written.flatMap((run) => {
				const [first = 0, last = first] = run.split('\u2060–\u2060').map(Number);
				return Array.from({ length: last - first + 1 }, (_, i) => first + i);
			});
			expect(read).toEqual(numbers.toSorted((a, b) => a - b));
		}),
	);
});
