/** The colour of a process is that of the track its events are on. */
import { rollup } from 'd3';
import type { Lookup } from '../model/lookup';
import type { Talks, Track } from '../model/schema';
import { targetOf } from './evidence';

/** The colour token of the track with most of the process's events; `undefined` where it has none. */
export function colourOf(talks: Talks, lookup: Lookup): Track['colour'] | undefined {
	const tracks = [...talks.phases, ...talks.claims].flatMap((item) => {
		const { event } = targetOf(item, lookup);
		return (event === undefined ? undefined : lookup.events.get(event)?.track) ?? [];
	});
	const counts = rollup(
		tracks,
		(those) => those.length,
		(track) => track,
	);
	const most = Math.max(...counts.values());
	const track = [...counts].find(([, count]) => count === most)?.[0];
	return track === undefined ? undefined : lookup.tracks.get(track)?.colour;
}
