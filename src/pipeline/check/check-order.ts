/** How events belong together: parts, what comes after what, chapters. */
import type { TimelineEvent } from '../../model/schema';
import { compareDays } from '../../time/span';
import { contains, formatDays, overlaps, possibleDays } from '../dates/calendar';
import type { Authored } from '../read/collect';
import type { Resolved } from '../resolve';
import type { Problem } from '../read/problem';
import type { Written } from '../read/spot';

export function* checkOrder(
	{ events, chapters }: Pick<Resolved, 'events' | 'chapters'>,
	{ events: authored }: Authored,
): Generator<Problem> {
	const byId = new Map(events.map(({ value }) => [value.id, value]));
	for (const event of events) {
		yield* checkPart(event, byId);
		yield* checkAfter(event, byId);
	}
	if (chapters.length > 0) yield* checkChapters(chapters, authored, byId);
}

function* checkPart(
	{ value, spot }: Written<TimelineEvent>,
	byId: ReadonlyMap<string, TimelineEvent>,
): Generator<Problem> {
	const whole = byId.get(value.partOf ?? '');
	if (!whole) return;
	const at = spot.at('partOf');
	if (whole.id === value.id) yield at.problem(`“${value.id}” cannot be a part of itself`);
	else if (whole.partOf !== undefined)
		yield at.problem(`“${whole.id}” is a part of “${whole.partOf}”; a part has no parts of its own`);
	if (whole.track !== value.track)
		yield at.problem(`“${whole.id}” is on the track “${whole.track}”; a part is on the track of its whole`);
	if (value.when.basis === 'undated' || whole.when.basis === 'undated' || fits(value.when, whole.when))
		return;
	yield spot
		.at('when')
		.problem(
			`dated ${formatDays(value.when)}, outside its whole “${whole.id}” of ${formatDays(whole.when)}; correct one of them, or let it stand alone`,
		);
}

/** May a part have been on these days? Of an open start (`../2025-03`) nobody knows how far back it goes. */
function fits(part: TimelineEvent['when'], whole: TimelineEvent['when']): boolean {
	const isWithin = part.edtf.startsWith('../') ? overlaps : contains;
	return isWithin(possibleDays(whole), possibleDays(part));
}

function* checkAfter(
	{ value, spot }: Written<TimelineEvent>,
	byId: ReadonlyMap<string, TimelineEvent>,
): Generator<Problem> {
	for (const [index, id] of (value.after ?? []).entries()) {
		const before = byId.get(id);
		if (!before) continue;
		const at = spot.at('after', index);
		if (leadsTo(before, value.id, byId)) {
			yield at.problem(`“${value.id}” comes after “${id}”, which comes after it: one of them is first`);
		} else if (compareDays(value.when.latest, possibleDays(before.when).earliest) < 0) {
			yield at.problem(
				`“${id}” is of ${formatDays(before.when)}, and this is over by ${value.when.latest}: it cannot come after it`,
			);
		}
	}
}

/** Does an event come after another, however many lie between? O(events). */
function leadsTo(from: TimelineEvent, to: string, byId: ReadonlyMap<string, TimelineEvent>): boolean {
	const seen = new Set<string>();
	const open = [from.id];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (id === to) return true;
		if (seen.has(id)) continue;
		seen.add(id);
		open.push(...(byId.get(id)?.after ?? []));
	}
	return false;
}

/** Every event that is no part is in exactly one chapter; chapters are stored oldest first. */
function* checkChapters(
	chapters: Resolved['chapters'],
	events: Authored['events'],
	byId: ReadonlyMap<string, TimelineEvent>,
): Generator<Problem> {
	const told = new Map<string, string>();
	let before: { id: string; first: string } | undefined;
	for (const { value, spot } of chapters) {
		for (const [index, id] of value.events.entries()) {
			const at = spot.at('events', index);
			const elsewhere = told.get(id);
			if (elsewhere !== undefined) yield at.problem(`“${id}” is told in “${elsewhere}” already`);
			else told.set(id, value.id);
			const whole = byId.get(id)?.partOf;
			if (whole !== undefined)
				yield at.problem(`“${id}” is told with its whole “${whole}”; leave it out here`);
		}
		const first = firstDay(value.events, byId);
		if (first !== undefined && before && compareDays(first, before.first) < 0)
			yield spot
				.at('id')
				.problem(
					`begins on ${first}, before “${before.id}” on ${before.first}; chapters are stored oldest first`,
				);
		if (first !== undefined) before = { id: value.id, first };
	}
	for (const { value, spot } of events) {
		if (value.partOf !== undefined || told.has(value.id)) continue;
		yield spot
			.at('id')
			.problem(
				`“${value.id}” is in no chapter of story.yaml; name it in one, give one the day “from” which it tells, or make it a part of another event`,
			);
	}
}

function firstDay(ids: readonly string[], byId: ReadonlyMap<string, TimelineEvent>): string | undefined {
	return ids.flatMap((id) => byId.get(id)?.when.earliest ?? []).toSorted(compareDays)[0];
}
