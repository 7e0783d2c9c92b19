import { describe, expect, it } from 'vitest';
import { generateTimeline } from '../../tests/bench/generate';
import { byTime, Lookup } from './lookup';

const timeline = generateTimeline(800);

describe('a look-up', () => {
	it('has the events in order of time', () => {
		expect(new Lookup(timeline).inOrder).toEqual(timeline.events.toSorted(byTime));
	});

	it('leaves events as they are where they are in order', () => {
		const events = timeline.events.toSorted(byTime);
		expect(new Lookup({ ...timeline, events }).inOrder).toBe(events);
	});

	it('finds an event, a quote and an excerpt by its id', () => {
		const lookup = new Lookup(timeline);
		expect(lookup.events.get('event-7')?.id).toBe('event-7');
		expect(lookup.quotes.get('quote-7')?.id).toBe('quote-7');
		expect(lookup.excerpts.get('excerpt-7')?.id).toBe('excerpt-7');
	});

	it('gives the quotes of an event', () => {
		expect(new Lookup(timeline).quotesOf('event-10').map(({ id }) => id)).toEqual(['quote-1']);
	});
});
