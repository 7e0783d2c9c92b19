import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { leadOf } from '../model/lead';
import { Lookup } from '../model/lookup';
import { harbourLookup } from '../../tests/stories/small';
import { renderAround } from '../../tests/render-around';
import { View } from '../state/view.svelte';
import DiscrepancyNote from './DiscrepancyNote.svelte';
import Words from './Words.svelte';

const lookup = harbourLookup();

function setUp(prepare: (view: View) => void) {
	const view = new View(lookup);
	prepare(view);
	renderAround(view, Words, {});
	return within(screen.getByRole('region', { name: 'The words' }));
}

const highlighted = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('the words of an event', () => {
	it('are all that prove it and its quotes, each article as a sheet', () => {
		const words = setUp((view) => view.openProof({ event: 'bridge-opens' }));
		expect(words.getByRole('heading', { level: 3, name: 'The bridge opens' })).toBeInTheDocument();
		const [courier, gazette] = words.getAllByRole('figure').map((sheet) => within(sheet));
		expect(courier?.getByText('The Courier')).toBeInTheDocument();
		expect(courier?.getByText(/paragraph 2 of 5/)).toBeInTheDocument();
		expect(gazette?.getByText(/4 May 2031 \(inferred\)/)).toBeInTheDocument();
		expect(highlighted()).toEqual([
			'the bridge opened on Thursday',
			'“The bridge belongs to all of us,” Marsh said',
			'Since Thursday the bridge is open',
		]);
		expect(words.getByText('Ada Marsh, speech')).toBeInTheDocument();
		expect(words.getByText('Reported by The Courier and Harbour Gazette.')).toBeInTheDocument();
	});

	it('are the quote alone that was asked for, then all of the event, of which another is read when pressed', async () => {
		const words = setUp((view) => view.openProof({ event: 'bridge-opens', quote: 'belongs-to-all' }));
		const user = userEvent.setup();
		const read = () => words.getAllByRole('blockquote').map((one) => one.querySelector('mark')?.textContent);
		expect(highlighted()).toEqual(['“The bridge belongs to all of us,” Marsh said']);
		await user.click(words.getByRole('button', { name: '2 more passages about this' }));
		await waitFor(() => expect(highlighted()).toHaveLength(3));
		await user.click(words.getByRole('button', { name: /The bridge belongs to all of us/ }));
		expect(read()[0]).toBe('“The bridge belongs to all of us,” Marsh said');
	});

	it('stand once in one column where a second article prints them letter for letter, and open in place', async () => {
		const { timeline } = lookup;
		const [first] = timeline.excerpts;
		if (!first) throw new Error('the story has excerpts');
		const excerpts = timeline.excerpts.map((one) =>
			one.exact === 'Since Thursday the bridge is open' ? { ...one, exact: first.exact } : one,
		);
		const view = new View(new Lookup({ ...timeline, excerpts }));
		view.fullWidth = true;
		view.openProof({ event: 'bridge-opens' });
		renderAround(view, Words, {});
		const again = () => screen.getAllByRole('blockquote', { hidden: true })[1];
		expect(again()).toHaveTextContent(first.exact);
		expect(again()).not.toBeVisible();
		await userEvent.setup().click(screen.getByText('Prints the same, letter for letter'));
		expect(again()).toBeVisible();
	});

	it('say in one column, too, that two articles print the same where they stand twice', async () => {
		const { timeline } = lookup;
		const said = timeline.excerpts.find(({ id }) => id === 'c-mayor');
		if (!said) throw new Error('the story has a quotation');
		const excerpts = [...timeline.excerpts, { ...said, id: 'g-mayor', source: 'gazette' }];
		const quotes = timeline.quotes.map((quote) =>
			quote.id === 'belongs-to-all' ? { ...quote, excerpts: ['c-mayor', 'g-mayor'] } : quote,
		);
		const view = new View(new Lookup({ ...timeline, excerpts, quotes }));
		view.fullWidth = true;
		view.openProof({ event: 'bridge-opens' });
		renderAround(view, Words, {});
		expect(await screen.findByText('Both print these words the same, letter for letter.')).toBeVisible();
	});

	it('come with the figures, and, folded, with how the date was read', async () => {
		const words = setUp((view) => view.openProof({ event: 'bridge-opens' }));
		expect(words.getByText('Thursday 1 May 2031')).toBeInTheDocument();
		expect(words.getByText('29 %')).toBeInTheDocument();
		await userEvent.setup().click(words.getByText('Why 1 May?'));
		expect(
			await words.findByText(/Read from “on Thursday”, in an article of 3 May 2031/),
		).toBeInTheDocument();
	});

	it('say of a date that no article has whose it is, not that it was printed', async () => {
		const when = { edtf: '2031-05-01', earliest: '2031-05-01', latest: '2031-05-01', zone: 'UTC' };
		const given = { ...when, basis: 'stated' as const, reason: 'Taken over as it stands in the file.' };
		const { timeline } = harbourLookup();
		const events = timeline.events.map((event) =>
			event.id === 'bridge-opens' ? { ...event, when: given } : event,
		);
		const view = new View(new Lookup({ ...timeline, events }));
		view.openProof({ event: 'bridge-opens' });
		renderAround(view, Words, {});
		await userEvent.setup().click(screen.getByText('Why 1 May?'));
		expect(await screen.findByText(/Taken over as it stands in the file/)).not.toHaveTextContent('Printed');
	});

	it('lead to what is cited or linked, and to media, of which nothing is fetched', () => {
		const { timeline } = lookup;
		const [first] = timeline.events;
		if (!first) throw new Error('the story has no events');
		const imported = {
			...first,
			excerpts: [],
			cites: [{ source: timeline.sources[0]?.id ?? '', url: 'https://paper.example/a' }],
			links: [{ url: 'https://other.example/', label: 'More of it' }],
			media: [{ url: 'https://other.example/a.jpg', caption: 'The bridge', credit: 'A. Painter' }],
		};
		const view = new View(new Lookup({ ...timeline, events: [imported], quotes: [], discrepancies: [] }));
		view.openProof({ event: imported.id });
		renderAround(view, Words, {});
		expect(screen.getByText(/none of the words are here/)).toBeInTheDocument();
		expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
			[timeline.sources[0]?.publisher, 'https://paper.example/a'],
			['More of it', 'https://other.example/'],
			['The bridge (A. Painter)', 'https://other.example/a.jpg'],
		]);
		expect(document.querySelector('img')).toBeNull();
	});

	it('can be asked for by themselves, without an event', () => {
		setUp((view) => view.openProof({ excerpts: ['c-vote'] }));
		expect(highlighted()).toEqual(['The council votes on the toll on 10 May']);
	});

	it('are those of what leads the story while nothing is selected', () => {
		const words = setUp(() => undefined);
		expect(words.getByRole('heading', { level: 3 })).toHaveTextContent(
			leadOf(lookup)[0]?.event.title ?? 'no lead',
		);
		expect(words.getByText(/^Press anything/)).toBeInTheDocument();
	});
});

