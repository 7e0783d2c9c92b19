/** The signs that need a word of explanation. */
import { certaintyOf } from '../../time/certainty';
import { dateSetOf } from '../../time/date-set';
import { overlaps } from '../../time/span';
import type { Drawing } from '../drawing.svelte';
import { statusOf } from '../layout/entry';
import { edtfOf } from '../layout/mark';

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
	'stretches',
	'parts',
] as const;
export type Sign = (typeof SIGNS)[number];

/** Those that stand in a drawing, as far as it shows, in a fixed order. O(marks). */
export function signsOf(drawing: Drawing): Sign[] {
	const { view } = drawing;
	const used = new Set<string>();
	for (const mark of drawing.marks) {
		const { shape, band, entries, count, label, span } = mark;
		if (!overlaps(span, view.span)) continue;
		const items = band?.items ?? [];
		const date = view.whenOf(entries[0]);
		const { uncertain, approximate, openStart, openEnd } = certaintyOf(
			edtfOf(mark, (entry) => view.whenOf(entry)),
		);
		if (items.length > 0) used.add('stretch');
		else if (shape === 'cluster') used.add(shape);
		else {
			const set = shape === 'bar' ? dateSetOf(date) : undefined;
			if (set) used.add(set.meant);
			else if (shape === 'dot') used.add(statusOf(entries[0]));
			else {
				used.add(openStart ? 'until' : 'stretch');
				if (count === 1) used.add(statusOf(entries[0]));
				if (openEnd) used.add('open');
			}
			if (uncertain) used.add('uncertain');
			else if (approximate) used.add('approximate');
			if (count > 1) used.add('stretches');
		}
		for (const { entry } of items) {
			used.add(statusOf(entry));
			if (drawing.partsIn(entry) > 0) used.add('parts');
		}
		if (label?.suffix) used.add('parts');
		if (band && band.arrows.length > 0) used.add('arrow');
	}
	for (const { entries } of drawing.undated)
		used.add(entries.length > 1 && !drawing.hasUndatedLabels ? 'cluster' : statusOf(entries[0]));
	return SIGNS.filter((sign) => used.has(sign));
}
