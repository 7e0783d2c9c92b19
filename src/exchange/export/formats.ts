/** The formats in which a story can be taken out. */
import type { Lookup } from '../../model/lookup';
import { download } from '../../ui/download';
import { calendarOf } from './ical';
import { eventsCsv, quotesCsv } from './tables';
import { timelineJsOf } from './timelinejs';

interface Export {
	readonly text: string;
	/** Events that the format cannot hold. */
	readonly leftOut?: number;
}

interface ExportFormat {
	readonly title: string;
	/** What follows the id of the story in the name of the file. */
	readonly ending: string;
	readonly type: string;
	/** @param address The address of the page. */
	readonly write: (lookup: Lookup, address: string) => Export;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
	{
		title: 'Dateline JSON',
		ending: '.json',
		type: 'application/json',
		write: ({ timeline }) => ({ text: `${JSON.stringify(timeline, null, 2)}\n` }),
	},
	{
		title: 'Events, CSV',
		ending: '-events.csv',
		type: 'text/csv',
		write: (lookup) => ({ text: eventsCsv(lookup) }),
	},
	{
		title: 'Quotes, CSV',
		ending: '-quotes.csv',
		type: 'text/csv',
		write: (lookup) => ({ text: quotesCsv(lookup) }),
	},
	{ title: 'TimelineJS JSON', ending: '-timelinejs.json', type: 'application/json', write: timelineJsOf },
	{ title: 'iCalendar', ending: '.ics', type: 'text/calendar', write: calendarOf },
];

/** Hands the story to the reader as a file. @returns What it lacks, in words, or nothing. */
export function exportStory(format: ExportFormat, lookup: Lookup, address: string): string {
	const { text, leftOut = 0 } = format.write(lookup, address);
	download(
		`${lookup.timeline.story.id}${format.ending}`,
		new Blob([text], { type: `${format.type};charset=utf-8` }),
	);
	if (leftOut === 0) return '';
	return `${leftOut} ${leftOut === 1 ? 'event is' : 'events are'} not in it: no day is known, or none that the format can hold.`;
}
