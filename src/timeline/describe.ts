/** What a mark is called: its name for a screen reader and the lines of its tooltip. */
import type { TimelineEvent } from '../model/schema';
import { formatWhen } from '../time/format';
import type { Mark } from './marks';

const STATUS = { reported: '', scheduled: ', scheduled', alleged: ', alleged' } as const;

/** “Rubio and Dar speak by telephone, 7 April 2025”; a cluster says how many it holds. */
export function nameOf({ moments }: Pick<Mark, 'moments'>): string {
	const [first, ...others] = moments;
	if (others.length === 0) return eventName(first.event);
	const titles = moments.map(({ event }) => event.title);
	return `${moments.length.toString()} events near ${formatWhen(first.event.when)}: ${titles.join('; ')}. Zoom in`;
}

/** Title, date and, where it is not simply reported, status. */
export function eventName({ title, when, status }: TimelineEvent): string {
	return `${title}, ${formatWhen(when)}${STATUS[status]}`;
}
