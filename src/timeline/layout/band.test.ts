import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../model/schema';
import { eventOn } from '../../../tests/stories/dots';
import { layOutBand, type BandWords } from './band';

const measure = (text: string) => text.length * 7;
const words: BandWords = {
	measure,
	measureCaption: measure,
	labelOf: (entry) => ('label' in entry ? entry.label : undefined),
	isChosen: () => true,
	captions: ['some time in October', 'October'],
};

function event(id: string, after: string[] = [], importance: 1 | 2 | 3 = 2): TimelineEvent {
	return { ...eventOn(id, 0, 31, importance), label: `Label ${id}`, ...(after.length > 0 && { after }) };
}

/** Entries of one date; each may come after any before it. */
const band = fc
	.array(
		fc.record({
			after: fc.array(fc.nat(20), { maxLength: 2 }),
			importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
			length: fc.integer({ min: 1, max: 30 }),
		}),
		{ minLength: 1, maxLength: 12 },
	)
	.map((all) =>
		all.map(({ after, importance, length }, i): TimelineEvent => {
			const before = after.filter((one) => one < i).map((one) => `e${one}`);
			return { ...event(`e${i}`, before, importance), label: 'x'.repeat(length) };
		}),
	);
const width = fc.integer({ min: 20, max: 900 });
const mostRows = fc.integer({ min: 1, max: 10 });

describe('a band', () => {
	it('says its date before it names one more', () => {
		const entries = ['one', 'two', 'three'].map((id) => event(id));
		const { caption, items, more } = layOutBand(entries, 300, 3, words);
		expect(caption).toBe('some time in October');
		expect(items).toHaveLength(2);
		expect(more?.entries).toHaveLength(1);
	});

	it('holds each of its entries once: by itself, counted, or all as one', () => {
		fc.assert(
			fc.property(band, width, mostRows, (entries, width, most) => {
				const { items, more } = layOutBand(entries, width, most, words);
				const held = [...items.map(({ entry }) => entry.id), ...(more?.entries ?? []).map(({ id }) => id)];
				if (items.length === 0) expect(more).toBeUndefined();
				else expect(held.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
			}),
		);
	});

	it('is no higher than its rows and no wider than its date, and its words are whole and do not touch', () => {
		fc.assert(
			fc.property(band, width, mostRows, (entries, width, most) => {
				const { rows, caption, items, more, frame } = layOutBand(entries, width, most, words);
				expect(rows).toBeLessThanOrEqual(most);
				for (const { row, right, label, entry, x } of items) {
					expect(label).toBe(words.labelOf(entry));
					expect(row).toBeLessThan(rows);
					expect(row).toBeGreaterThanOrEqual(caption === undefined ? 0 : 1);
					expect(right).toBeLessThanOrEqual(width);
					const beside = items.filter((other) => other.row === row && other.x > x);
					for (const other of beside) expect(other.x).toBeGreaterThan(right + 10);
					expect(more?.row).not.toBe(row);
				}
				if (frame) expect(frame.x + frame.width).toBeLessThanOrEqual(width);
			}),
		);
	});

	it('draws an arrow only where an article gives the order, and across nothing', () => {
		fc.assert(
			fc.property(band, width, mostRows, (entries, width, most) => {
				const { items, arrows } = layOutBand(entries, width, most, words);
				const byId = new Map(items.map((item) => [item.entry.id, item]));
				for (const { id, points } of arrows) {
					const to = byId.get(id);
					const [start] = points;
					const tip = points.at(-1);
					if (!to || !start || !tip || !('when' in to.entry)) throw new Error(`no arrow leads to ${id}`);
					const from = (to.entry.after ?? []).flatMap((before) => byId.get(before) ?? []);
					expect(from.map(({ row }) => row)).toContain(Math.floor(start.y));
					expect(tip.y).toBe(to.row + 0.5);
					expect(tip.x).toBeLessThan(to.x);
					for (const [i, point] of points.slice(1).entries()) {
						const before = points[i] ?? point;
						const [left, right] = [Math.min(point.x, before.x), Math.max(point.x, before.x)];
						const [top, bottom] = [Math.min(point.y, before.y), Math.max(point.y, before.y)];
						const crossed = items.filter((item) => {
							const middle = item.row + 0.5;
							return middle >= top && middle <= bottom && item.x - 7 < right && item.right > left;
						});
						expect(crossed.map(({ entry }) => entry.id)).toEqual([]);
					}
				}
			}),
		);
	});

	it('puts what follows on the row of what it comes after, the others below, and what is unordered in a frame', () => {
		const entries = [
			event('truce'),
			event('extended', ['truce'], 3),
			event('monitored', ['truce']),
			event('free'),
		];
		const { items, arrows, frame, caption } = layOutBand(entries, 500, 8, words);
		expect(items.map(({ entry, row }) => [entry.id, row])).toEqual([
			['truce', 1],
			['extended', 1],
			['monitored', 2],
			['free', 3],
		]);
		expect(arrows.map(({ id }) => id)).toEqual(['extended', 'monitored']);
		expect(frame).toMatchObject({ from: 3, to: 4 });
		expect(caption).toBe('some time in October');
	});

	it('indents what follows where there is no room beside', () => {
		const { items } = layOutBand([event('truce'), event('extended', ['truce'])], 170, 8, words);
		expect(items.map(({ row }) => row)).toEqual([1, 2]);
		expect(items[1]?.x).toBeGreaterThan(items[0]?.x ?? 0);
	});

	it('counts the least important where there are too few rows, and all as one where there is no room', () => {
		const entries = [event('minor', [], 1), event('major', [], 3), event('other', [], 1)];
		const { items, more } = layOutBand(entries, 300, 2, words);
		expect(items.map(({ entry }) => entry.id)).toEqual(['major']);
		expect(more).toMatchObject({ row: 0, entries: [{ id: 'minor' }, { id: 'other' }] });
		expect(layOutBand(entries, 40, 8, words)).toMatchObject({ rows: 1, items: [], more: undefined });
	});

	it('survives a circle of what comes after what', () => {
		const { items } = layOutBand([event('a', ['b']), event('b', ['a'])], 600, 8, words);
		expect(items).toHaveLength(2);
	});
});
