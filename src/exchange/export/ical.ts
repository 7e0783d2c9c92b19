/** A story as an iCalendar file (RFC 5545): every dated event an entry of whole days. */
import { firstPublished, type Lookup } from '../../model/lookup';
import type { TimelineEvent } from '../../model/types';
import { formatWhen } from '../../time/format';
import { dayOf, DAY, startOfDay } from '../../time/span';

interface Calendar {
	readonly text: string;
	/** Events that have no day, or one that a calendar cannot hold. */
	readonly leftOut: number;
}

/** The most bytes in a line (RFC 5545, 3.1). */
const LINE = 75;

/**
 * @param address The address of the page, which each entry leads to.
 */
export function calendarOf(lookup: Lookup, address: string): Calendar {
	const { story } = lookup.timeline;
	const kept = lookup.inOrder.filter(
		({ when }) => when.basis !== 'undated' && isInCalendar(when.earliest, when.latest),
	);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Dateline//EN',
		'CALSCALE:GREGORIAN',
		`X-WR-CALNAME:${escaped(story.title)}`,
		...kept.flatMap((event) => entryOf(event, lookup, address)),
		'END:VCALENDAR',
	];
	return {
		text: lines.map((line) => `${folded(line)}\r\n`).join(''),
		leftOut: lookup.inOrder.length - kept.length,
	};
}

function entryOf(event: TimelineEvent, lookup: Lookup, address: string): string[] {
	const { id, title, summary, when, status } = event;
	const isVague = when.earliest !== when.latest;
	const sources = lookup.reportersOf(event);
	const published = firstPublished(sources);
	const words = [
		summary,
		...(isVague
			? [`When: ${formatWhen(when)}. The days of this entry are the first and the last it can mean.`]
			: []),
		...lookup.quotesOf(id).map(({ text, speaker }) => `“${text}” (${lookup.nameOf(speaker)})`),
		...sources.map(({ publisher, headline }) => `${publisher}: ${headline}`),
	];
	const place = lookup.placesOf(event);
	const link = new URL(address);
	link.search = new URLSearchParams({ event: id }).toString();
	return [
		'BEGIN:VEVENT',
		`UID:${id}@${lookup.timeline.story.id}.dateline.invalid`,
		`DTSTAMP:${compact(published && isInCalendar(published.latest) ? published.latest : '1970-01-01')}T000000Z`,
		`DTSTART;VALUE=DATE:${compact(when.earliest)}`,
		`DTEND;VALUE=DATE:${compact(dayOf(startOfDay(when.latest) + DAY))}`,
		`SUMMARY:${escaped(title)}`,
		`DESCRIPTION:${escaped(words.filter((line) => line !== '').join('\n'))}`,
		...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
		`URL:${link.href}`,
		`STATUS:${status === 'reported' ? 'CONFIRMED' : 'TENTATIVE'}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

/** iCalendar has years of four digits, and an end is the day after the last one. */
function isInCalendar(...days: readonly string[]): boolean {
	return days.every((day) => day.length === 10 && day < '9999-12-31');
}

function compact(day: string): string {
	return day.replaceAll('-', '');
}

function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

const encoder = new TextEncoder();

/** Breaks a line after 75 bytes, and never within a character. */
function folded(line: string): string {
	let [out, size] = ['', 0];
	for (const character of line) {
		const bytes = encoder.encode(character).length;
		const breaks = size + bytes > LINE;
		out += breaks ? `\r\n ${character}` : character;
		size = breaks ? 1 + bytes : size + bytes;
	}
	return out;
}
