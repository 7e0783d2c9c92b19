// Hostile datasets: a small one, broken in every way that can be thought of, one way at a time.
import { valueAt } from '../../src/model/repair/shape';
import type { Timeline } from '../../src/model/schema';
import { base } from './base';
import { KINDS, placeOf, put, REFERENCE_KINDS } from './places';

export interface HostileCase {
	/** What is done to the dataset. */
	readonly name: string;
	/** What the page fetches. */
	readonly text: string;
	/** Whether anything of it can be shown. */
	readonly isShown: boolean;
}

type Change = (timeline: Timeline) => unknown;

/** A copy of the base with one change; what the change returns stands for the whole, if it returns anything. */
function changed(name: string, change: Change, isShown = true): HostileCase {
	const timeline = base();
	const whole = change(timeline);
	return { name, text: JSON.stringify(whole === undefined ? timeline : whole), isShown };
}

const missing = KINDS.filter((kind) => !kind.endsWith('*')).map((kind) =>
	changed(`without ${kind}`, (whole) => put(whole, placeOf(whole, kind), undefined), kind !== 'events'),
);

const ofAnotherKind = KINDS.map((kind, index) => {
	const value = [7, 'a text', null, { a: 1 }, [[]], true][index % 6];
	return changed(
		`${kind} is ${JSON.stringify(value)}`,
		(whole) => put(whole, placeOf(whole, kind), value),
		kind !== 'events',
	);
});

const dangling = REFERENCE_KINDS.map(({ place }) =>
	changed(`${place} leads nowhere`, (whole) => put(whole, placeOf(whole, place), 'no-such-thing')),
);

export const LISTS = [
	'tracks',
	'actors',
	'places',
	'sources',
	'excerpts',
	'events',
	'quotes',
	'talks',
	'discrepancies',
	'chapters',
] as const;
const TALKS_LISTS = ['phases', 'rounds', 'issues', 'claims', 'commitments'] as const;

const twice = [
	...LISTS.map((list) =>
		changed(`the same id twice in ${list}`, (whole) =>
			put(whole, [list], [...whole[list], structuredClone(whole[list][0])]),
		),
	),
	...TALKS_LISTS.map((list) =>
		changed(`the same id twice in ${list} of talks`, ({ talks: [talks] }) => {
			if (talks) put(talks, [list], [...talks[list], structuredClone(talks[list][0])]);
		}),
	),
	...['figures', 'excerpts', 'actors', 'places', 'cites', 'links', 'media', 'datings'].map((list) =>
		changed(`${list} of an event twice the same`, (whole) => {
			const value = valueAt(whole.events[0], [list]);
			if (Array.isArray(value))
				put(whole.events[0], [list], [...(value as unknown[]), ...structuredClone(value as unknown[])]);
		}),
	),
	changed('two sides with one label', ({ discrepancies: [one] }) =>
		one?.sides.forEach((side) => (side.label = 'Same')),
	),
	changed(
		'an event in two chapters',
		({ chapters }) =>
			void chapters.push(
				...chapters.slice(0, 1).map((chapter) => ({ ...structuredClone(chapter), id: 'again' })),
			),
	),
	changed(
		'every lead the same',
		({ story }) => ((story.lead = Array.from({ length: 4 }, () => story.lead?.[0] as never)), undefined),
	),
	changed('two claims that deny each other', ({ talks: [talks] }) => {
		const [link] = talks?.links ?? [];
		if (link) talks?.links.push({ ...link, from: link.to, to: link.from }, { ...link });
	}),
];

const IDS = ['constructor', 'tostring', 'hasownproperty', 'valueof', 'length', '0', 'then', 'x'.repeat(3000)];
const BAD_IDS = [
	'__proto__',
	'toString',
	'',
	' ',
	'a b',
	'../up',
	'<b>',
	'ä',
	'event=1&quote=2',
	'#',
	'a'.repeat(20) + '\u0000',
];
const named = [
	...IDS.map((id) => changed(`an event called ${id.slice(0, 20)}`, (whole) => renamed(whole, 'events', id))),
	...IDS.map((id) =>
		changed(`everything called ${id.slice(0, 20)}`, (whole) =>
			LISTS.forEach((list) => renamed(whole, list, id)),
		),
	),
	...BAD_IDS.map((id) =>
		changed(`an id that is none: ${JSON.stringify(id)}`, (whole) => renamed(whole, 'events', id)),
	),
];

