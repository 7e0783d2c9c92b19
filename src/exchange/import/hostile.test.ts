import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseText } from '../../model/parse';
import { recognise } from './recognise';

const words = fc.oneof(
	fc.constantFrom(
		'__proto__',
		'constructor',
		'<b>',
		'&#x110000;',
		'\ud800',
		'\u0000',
		'"',
		'=1+1',
		'//',
		'https://[',
		'2025-02-31',
		'1e9',
		'-0',
	),
	fc.string({ unit: 'binary', maxLength: 12 }),
);
const part = fc.oneof(words, fc.double(), fc.constant(null), fc.array(words, { maxLength: 2 }));
const date = fc.record(
	{ year: fc.oneof(fc.integer(), part), month: part, day: part, hour: part },
	{ requiredKeys: ['year'] },
);
const slide = fc.record(
	{
		start_date: date,
		end_date: fc.oneof(date, part),
		text: fc.oneof(fc.record({ headline: part, text: part }), part),
		media: fc.oneof(fc.record({ url: part, caption: part }), part),
		group: part,
	},
	{ requiredKeys: ['start_date', 'text'] },
);

/** What is opened of a file is a dataset with nothing wrong in it, and everything that is left out has a reason. */
function expectGood(text: string): void {
	const imported = recognise(text)?.convert();
	if (!imported) return;
	for (const { place, reason } of imported.leftBehind) expect(`${place}${reason}`.length).toBeLessThan(400);
	expect(parseText(JSON.stringify(imported.timeline))).toEqual({ timeline: imported.timeline });
}

it('makes a good dataset of any TimelineJS file', () => {
	fc.assert(
		fc.property(
			fc.array(slide, { minLength: 1, maxLength: 6 }),
			fc.oneof(fc.array(slide, { maxLength: 3 }), part),
			fc.oneof(slide, part),
			(events, eras, title) => expectGood(JSON.stringify({ events, eras, title })),
		),
	);
});

it('makes a good dataset of any table', () => {
	const columns = fc.array(
		fc.oneof(fc.constantFrom('Date', 'Title', 'Text', 'Link', 'Year', 'Headline', 'End', 'Group'), words),
		{ minLength: 2, maxLength: 9 },
	);
	fc.assert(
		fc.property(columns, fc.array(fc.array(words, { maxLength: 10 }), { maxLength: 6 }), (head, rows) =>
			expectGood([head, ...rows].map((row) => row.join(',')).join('\n')),
		),
	);
});

it('is not kept busy by what is never closed, by long gaps, or by many rows of one title', () => {
	const many = 6_000;
	const slides = (headline: string, text: string, url = '', count = 1) =>
		JSON.stringify({
			events: Array.from({ length: count }, () => ({
				start_date: { year: 2031 },
				text: { headline, text },
				media: { url },
			})),
		});
	for (const opened of ['<a href=x>', '<script>', '<a ', '<', '&', '&#', 'href='])
		expectGood(slides('Boats', opened.repeat(many), opened.repeat(many)));
	expectGood(`Date,Title\n"a${' '.repeat(100_000)}b",A call\n2031,A call\n`);
	const ids = recognise(slides('Boats', '', '', many))
		?.convert()
		.timeline.events.map(({ id }) => id);
	expect(new Set(ids).size).toBe(many);
	expect(ids?.slice(0, 3)).toEqual(['boats', 'boats-2', 'boats-3']);
});
