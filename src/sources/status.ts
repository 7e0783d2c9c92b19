/** How far an event is known to have happened, in words. */
import { isOverdue } from '../model/evidence';
import type { Lookup } from '../model/lookup';
import type { TimelineEvent } from '../model/schema';

/** “scheduled”, “was due, no later report here”, “alleged”; nothing of what is reported to have happened. */
export function statusWords(event: TimelineEvent, lookup: Lookup): string {
	if (event.status === 'reported') return '';
	return isOverdue(lookup, event) ? 'was due, no later report here' : event.status;
}
