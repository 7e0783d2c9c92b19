import { expect, it } from 'vitest';
import { Lookup } from '../model/lookup';
import { lakeLookup, lakeTalks, lakeTimeline } from '../../tests/stories/talks';
import { stepsOf } from './course/steps';
import { asKnownOn, isTold } from './known-on';
import { PANEL_IDS } from '../state/talks-panel';
import { plainTables } from './table/plain-tables';
import { mediatorsOf, partiesOf } from './who/parties';

const lookup = lakeLookup();
const APRIL = '2031-04-30';
const early = asKnownOn(lakeTalks, lookup, APRIL);

it('leaves only what had been published by then', () => {
	const { talks } = early;
	expect(talks.phases.map(({ id }) => id)).toEqual(['clashes', 'lull', 'first-talks']);
	expect(talks.claims.map(({ id }) => id)).toEqual(['c-north-shots', 'c-south-shots']);
	expect(talks.links).toHaveLength(1);
	expect(talks.rounds.map(({ id }) => id)).toEqual(['r1']);
});

it('knows nobody and no issue of a later article', () => {
	expect(mediatorsOf(early.talks, early.lookup).map(({ name }) => name)).toEqual(['Helvia']);
	expect(early.talks.issues.map(({ id }) => id)).toEqual(['shots']);
	expect(partiesOf(early.talks, early.lookup).map(({ voices }) => voices.length)).toEqual([1, 1, 0]);
});

it.each(PANEL_IDS)('leaves nothing of a later article in the part %s', (id) => {
	const late = lakeTimeline()
		.excerpts.filter(({ source }) => source === 'late')
		.map((excerpt) => excerpt.id);
	for (const { cells, target } of plainTables(early.talks, early.lookup)[id].rows) {
		expect(target.excerpts.filter((excerpt) => late.includes(excerpt))).toEqual([]);
		expect(cells.join(' ')).not.toMatch(/10 June|in these 2 articles/);
	}
});

it('leaves out the figures of later articles, and what only they dispute', () => {
	const timeline = lakeTimeline();
	const [clashes] = timeline.events;
	if (!clashes) throw new Error('the fixture has events');
	clashes.excerpts.push('x-truce');
	clashes.figures.push({ value: 30, unit: 'people', label: 'killed', excerpt: 'x-truce' });
	for (const dispute of timeline.discrepancies) dispute.sides[1] = { label: 'Later', excerpts: ['x-truce'] };
	const both = new Lookup(timeline);
	const known = asKnownOn(lakeTalks, both, APRIL);
	expect(stepsOf(lakeTalks, both)[0]?.figures).toHaveLength(2);
	expect(stepsOf(known.talks, known.lookup)[0]?.figures).toEqual(['12 people killed']);
	expect(known.lookup.timeline.discrepancies).toEqual([]);
});

it('moves the day of the last report back to that of the last article', () => {
	expect(early.talks.asOf.latest).toBe('2031-03-25');
	expect(asKnownOn(lakeTalks, lookup, '2031-01-01').talks.asOf.latest).toBe('2031-01-01');
});

it('has nothing to tell before the first article', () => {
	expect(isTold(asKnownOn(lakeTalks, lookup, '2031-01-01').talks)).toBe(false);
	expect(isTold(early.talks)).toBe(true);
});

it('changes nothing from the day of the last article on', () => {
	const known = asKnownOn(lakeTalks, lookup, '2031-06-10');
	expect(known.talks).toBe(lakeTalks);
	expect(known.lookup).toBe(lookup);
});
