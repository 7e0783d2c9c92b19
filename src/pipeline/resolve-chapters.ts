/** Chapters with their events: those they name, then those of their days. */
import type { Chapter, TimelineEvent } from '../model/schema';
import { compareDays } from '../time/span';
import { readEdtf } from './dates/edtf-span';
import type { Authored } from './read/collect';
import type { Problem } from './read/problem';
import type { Written } from './read/spot';

/**
 * A chapter that says `from` when on also tells what begins then or later, up to the next such chapter, and no chapter
 * names: in order of time, and where that is the same in the order in which it is written. O(e log e).
 */
export function resolveChapters(
	chapters: Authored['chapters'],
	events: readonly Written<TimelineEvent>[],
	report: (problem: Problem) => void,
): Written<Chapter>[] {
	const named = new Set(chapters.flatMap(({ value }) => value.events));
	const starts = chapters.flatMap(({ value: { id, from }, spot }) => {
		if (from === undefined) return [];
		const read = readEdtf(from);
		if (typeof read === 'string') report(spot.at('from').problem(read));
		return typeof read === 'string' ? [] : [{ id, day: read.earliest }];
	});
	const taken = new Map<string, TimelineEvent[]>();
	for (const { value } of events) {
		if (value.partOf !== undefined || named.has(value.id)) continue;
		const chapter = starts.findLast(({ day }) => compareDays(day, value.when.earliest) <= 0);
		if (chapter) taken.set(chapter.id, [...(taken.get(chapter.id) ?? []), value]);
	}
	return chapters.map(({ value: { from: _from, ...chapter }, spot }) => {
		const more = (taken.get(chapter.id) ?? []).toSorted(byDays).map(({ id }) => id);
		return { value: { ...chapter, events: [...chapter.events, ...more] }, spot };
	});
}

function byDays({ when: a }: TimelineEvent, { when: b }: TimelineEvent): number {
	return compareDays(a.earliest, b.earliest) || compareDays(a.latest, b.latest);
}
