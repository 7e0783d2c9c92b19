import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { harbourLookup } from '../../tests/stories/small';
import { renderAround } from '../../tests/render-around';
import { View } from '../state/view.svelte';
import Feed from './Feed.svelte';

function setUp(prepare: (view: View) => void = () => undefined) {
	const view = new View(harbourLookup());
	prepare(view);
	renderAround(view, Feed, {});
	return { view, user: userEvent.setup() };
}

const item = (title: string) => screen.getByRole('article', { name: title });

describe('the feed', () => {
	it('tells every event in order of time, and which of how many it is', () => {
		setUp();
		const items = within(screen.getByRole('feed', { name: 'Story' })).getAllByRole('article');
		expect(items.map((one) => within(one).getByRole('heading').textContent)).toEqual([
			'The last old ferry sails',
			'The bridge opens',
			'All ferries stop',
			'The council votes on the toll',
		]);
		expect(items[1]).toHaveAttribute('aria-posinset', '2');
		expect(items[1]).toHaveAttribute('aria-setsize', '4');
	});

	it('says when, where, who said what, who reports it and that they disagree', () => {
		setUp();
		const bridge = item('The bridge opens');
		for (const text of ['1 May 2031', 'Old Harbour', 'read from “on Thursday”', '2 of 2 sources']) {
			expect(within(bridge).getByText(text)).toBeInTheDocument();
		}
		expect(within(bridge).getByRole('blockquote')).toHaveTextContent(
			'“The bridge belongs to all of us,” Ada Marsh, speech',
		);
		expect(bridge).toHaveTextContent(/sources disagree/i);
	});

	it('says what is only scheduled', () => {
		setUp();
		expect(within(item('The council votes on the toll')).getByText('scheduled')).toBeInTheDocument();
		expect(within(item('The bridge opens')).queryByText('reported')).not.toBeInTheDocument();
	});

	it('selects an event by its title, and a quote by its words', async () => {
		const { view, user } = setUp();
		const title = screen.getByRole('button', { name: 'The bridge opens' });
		await user.click(title);
		expect(view.selectedEvent?.id).toBe('bridge-opens');
		expect(title).toHaveAttribute('aria-pressed', 'true');
		await user.click(screen.getByRole('button', { name: /^“We will not be moved/ }));
		expect(view.selectedQuote?.id).toBe('not-moved');
		expect(title).toHaveAttribute('aria-pressed', 'false');
	});

	it('scrolls to what is selected elsewhere', async () => {
		const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
		vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 5000, 100, 100));
		const { view } = setUp();
		view.select('toll-vote');
		await vi.waitFor(() => expect(scrolled.mock.contexts).toEqual([item('The council votes on the toll')]));
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
