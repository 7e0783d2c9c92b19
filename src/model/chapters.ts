/** Chapters for a story whose dataset has none: by gaps in time, and by years. */
import { formatWhen } from '../time/format';
import { DAY, startOfDay, yearOf } from '../time/span';
import { lastDayOf } from '../time/civil-day';
import type { Chapter, TimelineEvent } from './schema';

/** Where nothing begins for longer than this, in milliseconds, a chapter may end. */
const GAP = 60 * DAY;
/**
 * Most chapters that come of such gaps, the longest gaps first, and most that one long chapter is divided into. A list
 * of so many titles is taken in at a glance; without it a story of scattered days would have a chapter for each.
 */
const MOST = 12;
/** A chapter longer than this, in milliseconds, is divided by year, or by ten, a hundred, a thousand years. */
const LONGEST = 366 * DAY;

/**
 * The chapters an editor wrote, as far as their events are here. What none of them names follows the event before it
 * in time, a part whose whole is not here the place of its whole. One without a title is called by its years or months.
 * O(n).
 * @param events In order of time, none of them a part of another.
 */
export function completeChapters(chapters: readonly Chapter[], events: readonly TimelineEvent[]): Chapter[] {
	const named = new Map(chapters.flatMap(({ events: ids }, chapter) => ids.map((id) => [id, chapter])));
	const told = new Set(events.map(({ id }) => id));
	const lists = chapters.map((chapter) => chapter.events.filter((id) => told.has(id)));
	let before = 0;
	for (const { id, partOf = '' } of events) {
		const chapter = named.get(id) ?? named.get(partOf) ?? before;
		if (!named.has(id)) lists[chapter]?.push(id);
		before = chapter;
	}
	return chapters
		.map((chapter, index) => ({ ...chapter, events: lists[index] ?? [] }))
		.filter(({ events: ids }) => ids.length > 0)
		.map((chapter) => (chapter.title === '' ? { ...chapter, title: titleIn(chapter, events) } : chapter));
}

/**
 * O(n + g log g) for n events with g gaps between them.
 * @param events In order of time, none of them a part of another.
 * @returns Oldest first; every event is in exactly one.
 */
export function chaptersOf(events: readonly TimelineEvent[]): Chapter[] {
	const chapters = runs(events, gapsOf(events)).flatMap((run) =>
		isLong(run) ? runs(run, yearsOf(run)) : [run],
	);
	return chapters.map((run, index) => ({
		id: `chapter-${index + 1}`,
		title: titleOf(run),
		events: run.map(({ id }) => id),
	}));
}

/** The indices at which a chapter begins after a gap. */
function gapsOf(events: readonly TimelineEvent[]): Set<number> {
	const starts = events.map(({ when }) => startOfDay(when.earliest));
	const gaps = starts.map((start, index) => ({ index, length: start - (starts[index - 1] ?? start) }));
	const longest = gaps.filter(({ length }) => length > GAP).toSorted((a, b) => b.length - a.length);
	return new Set(longest.slice(0, MOST - 1).map(({ index }) => index));
}

/** The indices at which a year begins, or as few years as make no more than {@link MOST} chapters. */
function yearsOf(events: readonly TimelineEvent[]): Set<number> {
	const years = events.map(({ when }) => yearOf(when.earliest));
	const beginnings = [1, 10, 100, 1000].map((length) => {
		const units = years.map((year) => Math.floor(year / length));
		return units.flatMap((unit, index) => (index > 0 && unit !== units[index - 1] ? [index] : []));
	});
	return new Set(beginnings.find(({ length }) => length < MOST) ?? beginnings.at(-1));
}

function runs<T>(items: readonly T[], beginnings: ReadonlySet<number>): T[][] {
	const all: T[][] = [];
	for (const [index, item] of items.entries()) {
		if (index === 0 || beginnings.has(index)) all.push([]);
		all.at(-1)?.push(item);
	}
	return all;
}

function isLong(run: readonly TimelineEvent[]): boolean {
	const [first, last] = [run[0], run.at(-1)];
	return !!first && !!last && startOfDay(last.when.earliest) - startOfDay(first.when.earliest) > LONGEST;
}

/** Begins in a year and says no more of it. */
const ONLY_YEAR = /^.[^-/]*(?:\/|$)/;

function titleIn(chapter: Chapter, events: readonly TimelineEvent[]): string {
	const own = new Set(chapter.events);
	return titleOf(events.filter(({ id }) => own.has(id)));
}

/** “April 2025”, “October – November 2025”, “2013 – 2024”: when its events began, as exactly as all of them say it. */
function titleOf(run: readonly TimelineEvent[]): string {
	const [first = '', last = ''] = [run[0]?.when.earliest, run.at(-1)?.when.earliest];
	const isByMonth = yearOf(first) === yearOf(last) && !run.some(({ when }) => ONLY_YEAR.test(when.edtf));
	const unit = isByMonth ? -'-01'.length : -'-01-01'.length;
	const from = first.slice(0, unit);
	const to = last.slice(0, unit);
	return formatWhen({
		edtf: from === to ? from : `${from}/${to}`,
		earliest: `${from}${'-01-01'.slice(unit)}`,
		latest: lastDayOf(to) ?? last,
	});
}
