/** A day as it is counted where it happened, and when it began elsewhere. */
import { DateTime } from 'luxon';
import type { Lookup } from '../model/lookup';
import type { Place, TimelineEvent } from '../model/schema';
import { formatWhen } from '../time/format';

/**
 * “6 November 2025 in Istanbul, UTC+3; it began at 02:00 in Islamabad.” Elsewhere is the first place of the story's
 * sources, else of the story, whose clocks then showed another time; nothing is said of it where there is none.
 * @param event Of one exact day.
 */
export function zonedDay(event: TimelineEvent, lookup: Lookup): string {
	const { zone, earliest: day } = event.when;
	const begins = DateTime.fromISO(day, { zone });
	const here = `${formatWhen(event.when)} ${clockOf(zone, event, lookup)}, ${begins.toFormat("'UTC'Z")}`;
	const elsewhere = zonesOf(lookup).find((other) => begins.setZone(other).offset !== begins.offset);
	if (elsewhere === undefined) return `${here}.`;
	const there = begins.setZone(elsewhere);
	const date = there.toFormat('yyyy-MM-dd');
	const shift = date < day ? ' the day before' : date > day ? ' the day after' : '';
	return `${here}; it began at ${there.toFormat('HH:mm')}${shift} ${clockOf(elsewhere, event, lookup)}.`;
}

function zonesOf({ timeline }: Lookup): string[] {
	return [
		...timeline.sources.flatMap(({ published }) => published?.zone ?? []),
		...timeline.places.map(({ zone }) => zone),
	];
}

/** “in Islamabad”: the event's own place in the zone, else the first of the story; “by New York time” where none is. */
function clockOf(zone: string, event: TimelineEvent, lookup: Lookup): string {
	const inZone = (place: Place | undefined) => place?.zone === zone;
	const own = event.places.map((id) => lookup.places.get(id)).find(inZone);
	const place = own ?? lookup.timeline.places.find(inZone);
	return place ? `in ${place.name}` : `by ${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} time`;
}
