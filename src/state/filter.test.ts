import { describe, expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import { NO_FILTERS } from './address';
import { generateTimeline } from '../../tests/stories/generate';
import { passes } from './filter';
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
