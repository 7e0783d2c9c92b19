/** The colour of a process is that of the track its events are on. */
import type { Lookup } from '../model/lookup';
import type { Talks, Track } from '../model/schema';
import { commonest, targetOf } from './evidence';

/** The colour token of the track with most of the process's events; `undefined` where it has none. */
export function colourOf(talks: Talks, lookup: Lookup): Track['colour'] | undefined {
	const tracks = [...talks.phases, ...talks.claims].flatMap((item) => {
		const { event } = targetOf(item, lookup);
		return (event === undefined ? undefined : lookup.events.get(event)?.track) ?? [];
	});
	return lookup.tracks.get(commonest(tracks) ?? '')?.colour;
}
