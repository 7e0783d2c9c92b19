/** The signs that need a word of explanation. */
import { certaintyOf } from '../../time/certainty';
import { dateSetOf } from '../../time/date-set';
import type { EdtfDate } from '../../time/span';
import { statusOf, type Entry } from '../layout/entry';
import type { Mark } from '../layout/mark';

const SIGNS = [
	'scheduled',
	'alleged',
	'stretch',
	'arrow',
	'uncertain',
	'approximate',
	'one',
	'all',
	'open',
	'until',
	'cluster',
	'parts',
] as const;
export type Sign = (typeof SIGNS)[number];

/**
 * Those that these marks use, in a fixed order. O(marks).
 * @param whenOf The date by which an entry stands where it does.
 * @param partsIn How many parts stand with an entry.
 */
export function signsOf(
	marks: readonly Mark[],
	whenOf: (entry: Entry) => EdtfDate,
	partsIn: (entry: Entry) => number,
): Sign[] {
	const used = new Set<Sign>();
	for (const { shape, band, entries, count, label } of marks) {
		const [entry] = entries;
		const date = whenOf(entry);
		const { uncertain, approximate, openStart, openEnd } = certaintyOf(date.edtf);
		const set = shape === 'bar' ? dateSetOf(date) : undefined;
		if (set) used.add(set.meant);
		else if (shape === 'bar' && openStart) used.add('until');
		else if (shape === 'bar' || shape === 'band') used.add('stretch');
		if (shape === 'cluster' || shape === 'stretches') used.add('cluster');
		if (band && band.arrows.length > 0) used.add('arrow');
		for (const one of band ? entries : [entry]) {
			const status = statusOf(one);
			if (status !== 'reported' && (count === 1 || band)) used.add(status);
		}
		if (count > 1 && !band) continue;
		if (uncertain) used.add('uncertain');
		else if (approximate) used.add('approximate');
		if (openEnd && shape === 'bar') used.add('open');
		if (label?.suffix || entries.some((one) => partsIn(one) > 0)) used.add('parts');
	}
	return SIGNS.filter((sign) => used.has(sign));
}
