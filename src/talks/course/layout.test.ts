import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lakeLookup, lakeTalks, when } from '../../../tests/stories/talks';
import { STAGES } from '../words';
import { blocksOf } from './blocks';
import { measures, PAD } from './card';
import type { Box } from './drawing';
import { layOut } from './layout';
import { layOutNarrow } from './narrow';
import { stepsOf, type Step } from './steps';

const lookup = lakeLookup();
const measure = measures();
const draw = (steps: readonly Step[], width: number) =>
	(width < 560 ? layOutNarrow : layOut)(blocksOf(steps), { width, lookup, measure });
const steps = stepsOf(lakeTalks, lookup);
const [firstStep] = steps;
if (!firstStep) throw new Error('the lake talks have steps');

const someSteps = fc
	.array(
		fc.record({
			stage: fc.constantFrom(...STAGES),
			label: fc.lorem({ maxCount: 6 }),
			month: fc.integer({ min: 1, max: 9 }),
			vague: fc.boolean(),
			after: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
		}),
		{ minLength: 1, maxLength: 13 },
	)
	.map((all) =>
		all.map(({ stage, label, month, vague, after }, index): Step => {
			const from = `2031-0${month}-01`;
			return {
				id: index.toString(),
				stage,
				label,
				when: vague ? when(from, `2031-0${month}-20`) : when(from),
				scheduled: false,
				target: { excerpts: ['x-clashes'] },
				mediation: '',
				figures: [],
				after: after.filter((other) => other < index).map(String),
			};
		}),
	);
const widths = fc.integer({ min: 280, max: 1400 });

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the course of the talks', () => {
	it('shows every step once, and lets no two overlap or leave the drawing', () => {
		fc.assert(
			fc.property(someSteps, widths, (all, width) => {
				const strips = draw(all, width);
				const cards = strips.flatMap((strip) => strip.cards);
				expect(cards.map(({ step }) => step.id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
				for (const { cards: own, height } of strips) {
					for (const [index, card] of own.entries()) {
						expect(card.x).toBeGreaterThanOrEqual(0);
						expect(card.x + card.width).toBeLessThanOrEqual(width);
						expect(card.y + card.height).toBeLessThanOrEqual(height);
						expect(own.slice(index + 1).filter((other) => overlap(card, other))).toEqual([]);
					}
				}
			}),
		);
	});

	it('keeps every line within its card, and cuts no name', () => {
		fc.assert(
			fc.property(someSteps, widths, (all, width) => {
				for (const card of draw(all, width).flatMap(({ cards }) => cards)) {
					for (const { kind, text } of card.lines) {
						expect(measure[kind](text)).toBeLessThanOrEqual(card.width - 2 * PAD);
					}
					const title = card.lines.filter(({ kind }) => kind === 'title').map(({ text }) => text);
					expect(title.join('').replaceAll(' ', '')).toBe(card.step.label.replaceAll(' ', ''));
				}
			}),
		);
	});

	it('stands agreement above fighting, and the later to the right', () => {
		const [strip] = draw(steps, 1360);
		const card = (id: string) => strip?.cards.find(({ step }) => step.id === id);
		expect(card('collapse')?.y).toBeGreaterThan(card('truce')?.y ?? Infinity);
		expect(card('truce')?.x).toBeGreaterThan(card('collapse')?.x ?? Infinity);
	});

	it('frames what shares a vague date, and draws an arrow only where an article gives the order', () => {
		const vague = { ...when('2031-03-01', '2031-04-30'), basis: 'inferred' as const };
		const [fight, talk, stuck] = ['fight', 'talk', 'stuck'].map((id): Step => ({
			id,
			stage: 'talks',
			label: id,
			when: vague,
			scheduled: false,
			target: { excerpts: [] },
			mediation: '',
			figures: [],
			after: id === 'talk' ? ['fight'] : [],
		}));
		if (!fight || !talk || !stuck) throw new Error('there are three');
		const [strip] = draw([fight, talk, stuck], 700);
		expect(strip?.frames).toHaveLength(1);
		expect(strip?.headings[0]?.note).toEqual(['days not given']);
		expect(strip?.arrows.map(({ id }) => id)).toEqual(['fight talk']);
		// What no article orders takes all of the frame: it may have come before, between or after.
		const card = (which: string) => strip?.cards.find(({ step }) => step.id === which);
		expect(card('stuck')?.width).toBeGreaterThan(2 * (card('fight')?.width ?? Infinity));
	});

	it('names what an article puts before a step where no arrow can come from it', () => {
		const clashes: Step = { ...firstStep, id: 'clashes', label: 'Clashes', when: when('2031-03-01') };
		const truce: Step = { ...firstStep, id: 'truce', when: when('2031-04-01'), after: ['clashes'] };
		const notes = (width: number) =>
			draw([clashes, truce], width).flatMap(({ cards }) =>
				cards.flatMap(({ lines }) =>
					lines.map(({ text }) => text).filter((text) => text.startsWith('after')),
				),
			);
		expect(notes(700)).toEqual([]);
		expect(notes(350)).toEqual(['after: Clashes']);
	});

	it('marks where the last report ends and what is announced begins', () => {
		const [strip] = draw(steps, 1360).slice(-1);
		const ahead = strip?.cards.find(({ step }) => step.scheduled);
		expect(strip?.report).toBeLessThan(ahead?.x ?? 0);
	});
});
