import { describe, expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import { NO_FILTERS } from './address';
import { generateTimeline } from '../../tests/stories/generate';
import { event, harbour, on } from '../../tests/stories/small';
import { createSearch } from '../search/search';
import { passes } from './filter';
import { View } from './view.svelte';
import { quoteChoice, sourceChoices, speakerChoices, trackChoices } from './filter-choices';

const lookup = new Lookup(generateTimeline(120));

describe('the count of a choice', () => {
	it.each([
		['track', trackChoices],
		['speaker', speakerChoices],
		['source', sourceChoices],
	] as const)('says how many events a %s would show', (kind, choicesOf) => {
		for (const { id, count } of choicesOf(lookup)) {
			const filters = { ...NO_FILTERS, [kind]: [id] };
			expect(count).toBe(lookup.inOrder.filter((event) => passes(event, filters, lookup)).length);
		}
	});

	it('says how many events hold a quote', () => expect(quoteChoice(lookup).count).toBe(12));

	it('is highest for the first speaker', () => {
		const counts = speakerChoices(lookup).map(({ count }) => count);
		expect(counts).toEqual(counts.toSorted((a, b) => b - a));
	});
});

it('lets everything through while nothing is chosen', () => {
	expect(lookup.inOrder.every((event) => passes(event, NO_FILTERS, lookup))).toBe(true);
});

describe('an event that an article is only cited for', () => {
	const cited = event({
		id: 'speech',
		title: 'A speech',
		when: on('2031-05-06'),
		excerpts: [],
		cites: [{ source: 'courier' }],
	});
	const story = new Lookup({ ...harbour, events: [cited], quotes: [] });

	it('shows among those of that article, is counted there, and found there', () => {
		expect(passes(cited, { ...NO_FILTERS, source: ['courier'] }, story)).toBe(true);
		expect(sourceChoices(story).find(({ id }) => id === 'courier')?.count).toBe(1);
		const [found] = createSearch(story)('source:courier speech').groups;
		expect(found?.hits.map(({ id }) => id)).toContain('speech');
	});

	it('stands on the day of that article where events stand where they were published', () => {
		const view = new View(story);
		view.byPublication = true;
		expect(view.whenOf(cited)).toEqual(story.sources.get('courier')?.published);
	});
});
