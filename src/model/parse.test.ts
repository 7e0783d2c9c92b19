import { describe, expect, it } from 'vitest';
import { harbour } from '../../tests/stories/small';
import { parseTimeline } from './parse';
import type { Source } from './schema';

const [firstEvent, ...otherEvents] = harbour.events;
const [firstExcerpt, ...otherExcerpts] = harbour.excerpts;

function parsed(data: unknown) {
	return parseTimeline(structuredClone(data));
}

/** What is said to be missing. */
function flawsIn(data: unknown): readonly string[] {
	const result = parsed(data);
	return 'timeline' in result ? (result.flaws?.words ?? []) : [];
}

describe('reading a dataset', () => {
	it('takes a good one as it is', () => expect(parseTimeline(harbour)).toEqual({ timeline: harbour }));

	it.each([
		['nothing', null, /holds no story/],
		['a list', [], /holds no story/],
		['a text', 'timeline', /holds no story/],
		['another version', { ...harbour, version: 3 }, /version “3”/],
		['no list of events', { ...harbour, events: undefined }, /list of events is missing/],
		[
			'nothing but bad events',
			{ ...harbour, events: ['not an event'] },
			/^event 1: it is not a set of fields$/,
		],
	])('refuses %s, and says why', (_, data, message) => {
		const result = parsed(data);
		expect('problems' in result && result.problems[0]).toMatch(message);
	});

	it.each([
		[
			'a title that is missing',
			{ ...harbour, events: [{ ...firstEvent, title: undefined }, ...otherEvents] },
			`event 1, “${firstEvent?.label ?? ''}”: the title is missing`,
		],
		[
			'a day that is none',
			{
				...harbour,
				events: [{ ...firstEvent, when: { ...firstEvent?.when, latest: '2031-02-31' } }, ...otherEvents],
			},
			'event 1, “The council votes on the toll”: date: the last day is “2031-02-31”: there is no such day',
		],
		[
			'an address that is no web page',
			{
				...harbour,
				sources: [{ ...harbour.sources[0], url: 'javascript:alert(1)' }, ...harbour.sources.slice(1)],
			},
			'source 1, “Bridge opens at last”: the address is “javascript:alert(1)”: an address begins with https:// or http://',
		],
		[
			'an excerpt that is not there',
			{ ...harbour, excerpts: otherExcerpts },
			`event 2, “The bridge opens”: there is no excerpt with the id “${firstExcerpt?.id ?? ''}”`,
		],
		[
			'an id that another has',
			{ ...harbour, events: [...harbour.events, firstEvent] },
			'event 5, “The council votes on the toll”: its id “toll-vote” is that of another, which is shown',
		],
		['a field it does not know', { ...harbour, colour: 'red' }, 'the dataset: “colour” is no field of it'],
	])('passes over %s, and says where', (_, data, words) => expect(flawsIn(data)).toContain(words));

	it('keeps everything else, and counts what is left out', () => {
		const bad = { ...firstEvent, title: '' };
		const result = parsed({ ...harbour, events: [bad, ...otherEvents] });
		expect(result).toMatchObject({
			timeline: { ...harbour, events: otherEvents },
			flaws: { leftOut: 1, inPart: 0 },
		});
	});

	it('calls a track and a speaker that it lacks by their ids, so that what names them is shown', () => {
		const result = parsed({ ...harbour, tracks: harbour.tracks.slice(1), actors: harbour.actors.slice(1) });
		expect(result).toMatchObject({
			timeline: {
				events: harbour.events,
				tracks: [{ id: 'ferries' }, { id: 'bridge', title: 'Bridge' }],
				actors: [{ id: 'union' }, { id: 'mayor', name: 'Mayor' }],
			},
		});
	});

	it('lets a story say that every event is proven only while it is so', () => {
		const evidence = (events: unknown[]) => {
			const result = parsed({
				...harbour,
				story: { ...harbour.story, evidence: 'quoted' },
				quotes: [],
				events,
			});
			return 'timeline' in result && result.timeline.story.evidence;
		};
		expect(evidence([firstEvent])).toBe('quoted');
		expect(evidence([firstEvent, { ...otherEvents[0], excerpts: ['gone'] }])).toBeUndefined();
	});

	it('cleans what no reader can see, and half characters', () => {
		const title = 'The \u0000bridge\u001b \ud800opens';
		const result = parsed({ ...harbour, story: { ...harbour.story, title } });
		expect(result).toMatchObject({ timeline: { story: { title: 'The bridge \ufffdopens' } } });
	});

	it('takes a dataset of version 1, of whose sources it then does not know how long their paragraphs are', () => {
		const { chapters: _, ...rest } = harbour;
		const sources = harbour.sources.map((source) => ({ ...source, paragraphs: 5 }));
		const lengthless = harbour.sources.map(({ paragraphs: _lengths, ...source }) => source);
		expect(parseTimeline({ ...rest, version: 1, sources })).toEqual({
			timeline: { ...harbour, sources: lengthless },
		});
	});

	it('takes a source of which little is known, and an event that is only cited', () => {
		const [{ id, publisher, headline }] = harbour.sources as [Source, ...Source[]];
		const cited = { ...firstEvent, excerpts: [], figures: [], cites: [{ source: id }] };
		const data = { ...harbour, sources: [{ id, publisher, headline }, ...harbour.sources.slice(1)] };
		expect(flawsIn({ ...data, events: [cited, ...otherEvents] })).toEqual([]);
	});

	it('tells of eight problems at most', () => {
		const result = parsed({ ...harbour, events: Array<string>(50).fill('not an event') });
		expect('problems' in result && result.problems).toHaveLength(8);
	});
});
