import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { renderAround } from '../../../tests/render-around';
import { harbourLookup } from '../../../tests/stories/small';
import { View } from '../../state/view.svelte';
import { formatWhen } from '../../time/format';
import TimelineTable from './TimelineTable.svelte';

function setUp() {
	const view = new View(harbourLookup());
	const given = { onclose: vi.fn(), onchoose: vi.fn() };
	renderAround(view, TimelineTable, given);
	const table = () => within(screen.getByRole('table', { name: /^The timeline/ }));
	/** The first cell of every row, from top to bottom: the date. */
	const dates = () =>
		table()
			.getAllByRole('row')
			.slice(1)
			.map((row) => within(row).getAllByRole('cell')[0]?.textContent.trim());
	return { view, table, dates, user: userEvent.setup(), ...given };
}

it('has a row for every event of the timeline, in order of time, with its track and its source', () => {
	const { view, table, dates } = setUp();
	expect(dates()).toEqual(
		view.events.map(({ when, status }) =>
			[formatWhen(when), ...(status === 'reported' ? [] : [status])].join(' '),
		),
	);
	const row = table().getByRole('row', { name: /The bridge opens/ });
	expect(row).toHaveTextContent('1 May 2031');
	expect(row).toHaveTextContent(
		view.lookup.tracks.get(view.lookup.events.get('bridge-opens')?.track ?? '')?.title ?? '?',
	);
});

it('follows the filters and the stretch that shows, and says so', () => {
	const { view, dates } = setUp();
	const opening = view.lookup.events.get('bridge-opens');
	if (opening) view.zoomTo(view.spanOf(opening), 1);
	flushSync();
	expect(dates()).toEqual([
		...view.events.filter(({ id }) => id === 'bridge-opens').map(({ when }) => formatWhen(when)),
	]);
	expect(screen.getByText(/in the stretch that shows/)).toBeInTheDocument();
});

it('opens the words of what is pressed, and closes', async () => {
	const { view, table, user, onchoose } = setUp();
	const dialog = screen.getByRole('dialog');
	await user.click(table().getByRole('button', { name: 'The bridge opens' }));
	expect(view.selectedEvent?.id).toBe('bridge-opens');
	expect(onchoose).toHaveBeenCalledOnce();
	expect(dialog).not.toHaveAttribute('open');
});

it('tells of quotes while the timeline does', () => {
	const { view, table } = setUp();
	view.voices = true;
	flushSync();
	for (const { text } of view.quotes)
		expect(table().getByRole('button', { name: `“${text}”` })).toBeInTheDocument();
	expect(table().getByRole('columnheader', { name: 'Speaker' })).toBeInTheDocument();
});
