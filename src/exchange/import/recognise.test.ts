import { describe, expect, it } from 'vitest';
import { readDate } from './dates';
import { plainText } from './foreign';
import { recognise } from './recognise';

const timelineJs = {
	title: { text: { headline: 'The lake', text: '<p>A story &amp; more.</p>' } },
	eras: [{ start_date: { year: 1900 }, end_date: { year: 1950 }, text: { headline: 'The old days' } }],
	events: [
		{
			start_date: { year: '2031', month: '3', day: '2', hour: '10', minute: '30' },
			text: { headline: 'Clashes', text: 'Boats <b>meet</b>. <a href="https://paper.example/a">Read on</a>' },
			media: { url: 'https://paper.example/a.jpg', caption: 'The lake', credit: 'A. Painter' },
			group: 'Boats',
			background: { color: '#fff' },
		},
		{ start_date: { year: -43, month: 3, day: 15 }, text: { headline: 'The ides' } },
		{ start_date: { year: 2031, month: 2, day: 31 }, text: { headline: 'On no day' } },
		{ start_date: { year: 2031 }, text: {} },
		{
			start_date: { year: 2031, month: 5 },
			end_date: { year: 2031, month: 4 },
			text: { headline: 'Backwards' },
		},
	],
};

function converted(text: string) {
	const foreign = recognise(text);
	if (!foreign) throw new Error('not recognised');
	return { ...foreign.convert(), foreign };
}

describe('TimelineJS', () => {
	const { timeline, leftBehind } = converted(JSON.stringify(timelineJs));

	it('becomes a story with its groups and eras as tracks', () => {
		expect(timeline.story).toMatchObject({ title: 'The lake', standfirst: 'A story & more.' });
		expect(timeline.tracks.map(({ title }) => title)).toEqual(['Boats', 'Other events', 'Periods']);
		expect(timeline.events.map(({ title, when }) => [title, when.edtf])).toEqual([
			['Clashes', '2031-03-02'],
			['The ides', '-0043-03-15'],
			['Backwards', '2031-05'],
			['The old days', '1900/1950'],
		]);
	});

	it('puts no words into anybody’s mouth: links and media are links', () => {
		expect(timeline.excerpts).toEqual([]);
		expect(timeline.events[0]).toMatchObject({
			summary: 'Boats meet. Read on',
			links: [{ url: 'https://paper.example/a', label: 'Read on' }],
			media: [{ url: 'https://paper.example/a.jpg', caption: 'The lake', credit: 'A. Painter' }],
		});
	});

	it('lists what could not be carried over, with place and reason', () => {
		expect(leftBehind).toEqual([
			{ place: 'event 1', reason: 'without the time of day, 10:30' },
			{ place: 'event 1', reason: 'without its background' },
			{ place: 'event 1', reason: 'without the formatting of its text' },
			{ place: 'event 3', reason: 'left out: its date cannot be read' },
			{ place: 'event 4', reason: 'left out: it has no headline and no text' },
			{ place: 'event 5', reason: 'without its end, which cannot be read or comes before its start' },
		]);
	});

	it('is known by its spreadsheet too', () => {
		const sheet = [
			'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background',
			',,,,,,,,,The lake,About it,,,,,title,,',
			'2031,3,2,10:30,,,,,,Clashes,"Boats, many",https://paper.example/a.jpg,,,,,Boats,',
			'1900,,,,1950,,,,,The old days,,,,,,era,,',
			',,,,,,,,,No date,,,,,,,,',
		].join('\n');
		const { timeline: story, leftBehind: left, foreign } = converted(sheet);
		expect(foreign.what).toBe('A TimelineJS spreadsheet');
		expect(story.story.title).toBe('The lake');
		expect(story.events.map(({ title, when }) => [title, when.edtf])).toEqual([
			['Clashes', '2031-03-02'],
			['The old days', '1900/1950'],
		]);
		expect(left).toEqual([
			{ place: 'row 3', reason: 'without the time of day, 10:30' },
			{ place: 'row 5', reason: 'left out: its date cannot be read' },
		]);
	});
});

describe('a table', () => {
	it('is read by the names of its columns', () => {
		const { timeline, leftBehind } = converted(
			'Date;Title;Description;Source;Mood\n7 April 2025;A call;They talk.;https://www.paper.example/a;fine\n01/02/2025;Unclear;;;\n',
		);
		expect(timeline.events).toHaveLength(1);
		expect(timeline.events[0]).toMatchObject({
			title: 'A call',
			cites: [{ url: 'https://www.paper.example/a' }],
		});
		expect(timeline.sources).toMatchObject([{ publisher: 'paper.example' }]);
		expect(leftBehind).toEqual([
			{ place: 'row 3', reason: 'left out: its date “01/02/2025” can mean more than one day, or none' },
			{ place: 'columns', reason: 'without “Mood”' },
		]);
	});

	it('is mapped by hand where its columns have other names', () => {
		const foreign = recognise('Quand,Quoi\n2025-04-07,Un appel\n');
		expect(foreign?.mapping).toEqual({});
		expect(foreign?.convert({ date: 'Quand', title: 'Quoi' }).timeline.events).toMatchObject([
			{ title: 'Un appel' },
		]);
	});
});

it.each(['', 'hello', '{"a": 1}', '[1, 2]', '{"events": [{"title": 1}]}', '<html></html>'])(
	'does not take %j for a file it knows',
	(text) => expect(recognise(text)).toBeUndefined(),
);

it.each([
	['2025-04', '2025-04', '2025-04-01', '2025-04-30'],
	['2025-04-07~', '2025-04-07~', '2025-04-07', '2025-04-07'],
	['2024/2025', '2024/2025', '2024-01-01', '2025-12-31'],
	['[2025,2027]', '[2025,2027]', '2025-01-01', '2027-12-31'],
	['7 April 2025', '2025-04-07', '2025-04-07', '2025-04-07'],
	['April 7th, 2025', '2025-04-07', '2025-04-07', '2025-04-07'],
	['44 BCE', '-0043', '-000043-01-01', '-000043-12-31'],
	['31/12/2025', '2025-12-31', '2025-12-31', '2025-12-31'],
	['2025-04-07T10:00:00Z', '2025-04-07', '2025-04-07', '2025-04-07'],
])('reads the date %s', (written, edtf, earliest, latest) => {
	expect(readDate(written)).toEqual({ edtf, earliest, latest });
});

it.each(['', '2025-02-31', '01/02/2025', 'soon', '2025/2024', '13/13/2025', '[2025..'])(
	'does not guess what %j means',
	(written) => expect(readDate(written)).toBeUndefined(),
);

it('reads text, not markup', () => {
	expect(
		plainText('<script>alert(1)</script>a &lt;b&gt; &#128522; <a href=javascript:x>c</a>'),
	).toMatchObject({
		text: 'a <b> 😊 c',
		links: [],
	});
});
