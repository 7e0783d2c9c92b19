/** How far an event is known to have happened, in words. */
import { isOverdue } from '../model/evidence';
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';
import { formatWhen, precisionOf } from '../time/format';

/** “scheduled”, “was due on 9 April 2025; no later report here”, “alleged”; nothing of what is reported to have happened. */
export function statusWords(event: TimelineEvent, lookup: Lookup): string {
	if (event.status === 'reported') return '';
	return isOverdue(lookup, event) ? `was due ${dueWords(event)}; no later report here` : event.status;
}

/** “on 9 April 2025”, “in April 2025”, “by April 2025”. */
function dueWords({ when }: TimelineEvent): string {
	const words = formatWhen(when);
	if (!/^\d|^\p{Lu}/u.test(words) || words.includes('–')) return words;
	return `${precisionOf(when) === 'day' ? 'on' : 'in'} ${words}`;
}
