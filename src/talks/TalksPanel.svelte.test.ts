import { configure, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { largeTalksTimeline } from '../../tests/stories/large-talks';
import { bareTalks, lakeLookup, lakeTalks } from '../../tests/stories/talks';
import { renderAround } from '../../tests/render-around';
import { publishedBy } from '../model/known/published-by';
import { Lookup } from '../model/lookup';
import { View } from '../state/view.svelte';
import TalksPanel from './TalksPanel.svelte';

// Nothing is hidden here, and to find that out of every element takes most of the time.
configure({ defaultHidden: true });

interface Setup {
	lookup?: Lookup;
	process?: string;
	width?: number;
	/** What the reader has done before. */
	before?: (view: View) => void;
}

function setup({ lookup = lakeLookup(), process = 'lake', width = 700, before }: Setup = {}) {
	const view = new View(lookup, publishedBy);
	before?.(view);
	const talks = view.lookup.talks.get(process);
	if (!talks) throw new Error(`there are no talks ${process}`);
	renderAround(view, TalksPanel, { talks, width });
	return { view, user: userEvent.setup({ pointerEventsCheck: 0 }), opened: vi.spyOn(view, 'press') };
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('the talks', () => {
	it('tell their course first, then where they stand, who, what each side says, what was agreed', () => {
		setup();
		expect(screen.getByRole('heading', { level: 2, name: lakeTalks.title })).toBeInTheDocument();
		expect(headings()).toEqual([
			'The course of the talks',
			'Where it stands',
			'Who is at the table',
			'What each side says',
			'What was agreed',
		]);
	});

	it('open the words of a step by click, Enter and Space, and of nothing else', async () => {
		const { opened, user } = setup();
		const step = screen.getByRole('button', { name: /^Fighting Clashes on the lake .*, March 2031$/ });
		await user.click(step);
		step.focus();
		await user.keyboard('{Enter}');
		await user.keyboard(' ');
		await user.keyboard('x');
		expect(opened).toHaveBeenCalledTimes(3);
		expect(opened).toHaveBeenLastCalledWith(
			expect.objectContaining({ event: 'lake-clashes', excerpts: ['x-clashes'] }),
		);
		expect(step).toHaveAttribute('aria-current', 'true');
	});

	it('show at each step a few words of its source', () => {
		setup();
		const step = screen.getByRole('button', { name: /^Fighting Clashes/ });
		expect(step).toHaveTextContent('“Words of x-clashes.”');
	});

	it('open what a sentence of where they stand rests on', async () => {
		const { opened, user } = setup();
		await user.click(part('Where it stands').getByRole('button', { name: /^The second round of talks/ }));
		expect(opened).toHaveBeenCalledWith(expect.objectContaining({ excerpts: ['x-r2'] }));
	});

	it('open everything a person said', async () => {
		const { opened, user } = setup();
		await user.click(screen.getByRole('button', { name: 'Ida North: everything said' }));
		expect(opened).toHaveBeenCalledWith(
			expect.objectContaining({ excerpts: ['x-c-north-shots', 'x-second-talks'] }),
		);
	});

	it('lead from a claim to its denial and the word on that', async () => {
		const { opened, user } = setup();
		const answers = screen.getByRole('list', { name: 'Answers to Northmark' });
		expect(within(answers).getByText('Southmark denies this')).toBeInTheDocument();
		await user.click(within(answers).getByRole('button', { name: /^Southmark rejects the account/ }));
		expect(opened).toHaveBeenCalledWith(expect.objectContaining({ quote: 'q-invented' }));
		expect(within(answers).getByText('River League counters this')).toBeInTheDocument();
	});

	it('open both sides where accounts disagree', async () => {
		const { opened, user } = setup();
		await user.click(screen.getByRole('button', { name: 'Accounts disagree: Who fired first' }));
		expect(opened).toHaveBeenCalledWith(
			expect.objectContaining({ excerpts: ['x-c-north-shots', 'x-c-south-shots'] }),
		);
	});

	it('never show what is agreed as in force', () => {
		setup();
		const agreed = part('What was agreed');
		const item = agreed.getByRole('button', { name: 'Joint patrols of the western shoal' }).closest('li');
		expect(item).toHaveTextContent('whether it is in force is not reported');
		expect(item?.closest('section')).toHaveTextContent(/^Agreed/);
	});

	it('show on the timeline what the pointer or the focus is on', async () => {
		const { view, user } = setup();
		const clashes = screen.getByRole('button', { name: /^Fighting Clashes/ });
		await user.hover(clashes);
		expect(view.brushed).toBe('lake-clashes');
		await user.unhover(clashes);
		expect(view.brushed).toBeUndefined();
		screen.getByRole('button', { name: /^Talks First round/ }).focus();
		expect(view.brushed).toBe('first-round');
	});

	it('mark all that belongs to an event that was chosen elsewhere', () => {
		setup({
			before: (view) => view.openProof({ event: 'lake-clashes' }),
		});
		expect(screen.getByRole('button', { name: /^Fighting Clashes/ })).toHaveAttribute('aria-current', 'true');
		expect(screen.getByRole('button', { name: /^Fighting Truce/ })).not.toHaveAttribute('aria-current');
	});

	it('give each part an equal as a table', async () => {
		const { user } = setup();
		const course = part('The course of the talks');
		await user.click(course.getByRole('button', { name: /^As a table/ }));
		const table = course.getByRole('table', { name: 'The course of the talks' });
		expect(within(table).getAllByRole('row')).toHaveLength(lakeTalks.phases.length + 1);
	});

	it('do not draw a part that has nothing in it', () => {
		setup({ lookup: lakeLookup([bareTalks()]) });
		expect(headings()).toEqual(['Who is at the table']);
	});

	it('say so where the part asked for has nothing', () => {
		setup({
			lookup: lakeLookup([bareTalks()]),
			before: (view) => view.openTalks('lake', 'agreed'),
		});
		expect(headings()).toEqual(['What was agreed']);
		expect(screen.getByText('Nothing of this is reported.')).toBeInTheDocument();
	});

	it('show one part alone, and all again', async () => {
		const { user } = setup();
		await user.click(screen.getByRole('button', { name: 'Open alone: What was agreed' }));
		expect(headings()).toEqual(['What was agreed']);
		await user.click(screen.getByRole('button', { name: 'Show all of these talks' }));
		expect(headings()).toHaveLength(5);
	});

	it('switch between processes where there are several', async () => {
		const talks = [lakeTalks, bareTalks({ id: 'river', title: 'River talks' })];
		const { view, user } = setup({ lookup: lakeLookup(talks) });
		expect(screen.getByRole('button', { name: 'Lake talks' })).toHaveAttribute('aria-pressed', 'true');
		await user.click(screen.getByRole('button', { name: 'River talks' }));
		expect(view.talks).toBe('river');
	});
});

describe('as known on a day', () => {
	it('shows only what had been published', () => {
		setup({ before: (view) => (view.knownOn = '2031-04-30') });
		expect(screen.getByText('As last reported, 25 March 2031')).toBeInTheDocument();
		expect(screen.queryByText('Joint patrols of the western shoal')).not.toBeInTheDocument();
	});
});

describe('large processes', () => {
	const lookup = new Lookup(largeTalksTimeline());

	it('show 129 steps as dots with one tab stop, and tell the one that is looked at in words', async () => {
		const { user } = setup({ lookup, process: 'valley' });
		const course = part('The course of the talks');
		const steps = [...screen.getByRole('group', { name: 'Course of the talks' }).querySelectorAll('[role]')];
		expect(steps).toHaveLength(129);
		expect(steps.filter((step) => step.getAttribute('tabindex') === '0')).toHaveLength(1);
		if (steps[3] instanceof SVGElement) steps[3].focus();
		await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
		expect(steps[4]).toHaveFocus();
		const name = steps[4]?.getAttribute('aria-label') ?? '';
		expect((await course.findAllByText(name)).length).toBeGreaterThan(0);
	});

	it('show the latest agreements of each kind, and all on request', async () => {
		const { user } = setup({
			lookup,
			process: 'valley',
			before: (view) => view.openTalks('valley', 'agreed'),
		});
		const rest = screen.getByText(/^Show all 52/);
		await user.click(rest);
		expect(rest).not.toBeInTheDocument();
	});

	it('name 40 parties, those first who are quoted, and do not tell 37 times that one is silent', () => {
		setup({ lookup, process: 'congress' });
		expect(part('Who is at the table').getByText('40 parties:')).toBeInTheDocument();
		expect(part('What each side says').getByText('35 others: no position reported.')).toBeInTheDocument();
		expect(part('What was agreed').getByText(/^all parties/)).toBeInTheDocument();
	});

	it('tell a process of one round by that round', () => {
		setup({ lookup, process: 'visit' });
		expect(screen.getByRole('button', { name: /^Talks Visit .*, 1 June 2031$/ })).toBeInTheDocument();
		expect(
			part('Where it stands').getByText('The visit, in Harbour, took place on 1 June 2031.'),
		).toBeVisible();
	});
});
