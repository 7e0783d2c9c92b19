import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { base } from '../../../tests/hostile/base';
import { harbour, harbourLookup, on } from '../../../tests/stories/small';
import { Lookup } from '../../model/lookup';
import { parseText } from '../../model/parse';
import { writeSchema } from '../../pipeline/build';
import { recognise } from '../import/recognise';
import { EXPORT_FORMATS } from './formats';

const ADDRESS = 'https://news.example/dateline/?q=toll';
const lookup = harbourLookup();

function written(ending: string, story = lookup) {
	const format = EXPORT_FORMATS.find((one) => one.ending === ending);
	if (!format) throw new Error(`no format ${ending}`);
	return format.write(story, ADDRESS);
}

/** By a parser that is strict about RFC 4180, and is not the one that the page reads and writes tables with. */
const read = (text: string) =>
	parse<Readonly<Record<string, string>>>(text, { bom: true, columns: true, record_delimiter: '\r\n' });

it('gives a Dateline dataset that fits the published schema', () => {
	const validate = new Ajv({ strict: false, validateFormats: false }).compile(
		JSON.parse(writeSchema()) as object,
	);
	expect(validate(JSON.parse(written('.json').text)), JSON.stringify(validate.errors)).toBe(true);
});

/** As TimelineJS documents its JSON, see https://timeline.knightlab.com/docs/json-format.html. */
const TIMELINE_JS = {
	$defs: {
		date: {
			type: 'object',
			required: ['year'],
			properties: {
				year: { type: 'integer' },
				month: { type: 'integer', minimum: 1, maximum: 12 },
				day: { type: 'integer', minimum: 1, maximum: 31 },
				display_date: { type: 'string' },
			},
			additionalProperties: false,
		},
		text: {
			type: 'object',
			properties: { headline: { type: 'string' }, text: { type: 'string' } },
			additionalProperties: false,
		},
		media: {
			type: 'object',
			required: ['url'],
			properties: {
				url: { type: 'string' },
				caption: { type: 'string' },
				credit: { type: 'string' },
			},
			additionalProperties: false,
		},
	},
	type: 'object',
	required: ['events'],
	properties: {
		title: { type: 'object', properties: { text: { $ref: '#/$defs/text' } }, additionalProperties: false },
		scale: { enum: ['human', 'cosmological'] },
		events: {
			type: 'array',
			items: {
				type: 'object',
				required: ['start_date'],
				properties: {
					start_date: { $ref: '#/$defs/date' },
					end_date: { $ref: '#/$defs/date' },
					display_date: { type: 'string' },
					text: { $ref: '#/$defs/text' },
					media: { $ref: '#/$defs/media' },
					group: { type: 'string' },
					unique_id: { type: 'string' },
				},
				additionalProperties: false,
			},
		},
	},
	additionalProperties: false,
};

it('gives TimelineJS what it documents, for the stories of the corpus too', () => {
	const validate = new Ajv().compile(TIMELINE_JS);
	for (const story of [lookup, new Lookup(base())]) {
		expect(
			validate(JSON.parse(written('-timelinejs.json', story).text)),
			JSON.stringify(validate.errors),
		).toBe(true);
	}
});

it('gives a Dateline dataset back as it was', () => {
	expect(parseText(written('.json').text)).toEqual({ timeline: harbour });
});

it('gives TimelineJS back with the same titles, days and groups', () => {
	const timeline = recognise(written('-timelinejs.json').text)?.convert().timeline;
	const summary = (all: typeof harbour | undefined) =>
		all?.events
			.map(({ title, when, track }) => [
				title,
				when.earliest,
				when.latest,
				all.tracks.find(({ id }) => id === track)?.title,
			])
			.toSorted();
	expect(summary(timeline)).toEqual(summary(harbour));
});

