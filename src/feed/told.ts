/** How the story is told: in chapters, with the parts of an event under it. */
import { group } from 'd3';
import type { Lookup } from '../model/lookup';
import type { Chapter, TimelineEvent, When } from '../model/schema';
import { formatWhen } from '../time/format';
import { compareDays, yearOf } from '../time/span';

/** An event as it is told: with those of its parts that are told too, in order of time. */
export interface Told {
	readonly event: TimelineEvent;
	readonly parts: readonly TimelineEvent[];
}

export interface ToldChapter {
	readonly id: string;
	readonly title: string;
	/** When its events happened, “5 – 6 November 2025”; nothing where the title says it. */
	readonly dates: string;
	/** The year that all its events share, which need not be said with each; nothing where they share none. */
	readonly year: string;
	/** Not empty. */
	readonly told: readonly Told[];
}

/** The events and their parts, as they are told. */
export function eventsOf(told: readonly Told[]): TimelineEvent[] {
	return told.flatMap(({ event, parts }) => [event, ...parts]);
}

/** About how high an event and its parts are in the feed, in pixels. */
export function heightOf({ event, parts }: Told): number {
	return { 1: 46, 2: 130, 3: 230 }[event.importance] + 36 * parts.length;
}

/** {@link heightOf} of a chapter with its heading. */
export function heightOfChapter({ told }: ToldChapter): number {
	return told.reduce((sum, one) => sum + heightOf(one), 66);
}

/**
 * The chapters that hold these events. A part stands under its whole, or in the place of its whole where that is not
 * among the events. O(n log n).
 * @param events In order of time.
 * @param fromStart Oldest first; else latest first, chapters and events alike. Parts are always oldest first.
 */
export function toldInChapters(
	lookup: Lookup,
	events: readonly TimelineEvent[],
	fromStart: boolean,
): ToldChapter[] {
	const ids = new Set(events.map(({ id }) => id));
	const named = new Set(lookup.timeline.chapters.flatMap(({ id, title }) => (title === '' ? [] : [id])));
	const parts = group(events, (event) => {
		const whole = lookup.wholeOf(event);
		return whole && ids.has(whole.id) ? whole.id : undefined;
	});
	const byChapter = group(parts.get(undefined) ?? [], (event) => lookup.chapterOf(event));
	const chapters = lookup.chapters.flatMap((chapter) => {
		const own = byChapter.get(chapter) ?? [];
		return own.length > 0 ? [toldChapter(chapter, own)] : [];
	});
	return fromStart ? chapters : chapters.toReversed();

	function toldChapter(chapter: Chapter, own: readonly TimelineEvent[]): ToldChapter {
		const places = new Map(chapter.events.map((id, place) => [id, place]));
		const placeOf = (event: TimelineEvent) => places.get((lookup.wholeOf(event) ?? event).id) ?? 0;
		const inOrder = own.toSorted((a, b) => placeOf(a) - placeOf(b));
		// A derived title says the dates.
		const dates = named.has(chapter.id) ? datesOf(inOrder) : '';
		return {
			id: chapter.id,
			title: chapter.title,
			dates,
			year: sharedYear(inOrder),
			told: (fromStart ? inOrder : inOrder.toReversed()).map((event) => ({
				event,
				parts: parts.get(event.id) ?? [],
			})),
		};
	}
}

/** From the first to the last day on which any of them may have happened, as exactly as their own dates say it. */
function datesOf(events: readonly TimelineEvent[]): string {
	const dated = events.map(({ when }) => when).filter(({ basis }) => basis !== 'undated');
	const [first] = dated.toSorted((a, b) => compareDays(a.earliest, b.earliest));
	const last = dated.toSorted((a, b) => compareDays(a.latest, b.latest)).at(-1);
	if (!first || !last) return '';
	const ends = [endOf(first, 0), endOf(last, -1)];
	return formatWhen({
		edtf: ends[0] === ends[1] ? (ends[0] ?? '') : ends.join('/'),
		earliest: first.earliest,
		latest: last.latest,
	});
}

/** The beginning (0) or the end (-1) of a date in EDTF; the day itself where EDTF has it open or in a set. */
function endOf({ edtf, earliest, latest }: When, end: 0 | -1): string {
	const text = edtf.split('/').at(end) ?? '';
	return /^\d{4}(-\d\d){0,2}$/.test(text) ? text : end === 0 ? earliest : latest;
}

function sharedYear(events: readonly TimelineEvent[]): string {
	const years = new Set(
		events
			.filter(({ when }) => when.basis !== 'undated')
			.flatMap(({ when }) => [when.earliest, when.latest])
			.map(yearOf),
	);
	const [year = 0] = years;
	// As a date in words writes it; years BCE it writes otherwise.
	return years.size === 1 && year > 0 ? year.toString() : '';
}

/** A date beside its event: short, without the year that its chapter says already. */
export function dateInChapter(when: When, year: string): string {
	if (when.basis === 'undated') return 'Undated';
	const words = formatWhen(when, 'short');
	const bare = year === '' ? words : words.replaceAll(` ${year}`, '');
	return bare === '' ? words : bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
