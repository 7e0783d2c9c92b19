import { expect, it } from 'vitest';
import { Lookup } from '../../model/lookup';
import {
	bareTalks,
	lakeLookup,
	lakeTalks,
	lakeTimeline,
	phase,
	round,
	when,
} from '../../../tests/stories/talks';
import { stepsOf } from './steps';

const lookup = lakeLookup();
const march = when('2031-03-01', '2031-03-31');

it('gives a phase of talks the round that was held in it', () => {
	const step = stepsOf(lakeTalks, lookup).find(({ id }) => id === 'second-talks');
	expect(step).toMatchObject({
		round: 'Second round',
		mediation: 'in Sealand, mediated by Helvia and Lake Union',
		scheduled: false,
	});
});

it('tells of a round that no phase tells of', () => {
	const talks = bareTalks({ rounds: [round('r', 'deadlocked', march)] });
	expect(stepsOf(talks, lookup)).toMatchObject([{ id: 'r', stage: 'deadlock', label: 'Last round' }]);
});

it('takes what lies after the last report, or is only announced, as not having happened', () => {
	const talks = bareTalks({
		phases: [
			phase('soon', 'talks', when('2031-06-20')),
			phase('now', 'talks', when('2031-06-09', '2031-06-11')),
		],
		rounds: [round('r', 'announced', when('2031-06-09', '2031-06-11'))],
	});
	expect(stepsOf(talks, lookup).map(({ scheduled }) => scheduled)).toEqual([true, true]);
});

it('knows what an article puts before what, also by way of an event that is no step', () => {
	const timeline = lakeTimeline();
	const [clashes, first, accounts] = timeline.events;
	if (!clashes || !first || !accounts) throw new Error('the story has three events');
	accounts.after = [clashes.id];
	first.after = [accounts.id];
	const told = new Lookup(timeline);
	expect(stepsOf(lakeTalks, told).find(({ id }) => id === 'first-talks')?.after).toEqual(['clashes']);
});

it('tells what was counted', () => {
	expect(stepsOf(lakeTalks, lookup)[0]?.figures).toEqual(['12 people killed']);
});
