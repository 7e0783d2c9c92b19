import { describe, expect, it, vi } from 'vitest';
import { harbourLookup } from '../../tests/stories/small';
import { DAY, startOfDay } from '../time/span';
import { NO_FILTERS } from './address';
import { publishedBy } from '../model/known/published-by';
import { TOP, View } from './view.svelte';

const newView = () => new View(harbourLookup(), publishedBy);
const days = (from: string, to: string) => ({ start: startOfDay(from), end: startOfDay(to) + DAY });
const ids = (view: View) => view.events.map(({ id }) => id);

describe('what is shown', () => {
	it('begins with the whole story, in order of time', () => {
		const view = newView();
		expect(view.span).toEqual(days('2028-01-01', '2031-05-10'));
		expect(view.fits).toBe(true);
		expect(ids(view)).toEqual(['last-old-ferry', 'bridge-opens', 'ferries-stop', 'toll-vote']);
	});

	it('keeps the days of the whole story where nothing was known yet, and where nothing passes the filters', () => {
		const view = newView();
		const { domain } = view;
		view.knownOn = '1990-01-01';
		expect(ids(view)).toEqual([]);
		expect(view.span).toEqual(domain);
		view.knownOn = undefined;
		view.filters = { ...NO_FILTERS, track: ['nowhere'] };
		expect(view.span).toEqual(domain);
	});

	it('zooms in around the middle, out again, and back to everything', () => {
		const view = newView();
		view.trueScale = true;
		const { start, end } = view.domain;
		view.zoomBy(2);
		expect(view.span.start).toBeCloseTo(start + (end - start) / 4, 0);
		expect(view.span.end).toBeCloseTo(end - (end - start) / 4, 0);
		view.zoomBy(0.5);
		expect(view.fits).toBe(true);
		view.zoomBy(4);
		view.fit();
		expect(view.span).toEqual(view.domain);
	});

	it('never zooms in closer than a day, nor leaves the story', () => {
		const view = newView();
		for (let i = 0; i < 60; i += 1) view.zoomBy(2);
		expect(view.span.end - view.span.start).toBeGreaterThanOrEqual(DAY / 2);
		view.show({ start: 0, end: Date.UTC(2100, 0) });
		expect(view.fits).toBe(true);
	});

	it('is not written anew when a move leads nowhere', () => {
		const view = newView();
		view.show(view.domain);
		expect(view.fits).toBe(true);
		view.show(days('2031-05-01', '2031-05-02'));
		const { span } = view;
		view.show({ start: span.start, end: span.start });
		expect(view.span).toBe(span);
	});
});

describe('selecting', () => {
	it('opens the excerpts of an event and moves to where it is', () => {
		const view = newView();
		view.show(days('2028-01-01', '2028-12-31'));
		view.openTalks('toll-talks');
		view.openProof({ event: 'toll-vote' });
		expect(view.selectedEvent?.id).toBe('toll-vote');
		expect([view.tab, view.openCount]).toEqual(['talks', 1]);
		expect(view.span.start).toBeLessThanOrEqual(startOfDay('2031-05-10'));
		expect(view.span.end).toBeGreaterThanOrEqual(startOfDay('2031-05-10') + DAY);
	});

	it('looks selected as soon as it is pressed, and opens after that is painted, the last press alone', async () => {
		const view = newView();
		const opened = vi.fn();
		view.press({ event: 'toll-vote' }, opened);
		view.press({ event: 'bridge-opens' });
		expect(view.highlighted.event).toBe('bridge-opens');
		expect(view.selectedEvent).toBeUndefined();
		await vi.waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
		view.press({ event: 'toll-vote' }, opened);
		// A step back in the history.
		view.apply({ ...view.address, event: 'ferries-stop' });
		expect(view.highlighted.event).toBe('ferries-stop');
		view.press({ event: 'bridge-opens' });
		await vi.waitFor(() => expect(view.selectedEvent?.id).toBe('bridge-opens'));
		expect(view.openCount).toBe(2);
		expect(opened).not.toHaveBeenCalled();
	});

	it('leaves the visible stretch alone when the event is in it', () => {
		const view = newView();
		view.show(days('2031-05-01', '2031-05-05'));
		const { span } = view;
		view.select('ferries-stop', 'not-moved');
		expect(view.span).toBe(span);
		expect(view.selectedQuote?.id).toBe('not-moved');
	});

	it('leaves what is read where it is, whatever proof is opened', () => {
		const view = newView();
		for (const tab of ['talks', 'disagreements', 'story'] as const) {
			view.openTab(tab);
			view.openProof({ event: 'bridge-opens', quote: 'belongs-to-all' });
			view.openProof({ excerpts: ['c-vote'] });
			expect(view.tab).toBe(tab);
		}
		expect([view.selectedEvent, view.selectedQuote, view.requested]).toEqual([
			undefined,
			undefined,
			['c-vote'],
		]);
	});

	it('opens the talks at the process that was last reported on, or at the one asked for', () => {
		const view = newView();
		view.openTalks();
		expect([view.tab, view.talks, view.process?.id]).toEqual(['talks', undefined, 'toll-talks']);
		view.openTalks('toll-talks', 'positions');
		expect([view.talks, view.panel]).toEqual(['toll-talks', 'positions']);
	});

	it('opens the words in one column where they were pressed, and nowhere twice', () => {
		const view = newView();
		view.openProof({ event: 'bridge-opens' });
		expect(view.wordsAt).toBeUndefined();
		view.fullWidth = true;
		expect(view.wordsAt).toBe('bridge-opens');
		view.openProof({ event: 'bridge-opens', at: 'claim-1' });
		expect(view.wordsAt).toBe('claim-1');
		view.openTab('talks');
		view.fullWidth = true;
		expect(view.wordsAt).toBe(TOP);
		view.openTab('story');
		view.fullWidth = true;
		view.toggleFilter('track', 'ferries');
		expect(view.wordsAt).toBe(TOP);
		view.deselect();
		expect(view.wordsAt).toBeUndefined();
	});

	it('knows nothing of events and talks that the story does not have', () => {
		const view = newView();
		view.select('nothing');
		view.openTalks('nothing');
		view.openProof({ event: 'nothing', excerpts: ['c-vote'] });
		expect([view.selectedEvent, view.tab, view.openCount]).toEqual([undefined, 'story', 0]);
	});

	it('lets go of everything', () => {
		const view = newView();
		view.select('bridge-opens', 'belongs-to-all', ['c-mayor']);
		view.deselect();
		expect([view.selectedEvent, view.selectedQuote, view.requested]).toEqual([undefined, undefined, []]);
	});
});

