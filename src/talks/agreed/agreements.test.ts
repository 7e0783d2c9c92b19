import { expect, it } from 'vitest';
import type { Commitment } from '../../model/schema';
import { bareTalks, claim, lakeLookup, lakeTalks, phase, when } from '../../../tests/stories/talks';
import { agreementsOf } from './agreements';

const lookup = lakeLookup();
const NOT_SAID = 'whether it is in force is not reported';
const agreed: Commitment = {
	id: 'c',
	by: ['northmark', 'southmark'],
	text: 'To go on talking',
	when: when('2031-05-14'),
	state: 'agreed',
	excerpts: ['x-lull'],
};
const factsOf = (commitment: Commitment, phases = lakeTalks.phases.slice(0, 0)) =>
	agreementsOf(bareTalks({ commitments: [commitment], phases }), lookup)[0]?.agreements[0]?.facts;

it('stands what is in force first, and shows a commitment in its latest state alone', () => {
	const groups = agreementsOf(lakeTalks, lookup);
	expect(groups.map(({ state }) => state)).toEqual(['in_force', 'agreed', 'breached']);
	expect(groups[1]?.agreements[0]?.facts).toEqual([
		'Northmark and Southmark, 14 May 2031',
		NOT_SAID,
		'mandate: to watch the western shoal',
		'members: Northmark and Southmark',
		'before: proposed, April 2031',
	]);
});

it('says that force is not reported only of what can be in force', () => {
	expect(factsOf(agreed)).toEqual(['both sides, 14 May 2031']);
	expect(factsOf(agreed, [phase('lull', 'ceasefire', when('2031-05-14'))])).toContain(NOT_SAID);
	expect(factsOf({ ...agreed, mechanism: {} })).toContain(NOT_SAID);
	expect(factsOf({ ...agreed, state: 'proposed', mechanism: {} })).not.toContain(NOT_SAID);
});

it('leaves a proposal to the claims where one of them tells it', () => {
	const proposed: Commitment = { ...agreed, state: 'proposed', excerpts: ['x-offer'] };
	const talks = bareTalks({ commitments: [proposed] });
	expect(agreementsOf(talks, lookup)).toHaveLength(1);
	expect(agreementsOf({ ...talks, claims: [claim('offer', 'i', 'northmark')] }, lookup)).toEqual([]);
});

it('shows the latest of each state first', () => {
	const later = { ...agreed, id: 'd', text: 'Later', when: when('2031-06-01') };
	const [group] = agreementsOf(bareTalks({ commitments: [agreed, later] }), lookup);
	expect(group?.agreements.map(({ text }) => text)).toEqual(['Later', 'To go on talking']);
});
