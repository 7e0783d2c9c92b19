import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { highlight as mark } from '../search/text/highlight';
import { bareTalks, lakeLookup, lakeTalks } from '../../tests/stories/talks';
import TalksPanel from './TalksPanel.svelte';

function setup(props: Partial<Parameters<typeof render<typeof TalksPanel>>[1]> = {}) {
	const onopen = vi.fn();
	render(TalksPanel, { lookup: lakeLookup(), talks: lakeTalks, onopen, ...props });
	return { onopen, user: userEvent.setup() };
}

describe('the talks panel', () => {
	it('is a region named by what its title has before the colon', () => {
		setup();
		expect(screen.getByRole('region', { name: 'Lake talks' })).toBeInTheDocument();
		expect(screen.getByRole('heading', { level: 2, name: lakeTalks.title })).toBeInTheDocument();
	});

	it('opens the excerpts of a phrase that says where the talks stand', async () => {
		const { onopen, user } = setup();
		await user.click(screen.getByRole('button', { name: 'concluded' }));
		expect(onopen).toHaveBeenCalledWith({ excerpts: ['x-r2'] });
	});

	it('opens it by keyboard too', async () => {
		const { onopen, user } = setup();
		screen.getByRole('button', { name: 'concluded' }).focus();
		await user.keyboard('{Enter} ');
		expect(onopen).toHaveBeenCalledTimes(2);
	});

	it('follows a claim through the answers it met', async () => {
		const { onopen, user } = setup();
		const answers = screen.getByRole('list', { name: 'Answers to Northmark, Ida North' });
		await user.click(within(answers).getByRole('button', { name: /^Southmark rejects the account/ }));
		expect(onopen).toHaveBeenCalledWith({
			event: 'accounts',
			quote: 'q-invented',
			excerpts: ['x-c-south-shots'],
		});
	});

	it('draws the parties, the mediators and their roles', () => {
		setup();
		const seats = screen.getByRole('group', { name: 'Who is at the table' });
		for (const name of ['Party: Northmark', 'Party: Southmark', 'Party: River League']) {
			expect(within(seats).getByRole('img', { name })).toBeInTheDocument();
		}
		expect(
			within(seats).getByRole('button', { name: /^Lake Union \(observer\), mediator/ }),
		).toBeInTheDocument();
	});

	it('opens everything a person said', async () => {
		const { onopen, user } = setup();
		await user.click(screen.getByRole('button', { name: /^Ida North Envoy of Northmark/ }));
		expect(onopen).toHaveBeenCalledWith({ excerpts: ['x-c-north-shots', 'x-second-talks'] });
	});

	it('marks who spoke at the selected event, whichever of theirs it was', () => {
		setup({ selected: 'accounts' });
		const [north, south] = ['Ida North', 'Press office'].map((name) =>
			screen.getByRole('button', { name: new RegExp(`^${name}.*: everything said$`) }),
		);
		expect(north).toHaveAttribute('aria-current', 'true');
		expect(south).toHaveAttribute('aria-current', 'true');
		expect(screen.getByRole('button', { name: /^Helvia/ })).not.toHaveAttribute('aria-current');
	});

	it('shows the days of its events on the timeline', async () => {
		const onshow = vi.fn();
		const { user } = setup({ onshow });
		await user.click(screen.getByRole('button', { name: 'Show these days on the timeline' }));
		expect(onshow).toHaveBeenCalledWith(['lake-clashes', 'first-round', 'accounts']);
	});

	it('shows on the timeline what the pointer or the focus is on', async () => {
		const onbrush = vi.fn();
		const { user } = setup({ onbrush });
		const clashes = screen.getByRole('button', { name: /^Fighting: Clashes/ });
		await user.hover(clashes);
		expect(onbrush).toHaveBeenLastCalledWith('lake-clashes');
		await user.unhover(clashes);
		expect(onbrush).toHaveBeenLastCalledWith(undefined);
		for (const name of [/^Talks: First round/, /^Round 1/]) {
			screen.getByRole('button', { name }).focus();
			expect(onbrush).toHaveBeenLastCalledWith('first-round');
		}
		screen.getByRole('button', { name: /^Round 1/ }).blur();
		expect(onbrush).toHaveBeenLastCalledWith(undefined);
		await user.hover(clashes);
		expect(onbrush).toHaveBeenLastCalledWith('lake-clashes');
		cleanup();
		expect(onbrush).toHaveBeenLastCalledWith(undefined);
	});

	describe('marks what is searched for', () => {
		const highlight = (text: string) => mark(text, new Map([['shoal', Infinity]]));
		const marksIn = (panel: string) =>
			screen.getByRole('region', { name: panel }).querySelectorAll('mark, .found').length;

		it('in claims, positions, commitments and the paragraph', () => {
			setup({ highlight });
			for (const panel of ['Where it stands', 'What each side says', 'What was agreed']) {
				expect(marksIn(panel), panel).toBeGreaterThan(0);
			}
			expect(marksIn('Claims and answers')).toBe(0);
		});

		it('in words of the drawings, the quotations and the tables', async () => {
			const { user } = setup({
				highlight: (text: string) =>
					mark(text, new Map(['ida', 'boats', 'truce', 'paper'].map((word) => [word, Infinity]))),
			});
			for (const panel of [
				'Who is at the table',
				'The course of the talks',
				'Claims and answers',
				'Rounds',
			]) {
				expect(marksIn(panel), panel).toBeGreaterThan(0);
			}
			const rounds = within(screen.getByRole('region', { name: 'Rounds' }));
			await user.click(rounds.getByText('As a table'));
			expect(rounds.getByRole('table').querySelector('mark')).toHaveTextContent('paper');
		});

		it('and nothing without a search', () => {
			setup();
			expect(document.querySelectorAll('mark, .found')).toHaveLength(0);
		});
	});

	it('opens a step of the drawing by click, Enter and Space', async () => {
		const { onopen, user } = setup();
		const step = screen.getByRole('button', { name: 'Fighting: Clashes on the lake, March 2031' });
		await user.click(step);
		step.focus();
		await user.keyboard('{Enter}');
		await user.keyboard(' ');
		await user.keyboard('x');
		expect(onopen.mock.calls).toEqual(Array(3).fill([{ event: 'lake-clashes', excerpts: ['x-clashes'] }]));
	});

	it('gives the drawing an equal as a table', async () => {
		const { user } = setup();
		const panel = screen.getByRole('region', { name: 'The course of the talks' });
		await user.click(within(panel).getByText('As a table'));
		const table = within(panel).getByRole('table', { name: 'The course of the talks' });
		expect(within(table).getAllByRole('row')).toHaveLength(lakeTalks.phases.length + 1);
		expect(within(table).getByRole('cell', { name: '20 June 2031, scheduled' })).toBeInTheDocument();
	});

	it('marks what belongs to the selected event', () => {
		setup({ selected: 'lake-clashes' });
		expect(screen.getByRole('button', { name: /^Fighting: Clashes/ })).toHaveAttribute(
			'aria-current',
			'true',
		);
		expect(screen.getByRole('button', { name: /^Fighting: Truce collapses/ })).not.toHaveAttribute(
			'aria-current',
		);
	});

	it('sets out issues by party in a table where there is room', () => {
		setup({ width: 700 });
		const table = screen.getByRole('table', { name: 'What each side says, issue by issue' });
		expect(
			within(table)
				.getAllByRole('columnheader')
				.map((cell) => cell.textContent),
		).toEqual(['Issue', 'Northmark', 'Southmark', 'River League']);
		expect(within(table).getByRole('rowheader', { name: /Fishing grounds/ })).toBeInTheDocument();
		expect(within(table).getByRole('cell', { name: 'Not in these 2 articles' })).toBeInTheDocument();
	});

	it('sets them out issue by issue where there is not', () => {
		setup({ width: 320 });
		expect(
			screen.queryByRole('table', { name: 'What each side says, issue by issue' }),
		).not.toBeInTheDocument();
		const issue = screen.getByRole('region', { name: 'Fishing grounds' });
		expect(within(issue).getByText('Not in these 2 articles')).toBeInTheDocument();
	});

	it('opens the denial next to what it denies', async () => {
		const { onopen, user } = setup();
		await user.click(screen.getByRole('button', { name: /Southmark denies: ?pure invention/ }));
		expect(onopen).toHaveBeenCalledWith({
			event: 'accounts',
			quote: 'q-invented',
			excerpts: ['x-c-south-shots'],
		});
	});

	it('opens both sides where the sources disagree', async () => {
		const { onopen, user } = setup();
		await user.click(screen.getByRole('button', { name: 'The sources disagree: Who fired first' }));
		expect(onopen).toHaveBeenCalledWith(
			expect.objectContaining({ excerpts: ['x-c-north-shots', 'x-c-south-shots'] }),
		);
	});

	it('never shows what is agreed as in force', () => {
		setup();
		const agreed = within(screen.getByRole('region', { name: 'What was agreed' }));
		const item = agreed.getByRole('button', { name: 'Joint patrols of the western shoal' }).closest('li');
		expect(item).toHaveTextContent('Agreed not reported to be in force');
		expect(agreed.getByText('In force')).toHaveClass('in_force');
	});

	it('lists the rounds with venue, state and outcome', () => {
		setup();
		const round = screen.getByRole('button', { name: 'Second round, Sealand' }).closest('li');
		expect(round).toHaveTextContent('Concluded · 10 – 14 May 2031 · mediated by Helvia and Lake Union');
		expect(round).toHaveTextContent('A paper on joint patrols, not signed');
	});

	it('does not draw a section that has nothing in it', () => {
		setup({ talks: bareTalks() });
		const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
		expect(headings).toEqual(['Where it stands', 'Who is at the table']);
		expect(screen.getByText(/no round of talks is reported/)).toBeInTheDocument();
	});

	it('shows only what was known on a day', () => {
		setup({ knownOn: '2031-04-30' });
		expect(screen.getByText(/Nothing further is announced/)).toBeInTheDocument();
		expect(screen.queryByText('Joint patrols of the western shoal')).not.toBeInTheDocument();
		const said = screen.getByRole('region', { name: 'What each side says' });
		expect(within(said).getByText('Not in this article')).toBeInTheDocument();
	});

	it('says so where nothing was known on a day', () => {
		setup({ knownOn: '2031-01-31' });
		expect(
			screen.getByText('Nothing about these talks had been published by 31 January 2031.'),
		).toBeInTheDocument();
		expect(screen.queryByRole('heading', { level: 3 })).not.toBeInTheDocument();
	});

	it('switches between processes where there are several', async () => {
		const onswitch = vi.fn();
		const talks = [lakeTalks, bareTalks({ id: 'river', title: 'River talks' })];
		const { user } = setup({ lookup: lakeLookup(talks), onswitch });
		expect(screen.getByRole('button', { name: 'Lake talks' })).toHaveAttribute('aria-pressed', 'true');
		await user.click(screen.getByRole('button', { name: 'River talks' }));
		expect(onswitch).toHaveBeenCalledWith('river');
	});

	it('shows one part alone, and all again', async () => {
		const onpanel = vi.fn();
		const { user } = setup({ panel: 'rounds', onpanel });
		expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
			'Rounds',
		]);
		await user.click(screen.getByRole('button', { name: 'Show all' }));
		expect(onpanel).toHaveBeenCalledWith(undefined);
	});

	it('says so where the part asked for has nothing', () => {
		setup({ talks: bareTalks(), panel: 'mechanism' });
		expect(screen.getByText('Not in these 2 articles')).toBeInTheDocument();
	});
});