/** Gives the first item of a list another id, and so does whoever names it. */
function renamed(whole: Timeline, list: (typeof LISTS)[number], id: string): void {
	const old = whole[list][0]?.id ?? '';
	for (const { place, targets } of REFERENCE_KINDS) {
		if (targets.some((target) => target === list)) everyPlace(whole, place, old, id);
	}
	put(whole[list][0], ['id'], id);
}

function everyPlace(value: unknown, kind: string, from: string, to: string): void {
	const [step = '', ...rest] = kind.split('.');
	const steps = step === '*' && Array.isArray(value) ? [...value.keys()] : [step];
	for (const one of steps) {
		if (rest.length > 0) everyPlace(valueAt(value, [one]), rest.join('.'), from, to);
		else if (valueAt(value, [one]) === from) put(value, [one], to);
	}
}

const DATES: readonly (readonly [string, object])[] = [
	['31 February', { edtf: '2031-02-31', earliest: '2031-02-31', latest: '2031-02-31' }],
	['30 February', { edtf: '2031-02-30', earliest: '2031-02-30', latest: '2031-03-01' }],
	['29 February of no leap year', { edtf: '2031-02-29', earliest: '2031-02-29', latest: '2031-02-29' }],
	['29 February of a leap year', { edtf: '2032-02-29', earliest: '2032-02-29', latest: '2032-02-29' }],
	['month 13', { edtf: '2031-13-01', earliest: '2031-13-01', latest: '2031-13-01' }],
	['month 0', { edtf: '2031-00-10', earliest: '2031-00-10', latest: '2031-00-10' }],
	['day 0', { edtf: '2031-01-00', earliest: '2031-01-00', latest: '2031-01-00' }],
	['the last day before the first', { edtf: '2031-05-02', earliest: '2031-05-02', latest: '2031-05-01' }],
	['a year of six digits', { edtf: 'Y123456', earliest: '+123456-01-01', latest: '+123456-12-31' }],
	['beyond all computing', { edtf: 'Y999999', earliest: '+999999-01-01', latest: '+999999-12-31' }],
	['the first day there is', { edtf: 'Y-271820', earliest: '-271820-01-01', latest: '-271820-12-31' }],
	['the year 0', { edtf: '0000', earliest: '+000000-01-01', latest: '+000000-12-31' }],
	['44 before Christ', { edtf: '-0043-03-15', earliest: '-000043-03-15', latest: '-000043-03-15' }],
	['all of history', { edtf: '-9999/9999', earliest: '-009999-01-01', latest: '9999-12-31' }],
	['EDTF that is none', { edtf: 'next Tuesday' }],
	['EDTF of another day', { edtf: '1999-01-01' }],
	['EDTF full of brackets', { edtf: `[${'['.repeat(500)}` }],
	['an EDTF set without end', { edtf: '[2031-01-01..' }],
	['an EDTF list of a thousand', { edtf: `{${Array.from({ length: 1000 }, () => '2031-03-02').join(',')}}` }],
	['no zone there is', { zone: 'Atlantis/Capital' }],
	['a zone with markup', { zone: '<b>UTC</b>' }],
	['undated', { basis: 'undated', edtf: '/2031-03-02' }],
	['words for a day', { earliest: 'yesterday', latest: 'today' }],
	['an instant for a day', { earliest: '2031-03-02T10:00:00Z', latest: '2031-03-02T10:00:00Z' }],
];
const dated = DATES.map(([name, date]) =>
	changed(`a date: ${name}`, ({ events: [event] }) => void Object.assign(event?.when ?? {}, date)),
);

