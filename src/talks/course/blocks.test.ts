import { expect, it } from 'vitest';
import { when } from '../../../tests/stories/talks';
import { blocksOf } from './blocks';
import type { Step } from './steps';

function step(id: string, more: Partial<Step> = {}): Step {
	return {
		id,
		stage: 'talks',
		label: id,
		when: when('2031-03-01'),
		scheduled: false,
		target: { excerpts: [] },
		mediation: '',
		figures: [],
		after: [],
		...more,
	};
}

const vague = { ...when('2031-03-01', '2031-04-30'), basis: 'inferred' as const };
const undated = { ...when('2031-06-10'), basis: 'undated' as const, edtf: '/2031-06-10' };
const order = (steps: Step[]) =>
	blocksOf(steps).map(({ columns }) => columns.map((all) => all.map(({ id }) => id)));

it('orders by day, and puts what shares a day in one column', () => {
	const late = step('late', { when: when('2031-05-01') });
	expect(order([late, step('a'), step('b')])).toEqual([[['a', 'b']], [['late']]]);
});

it('orders nothing within one vague date', () => {
	const [block] = blocksOf([step('b', { when: vague }), step('a', { when: vague })]);
	expect(block).toMatchObject({ vague: true });
	expect(block?.columns).toHaveLength(1);
});

it('takes a printed stretch for a duration, and a month for a day that is not given', () => {
	const ofDate = (date: Step['when']) => blocksOf([step('a', { when: date })])[0]?.vague;
	expect(ofDate(when('2031-05-10', '2031-05-14'))).toBe(false);
	expect(ofDate(when('2031-05-01', '2031-05-31'))).toBe(true);
});

it('orders within one vague date what an article orders', () => {
	const steps = [
		step('extended', { when: vague, after: ['truce'] }),
		step('deadlock', { when: vague, after: ['truce'] }),
		step('truce', { when: vague }),
	];
	expect(order(steps)).toEqual([[['truce'], ['extended', 'deadlock']]]);
});

it('lets an article’s order outdo the first days of two dates that overlap', () => {
	const steps = [
		step('talks', { when: when('2031-03-05'), after: ['clashes'] }),
		step('clashes', { when: vague }),
	];
	expect(order(steps)).toEqual([[['clashes']], [['talks']]]);
});

it('puts the undated apart, after everything dated, whatever the day of the report', () => {
	const blocks = blocksOf([step('some-time', { when: undated }), step('late', { when: when('2031-06-20') })]);
	expect(blocks.map(({ undated: is }) => is)).toEqual([false, true]);
});

it('ends where articles put two steps before each other', () => {
	const ring = [step('a', { when: vague, after: ['b'] }), step('b', { when: vague, after: ['a'] })];
	expect(order(ring).flat(2).toSorted()).toEqual(['a', 'b']);
	const across = [step('a', { after: ['b'] }), step('b', { when: when('2031-04-01'), after: ['a'] })];
	expect(order(across).flat(2).toSorted()).toEqual(['a', 'b']);
});
