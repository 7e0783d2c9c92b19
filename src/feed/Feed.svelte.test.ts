import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { event, get, harbour, on } from '../../tests/stories/small';
import { renderAround } from '../../tests/render-around';
import { Lookup } from '../model/lookup';
import type { Timeline } from '../model/schema';
import { View } from '../state/view.svelte';
import Feed from './Feed.svelte';

function setUp(prepare: (view: View) => void = () => undefined, timeline: Timeline = harbour) {
	const view = new View(new Lookup(timeline));
	prepare(view);
	renderAround(view, Feed, {});
	return { view, user: userEvent.setup() };
}

const item = (title: string) => screen.getByRole('article', { name: title });
const titles = () =>
	screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent);

describe('the feed', () => {
	it('tells the latest first, or from the start, and which of how many each event is', async () => {
		const { user } = setUp();
		const fromStart = [
			'The last old ferry sails',
			'The bridge opens',
			'All ferries stop',
			'The council votes on the toll',
		];
		expect(titles()).toEqual(fromStart.toReversed());
		expect(item('The bridge opens')).toHaveAttribute('aria-posinset', '3');
		expect(item('The bridge opens')).toHaveAttribute('aria-setsize', '4');
		await user.selectOptions(screen.getByRole('combobox', { name: 'Order of the story' }), 'From the start');
		expect(titles()).toEqual(fromStart);
		expect(item('The bridge opens')).toHaveAttribute('aria-posinset', '2');
	});

	it('says when, where and who reports it, and that they disagree', () => {
		setUp();
		const bridge = item('The bridge opens');
		for (const text of ['1 May', 'Old Harbour', 'The Courier and Harbour Gazette'])
			expect(within(bridge).getByText(text)).toBeInTheDocument();
		expect(bridge).toHaveTextContent(/accounts disagree/i);
	});

	it('says what is only scheduled', () => {
		setUp();
		expect(within(item('The council votes on the toll')).getByText('scheduled')).toBeInTheDocument();
		expect(within(item('The bridge opens')).queryByText('reported')).not.toBeInTheDocument();
	});

	it('says of what is only cited, and of what has no proof, that it is so', () => {
		const when = on('2031-05-02');
		setUp(undefined, {
			...harbour,
			events: [
				event({ id: 'cited', title: 'A speech', when, excerpts: [], cites: [{ source: 'courier' }] }),
				event({ id: 'bare', title: 'A rumour', when, excerpts: [] }),
			],
			quotes: [],
			talks: [],
			discrepancies: [],
		});
		expect(item('A speech')).toHaveTextContent(/The Courier.*cited only, none of its words are here/);
		expect(item('A rumour')).toHaveTextContent('No source is given here');
	});

	it('gives a turning point its best quotation, an ordinary event a sentence, a minor one a line', () => {
		const events = harbour.events.map((one) =>
			one.id === 'bridge-opens'
				? { ...one, importance: 3 as const }
				: one.id === 'toll-vote'
					? { ...one, importance: 1 as const }
					: one,
		);
		setUp(undefined, { ...harbour, events });
		expect(within(item('The bridge opens')).getByRole('blockquote')).toHaveTextContent(
			'“The bridge belongs to all of us,” Ada Marsh, speech',
		);
		expect(within(item('All ferries stop')).queryByRole('blockquote')).not.toBeInTheDocument();
		expect(item('All ferries stop')).toHaveTextContent('All ferries stop, as reported.');
		expect(item('The council votes on the toll')).not.toHaveTextContent('as reported');
	});

	it('tells parts under their whole', () => {
		const events = harbour.events.map((one) =>
			one.id === 'toll-vote'
				? { ...one, importance: 1 as const }
				: one.id === 'bridge-opens'
					? { ...one, importance: 3 as const }
					: one,
		);
		const part = event({
			id: 'ribbon',
			title: 'The mayor cuts a ribbon',
			when: on('2031-05-01'),
			partOf: 'bridge-opens',
		});
		setUp(undefined, { ...harbour, events: [part, ...events] });
		expect(titles().indexOf('The mayor cuts a ribbon')).toBe(titles().indexOf('The bridge opens') + 1);
	});

	it('opens the words wherever an item is pressed, and a quote by its words', async () => {
		const { view, user } = setUp(undefined, {
			...harbour,
			events: harbour.events.map((one) => ({ ...one, importance: 3 as const })),
		});
		const title = screen.getByRole('button', { name: 'The bridge opens' });
		await user.click(screen.getByText('The bridge opens, as reported.'));
		expect(title).toHaveAttribute('aria-pressed', 'true');
		await waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
		expect(title).toHaveAttribute('aria-pressed', 'true');
		await user.click(screen.getByRole('button', { name: /^“We will not be moved/ }));
		await waitFor(() => expect(view.selectedQuote?.id).toBe('not-moved'));
		expect(title).toHaveAttribute('aria-pressed', 'false');
	});

	it('scrolls to what is selected elsewhere', async () => {
		const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
		vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5000, 100, 100));
		const { view } = setUp();
		view.select('toll-vote');
		await waitFor(() => expect(scrolled.mock.contexts).toEqual([item('The council votes on the toll')]));
	});

	it('shows of a chapter outside the stretch on the timeline its heading alone, which leads there', async () => {
		const { view, user } = setUp((before) =>
			before.show(before.spanOf(get(before.lookup.events, 'last-old-ferry'))),
		);
		expect(titles()).toEqual(['The last old ferry sails']);
		await user.click(screen.getByRole('button', { name: 'Show' }));
		expect(titles()).toContain('The bridge opens');
		expect(view.span.end).toBe(view.domain.end);
	});

	it('shows only what passes the filters, and leads back when nothing does', async () => {
		const { view, user } = setUp((before) => before.toggleFilter('track', 'ferries'));
		expect(screen.getAllByRole('article')).toHaveLength(2);
		view.toggleFilter('speaker', 'mayor');
		const clear = await screen.findByRole('button', { name: 'Clear all filters' });
		expect(screen.queryAllByRole('article')).toEqual([]);
		await user.click(clear);
		expect(screen.getAllByRole('article')).toHaveLength(4);
	});
});
