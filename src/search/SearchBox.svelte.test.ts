import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { lookup, story } from '../../tests/stories/search';
import SearchField from '../../tests/search/SearchField.svelte';
import { SearchEngine } from './engine.svelte';
import * as inUse from './in-use';
import type { ToSearchWorker } from './search-worker';
import { Lookup } from '../model/lookup';

type Load = () => Promise<typeof inUse>;

function setUp({
	engine = new SearchEngine(lookup),
	...props
}: { engine?: SearchEngine; query?: string; loadList?: Load } = {}) {
	const onopen = vi.fn();
	render(SearchField, { engine, onopen, ...props });
	const field = screen.getByRole('combobox', { name: 'Search quotes and events' });
	return { user: userEvent.setup(), onopen, field };
}

/** The list, once it is that of what was typed last. */
function answered(field: HTMLElement): Promise<HTMLElement> {
	return waitFor(() => {
		const list = screen.getByRole('listbox', { name: 'Search results' });
		expect(list.closest('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
		expect(field).toHaveAttribute('aria-controls', list.id);
		return list;
	});
}

/** The option that the field says is active. */
function activeOption(field: HTMLElement): HTMLElement | null {
	return document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
}

describe('looking for something', () => {
	it('offers what matches in labelled groups, with the words marked', async () => {
		const { user, field } = setUp();
		await user.type(field, 'asif');
		const list = await answered(field);
		expect(field).toHaveAttribute('aria-expanded', 'true');
		const names = within(list)
			.getAllByRole('group')
			.map((group) => group.getAttribute('aria-labelledby'))
			.map((label) =>
				document
					.getElementById(label ?? '')
					?.textContent.replace(/\s+/g, ' ')
					.trim(),
			);
		expect(names).toEqual(['People and bodies 1', 'Quotes 2', 'Events 2']);
		const person = within(list).getByRole('option', { name: /Khawaja Asif Defense minister/ });
		expect(person.querySelector('mark')).toHaveTextContent('Asif');
	});

	it('shows who said a quote, and when', async () => {
		const { user, field } = setUp();
		await user.type(field, 'waste of time');
		const list = within(await answered(field));
		const quote = list.getByRole('option', { name: /^“If there are no chances/ });
		expect(quote).toHaveTextContent('Khawaja Asif, 5 Nov 2025');
		expect([...quote.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
			'waste',
			'of',
			'time',
		]);
	});

	it('says how many results there are', async () => {
		const { user, field } = setUp();
		await user.type(field, 'waste');
		await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 results: 1 quote, 1 event.'));
	});

	it('says what a misspelt word was taken for', async () => {
		const { user, field } = setUp();
		await user.type(field, 'tarrif');
		expect(await screen.findByText('tarrif → tariff, tariffs')).toBeVisible();
	});

	it('searches for a query that it begins with, without opening the list', async () => {
		const { field } = setUp({ query: 'tariff' });
		await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 result: 1 event.'));
		expect(field).toHaveAttribute('aria-expanded', 'false');
		expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
	});
});

describe('many results', () => {
	it('shows the first of them, and all on request', async () => {
		const [first] = story.quotes;
		if (!first) throw new Error('the story has no quote');
		const quotes = Array.from({ length: 20 }, (_, at) => ({ ...first, id: `quote-${at}` }));
		const { user, field } = setUp({ engine: new SearchEngine(new Lookup({ ...story, quotes })) });
		await user.type(field, first.text.slice(0, 12));
		const group = within(await answered(field)).getByRole('group', { name: 'Quotes 20' });
		expect(within(group).getAllByRole('option')).toHaveLength(5);
		await user.click(within(group).getByRole('option', { name: 'Show all 20' }));
		expect(within(group).getAllByRole('option')).toHaveLength(20);
	});
});

describe('a large story', () => {
	it('has its worker asked at once, before the letter is painted', async () => {
		const [first] = story.events;
		if (!first) throw new Error('the story has no event');
		const events = Array.from({ length: 600 }, (_, at) => ({ ...first, id: `event-${at}` }));
		const worker = {
			onmessage: null,
			onerror: null,
			terminate: vi.fn(),
			postMessage: vi.fn<(message: ToSearchWorker) => void>(),
		};
		const engine = new SearchEngine(new Lookup({ ...story, events }), {
			load: () => import('./search'),
			startWorker: () => worker,
		});
		render(SearchField, { engine, onopen: vi.fn() });
		const user = userEvent.setup();
		await user.click(screen.getByRole('combobox'));
		await waitFor(() => expect(engine.asksWorker).toBe(true));
		await waitFor(() => expect(worker.postMessage).toHaveBeenCalled());
		const frames = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
		await user.keyboard('a');
		await waitFor(() => expect(worker.postMessage).toHaveBeenLastCalledWith({ query: 'a', limit: 6 }));
		frames.mockRestore();
	});
});

describe('the keyboard', () => {
	it('walks through all groups and round the ends', async () => {
		const { user, field } = setUp();
		await user.type(field, 'asif');
		const options = within(await answered(field)).getAllByRole('option');
		expect(activeOption(field)).toBeNull();
		for (const option of options) {
			await user.keyboard('{ArrowDown}');
			expect(activeOption(field)).toBe(option);
			expect(option).toHaveAttribute('aria-selected', 'true');
		}
		await user.keyboard('{ArrowDown}');
		expect(activeOption(field)).toBe(options[0]);
		await user.keyboard('{ArrowUp}');
		expect(activeOption(field)).toBe(options.at(-1));
		expect(field).toHaveFocus();
	});

	it('walks through the answer to what was typed last, though it does not show yet', async () => {
		const { user, field } = setUp();
		await user.type(field, 'asi');
		await answered(field);
		await user.keyboard('f{ArrowDown}');
		await answered(field);
		expect(activeOption(field)).not.toBeNull();
	});

	it('opens the active result, or the first', async () => {
		const { user, field, onopen } = setUp();
		await user.type(field, 'chances');
		await answered(field);
		await user.keyboard('{Enter}');
		expect(onopen).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'quote', id: 'waste' }), false);
		expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
		await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
		expect(onopen).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'event', id: 'doubts' }), false);
	});

	it('closes with Esc, then clears, then gives the focus back', async () => {
		const before = document.body.appendChild(document.createElement('button'));
		const { user, field } = setUp();
		before.focus();
		await user.keyboard('{Control>}k{/Control}');
		expect(field).toHaveFocus();
		await user.keyboard('asif');
		await screen.findByRole('listbox');
		await user.keyboard('{Escape}');
		expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
		expect(field).toHaveValue('asif');
		await user.keyboard('{Escape}');
		expect(field).toHaveValue('');
		await user.keyboard('{Escape}');
		expect(before).toHaveFocus();
		before.remove();
	});

	it('over the page gives the place back with one Esc, and keeps the query', async () => {
		vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -500, 300, 40));
		const before = document.body.appendChild(document.createElement('button'));
		const { user, field } = setUp();
		before.focus();
		await user.keyboard('{Control>}k{/Control}');
		await user.keyboard('asif');
		await screen.findByRole('listbox');
		await user.keyboard('{Escape}');
		expect(before).toHaveFocus();
		expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
		expect(field).toHaveValue('asif');
		before.remove();
	});

	it('forgets the active option when the query changes', async () => {
		const { user, field } = setUp();
		await user.type(field, 'asi');
		await answered(field);
		await user.keyboard('{ArrowDown}');
		expect(activeOption(field)).not.toBeNull();
		await user.keyboard('f');
		await answered(field);
		expect(activeOption(field)).toBeNull();
	});

	it('leaves Home and End to the text', async () => {
		const { user, field } = setUp();
		await user.type(field, 'sif{Home}a');
		expect(field).toHaveValue('asif');
	});
});

