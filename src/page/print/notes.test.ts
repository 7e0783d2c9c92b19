import { expect, it } from 'vitest';
import { harbourLookup } from '../../../tests/stories/small';
import { toldInChapters } from '../../feed/told';
import { numberNotes } from './notes';

const lookup = harbourLookup();
const { talks, discrepancies } = lookup.timeline;

it('numbers every excerpt of the story once, in the order in which it is told', () => {
	const notes = numberNotes(lookup, toldInChapters(lookup, lookup.inOrder, true), talks, discrepancies);
	expect([...notes.values()]).toEqual([...notes.keys()].map((_, index) => index + 1));
	expect(notes.get('g-caption')).toBe(1);
	for (const event of lookup.inOrder) {
		for (const { id } of lookup.evidenceOf(event)) expect(notes.has(id)).toBe(true);
	}
});
