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
		{ start_date: { year: -44, month: 3, day: 15 }, text: { headline: 'The ides' } },
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
			{ place: 'event 3', reason: 'left out: its date cannot be read, “2031-2-31”' },
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
			{ place: 'row 5', reason: 'left out: it has no date' },
		]);
	});
});

describe('what nobody may lose without a word', () => {
	it('is listed of a TimelineJS file: the title’s medium and links, what has another name, years too far away', () => {
		const { timeline, leftBehind } = converted(
			JSON.stringify({
				title: {
					text: { headline: 'The lake', text: 'See <a href="https://a.example/">there</a>' },
					media: { url: 'https://a.example/cover.jpg' },
				},
				events: [
					{
						start_date: { year: 2031, display_date: 'early 2031' },
						text: { headline: 'Clashes' },
						media: {
							url: '<iframe src="https://video.example/1"></iframe>',
							caption: 'See <a href="https://b.example/">this</a>',
							alt: 'Two boats',
							link: 'https://c.example/',
						},
					},
					{ start_date: { year: 2032 }, media: { url: 'https://a.example/b.jpg', caption: 'The shore' } },
					{ start_date: { year: -13_800_000_000 }, text: { headline: 'The beginning' } },
				],
			}),
		);
		expect(timeline.events).toMatchObject([
			{
				media: [{ url: 'https://video.example/1', caption: 'See this' }],
				links: [{ url: 'https://b.example/' }, { url: 'https://c.example/' }],
			},
			{ title: 'The shore' },
		]);
		expect(leftBehind).toEqual([
			{ place: 'title', reason: 'without its medium, “https://a.example/cover.jpg”' },
			{ place: 'title', reason: 'without its link, “https://a.example/”' },
			{ place: 'event 1', reason: 'without its alt, “Two boats”' },
			{ place: 'event 1', reason: 'without its display date, “early 2031”' },
			{ place: 'event 3', reason: 'left out: the year -13800000000 is further away than can be drawn' },
		]);
	});

	it('is listed of a spreadsheet: columns it does not read', () => {
		const { leftBehind } = converted(
			'Year, Month ,Headline,Text,Alt Text,Notes\n"2,031",5,A truce,,Two boats,mine\n',
		);
		expect(leftBehind).toEqual([
			{ place: 'row 2', reason: 'without its alt text, “Two boats”' },
			{ place: 'row 2', reason: 'without its notes, “mine”' },
		]);
	});

	it('is listed of a table: a second column of one name, cells beyond the columns, a quotation mark left open', () => {
		const { timeline, leftBehind } = converted('Date,Title,Title,\n2031,A,B,,more\n2032,"C\n2033,D\n');
		expect(timeline.events.map(({ title }) => title)).toEqual(['A', 'C 2033,D']);
		expect(leftBehind).toEqual([
			{ place: 'columns', reason: 'without “Title (column 3)”' },
			{ place: 'row 2', reason: 'without “more”, which stands in no column' },
			{ place: 'the table', reason: 'a quotation mark is not closed: rows after it may be missing' },
		]);
	});
});

describe('a table', () => {
	it('tells by one of its dates in which order all are written', () => {
		const dates = (...written: string[]) =>
			converted(`Date,Title\n${written.map((date) => `${date},A call`).join('\n')}`).timeline.events.map(
				({ when }) => when.edtf,
			);
		expect(dates('07.04.2025', '13.04.2025')).toEqual(['2025-04-07', '2025-04-13']);
		expect(dates('04/07/2025', '04/13/2025')).toEqual(['2025-04-07', '2025-04-13']);
		expect(dates('04/07/2025', '13/04/2025', '04/13/2025')).toEqual(['2025-04-13', '2025-04-13']);
	});

	it('is read back as it was written for a spreadsheet, and has pictures as links', () => {
		const { timeline } = converted("Date,Title,Image\n'-0043-03-15,The ides,www.paper.example/a.jpg\n");
		expect(timeline.events).toMatchObject([
			{ when: { edtf: '-0043-03-15' }, media: [{ url: 'https://www.paper.example/a.jpg' }] },
		]);
	});

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

it.each([
	'',
	'hello',
	'{"a": 1}',
	'[1, 2]',
	'{"events": [{"title": 1}]}',
	'<html></html>',
	'<!doctype html><meta content="width=1, scale=1">\nPlease, sign in',
	'PK\u0003,\0\n,',
])('does not take %j for a file it knows', (text) => expect(recognise(text)).toBeUndefined());

it.each([
	['2025-04', '2025-04', '2025-04-01', '2025-04-30'],
	['2025-04-07~', '2025-04-07~', '2025-04-07', '2025-04-07'],
	['2024/2025', '2024/2025', '2024-01-01', '2025-12-31'],
	['[2025,2027]', '[2025,2027]', '2025-01-01', '2027-12-31'],
	['7 April 2025', '2025-04-07', '2025-04-07', '2025-04-07'],
	['April 7th, 2025', '2025-04-07', '2025-04-07', '2025-04-07'],
	['March 15, 44 BC', '-0043-03-15', '-000043-03-15', '-000043-03-15'],
	['Monday, April 7, 2025 at 3:00 PM', '2025-04-07', '2025-04-07', '2025-04-07'],
	['7-Apr-2025', '2025-04-07', '2025-04-07', '2025-04-07'],
	['2025/4/7', '2025-04-07', '2025-04-07', '2025-04-07'],
	['1990s', '1990/1999', '1990-01-01', '1999-12-31'],
	['c. 1900', '1900~', '1900-01-01', '1900-12-31'],
	['44 BCE', '-0043', '-000043-01-01', '-000043-12-31'],
	['31/12/2025', '2025-12-31', '2025-12-31', '2025-12-31'],
	['2025-04-07T10:00:00Z', '2025-04-07', '2025-04-07', '2025-04-07'],
])('reads the date %s', (written, edtf, earliest, latest) => {
	expect(readDate(written)).toEqual({ edtf, earliest, latest });
});

it.each(['', '2025-02-31', '01/02/2025', 'soon', 'Marketing 2025', '2025/2024', '13/13/2025', '[2025..'])(
	'does not guess what %j means',
	(written) => expect(readDate(written)).toBeUndefined(),
);

it('reads text, not markup', () => {
	expect(
		plainText('<script>alert(1)</script>a &lt;b&gt; &#128522; caf&eacute; &#x27; <a href=javascript:x>c</a>'),
	).toMatchObject({
		text: "a <b> 😊 café ' c",
		links: [],
	});
});