describe('the mouse', () => {
	it('opens what is clicked and keeps the focus in the field', async () => {
		const { user, field, onopen } = setUp();
		await user.type(field, 'istanbul');
		await user.click(await screen.findByRole('option', { name: 'İstanbul' }));
		expect(onopen).toHaveBeenCalledWith(expect.objectContaining({ kind: 'place', events: ['round'] }), false);
		expect(field).toHaveFocus();
	});

	it('clears the field', async () => {
		const { user, field } = setUp({ query: 'asif' });
		await user.click(screen.getByRole('button', { name: 'Clear search' }));
		expect(field).toHaveValue('');
		expect(field).toHaveFocus();
	});
});

describe('nothing to show', () => {
	it('says so and offers the nearest words, which Enter alone does not choose', async () => {
		const { user, field, onopen } = setUp();
		await user.type(field, 'blorp');
		expect(await screen.findByText('Nothing matches “blorp”.', { selector: 'p' })).toBeVisible();
		const options = await screen.findAllByRole('option');
		await user.keyboard('{Enter}');
		expect(onopen).not.toHaveBeenCalled();
		expect(field).toHaveValue('blorp');
		const word = options[0]?.textContent;
		await user.keyboard('{ArrowDown}{Enter}');
		expect(field).toHaveValue(word);
		expect(await screen.findByText('Events')).toBeVisible();
	});

	it('offers what to start from where nothing resembles it, which Enter alone does not choose', async () => {
		const { user, field, onopen } = setUp();
		await user.type(field, 'xyzzy');
		expect(await screen.findByText('Nothing matches “xyzzy”.', { selector: 'p' })).toBeVisible();
		expect(screen.getByRole('group', { name: 'Who is quoted' })).toBeVisible();
		await user.keyboard('{Enter}');
		expect(onopen).not.toHaveBeenCalled();
		expect(field).toHaveValue('xyzzy');
	});

	it('says when the search cannot be loaded', async () => {
		const { user, field } = setUp({ loadList: () => Promise.reject(new Error('offline')) });
		await user.type(field, 'asif');
		expect(await screen.findByText('The search could not be loaded.')).toBeVisible();
		expect(field).toHaveAttribute('aria-expanded', 'false');
	});

	it('tries again with the next letter', async () => {
		const loadList = vi.fn<Load>(() => Promise.resolve(inUse));
		loadList.mockRejectedValueOnce(new Error('offline'));
		const { user, field } = setUp({ loadList });
		await user.type(field, 'asif');
		expect(await screen.findByRole('listbox')).toBeInTheDocument();
		expect(loadList).toHaveBeenCalledTimes(2);
	});
});
