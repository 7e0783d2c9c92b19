import { nearest } from '../read/nearest';
import type { Problem } from '../read/problem';
import type { Spot } from '../read/spot';

/** A time zone must be one of the IANA database's, by name: not an offset, not an abbreviation. */
export function* checkZone(zone: string, spot: Spot): Generator<Problem> {
	if (isZone(zone)) return;
	const known = nearest(zone, Intl.supportedValuesOf('timeZone'));
	yield spot.problem(
		`unknown time zone “${zone}”; ${known ? `did you mean “${known}”?` : 'write one such as “Asia/Karachi”'}`,
	);
}

function isZone(zone: string): boolean {
	if (zone === 'UTC') return true;
	if (!/^[A-Z]\w+(\/[A-Z][\w+-]*)+$/.test(zone)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
