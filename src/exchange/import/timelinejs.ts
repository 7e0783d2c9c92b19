/** TimelineJS: its JSON, and what becomes of a slide, whichever of its formats it is from. */
import type { EdtfDate } from '../../time/span';
import { quoted } from '../../model/quoted';
import { dateOf, stretch } from './dates';
import {
	addressIn,
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
export interface Slide {
	readonly place: string;
	readonly headline: string;
	readonly text: string;
	readonly start: DateParts;
	readonly end: DateParts;
	readonly group: string;
	readonly media: {
		readonly url: string;
		readonly caption: string;
		readonly credit: string;
		readonly link: string;
	};
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
	const given = fields(fields(data).title);
	const slides = [
		...listIn(data, 'events').map((event, i) => slideOf(event, `event ${i + 1}`, false)),
		...listIn(data, 'eras').map((era, i) => slideOf(era, `era ${i + 1}`, true)),
	];
	return readSlides(slides, Object.keys(given).length > 0 ? slideOf(given, 'title', false) : undefined);
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
		media: {
			url: text(media.url),
			caption: text(media.caption),
			credit: text(media.credit),
			link: text(media.link),
		},
		isEra,
		others: [
			...Object.entries(slide).flatMap(other(SLIDE)),
			...Object.entries(media).flatMap(other(MEDIA)),
			...[slide.start_date, slide.end_date].flatMap((date) =>
				Object.entries(fields(date)).flatMap(other(DATE)),
			),
		],
	};
}

/** Fields that are read; `unique_id` and `autolink` are for the program alone. */
const SLIDE = new Set(['start_date', 'end_date', 'text', 'media', 'group', 'type', 'unique_id', 'autolink']);
const MEDIA = new Set(['url', 'caption', 'credit', 'link']);
const DATE = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'format']);

/** @returns What is not read, in words. */
function other(read: ReadonlySet<string>) {
	return ([name, value]: [string, unknown]): string[] => {
		if (read.has(name) || value === null || value === false || value === '') return [];
		const words = text(value);
		return [`its ${name.replaceAll('_', ' ').slice(0, 40)}${words === '' ? '' : `, ${quoted(words)}`}`];
	};
}

function partsOf(given: unknown): DateParts {
	const date = fields(given);
	const time = [date.hour, date.minute, date.second].map(text).filter((part) => part !== '');
	return { year: text(date.year), month: text(date.month), day: text(date.day), time: time.join(':') };
}

/** @param title The slide that has no date, and of which a story takes headline and text. */
export function readSlides(slides: readonly Slide[], title: Slide | undefined): Read {
	const leftBehind: LeftBehind[] = [];
	const leaveAt =
		({ place }: Slide) =>
		(reason: string) =>
			void leftBehind.push({ place, reason });
	const headline = plainText(title?.headline ?? '');
	const about = plainText(title?.text ?? '');
	if (title) {
		const leave = leaveAt(title);
		if (title.media.url !== '') leave(`without its medium, ${quoted(title.media.url)}`);
		for (const { url } of [...headline.links, ...about.links]) leave(`without its link, ${quoted(url)}`);
		for (const words of title.others) leave(`without ${words}`);
		if (headline.hadMarkup || about.hadMarkup) leave('without the formatting of its text');
	}
	const events = slides.flatMap((slide) => eventOf(slide, leaveAt(slide)));
	const story = { title: headline.text || 'A timeline without a title', text: about.text, events };
	return { story, leftBehind };
}

function eventOf(slide: Slide, leave: (reason: string) => void): ForeignEvent[] {
	const headline = plainText(slide.headline);
	const words = plainText(slide.text);
	const caption = plainText(slide.media.caption);
	const credit = plainText(slide.media.credit);
	const title = headline.text || words.text.slice(0, 120) || caption.text;
	const date = title === '' ? undefined : dateFrom(slide, leave);
	if (!date) {
		leave(`left out: ${title === '' ? 'it has no headline and no text' : whyUndated(slide.start)}`);
		return [];
	}
	for (const other of slide.others) leave(`without ${other}`);
	if ([headline, words, caption, credit].some(({ hadMarkup }) => hadMarkup))
		leave('without the formatting of its text');
	// Some are the code which embeds a medium.
	const url = webAddress(slide.media.url) ?? addressIn(slide.media.url);
	if (slide.media.url !== '' && !url)
		leave(`without its medium, ${quoted(slide.media.url)}, which is no address of the web`);
	const link = webAddress(slide.media.link);
	if (slide.media.link !== '' && !link)
		leave(`without its link, ${quoted(slide.media.link)}, which is no address of the web`);
	return [
		{
			title,
			text: words.text,
			date,
			group: slide.group || undefined,
			links: [
				...[headline, words, caption, credit].flatMap(({ links }) => links),
				...(link === undefined ? [] : [{ url: link, label: hostOf(link) }]),
			],
			media:
				url === undefined
					? undefined
					: { url, caption: caption.text || hostOf(url), ...(credit.text !== '' && { credit: credit.text }) },
			isEra: slide.isEra,
		},
	];
}

function whyUndated({ year, month, day }: DateParts): string {
	if (year === '') return 'it has no date';
	if (Math.abs(Number(year)) > 271_820) return `the year ${year} is further away than can be drawn`;
	return `its date cannot be read, ${quoted([year, month, day].filter(Boolean).join('-'))}`;
}

function dateFrom({ start, end }: Slide, leave: (reason: string) => void): EdtfDate | undefined {
	const from = single(start);
	if (!from) return undefined;
	const to = end.year === '' ? from : single(end);
	if (start.time !== '' || end.time !== '')
		leave(`without the time of day, ${[start.time, end.time].filter(Boolean).join(' to ')}`);
	const whole = to && stretch(from, to);
	if (!whole) leave('without its end, which cannot be read or comes before its start');
	return whole ?? from;
}

/** Years before the first are counted there as in words, without a year 0, and here with it: -44 is 44 BCE, our -43. */
function single({ year, month, day }: DateParts): EdtfDate | undefined {
	const bce = /^(\d+)\s*b/i.exec(year);
	const number = (part: string) => (part === '' ? undefined : Number(part.replace(/[\s,]/g, '')));
	const whole = bce ? -Number(bce[1]) : number(year);
	if (whole === undefined) return undefined;
	return dateOf(whole < 0 ? whole + 1 : whole, number(month), number(month === '' ? '' : day));
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
