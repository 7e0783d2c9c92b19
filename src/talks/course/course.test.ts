import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../model/schema';
import { layOutCourse, type Course } from './course';
import type { Label, Strip } from './course-strip';
import { LINE } from './course-sizes';
import { lakeTalks, phase, when } from '../../../tests/stories/talks';
import { estimate } from '../../drawing/text-width';
import { STAGES } from '../words';

const measure = estimate(12);
const asOf = when('2031-06-10');
const layOut = (phases: Phase[], width = 440) => layOutCourse(phases, asOf, { width, measure });
const steps = (course: Course) => course.strips.flatMap((strip) => strip.steps);

const dates = fc.constantFrom(
	when('2031-03-01', '2031-03-31'),
	when('2031-03-29', '2031-04-02'),
	when('2031-05-02'),
	when('2031-06-10'),
	when('2031-06-20'),
	when('2030-01-01', '2032-12-31'),
);
const words = fc.constantFrom(
	'Truce',
	'talks',
	'mediated',
	'Waffenstillstandsverhandlungen',
	'on',
	'停戦',
	'x',
);
const phases = fc
	.array(
		fc.record({
			stage: fc.constantFrom(...STAGES),
			date: dates,
			label: fc.array(words, { minLength: 1, maxLength: 9 }),
		}),
		{
			minLength: 1,
			maxLength: 24,
		},
	)
	.map((drafts) =>
		drafts.map(({ stage, date, label }, index) => phase(`p${index}`, stage, date, label.join(' '))),
	);
const widths = fc.integer({ min: 280, max: 720 });

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const boxOf = ({ extent, y, lines }: Label): Box => ({
	...extent,
	top: y - LINE + 2,
	bottom: y + (lines.length - 1) * LINE + 2,
});

function boxesIn({ steps: inside, dates: below, asOf: line, rows }: Strip): Box[] {
	return [
		...inside.map(({ label }) => boxOf(label)),
		...inside.map(({ bar }) => ({ left: bar.left, right: bar.right, top: bar.y - 7, bottom: bar.y + 7 })),
		...below.map(({ label }) => boxOf(label)),
		...(line ? [boxOf(line.label)] : []),
		...rows.map(({ word, y }) => ({ left: 0, right: measure(word), top: y - 7, bottom: y + 7 })),
	];
}

const touch = (a: Box, b: Box) =>
	a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

describe('the drawing of any talks at any width', () => {
	it('keeps every word inside and lets nothing overlap', () => {
		fc.assert(
			fc.property(phases, widths, (input, width) => {
				for (const strip of layOut(input, width).strips) {
					const boxes = boxesIn(strip);
					for (const { left, right, top, bottom } of boxes) {
						expect(left).toBeGreaterThanOrEqual(-0.01);
						expect(right).toBeLessThanOrEqual(width + 0.01);
						expect(top).toBeGreaterThanOrEqual(-0.01);
						expect(bottom).toBeLessThanOrEqual(strip.height + 0.01);
					}
					boxes.forEach((box, index) => {
						expect(boxes.slice(index + 1).filter((other) => touch(box, other))).toEqual([]);
					});
				}
			}),
		);
	});

	it('draws each phase once, in the order of the data, what lies ahead last', () => {
		fc.assert(
			fc.property(phases, widths, (input, width) => {
				const course = layOut(input, width);
				const ahead = input.filter(({ when: { earliest } }) => earliest > asOf.latest);
				const told = input.filter((one) => !ahead.includes(one));
				expect(steps(course).map((step) => step.phase)).toEqual([...told, ...ahead]);
				for (const strip of course.strips) {
					const lefts = strip.steps.map(({ column }) => column.left);
					expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
				}
			}),
		);
	});

	it('gives every step a column that a finger can hit', () => {
		fc.assert(
			fc.property(phases, widths, (input, width) => {
				for (const { column } of steps(layOut(input, width))) {
					expect(column.right - column.left).toBeGreaterThanOrEqual(44);
				}
			}),
		);
	});

	it('draws the line of the last report once, between what it told and what lies ahead', () => {
		fc.assert(
			fc.property(phases, widths, (input, width) => {
				const course = layOut(input, width);
				const lined = course.strips.filter((strip) => strip.asOf);
				expect(lined).toHaveLength(1);
				for (const { steps: inside, asOf: line } of lined) {
					for (const { scheduled, column } of inside) {
						if (scheduled) expect(column.left).toBeGreaterThanOrEqual(line?.x ?? Infinity);
						else expect(column.right).toBeLessThanOrEqual(line?.x ?? -Infinity);
					}
				}
			}),
		);
	});
});

it('brackets neighbours that share a date, and says that their order was not given', () => {
	const course = layOut(lakeTalks.phases.slice(0, 4), 700);
	const words = course.strips.flatMap((strip) => strip.dates.map(({ label }) => label.lines.join(' ')));
	expect(words).toEqual(['Mar 2031', 'Apr 2031']);
	expect(course.ordered).toBe(true);
	expect(layOut(lakeTalks.phases.slice(4, 6)).ordered).toBe(false);
});

it('tells exact days and what lies ahead from the rest', () => {
	const marks = steps(layOut(lakeTalks.phases)).map(({ phase: { id }, exact, scheduled }) => ({
		id,
		exact,
		scheduled,
	}));
	expect(marks[0]).toEqual({ id: 'clashes', exact: false, scheduled: false });
	expect(marks[4]).toEqual({ id: 'collapse', exact: true, scheduled: false });
	expect(marks.at(-1)).toEqual({ id: 'third-talks', exact: true, scheduled: true });
});

it('has rows only for stages that occur, the table above the trenches', () => {
	const rows = layOut([phase('a', 'fighting', asOf), phase('b', 'talks', asOf)]).strips[0]?.rows;
	expect(rows?.map(({ word }) => word)).toEqual(['Talks', 'Fighting']);
});

it('breaks a long process into strips of about one size, each led into by the one before', () => {
	const course = layOut(lakeTalks.phases, 300);
	expect(course.strips.map((strip) => strip.steps.length)).toEqual([3, 3, 3]);
	expect(course.strips[1]?.connectors[0]?.id).toBe(course.strips[1]?.steps[0]?.phase.id);
});

it('is empty without phases', () => {
	expect(layOut([]).strips).toEqual([]);
});
