import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAround } from '../../tests/render-around';
import { event, harbour, harbourLookup, on } from '../../tests/stories/small';
import { Lookup } from '../model/lookup';
import { publishedBy } from '../model/known/published-by';
import { View } from '../state/view.svelte';
import KnownBanner from './KnownBanner.svelte';

function setup(day: string) {
	const view = new View(harbourLookup(), publishedBy);
	view.knownOn = day;
	renderAround(view, KnownBanner, { day });
	return view;
}

describe('the line about the day the reader looks back from', () => {
	it.each([
		['2031-05-03', 'As known on 3 May 2031 2 of 4 events were not known yet and are left out'],
		['2031-05-04', 'As known on 4 May 2031 all 4 events of the story were known'],
		['2020-01-01', 'As known on 1 January 2020 nothing had been published yet'],
	])('says on %s what is left out', (day, words) => {
		setup(day);
		expect(screen.getByRole('status')).toHaveTextContent(words);
	});

	it('counts what no article with a day tells of', async () => {
		const rumour = event({ id: 'rumour', title: 'A rumour', when: on('2031-05-01'), excerpts: [] });
		const lookup = new Lookup({ ...harbour, events: [...harbour.events, rumour] });
		const view = new View(lookup, publishedBy);
		view.knownOn = '2031-05-04';
		renderAround(view, KnownBanner, { day: '2031-05-04' });
		expect(await screen.findByText(/1 of 5 events .* of 1 no article has a day/)).toBeVisible();
	});

	it('leads back to the whole story', async () => {
		const view = setup('2031-05-03');
		await userEvent.click(screen.getByRole('button', { name: 'Show the whole story' }));
		expect(view.knownOn).toBeUndefined();
	});
});
