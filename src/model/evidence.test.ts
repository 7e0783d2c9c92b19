import { describe, expect, it } from 'vitest';
import { event, get, harbour, on } from '../../tests/stories/small';
import { bestQuoteOf, corroborationOf, isOverdue, proofOf } from './evidence';
import { Lookup } from './lookup';
import type { Quote, Timeline, TimelineEvent } from './schema';

const bridge = find('bridge-opens');
const vote = find('toll-vote');
const [mayor] = harbour.quotes;

function find(id: string): TimelineEvent {
	return get(new Map(harbour.events.map((one) => [one.id, one])), id);
}

function story(change: Partial<Timeline> = {}): Lookup {
	return new Lookup({ ...harbour, ...change });
}

function quote(change: Partial<Quote>): Quote {
	if (!mayor) throw new Error('the fixture has a quote');
	return { ...mayor, ...change };
}

/** A third paper, of a later day, that prints one excerpt. */
const later: Partial<Timeline> = {
	sources: [
		...harbour.sources,
		{ id: 'herald', publisher: 'Herald', headline: 'H', published: on('2031-05-20') },
	],
	excerpts: [
		...harbour.excerpts,
		...harbour.excerpts.slice(0, 1).map((one) => ({ ...one, id: 'h-news', source: 'herald' })),
	],
};

describe('what an event rests on', () => {
	it.each([
		['its words', { excerpts: ['c-vote'] }, 'quoted'],
		['a link alone', { excerpts: [], cites: [{ source: 'courier' }] }, 'cited'],
		['nothing', { excerpts: [] }, 'none'],
	])('is %s', (_, change, proof) => expect(proofOf(story(), { ...vote, ...change })).toBe(proof));

	it('is the words of its quotes, where it has none of its own', () =>
		expect(proofOf(story(), { ...bridge, excerpts: [], cites: [{ source: 'courier' }] })).toBe('quoted'));
});

describe('the quote that tells an event best', () => {
	const best = (quotes: Quote[], change: Partial<Timeline> = {}) =>
		bestQuoteOf(story({ quotes, ...change }), bridge)?.id;

	it('is a whole sentence before a fragment that more sources print', () =>
		expect(
			best([
				quote({ id: 'fragment', form: 'partial', excerpts: ['c-opens', 'g-opens'] }),
				quote({ id: 'sentence', form: 'direct', excerpts: ['c-mayor'] }),
			]),
		).toBe('sentence'));

	it('is, of sentences, the one that most sources print', () =>
		expect(best([quote({ id: 'once' }), quote({ id: 'twice', excerpts: ['c-mayor', 'g-union'] })])).toBe(
			'twice',
		));

	it('is that of a part, where it has none of its own', () => {
		const part = event({ id: 'speech', title: 'The mayor speaks', when: bridge.when, partOf: bridge.id });
		const events = [...harbour.events, part];
		expect(best([quote({ id: 'of-the-part', event: 'speech' })], { events })).toBe('of-the-part');
		expect(best([quote({ id: 'of-another', event: 'toll-vote' })], { events })).toBeUndefined();
	});
});

describe('the sources that could have told of an event', () => {
	const chapters = [
		{ id: 'before', title: 'Before', events: ['last-old-ferry'] },
		{ id: 'opening', title: 'The opening', events: ['bridge-opens', 'ferries-stop', 'toll-vote'] },
	];
	const able = (one: TimelineEvent, change: Partial<Timeline> = {}) =>
		corroborationOf(story({ chapters, ...change }), one).able.map(({ id }) => id);

	it('are those that tell of something in its chapter', () => {
		expect(able(find('ferries-stop'))).toEqual(['courier', 'gazette']);
		expect(able(find('last-old-ferry'))).toEqual(['gazette']);
	});

	it('are none that were published before it', () => {
		const when = on('2031-05-04');
		expect(able({ ...find('ferries-stop'), when })).toEqual(['gazette']);
	});

	it('are, for what is scheduled, those from its first report on', () => {
		expect(able(vote)).toEqual(['courier', 'gazette']);
		expect(able({ ...vote, excerpts: ['g-ferries'] })).toEqual(['gazette']);
	});

	it('are those of the parts of its chapter, too', () => {
		const part = event({
			id: 'toast',
			title: 'A toast',
			when: bridge.when,
			partOf: bridge.id,
			excerpts: ['h-news'],
		});
		const events = [...harbour.events, part];
		expect(able(find('ferries-stop'), { ...later, events })).toEqual(['courier', 'gazette', 'herald']);
		expect(able(find('ferries-stop'), later)).toEqual(['courier', 'gazette']);
	});

	it('always hold those that do', () => {
		const { reporting, able } = corroborationOf(story({ chapters }), bridge);
		expect(reporting.map(({ id }) => id)).toEqual(['courier', 'gazette']);
		expect(able).toEqual(reporting);
	});

	it('count a source that is only cited', () => {
		const cited = { ...find('ferries-stop'), excerpts: [], cites: [{ source: 'herald' }] };
		const { reporting } = corroborationOf(story({ ...later, quotes: [] }), cited);
		expect(reporting.map(({ id }) => id)).toEqual(['herald']);
	});
});

describe('what was scheduled', () => {
	it('is overdue once a report is later than its day', () => {
		expect(isOverdue(story(), vote)).toBe(false);
		expect(isOverdue(story(later), vote)).toBe(true);
	});

	it('is not on the very day of the last report', () =>
		expect(isOverdue(story(later), { ...vote, when: on('2031-05-20') })).toBe(false));

	it('is not where a later report tells of it', () =>
		expect(isOverdue(story(later), { ...vote, excerpts: ['c-vote', 'h-news'] })).toBe(false));

	it('is not where something is told to come after it', () => {
		const toll = event({ id: 'toll', title: 'A toll', when: on('2031-05-12'), after: ['toll-vote'] });
		expect(isOverdue(story({ ...later, events: [...harbour.events, toll] }), vote)).toBe(false);
	});

	it('is not without a day, nor is what has happened', () => {
		expect(isOverdue(story(later), { ...vote, when: { ...vote.when, basis: 'undated' } })).toBe(false);
		expect(isOverdue(story(later), { ...vote, status: 'reported' })).toBe(false);
	});
});