describe('what can be done with an excerpt', () => {
	it('is to see it in the original, where it has an address, and to copy it or a link to it', async () => {
		const user = userEvent.setup();
		const words = setUp((view) => view.openProof({ event: 'bridge-opens' }));
		const [first, second] = words.getAllByRole('figure').map((sheet) => within(sheet));
		if (!first || !second) throw new Error('two articles report it');
		expect(first.getByRole('blockquote')).toHaveTextContent(
			'…years of work and of waiting the bridge opened on Thursday.',
		);
		expect(first.getByRole('link', { name: 'Read in the original' })).toHaveAttribute(
			'href',
			expect.stringMatching(/^https:\/\/courier\.example\/bridge#:~:text=/),
		);
		expect(second.queryByRole('link')).not.toBeInTheDocument();
		await user.click(first.getByRole('button', { name: 'Copy' }));
		expect(await navigator.clipboard.readText()).toMatch(/^“the bridge opened on Thursday” The Courier/);
		await user.click(first.getByText('More'));
		await user.click(await first.findByRole('button', { name: 'Copy link' }));
		expect(await navigator.clipboard.readText()).toMatch(/\?event=bridge-opens&excerpt=c-opens$/);
	});
});

describe('a disagreement', () => {
	it('sets the sides next to each other, each with its words and its source, and no verdict', async () => {
		const view = new View(lookup);
		for (const discrepancy of lookup.discrepanciesAbout('bridge-opens')) {
			renderAround(view, DiscrepancyNote, { discrepancy });
		}
		const note = within(screen.getByRole('complementary', { name: 'Opened or open' }));
		expect(note.getAllByRole('heading', { level: 4 }).map((side) => side.textContent)).toEqual([
			'It opened',
			'It is open',
		]);
		expect(note.getAllByRole('blockquote').map((words) => words.textContent)).toEqual([
			'the bridge opened on Thursday',
			'Since Thursday the bridge is open',
		]);
		expect(note.getByText('Harbour Gazette, 4 May 2031')).toBeInTheDocument();
		await userEvent.setup().click(note.getByRole('button', { name: 'the bridge opened on Thursday' }));
		await waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
		expect(view.requested).toEqual(['c-opens']);
	});
});
