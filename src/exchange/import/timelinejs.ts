/** TimelineJS: its JSON, and the columns of its spreadsheet. */
import type { EdtfDate } from '../../time/span';
import { dateOf, stretch } from './dates';
import {
	plainText,
	webAddress,
	hostOf,
	type ForeignEvent,
	type ForeignStory,
	type LeftBehind,
} from './foreign';

/** What was read, and what was not. */
export interface Read {
	readonly story: ForeignStory;
	readonly leftBehind: readonly LeftBehind[];
}

/** One slide or era, as both formats have it. */
interface Slide {
	readonly place: string;
	readonly headline: string;
	readonly text: string;
	readonly start: DateParts;
	readonly end: DateParts;
	readonly group: string;
	readonly media: { readonly url: string; readonly caption: string; readonly credit: string };
	readonly isEra: boolean;
	/** What there is besides and has no place here, in words. */
	readonly others: readonly string[];
}

interface DateParts {
	readonly year: string;
	readonly month: string;
	readonly day: string;
	readonly time: string;
}

/** Is this the JSON of a TimelineJS story? */
export function isTimelineJs(data: unknown): boolean {
	return listIn(data, 'events').some((event) =>
		Object.keys(fields(fields(event).start_date)).includes('year'),
	);
}

export function readTimelineJs(data: unknown): Read {
	const slides = [
		...listIn(data, 'events').map((event, i) => slideOf(event, `event ${i + 1}`, false)),
		...listIn(data, 'eras').map((era, i) => slideOf(era, `era ${i + 1}`, true)),
	];
	const title = fields(fields(fields(data).title).text);
	return readSlides(slides, text(title.headline), text(title.text));
}

function slideOf(given: unknown, place: string, isEra: boolean): Slide {
	const slide = fields(given);
	const words = fields(slide.text);
	const media = fields(slide.media);
	return {
		place,
		headline: text(words.headline),
		text: text(words.text),
		start: partsOf(slide.start_date),
		end: partsOf(slide.end_date),
		group: text(slide.group),
		media: { url: text(media.url), caption: text(media.caption), credit: text(media.credit) },
		isEra,
		others: [
			...(slide.background === undefined ? [] : ['its background']),
			...(media.thumbnail === undefined ? [] : ['its thumbnail']),
			...(slide.display_date === undefined ? [] : [`the date in other words, “${text(slide.display_date)}”`]),
		],
	};
}

function partsOf(given: unknown): DateParts {
	const date = fields(given);
	const time = [date.hour, date.minute, date.second].map(text).filter((part) => part !== '');
	return { year: text(date.year), month: text(date.month), day: text(date.day), time: time.join(':') };
}

type Row = Readonly<Record<string, string | undefined>>;

/** Are these the columns of the spreadsheet? */
export function isTimelineJsSheet(columns: readonly string[]): boolean {
	return ['Year', 'Headline', 'Text'].every((name) => columns.includes(name));
}

export function readTimelineJsSheet(rows: readonly Row[]): Read {
	const cell = (row: Row, name: string) => (row[name] ?? '').trim();
	const isTitle = (row: Row) => cell(row, 'Type').toLowerCase() === 'title';
	const title = rows.find(isTitle) ?? {};
	const slides = rows.flatMap((row, i): Slide[] => {
		if (isTitle(row) || Object.values(row).every((value) => (value ?? '').trim() === '')) return [];
		return [
			{
				place: `row ${i + 2}`,
				headline: cell(row, 'Headline'),
				text: cell(row, 'Text'),
				start: {
					year: cell(row, 'Year'),
					month: cell(row, 'Month'),
					day: cell(row, 'Day'),
					time: cell(row, 'Time'),
				},
				end: {
					year: cell(row, 'End Year'),
					month: cell(row, 'End Month'),
					day: cell(row, 'End Day'),
					time: cell(row, 'End Time'),
				},
				group: cell(row, 'Group'),
				media: {
					url: cell(row, 'Media'),
					caption: cell(row, 'Media Caption'),
					credit: cell(row, 'Media Credit'),
				},
				isEra: cell(row, 'Type').toLowerCase() === 'era',
				others: [
					...(cell(row, 'Background') === '' ? [] : ['its background']),
					...(cell(row, 'Media Thumbnail') === '' ? [] : ['its thumbnail']),
					...(cell(row, 'Display Date') === ''
						? []
						: [`the date in other words, “${cell(row, 'Display Date')}”`]),
				],
			},
		];
	});
	return readSlides(slides, cell(title, 'Headline'), cell(title, 'Text'));
}

function readSlides(slides: readonly Slide[], headline: string, about: string): Read {
	const leftBehind: LeftBehind[] = [];
	const events = slides.flatMap((slide) =>
		eventOf(slide, (reason) => leftBehind.push({ place: slide.place, reason })),
	);
	const story = {
		title: plainText(headline).text || 'A timeline without a title',
		text: plainText(about).text,
		events,
	};
	return { story, leftBehind };
}

function eventOf(slide: Slide, leave: (reason: string) => void): ForeignEvent[] {
	const headline = plainText(slide.headline);
	const words = plainText(slide.text);
	const title = headline.text || words.text.slice(0, 120);
	const date = dateFrom(slide, leave);
	if (title === '' || !date) {
		leave(title === '' ? 'left out: it has no headline and no text' : 'left out: its date cannot be read');
		return [];
	}
	for (const other of slide.others) leave(`without ${other}`);
	if (headline.hadMarkup || words.hadMarkup) leave('without the formatting of its text');
	const url = webAddress(slide.media.url);
	if (slide.media.url !== '' && !url) leave('without its medium, which is no address of the web');
	const caption = plainText(slide.media.caption).text || (url ? hostOf(url) : '');
	const credit = plainText(slide.media.credit).text;
	const { place, group, isEra } = slide;
	return [
		{
			place,
			title,
			text: words.text,
			date,
			group: group || undefined,
			links: [...headline.links, ...words.links],
			media: url === undefined ? undefined : { url, caption, ...(credit !== '' && { credit }) },
			isEra,
		},
	];
}

function dateFrom({ start, end }: Slide, leave: (reason: string) => void): EdtfDate | undefined {
	const from = single(start);
	const to = end.year === '' ? from : single(end);
	if (start.time !== '' || end.time !== '')
		leave(`without the time of day, ${[start.time, end.time].filter(Boolean).join(' to ')}`);
	if (!from) return undefined;
	const whole = to && stretch(from, to);
	if (!whole) leave('without its end, which cannot be read or comes before its start');
	return whole ?? from;
}

/** Years before the first are counted without a year 0 in words, and with it here: -43 is 44 BCE. */
function single({ year, month, day }: DateParts): EdtfDate | undefined {
	const bce = /^(\d+)\s*b/i.exec(year);
	const number = (part: string) => (part === '' ? undefined : Number(part));
	const whole = bce ? 1 - Number(bce[1]) : number(year);
	return whole === undefined ? undefined : dateOf(whole, number(month), number(month === '' ? '' : day));
}

function listIn(data: unknown, name: string): readonly unknown[] {
	const list = fields(data)[name];
	return Array.isArray(list) ? list : [];
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: {};
}

function text(value: unknown): string {
	return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