const TEXTS: readonly (readonly [string, string])[] = [
	['a script', '<script>document.title = "run"</script>'],
	['a picture that runs', '<img src=x onerror="document.title=1">'],
	['an entity', '&lt;b&gt;&#0;'],
	['a template', '{{constructor.constructor("x")()}} ${1}'],
	['NUL', 'a\u0000b'],
	['control characters', '\u0001\u0008\u000b\u001b[31m\u007f\u0085'],
	['half of a pair', 'a\ud800b'],
	['the other half', '\udc00'],
	['halves the wrong way round', '\udc00\ud800'],
	['no characters', '\ufffe\uffff'],
	['text that runs backwards', '\u202egnp.exe\u202c'],
	['a tower of accents', `Z${'\u0301'.repeat(300)}`],
	['nothing but spaces', '   '],
	['a word of 10 000 letters', 'w'.repeat(10_000)],
	['a text of 100 000 letters', 'word '.repeat(20_000)],
	['lines', 'a\nb\r\nc\td'],
	['Arabic and Chinese', 'السلام عليكم 你好'],
	['a family', '👨‍👩‍👧‍👦'],
	['a formula', '=HYPERLINK("https://evil.example")'],
	['a closing tag', '</style></script><!--'],
];
const texts = TEXTS.map(([name, text]) =>
	changed(`every text is ${name}`, (whole) => {
		for (const kind of KINDS) {
			if (
				/\.(?:title|label|summary|name|text|exact|headline|publisher|note|prefix|caption|role|phrase|unit)$|^story\.(?:title|standfirst)$/.test(
					kind,
				)
			)
				put(whole, placeOf(whole, kind), kind.endsWith('exact') ? text.slice(0, 400) : text);
		}
	}),
);

const LINKS = [
	'javascript:alert(1)',
	'data:text/html,<script>1</script>',
	'vbscript:x',
	'//evil.example',
	' https://a.example',
	'https://',
	'https://a b',
	'file:///etc/passwd',
	'blob:https://a.example/1',
	'https://user:pass@a.example/',
];
const links = LINKS.map((url) =>
	changed(`a link to ${url}`, ({ events: [event], sources: [source] }) => {
		Object.assign(source ?? {}, { url });
		Object.assign(event?.links?.[0] ?? {}, { url });
		Object.assign(event?.media?.[0] ?? {}, { url });
		Object.assign(event?.cites?.[0] ?? {}, { url });
	}),
);

/** The first of a list that has one. */
const firstOf = <T>([first]: readonly T[]): T => {
	if (first === undefined) throw new Error('the list is empty');
	return first;
};
const many = <T>(count: number, make: (index: number) => T) =>
	Array.from({ length: count }, (_, index) => make(index));