it('gives TimelineJS links, further media and years before the first as it counts them, and reads them again', () => {
	const [first, ...rest] = harbour.events as [(typeof harbour.events)[0], ...typeof harbour.events];
	const picture = (name: string) => ({ url: `https://paper.example/${name}.jpg`, caption: name });
	const old = {
		...first,
		when: { ...on('2031-05-03'), edtf: '-0043-03-15', earliest: '-000043-03-15', latest: '-000043-03-15' },
		links: [{ url: 'https://paper.example/?a="b"', label: 'More <b>' }],
		media: [picture('one'), picture('two')],
	};
	const { text } = written('-timelinejs.json', new Lookup({ ...harbour, events: [old, ...rest] }));
	expect((JSON.parse(text) as { events: unknown[] }).events[0]).toMatchObject({ start_date: { year: -44 } });
	expect(recognise(text)?.convert().timeline.events[0]).toMatchObject({
		when: { edtf: '-0043-03-15' },
		links: [{ url: 'https://paper.example/?a=%22b%22', label: 'More <b>' }, picture('two')].map((link) =>
			'caption' in link ? { url: link.url, label: link.caption } : link,
		),
		media: [picture('one')],
	});
});

it('gives a table of events that it can read itself', () => {
	const rows = read(written('-events.csv').text);
	expect(rows.map(({ Title }) => Title)).toEqual(lookup.inOrder.map(({ title }) => title));
	expect(rows.find(({ Id }) => Id === 'bridge-opens')).toMatchObject({
		Date: '2031-05-01',
		Sources: 'The Courier; Harbour Gazette',
	});
	const back = recognise(written('-events.csv').text)?.convert().timeline;
	expect(back?.events.map(({ when }) => when.edtf)).toEqual(lookup.inOrder.map(({ when }) => when.edtf));
});

it('gives every quote with who said it and where it is printed', () => {
	expect(read(written('-quotes.csv').text)).toMatchObject([
		{ Quote: 'The bridge belongs to all of us,', Speaker: 'Ada Marsh', Sources: 'The Courier' },
		{ Quote: 'We will not be moved,', Speaker: 'Ferry Union', Sources: 'Harbour Gazette' },
	]);
});

describe('iCalendar', () => {
	const entries = (text: string) =>
		new ICAL.Component(ICAL.parse(text) as unknown[])
			.getAllSubcomponents('vevent')
			.map((entry) => new ICAL.Event(entry));

	it('holds whole days, and says of vague ones what is known', () => {
		const { text, leftOut } = written('.ics');
		const events = entries(text);
		expect(leftOut).toBe(0);
		expect(
			events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]),
		).toEqual([
			['The last old ferry sails', '2028-01-01', '2029-01-01'],
			['The bridge opens', '2031-05-01', '2031-05-02'],
			['All ferries stop', '2031-05-02', '2031-05-03'],
			['The council votes on the toll', '2031-05-10', '2031-05-11'],
		]);
		expect(events[0]?.description).toContain('When: 2028.');
		expect(events[1]?.component.getFirstPropertyValue('url')).toBe(
			'https://news.example/dateline/?event=bridge-opens',
		);
	});

	it('lets no text begin a line of its own', () => {
		const [first] = harbour.events as [(typeof harbour.events)[0]];
		const { text } = written(
			'.ics',
			new Lookup({ ...harbour, events: [{ ...first, summary: 'a\rURL:x\r\nb\nc' }] }),
		);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(entries(text)[0]?.description).toContain('a\nURL:x\nb\nc');
	});

	it('leaves out what has no day, and counts it; its lines are short and its texts come back', () => {
		const title =
			'Semicolons; commas, back\\slashes and “a very long title” that goes on — 🕊 — and on and on';
		const [first, second, ...rest] = harbour.events as [
			(typeof harbour.events)[0],
			(typeof harbour.events)[0],
		];
		const undated = {
			...first,
			when: { ...on('2031-05-03'), basis: 'undated' as const, edtf: '/2031-05-03' },
		};
		const { text, leftOut } = written(
			'.ics',
			new Lookup({ ...harbour, events: [undated, { ...second, title }, ...rest] }),
		);
		expect(leftOut).toBe(1);
		expect(entries(text).map(({ summary }) => summary)).toContain(title);
		for (const line of text.split('\r\n'))
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});
});
