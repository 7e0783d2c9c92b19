/** What a mark can stand for: an event, or in the display of voices a quote. */
import type { Lookup } from '../../model/lookup';
import type { Quote, TimelineEvent, When } from '../../model/schema';
import { formatWhen } from '../../time/format';

export type Entry = TimelineEvent | Quote;

export function isQuote(entry: Entry): entry is Quote {
	return 'speaker' in entry;
}

/** When it happened, or was said. */
export function whenOf(entry: Entry): When {
	return isQuote(entry) ? entry.said : entry.when;
}

/** The id of the event to open. */
export function eventIdOf(entry: Entry): string {
	return isQuote(entry) ? entry.event : entry.id;
}

/** Reported, scheduled or alleged: how its mark is drawn. */
export function statusOf(entry: Entry): TimelineEvent['status'] {
	return isQuote(entry) ? 'reported' : entry.status;
}

/** From 1 to 3, as authored; a whole sentence of a quote counts for more than a fragment. */
export function importanceOf(entry: Entry): 1 | 2 | 3 {
	if (!isQuote(entry)) return entry.importance;
	return entry.form === 'direct' ? 2 : 1;
}

/** What stands beside the mark: the event's label, or the words; who said them is the name of the lane. */
export function labelOf(entry: Entry): string {
	return isQuote(entry) ? `“${entry.text}”` : entry.label;
}

const STATUS = { reported: '', scheduled: ', scheduled', alleged: ', alleged' } as const;

/** Zooming asks for the same names again and again, and dates take long to format. */
const names = new WeakMap<Entry, string>();

/** What a screen reader says: title and date, and the status where it is not simply reported. */
export function nameOf(entry: Entry, lookup: Lookup): string {
	const known = names.get(entry);
	if (known !== undefined) return known;
	const name = isQuote(entry)
		? `${lookup.nameOf(entry.speaker)}: “${entry.text}”, ${formatWhen(entry.said)}`
		: eventName(entry);
	names.set(entry, name);
	return name;
}

/** Title and date of an event, and its status where it is not simply reported. */
export function eventName({ title, when, status }: TimelineEvent): string {
	return `${title}, ${formatWhen(when)}${STATUS[status]}`;
}