describe('filtering', () => {
	it('turns a choice on and off', () => {
		const view = newView();
		view.toggleFilter('track', 'ferries');
		expect(ids(view)).toEqual(['last-old-ferry', 'ferries-stop']);
		view.toggleFilter('track', 'bridge');
		expect(ids(view)).toHaveLength(4);
		view.toggleFilter('track', 'ferries');
		expect(ids(view)).toEqual(['bridge-opens', 'toll-vote']);
		view.clearFilters();
		expect(view.filters).toEqual(NO_FILTERS);
	});

	it('lets through what passes every kind of filter', () => {
		const view = newView();
		view.toggleFilter('kind', 'quote');
		expect(ids(view)).toEqual(['bridge-opens', 'ferries-stop']);
		view.toggleFilter('source', 'gazette');
		view.toggleFilter('speaker', 'union');
		expect(ids(view)).toEqual(['ferries-stop']);
		view.toggleFilter('track', 'bridge');
		expect(ids(view)).toEqual([]);
	});
});

describe('the address of the view', () => {
	it('shows the same again when it is applied', () => {
		const view = newView();
		view.trueScale = true;
		view.query = 'toll';
		view.toggleFilter('track', 'bridge');
		view.show(days('2031-05-01', '2031-05-10'));
		view.select('bridge-opens', 'belongs-to-all');
		const other = newView();
		other.apply(view.address);
		expect(other.address).toEqual(view.address);
		expect(other.events).toEqual(view.events);
	});

	it('finds the event of a quote', () => {
		const view = newView();
		view.apply({ ...view.address, quote: 'not-moved' });
		expect(view.selectedEvent?.id).toBe('ferries-stop');
	});

	it('takes away what it does not say', () => {
		const view = newView();
		const before = view.address;
		view.select('bridge-opens');
		view.zoomBy(3);
		view.query = 'toll';
		view.apply(before);
		expect(view.address).toEqual(before);
	});
});

describe('as known on a day', () => {
	const knownOn = (day: string) => {
		const view = newView();
		view.knownOn = day;
		return view;
	};

	it('shows and finds only what had been published, and counts what had not', () => {
		const view = knownOn('2031-05-03');
		expect(ids(view)).toEqual(['bridge-opens', 'toll-vote']);
		expect(view.unknown).toBe(2);
		expect(view.quotes.map(({ id }) => id)).toEqual(['belongs-to-all']);
		expect(view.search.lookup).toBe(view.lookup);
	});

	it('shows the whole story until what finds an earlier one has loaded', async () => {
		const view = new View(harbourLookup());
		view.knownOn = '2031-05-03';
		expect([view.knownOn, view.events.length, view.unknown]).toEqual([undefined, 4, 0]);
		expect(view.address.knownOn).toBe('2031-05-03');
		await vi.waitFor(() => expect(ids(view)).toEqual(['bridge-opens', 'toll-vote']));
		expect(view.knownOn).toBe('2031-05-03');
	});

	it('opens nothing that was not known, and keeps what was selected for later', () => {
		const view = newView();
		view.select('ferries-stop', 'not-moved', ['g-union']);
		view.knownOn = '2031-05-03';
		expect([view.selectedEvent, view.selectedQuote, view.requested]).toEqual([undefined, undefined, []]);
		expect(view.address).toMatchObject({ event: 'ferries-stop', quote: 'not-moved' });
		view.knownOn = undefined;
		expect(view.selectedEvent?.id).toBe('ferries-stop');
		expect(view.requested).toEqual(['g-union']);
	});

	it('has no talks that were not reported on, whichever the address names', () => {
		const view = knownOn('2031-05-03');
		expect(view.process?.id).toBe(view.lookup.timeline.talks[0]?.id);
		view.knownOn = '2031-05-01';
		view.talks = 'toll-talks';
		expect([view.process, view.events]).toEqual([undefined, []]);
	});

	it('is the whole story again when the reader goes back to it', () => {
		const view = knownOn('2020-01-01');
		expect(view.unknown).toBe(4);
		view.knownOn = undefined;
		expect(view.lookup).toBe(view.whole);
		expect([view.unknown, view.fits]).toEqual([0, true]);
	});
});
