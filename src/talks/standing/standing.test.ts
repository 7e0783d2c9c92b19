import { expect, it } from 'vitest';
import type { Talks } from '../../model/schema';
import { bareTalks, lakeLookup, lakeTalks, phase, round, when } from '../../../tests/stories/talks';
import { standing } from './standing';

const lookup = lakeLookup();
const say = (talks: Talks) =>
	standing(talks, lookup)
		.map(({ text }) => text)
		.join(' ');

const clashes = phase('clashes', 'fighting', when('2031-03-01', '2031-03-31'), 'Clashes');
const truce = phase('truce', 'ceasefire', when('2031-05-02'), 'Truce');
const inferred = { ...when('2031-05-01', '2031-06-10'), basis: 'inferred' as const };

it.each([
	['nothing but two parties', bareTalks(), ''],
	['fighting alone', bareTalks({ phases: [clashes] }), 'Fighting was last reported in March 2031.'],
	[
		'a ceasefire',
		bareTalks({ phases: [clashes, truce] }),
		'Northmark and Southmark reached a ceasefire on 2 May 2031.',
	],
	[
		'a ceasefire without a day',
		bareTalks({ phases: [{ ...truce, when: inferred }] }),
		'Northmark and Southmark reached a ceasefire.',
	],
	[
		'a ceasefire that was extended',
		bareTalks({
			phases: [truce, { ...phase('more', 'agreement', inferred), ceasefire: { state: 'extended' } }],
		}),
		'The ceasefire between Northmark and Southmark was extended.',
	],
	[
		'fighting after a ceasefire',
		bareTalks({ phases: [truce, phase('shots', 'fighting', when('2031-05-20'))] }),
		'Fighting was reported again after the ceasefire on 20 May 2031.',
	],
	[
		'fighting of which no article says that it came after the ceasefire',
		bareTalks({ phases: [truce, phase('shots', 'fighting', inferred)] }),
		'Northmark and Southmark reached a ceasefire on 2 May 2031.',
	],
	[
		'a ceasefire that the parties see differently',
		bareTalks({
			phases: [
				truce,
				{
					...phase('no', 'deadlock', inferred),
					ceasefire: { state: 'disputed', by: ['northmark', 'southmark'] },
				},
			],
		}),
		'Northmark and Southmark disagree on whether the ceasefire holds.',
	],
	[
		'a last round that nobody numbers, and the next',
		bareTalks({
			rounds: [
				round('r1', 'deadlocked', inferred, { mediators: ['helvia', 'lake-union'] }),
				round('r2', 'announced', when('2031-06-20'), { venue: 'harbour' }),
			],
		}),
		'The last round of talks, mediated by Helvia and Lake Union, hit a deadlock. A new round has been announced for 20 June 2031 in Harbour.',
	],
	[
		'a ceasefire that the outcome of the round tells already',
		bareTalks({
			phases: [
				{ ...phase('more', 'agreement', inferred), ceasefire: { state: 'extended' }, excerpts: ['x-r'] },
			],
			rounds: [round('r', 'deadlocked', inferred, { outcome: 'At its end both extended the ceasefire' })],
		}),
		'The last round of talks hit a deadlock. At its end both extended the ceasefire.',
	],
	[
		'a call and what came of it',
		bareTalks({
			rounds: [
				round('call', 'concluded', when('2031-06-01'), { label: 'Call', outcome: 'They agreed to meet' }),
			],
		}),
		'The call took place on 1 June 2031. They agreed to meet.',
	],
	[
		'a round of several days',
		bareTalks({ rounds: [round('r', 'concluded', when('2031-05-10', '2031-05-14'), { ordinal: 2 })] }),
		'The second round of talks took place on 10 – 14 May 2031.',
	],
	[
		'a round after which talks were reported',
		bareTalks({
			phases: [phase('more', 'talks', when('2031-05-20'))],
			rounds: [round('r', 'concluded', when('2031-03-01'), { ordinal: 1 })],
		}),
		'Talks were last reported on 20 May 2031.',
	],
	[
		'a round and what was told of it later on the same days',
		bareTalks({
			phases: [phase('more', 'talks', when('2031-05-12'))],
			rounds: [round('r', 'concluded', when('2031-05-10', '2031-05-14'), { ordinal: 2 })],
		}),
		'The second round of talks took place on 10 – 14 May 2031.',
	],
	[
		'a round whose day has passed',
		bareTalks({ rounds: [round('r', 'announced', when('2031-06-01'))] }),
		'A new round had been announced for 1 June 2031; whether it met is not reported.',
	],
	[
		'something else that is announced',
		bareTalks({ phases: [{ ...truce, when: when('2031-07-01') }] }),
		'Announced for 1 July 2031: truce.',
	],
])('says of %s what the last report says, and no more', (_, talks, words) => {
	expect(say(talks)).toBe(words);
});

it('says of a process known by its agreements how many there are, what became of them, and the latest', () => {
	const { commitments } = lakeTalks;
	expect(say(bareTalks({ commitments }))).toBe(
		'Three agreements are known, one of them in force, one breached. The latest, on 14 May 2031: Joint patrols of the western shoal.',
	);
	const agreed = commitments.filter(({ state }) => state === 'agreed');
	expect(say(bareTalks({ commitments: agreed }))).toBe(
		'One agreement was reached on 14 May 2031: Joint patrols of the western shoal.',
	);
	const proposed = commitments.map((one) => ({ ...one, state: 'proposed' as const }));
	expect(say(bareTalks({ commitments: proposed }))).not.toContain('agreement');
});

it('rests every sentence on an excerpt', () => {
	for (const { excerpts } of standing(lakeTalks, lookup)) expect(excerpts).not.toEqual([]);
});
