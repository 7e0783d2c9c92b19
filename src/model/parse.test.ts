import { describe, expect, it } from 'vitest';
import { harbour } from '../../tests/stories/small';
import { parseTimeline } from './parse';
import type { Source } from './schema';

const [firstEvent, ...otherEvents] = harbour.events;
const [firstExcerpt, ...otherExcerpts] = harbour.excerpts;

function problemsIn(data: unknown): readonly string[] {
	const parsed = parseTimeline(JSON.parse(JSON.stringify(data)));
	return 'problems' in parsed ? parsed.problems : [];
}

describe('reading a dataset', () => {
	it('takes a good one as it is', () => {
		expect(parseTimeline(harbour)).toEqual({ timeline: harbour });
	});

	it.each([
		['nothing', null, /^the dataset: /],
		['a list', [], /^version: /],
		['a text', 'timeline', /^the dataset: /],
		['another version', { ...harbour, version: 3 }, /^version: /],
		['no tracks', { ...harbour, tracks: [] }, /^tracks: /],
		['a field it does not know', { ...harbour, colour: 'red' }, /^colour: /],
		[
			'a date that is none',
			{ ...harbour, events: [{ ...firstEvent, when: { ...firstEvent?.when, earliest: 'May' } }] },
			/^events\.0\.when\.earliest: a day is written/,
		],
		[
			'an address that is no web page',
			{ ...harbour, sources: [{ ...harbour.sources[0], url: 'javascript:alert(1)' }] },
			/^sources\.0\.url: an address begins with/,
		],
	])('refuses %s, and says where', (_, data, message) => {
		expect(problemsIn(data)[0]).toMatch(message);
	});

	it.each([
		['an excerpt', { ...harbour, excerpts: otherExcerpts }, firstExcerpt?.id],
		[
			'an event',
			{ ...harbour, events: otherEvents.filter(({ id }) => id !== 'bridge-opens') },
			'bridge-opens',
		],
		['a source', { ...harbour, sources: harbour.sources.slice(1) }, 'courier'],
		['a track', { ...harbour, tracks: harbour.tracks.slice(1) }, 'bridge'],
	])('refuses what leads to %s that is not there', (_, data, id) => {
		expect(problemsIn(data)[0]).toMatch(new RegExp(`: nothing has the id “${id ?? ''}”$`));
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
		expect(problemsIn({ ...data, events: [cited, ...otherEvents] })).toEqual([]);
	});

	it('tells of eight problems at most', () => {
		expect(problemsIn({ ...harbour, events: Array<string>(50).fill('not an event') })).toHaveLength(8);
	});
});
