/** A small invented story for the tests of the search. */
import { Lookup } from '../../src/model/lookup';
import type { Actor, Excerpt, Place, Quote, Timeline, TimelineEvent, When } from '../../src/model/schema';

function on(earliest: string, latest = earliest): When {
	const edtf = earliest === latest ? earliest : `${earliest}/${latest}`;
	return { edtf, earliest, latest, basis: 'stated', zone: 'Europe/Istanbul' };
}

function excerpt(id: string, exact: string): Excerpt {
	return {
		id,
		source: 'herald',
		paragraph: 1,
		start: 0,
		end: exact.length,
		exact,
		prefix: '',
		suffix: '',
		kind: 'narration',
	};
}

type Some<T, K extends keyof T> = Partial<T> & Pick<T, K>;

function event(given: Some<TimelineEvent, 'id' | 'title' | 'when'>): TimelineEvent {
	return {
		track: 'talks',
		label: given.title.slice(0, 28),
		summary: given.title,
		status: 'reported',
		kind: 'talks',
		actors: [],
		places: [],
		importance: 2,
		figures: [],
		excerpts: [`${given.id}-excerpt`],
		...given,
	};
}

function quote(given: Some<Quote, 'id' | 'text' | 'speaker' | 'event'>): Quote {
	return {
		form: 'direct',
		channel: 'statement',
		said: on('2025-11-05'),
		excerpts: [`${given.event}-excerpt`],
		...given,
	};
}

const actors: Actor[] = [
	{
		id: 'turkiye',
		name: 'Türkiye',
		aliases: ['Turkey', 'Turkiye', 'Ankara'],
		kind: 'state',
		role: 'mediator',
	},
	{ id: 'united-states', name: 'United States', aliases: ['US', 'America'], kind: 'state' },
	{
		id: 'minister',
		name: 'Khawaja Asif',
		aliases: [],
		kind: 'person',
		role: 'Defense minister',
		memberOf: 'turkiye',
	},
	{ id: 'envoy', name: 'Zoë Weiß', aliases: ['Zoe Weiss'], kind: 'person', role: 'Envoy' },
];

const places: Place[] = [
	{ id: 'istanbul', name: 'İstanbul', aliases: ['Istanbul'], zone: 'Europe/Istanbul' },
	{ id: 'kabul', name: 'Kābul', aliases: [], zone: 'Asia/Kabul' },
];

const events: TimelineEvent[] = [
	event({
		id: 'tariff',
		track: 'trade',
		title: 'A tariff of 29 percent takes effect',
		summary: 'The US imposes a 29 percent tariff on imports; earlier tariffs stay.',
		kind: 'decision',
		when: on('2025-04-09'),
		actors: ['united-states'],
		figures: [{ value: 29, unit: 'percent', label: 'tariff', excerpt: 'tariff-excerpt' }],
		importance: 3,
	}),
	event({
		id: 'equipment',
		track: 'trade',
		title: 'Report: weapons worth $7 billion left in Kābul',
		summary: 'A counter-terrorism report values the equipment.',
		kind: 'report',
		when: on('2022-01-01', '2022-12-31'),
		places: ['kabul'],
	}),
	event({
		id: 'round',
		title: 'A new round opens in İstanbul',
		summary: 'Negotiations begin, mediated by Türkiye.',
		status: 'scheduled',
		when: on('2025-11-06'),
		actors: ['turkiye'],
		places: ['istanbul'],
	}),
	event({
		id: 'doubts',
		title: 'The minister doubts the talks',
		summary: 'Asked whether they can succeed, he shrugs.',
		kind: 'statement',
		when: on('2025-11-05'),
		actors: ['minister'],
	}),
];

const quotes: Quote[] = [
	quote({
		id: 'waste',
		text: 'If there are no chances, it’s just a waste of time, right?',
		speaker: 'minister',
		event: 'doubts',
	}),
	quote({
		id: 'cross-border',
		text: 'The cross-border attacks must end.',
		speaker: 'minister',
		event: 'round',
	}),
	quote({ id: 'cafe', text: 'We met in a cafe\u0301 and drank tea.', speaker: 'envoy', event: 'round' }),
	quote({ id: 'urdu', text: 'اِسلام آباد میں مُذاکرات', speaker: 'envoy', event: 'round' }),
];

/** Four events on two tracks, four quotes, four actors, two places, one source. */
export const story: Timeline = {
	version: 2,
	chapters: [],
	story: { id: 'invented', title: 'An invented story', standfirst: 'For tests.', language: 'en' },
	tracks: [
		{ id: 'talks', title: 'The talks', colour: 'rust' },
		{ id: 'trade', title: 'The trade', colour: 'blue' },
	],
	actors,
	places,
	sources: [
		{
			id: 'herald',
			publisher: 'The Daily Herald',
			headline: 'Envoys collect',
			published: on('2025-11-05'),
			language: 'en',
			words: 100,
			paragraphs: Array<number>(5).fill(300),
			sha256: '0'.repeat(64),
		},
	],
	excerpts: [
		excerpt('tariff-excerpt', 'The tariff of 29% was announced in a rose garden.'),
		excerpt('equipment-excerpt', 'Equipment valued at $7bn was left behind.'),
		excerpt('round-excerpt', 'The next round was announced to be held on Nov. 6.'),
		excerpt('doubts-excerpt', 'Asked about a positive outcome, he was blunt.'),
	],
	events,
	quotes,
	talks: [],
	discrepancies: [],
};

export const lookup = new Lookup(story);
