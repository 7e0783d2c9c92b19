/** The spreadsheet of TimelineJS, as it is published in CSV. */
import { quoted } from '../../model/quoted';
import type { Row } from './table';
import { readSlides, type Read, type Slide } from './timelinejs';

/** Columns that are read; `Tag` is an older name of `Group`. */
const COLUMNS = new Set([
	'Year',
	'Month',
	'Day',
	'Time',
	'End Year',
	'End Month',
	'End Day',
	'End Time',
	'Headline',
	'Text',
	'Media',
	'Media Credit',
	'Media Caption',
	'Type',
	'Group',
	'Tag',
]);

/** Are these the columns of the spreadsheet? */
export function isTimelineJsSheet(columns: readonly string[]): boolean {
	return ['Year', 'Headline', 'Text'].every((name) => columns.includes(name));
}

export function readTimelineJsSheet(rows: readonly Row[]): Read {
	const title = rows.findIndex((row) => cell(row, 'Type').toLowerCase() === 'title');
	const slides = rows.map((row, i) => slideOf(row, `row ${i + 2}`));
	return readSlides(
		slides.filter((_, i) => i !== title && Object.values(rows[i] ?? {}).some((value) => value?.trim())),
		slides[title],
	);
}

function slideOf(row: Row, place: string): Slide {
	const dateIn = (before: string) => ({
		year: cell(row, `${before}Year`),
		month: cell(row, `${before}Month`),
		day: cell(row, `${before}Day`),
		time: cell(row, `${before}Time`),
	});
	return {
		place,
		headline: cell(row, 'Headline'),
		text: cell(row, 'Text'),
		start: dateIn(''),
		end: dateIn('End '),
		group: cell(row, 'Group') || cell(row, 'Tag'),
		media: {
			url: cell(row, 'Media'),
			caption: cell(row, 'Media Caption'),
			credit: cell(row, 'Media Credit'),
			link: '',
		},
		isEra: cell(row, 'Type').toLowerCase() === 'era',
		others: Object.keys(row).flatMap((column) =>
			COLUMNS.has(column) || cell(row, column) === ''
				? []
				: [`its ${column.toLowerCase().slice(0, 40)}, ${quoted(cell(row, column))}`],
		),
	};
}

function cell(row: Row, name: string): string {
	return (row[name] ?? '').trim();
}
