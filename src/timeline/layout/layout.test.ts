import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, layOut, type Box, type Room } from './layout';

const WIDTH = 1000;
const room: Room = { left: 0, right: WIDTH, gap: 6 };
const FOUR_ROWS = [0, 1, 2, 3];

const boxes = fc
	.array(
		fc.record({
			left: fc.integer({ min: 0, max: WIDTH - 12 }),
			width: fc.oneof(fc.constant(10), fc.integer({ min: 10, max: 400 })),
			labelWidth: fc.integer({ min: 20, max: 180 }),
			importance: fc.integer({ min: 1, max: 3 }),
		}),
		{ maxLength: 80 },
	)
	.map((drawn): Box[] =>
		drawn.map(({ left, width, labelWidth, importance }, i) => ({
			id: `event-${i.toString()}`,
			left,
			right: Math.min(WIDTH, left + width),
			labelWidth,
			importance,
			rows: i % 2 ? FOUR_ROWS : FOUR_ROWS.toReversed(),
		})),
	);

function box(
	id: string,
	left: number,
	right: number,
	labelWidth: number,
	importance = 2,
	rows = FOUR_ROWS,
): Box {
	return { id, left, right, labelWidth, importance, rows };
}

describe('laying out marks', () => {
	it('never lets two marks or labels of a row overlap, and nothing leaves the drawing', () => {
		fc.assert(
			fc.property(boxes, (drawn) => {
				const placements = layOut(drawn, room);
				const placed = drawn.flatMap((one) => {
					const placement = placements.get(one.id);
					return placement ? [{ row: placement.row, ...extentOf(one, placement.side) }] : [];
				});
				for (const [i, one] of placed.entries()) {
					expect(one.left).toBeGreaterThanOrEqual(0);
					expect(one.right).toBeLessThanOrEqual(WIDTH);
					for (const other of placed.slice(i + 1)) {
						if (one.row !== other.row) continue;
						expect(one.right + room.gap <= other.left || other.right + room.gap <= one.left).toBe(true);
					}
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('gives a label to the more important of two that want the same place', () => {
		const placements = layOut(
			[box('minor', 400, 410, 500, 1, [0]), box('major', 420, 430, 500, 3, [0])],
			room,
		);
		expect(placements.get('major')?.side).toBe('right');
		expect(placements.get('minor')?.side).toBe('none');
	});

	it('uses the room to the left of a mark when the right is taken or ends', () => {
		expect(layOut([box('last', 980, 990, 120)], room).get('last')?.side).toBe('left');
		const pair = layOut([box('first', 400, 410, 120, 3, [0]), box('second', 380, 390, 120, 2, [0])], room);
		expect([pair.get('first')?.side, pair.get('second')?.side]).toEqual(['right', 'left']);
	});

	it('writes a label inside a bar that is wide enough', () => {
		expect(layOut([box('bar', 100, 400, 120)], room).get('bar')?.side).toBe('inside');
	});

	it('goes to the row it prefers, and to the next where that is taken', () => {
		const pair = layOut([box('one', 500, 510, 40, 2, [2, 0]), box('two', 500, 510, 40, 2, [2, 0])], room);
		expect([pair.get('one')?.row, pair.get('two')?.row]).toEqual([2, 0]);
	});

	it('leaves out what has no room in any row', () => {
		const same = ['a', 'b', 'c'].map((id) => box(id, 500, 510, 40, 2, [0, 1]));
		expect(layOut(same, room).size).toBe(2);
	});
});
