import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { get, harbourLookup } from '../../tests/stories/small';
import { renderAround } from '../../tests/render-around';
import { View } from '../state/view.svelte';
import DiscrepancyNote from './DiscrepancyNote.svelte';
import ExcerptCard from './ExcerptCard.svelte';
import Words from './Words.svelte';

const lookup = harbourLookup();

function setUp(prepare: (view: View) => void) {
	const view = new View(lookup);
	prepare(view);
	renderAround(view, Words, {});
	return within(screen.getByRole('region', { name: 'The words' }));
}

const highlighted = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('the excerpts of an event', () => {
	it('are all the words that prove it and its quotes, source by source', () => {
		const panel = setUp((view) => view.select('bridge-opens'));
		expect(panel.getByRole('heading', { level: 2, name: 'The bridge opens' })).toBeInTheDocument();
		expect(highlighted()).toEqual([
			'the bridge opened on Thursday',
			'“The bridge belongs to all of us,” Marsh said',
			'Since Thursday the bridge is open',
		]);
		expect(panel.getByText('2 of 2 sources report this.')).toBeInTheDocument();
		expect(panel.getByText('Ada Marsh, speech')).toBeInTheDocument();
	});

	it('begin with the quote that was asked for', () => {
		setUp((view) => view.select('bridge-opens', 'belongs-to-all'));
		expect(highlighted()[0]).toBe('“The bridge belongs to all of us,” Marsh said');
	});

	it('come with how the date was read, and with the figures', () => {
		const panel = setUp((view) => view.select('bridge-opens'));
		expect(panel.getByText('Thursday 1 May 2031', { exact: false })).toBeInTheDocument();
		expect(panel.getByText(/Read from “on Thursday”, in an article of 3 May 2031/)).toBeInTheDocument();
		expect(panel.getByText('29 %')).toBeInTheDocument();
	});

	it('can be asked for by themselves, without an event', () => {
		const panel = setUp((view) => view.openProof({ excerpts: ['c-vote'] }));
		expect(highlighted()).toEqual(['The council votes on the toll on 10 May']);
		expect(panel.getByText('1 of 2 sources report it.')).toBeInTheDocument();
	});
});

describe('an excerpt', () => {
	const excerpt = get(lookup.excerpts, 'c-opens');
	const link = 'https://page.example/?event=bridge-opens';

	function setUpCard(source: string) {
		const given = { excerpt, source: get(lookup.sources, source), link };
		renderAround(new View(lookup), ExcerptCard, given);
		return within(screen.getByRole('figure'));
	}

	it('stands in its context, with its source, its day and its place in the article', () => {
		const card = setUpCard('courier');
		expect(card.getByRole('blockquote')).toHaveTextContent(
			'…years of work and of waiting the bridge opened on Thursday.',
		);
		expect(card.getByText('The Courier')).toBeInTheDocument();
		expect(card.getByText(/3 May 2031/)).toBeInTheDocument();
		expect(card.getByText('paragraph 2 of 5')).toBeInTheDocument();
		expect(card.getByRole('link', { name: 'Read in the original' })).toHaveAttribute(
			'href',
			expect.stringMatching(/^https:\/\/courier\.example\/bridge#:~:text=/),
		);
	});

	it('has no link where the article has no address, and says that its day is inferred', () => {
		const card = setUpCard('gazette');
		expect(card.queryByRole('link')).not.toBeInTheDocument();
		expect(card.getByText(/4 May 2031 \(inferred\)/)).toBeInTheDocument();
	});

	it('goes to the clipboard as a citation or as a link', async () => {
		const user = userEvent.setup();
		const card = setUpCard('courier');
		await user.click(card.getByRole('button', { name: 'Copy citation' }));
		expect(await navigator.clipboard.readText()).toMatch(/^“the bridge opened on Thursday” The Courier/);
		await user.click(card.getByRole('button', { name: 'Copy link' }));
		expect(await navigator.clipboard.readText()).toBe(link);
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
		const [first] = note.getAllByRole('button', { name: /^Open at its event/ });
		await userEvent.setup().click(first ?? document.body);
		expect(view.selectedEvent?.id).toBe('bridge-opens');
		expect(view.requested).toEqual(['c-opens']);
	});
});
