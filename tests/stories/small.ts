// A small invented story: a bridge opens, the ferries stop. Two sources, of which one has no address.
import { Lookup } from '../../src/model/lookup';
import type { Excerpt, Quote, Timeline, TimelineEvent, When } from '../../src/model/schema';

/** From one day to another, both counted in. */
export function on(earliest: string, latest = earliest): When {
	const edtf = earliest === latest ? earliest : `${earliest}/${latest}`;
	return { edtf, earliest, latest, basis: 'stated', zone: 'UTC' };
}

function excerpt(id: string, source: string, exact: string, more: Partial<Excerpt> = {}): Excerpt {
	return {
		id,
		source,
		paragraph: 2,
		start: 100,
		end: 100 + exact.length,
		exact,
		prefix: 'ter years of work and of waiting ',
		suffix: '.\nThe ferries had run for a centu',
		kind: 'narration',
		...more,
	};
}

type Some<T, K extends keyof T> = Partial<T> & Pick<T, K>;

export function event(given: Some<TimelineEvent, 'id' | 'title' | 'when'>): TimelineEvent {
	return {
		track: 'bridge',
		label: given.title.slice(0, 28),
		summary: `${given.title}, as reported.`,
		status: 'reported',
		kind: 'opening',
		actors: [],
		places: [],
		importance: 2,
		figures: [],
		excerpts: ['c-opens'],
		...given,
	};
}

export function quote(given: Some<Quote, 'id' | 'text' | 'speaker' | 'event' | 'excerpts'>): Quote {
	return { form: 'direct', channel: 'speech', said: on('2031-05-01'), ...given };
}

export const harbour: Timeline = {
	version: 2,
	chapters: [],
	story: {
		id: 'harbour',
		title: 'The bridge and the ferries',
		standfirst: 'A bridge opens.',
		language: 'en',
	},
	tracks: [
		{ id: 'bridge', title: 'The bridge', colour: 'blue' },
		{ id: 'ferries', title: 'The ferries', colour: 'rust' },
	],
	actors: [
		{ id: 'mayor', name: 'Ada Marsh', aliases: [], kind: 'person', role: 'Mayor' },
		{ id: 'union', name: 'Ferry Union', aliases: [], kind: 'body' },
	],
	places: [{ id: 'harbour', name: 'Old Harbour', aliases: [], zone: 'UTC' }],
	sources: [
		{
			id: 'courier',
			publisher: 'The Courier',
			headline: 'Bridge opens at last',
			published: on('2031-05-03'),
			url: 'https://courier.example/bridge',
			language: 'en',
			words: 300,
			paragraphs: Array<number>(5).fill(300),
			sha256: '0'.repeat(64),
		},
		{
			id: 'gazette',
			publisher: 'Harbour Gazette',
			headline: 'Ferries stop',
			published: { ...on('2031-05-04'), basis: 'inferred', reason: 'It says yesterday of 3 May.' },
			language: 'en',
			words: 200,
			paragraphs: Array<number>(4).fill(300),
			sha256: '1'.repeat(64),
		},
	],
	excerpts: [
		excerpt('c-opens', 'courier', 'the bridge opened on Thursday'),
		excerpt('g-opens', 'gazette', 'Since Thursday the bridge is open'),
		excerpt('c-mayor', 'courier', '“The bridge belongs to all of us,” Marsh said', { kind: 'quotation' }),
		excerpt('g-ferries', 'gazette', 'all ferries stopped on Friday', { paragraph: 1 }),
		excerpt('g-union', 'gazette', '“We will not be moved,” the union said', { kind: 'quotation' }),
		excerpt('c-vote', 'courier', 'The council votes on the toll on 10 May'),
		excerpt('g-caption', 'gazette', 'The last old ferry in 2028', { paragraph: 0, kind: 'caption' }),
	],
	events: [
		event({
			id: 'toll-vote',
			title: 'The council votes on the toll',
			when: on('2031-05-10'),
			status: 'scheduled',
			excerpts: ['c-vote'],
		}),
		event({
			id: 'bridge-opens',
			title: 'The bridge opens',
			when: { ...on('2031-05-01'), basis: 'resolved', phrase: 'on Thursday', excerpt: 'c-opens' },
			places: ['harbour'],
			importance: 3,
			figures: [{ value: 29, unit: 'percent', label: 'Rise of the toll', excerpt: 'c-vote' }],
			excerpts: ['c-opens', 'g-opens'],
		}),
		event({
			id: 'ferries-stop',
			track: 'ferries',
			title: 'All ferries stop',
			when: on('2031-05-02'),
			excerpts: ['g-ferries'],
		}),
		event({
			id: 'last-old-ferry',
			track: 'ferries',
			title: 'The last old ferry sails',
			when: { ...on('2028-01-01', '2028-12-31'), edtf: '2028' },
			importance: 1,
			excerpts: ['g-caption'],
		}),
	],
	quotes: [
		quote({
			id: 'belongs-to-all',
			text: 'The bridge belongs to all of us,',
			speaker: 'mayor',
			event: 'bridge-opens',
			excerpts: ['c-mayor'],
		}),
		quote({
			id: 'not-moved',
			text: 'We will not be moved,',
			speaker: 'union',
			event: 'ferries-stop',
			excerpts: ['g-union'],
		}),
	],
	talks: [
		{
			id: 'toll-talks',
			title: 'Talks about the toll',
			parties: ['mayor', 'union'],
			mediators: [],
			asOf: on('2031-05-04'),
			phases: [],
			rounds: [],
			issues: [],
			claims: [],
			links: [],
			commitments: [],
		},
	],
	discrepancies: [
		{
			id: 'which-day',
			kind: 'conflict',
			title: 'Opened or open',
			note: 'One tells of the day, the other of since when.',
			sides: [
				{ label: 'It opened', excerpts: ['c-opens'] },
				{ label: 'It is open', excerpts: ['g-opens'] },
			],
			about: 'bridge-opens',
		},
	],
};

export function harbourLookup(): Lookup {
	return new Lookup(harbour);
}

/** What the map holds under this id. */
export function get<T>(items: ReadonlyMap<string, T>, id: string): T {
	const item = items.get(id);
	if (item === undefined) throw new Error(`the fixture has no ${id}`);
	return item;
}
