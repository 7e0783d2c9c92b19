/** Which entries share a lane, and in which order the lanes stand. */
import type { Lookup } from '../../model/lookup';
import { isQuote, type Entry } from './entry';

/** A lane's name, and the colour in which it is written. */
interface LaneName {
	readonly id: string;
	readonly title: string;
	/** The name of a colour token. */
	readonly colour: string;
}

/** The lane of those that have none of their own. */
const OTHERS = 'others';

export interface LanePlan {
	/** From top to bottom. */
	readonly names: readonly LaneName[];
	laneOf(entry: Entry): string;
}

/**
 * A lane for each track in the order of the story, or for each speaker, those first who are quoted most. Where there
 * are more than fit, the least important share the last one. O(n).
 * @param most Lanes at most.
 */
export function planLanes(
	entries: readonly Entry[],
	lookup: Lookup,
	voices: boolean,
	most: number,
): LanePlan {
	const weights = new Map<string, number>();
	for (const entry of entries) {
		const key = keyOf(entry);
		const weight = isQuote(entry) ? 1 : 10 ** (entry.importance - 1);
		weights.set(key, (weights.get(key) ?? 0) + weight);
	}
	const heaviest = (a: string, b: string) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0);
	const tracks = lookup.timeline.tracks.map(({ id }) => id).filter((id) => weights.has(id));
	const all = voices ? [...weights.keys()].toSorted(heaviest) : tracks;
	const own = all.length <= most ? all : all.toSorted(heaviest).slice(0, most - 1);
	const shown = all.filter((id) => own.includes(id));
	const names = shown.map((id) => nameOf(id, lookup, voices));
	const rest = all.length - own.length;
	if (rest > 0) {
		const title = `and ${rest} more ${voices ? 'speakers' : 'tracks'}`;
		names.push({ id: OTHERS, title, colour: 'ink-soft' });
	}
	const isOwn = new Set(own);
	return { names, laneOf: (entry) => (isOwn.has(keyOf(entry)) ? keyOf(entry) : OTHERS) };
}

function keyOf(entry: Entry): string {
	return isQuote(entry) ? entry.speaker : entry.track;
}

function nameOf(id: string, lookup: Lookup, voices: boolean): LaneName {
	if (voices) return { id, title: lookup.nameOf(id), colour: 'ink' };
	const track = lookup.tracks.get(id);
	return { id, title: track?.title ?? id, colour: track?.colour ?? 'ink' };
}
