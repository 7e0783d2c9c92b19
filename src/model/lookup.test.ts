import { ascending } from 'd3';
import { describe, expect, it } from 'vitest';
import { generateTimeline } from '../../tests/stories/generate';
import { spanOf } from '../time/span';
import { byTime, Lookup } from './lookup';
import type { TimelineEvent } from './schema';

const timeline = generateTimeline(800);

describe('a look-up', () => {
	it('has the events in order of time, those of the same days in the order of the dataset', () => {
		const { inOrder } = new Lookup(timeline);
		const days = ({ when: { earliest, latest } }: TimelineEvent) => `${earliest} ${latest}`;
		const place = (event: TimelineEvent) => timeline.events.indexOf(event);
		const expected = timeline.events.toSorted((a, b) => ascending(days(a), days(b)) || place(a) - place(b));
		expect(inOrder).toEqual(expected);
	});

	it('knows when each of them happened', () => {
		const { inOrder, spans } = new Lookup(timeline);
		const days = inOrder.map(({ when }) => when);
		expect([...spans.starts]).toEqual(days.map((when) => spanOf(when).start));
		expect([...spans.ends]).toEqual(days.map((when) => spanOf(when).end));
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

	it('gives the quotes of an event', () =>
		expect(new Lookup(timeline).quotesOf('event-10').map(({ id }) => id)).toEqual(['quote-1']));
});
