/** What a round is called, and where it was. */
import type { Lookup } from '../model/lookup';
import type { Round } from '../model/schema';
import { ordinalWord } from './words';

/** “Second round, Sealand”, “A round, venue not reported”, “Telephone call”. */
export function roundName({ label, ordinal, venue }: Round, lookup: Lookup): string {
	const place = venue === undefined ? undefined : lookup.places.get(venue)?.name;
	if (label !== undefined) return place === undefined ? label : `${label}, ${place}`;
	const word = ordinal === undefined ? 'a' : ordinalWord(ordinal);
	const name = `${word.charAt(0).toUpperCase()}${word.slice(1)} round`;
	return `${name}, ${place ?? 'venue not reported'}`;
}