const shapes = [
	changed('no events', (whole) => void (whole.events = [])),
	changed('nothing but events', ({ version, story, tracks, events }) => ({ version, story, tracks, events })),
	changed('no tracks', (whole) => void (whole.tracks = [])),
	changed(
		'a track without events',
		({ tracks }) => void tracks.push({ id: 'empty', title: 'Empty', colour: 'teal' }),
	),
	changed('a track for each event', (whole) =>
		whole.events.forEach((event, i) => (event.track = `track-${i}`)),
	),
	changed('events that come after one another in a circle', ({ events }) =>
		events.forEach((event, i) => (event.after = [events[(i + 1) % events.length]?.id ?? ''])),
	),
	changed(
		'an event that is a part of itself',
		({ events: [event] }) => void Object.assign(event ?? {}, { partOf: event?.id }),
	),
	changed(
		'parts of each other',
		({ events: [a, b] }) =>
			void (Object.assign(a ?? {}, { partOf: b?.id }), Object.assign(b ?? {}, { partOf: a?.id })),
	),
	changed(
		'members of each other',
		({ actors: [a, b] }) =>
			void (Object.assign(a ?? {}, { memberOf: b?.id }), Object.assign(b ?? {}, { memberOf: a?.id })),
	),
	changed('commitments that follow one another in a circle', ({ talks: [talks] }) =>
		talks?.commitments.forEach((one, i, all) => (one.follows = all[(i + 1) % all.length]?.id ?? '')),
	),
	changed('a claim that denies itself', ({ talks: [talks] }) =>
		talks?.links.forEach((link) => (link.from = link.to)),
	),
	changed(
		'talks of somebody with himself',
		({ talks: [talks] }) => void Object.assign(talks ?? {}, { parties: ['northmark', 'northmark'] }),
	),
	changed('every event on one day', ({ events }) =>
		events.forEach((event) =>
			Object.assign(event.when, { edtf: '2031-03-02', earliest: '2031-03-02', latest: '2031-03-02' }),
		),
	),
	changed('every event undated', ({ events }) =>
		events.forEach((event) =>
			Object.assign(event.when, {
				basis: 'undated',
				edtf: '/2031-03-02',
				earliest: '2031-03-02',
				latest: '2031-03-02',
			}),
		),
	),
	changed(
		'two thousand events on one day',
		(whole) => void whole.events.push(...many(2000, (i) => ({ ...firstOf(whole.events), id: `more-${i}` }))),
	),
	changed(
		'an excerpt that ends before it begins',
		({ excerpts: [one] }) => void Object.assign(one ?? {}, { start: 900, end: 3 }),
	),
	changed(
		'an excerpt far outside its article',
		({ excerpts: [one] }) =>
			void Object.assign(one ?? {}, { paragraph: 9_999_999, start: 1e15, end: 1e15 + 9 }),
	),
	changed(
		'paragraphs of no length',
		({ sources: [one] }) => void Object.assign(one ?? {}, { paragraphs: many(500, () => 0) }),
	),
	changed(
		'a paragraph of a billion letters',
		({ sources: [one] }) => void Object.assign(one ?? {}, { paragraphs: [1e9] }),
	),
	changed(
		'a figure larger than all numbers',
		({ events: [event] }) => void Object.assign(event?.figures[0] ?? {}, { value: 1e308 }),
	),
	changed(
		'a negative importance',
		({ events: [event] }) => void Object.assign(event ?? {}, { importance: -1 }),
	),
	changed(
		'a colour that is none',
		({ tracks: [track] }) => void Object.assign(track ?? {}, { colour: 'url(https://evil.example)' }),
	),
	changed('a language that is none', ({ story }) => void (story.language = 'x_#!')),
	changed(
		'a thousand unknown fields',
		({ events: [event] }) =>
			void Object.assign(event ?? {}, Object.fromEntries(many(1000, (i) => [`field${i}`, i]))),
	),
	changed('fields named like those of every object', ({ events: [event] }) => {
		for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
			put(event, [name], { polluted: true });
	}),
	changed('the whole named like what every object has', (whole) =>
		put(whole, ['__proto__'], { polluted: true }),
	),
	changed('one item of each list null', (whole) => LISTS.forEach((list) => put(whole, [list, 1], null))),
	changed('every event but one bad', ({ events }) => events.slice(1).forEach((event) => (event.title = ''))),
	changed('every event bad', ({ events }) => events.forEach((event) => (event.title = '')), false),
	changed('an old version', (whole) => ({ ...whole, version: 1 })),
	...[0, 3, '2', null, [2]].map((version) =>
		changed(`version ${JSON.stringify(version)}`, (whole) => ({ ...whole, version }), false),
	),
	...[null, true, 7, '', 'story', [], {}, [[]]].map((whole) =>
		changed(`the whole is ${JSON.stringify(whole)}`, () => whole, false),
	),
];

const raw: HostileCase[] = [
	['nothing', ''],
	['a page of HTML', '<!doctype html><title>Not found</title>'],
	['half of itself', JSON.stringify(base()).slice(0, 900)],
	['not a number', '{"version": NaN}'],
	['XML', '<?xml version="1.0"?><rss/>'],
	['a comma too many', '{"version": 2,}'],
	['a byte order mark and no more', '\ufeff'],
	['YAML', 'version: 2\nstory:\n  id: x\n'],
	['100 000 open brackets', '['.repeat(100_000)],
].map(([name = '', text = '']) => ({ name: `the file is ${name}`, text, isShown: false }));
raw.push(
	{ name: 'a byte order mark in front', text: `\ufeff${JSON.stringify(base())}`, isShown: true },
	{
		name: 'a figure that is infinite',
		text: JSON.stringify(base()).replace('"value":3', '"value":1e999'),
		isShown: true,
	},
	{
		name: 'the same field twice',
		text: JSON.stringify(base()).replace('"version":2', '"version":1,"version":2'),
		isShown: true,
	},
	{
		name: 'a field 100 000 lists deep',
		text: JSON.stringify(base()).replace(
			'"version":2',
			`"version":2,"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
		),
		isShown: true,
	},
	{
		name: 'an event 100 000 lists deep',
		text: JSON.stringify(base()).replace(
			'"events":[',
			`"events":[${'['.repeat(100_000)}${']'.repeat(100_000)},`,
		),
		isShown: true,
	},
);

/** Every hostile dataset; no two have one name. */
export const DATASETS: readonly HostileCase[] = [
	...missing,
	...ofAnotherKind,
	...dangling,
	...twice,
	...named,
	...dated,
	...texts,
	...links,
	...shapes,
	...raw,
];
