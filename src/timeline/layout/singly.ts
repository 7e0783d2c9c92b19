/** Which events are drawn by themselves. */
import type { Lookup } from '../../model/lookup';
import type { TimelineEvent } from '../../model/schema';

/**
 * The events without the parts that stand with their whole. A part stands alone where its whole is opened or is not
 * shown: it was found without it, or known before it. O(n).
 * @param matches Ids of what matches the query, while there is one.
 * @param opened Id of the event whose parts show beside it.
 */
export function drawnSingly(
	events: readonly TimelineEvent[],
	lookup: Lookup,
	matches: Pick<ReadonlySet<string>, 'has'> | undefined,
	opened: string | undefined,
): readonly TimelineEvent[] {
	let shown: ReadonlySet<TimelineEvent> | undefined;
	const standsAlone = (event: TimelineEvent) => {
		const whole = event.partOf === undefined ? undefined : lookup.wholeOf(event);
		if (!whole || whole.id === opened) return true;
		shown ??= new Set(events);
		return !shown.has(whole) || (matches?.has(event.id) === true && !matches.has(whole.id));
	};
	return events.every(standsAlone) ? events : events.filter(standsAlone);
}
