import { describe, expect, it } from 'vitest';
import { eventOn } from '../../../tests/stories/dots';
import { undatedMarks, undatedRows } from './undated';

const minor = (id: string) => eventOn(id, 0, 1, 1);
const major = (id: string) => eventOn(id, 0, 1, 3);

describe('the margin of what is undated', () => {
	it('holds every entry in one mark, within its lane', () => {
		for (let count = 1; count <= 8; count += 1) {
			for (let n = 0; n <= 10; n += 1) {
				const entries = Array.from({ length: n }, (_, i) => (i < n / 2 ? major(`e${i}`) : minor(`e${i}`)));
				const marks = undatedMarks(entries, { top: 100, row: 20, count, labels: true });
				expect(marks.flatMap((mark) => mark.entries)).toEqual(entries);
				for (const { y } of marks) {
					expect(y).toBeGreaterThan(100);
					expect(y).toBeLessThan(100 + 20 * count);
				}
			}
		}
	});

	it('gives each two rows where it has words, and one where it has none', () => {
		const entries = [major('a'), minor('b')];
		const yOf = (labels: boolean) =>
			undatedMarks(entries, { top: 0, row: 20, count: 4, labels }).map(({ y }) => y);
		expect(undatedRows(2, true)).toBe(4);
		expect(yOf(true)).toEqual([20, 60]);
		expect(undatedRows(2, false)).toBe(2);
		expect(yOf(false)).toEqual([10, 30]);
	});
});
