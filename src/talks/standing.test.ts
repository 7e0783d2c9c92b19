import { expect, it } from 'vitest';
import type { Talks } from '../model/schema';
import { bareTalks, lakeLookup, lakeTalks, phase, round, when } from '../../tests/stories/talks';
import { standing } from './standing';

const lookup = lakeLookup();
const say = (talks: Talks) =>
	standing(talks, lookup)
		.map(({ text }) => text)
		.join('');

const clashes = phase('clashes', 'fighting', when('2031-03-01', '2031-03-31'), 'Clashes');
const truce = phase('truce', 'ceasefire', when('2031-05-02'), 'Truce');
const inferred = { ...when('2031-05-01', '2031-06-10'), basis: 'inferred' as const };

it.each([
	[
		'nothing but two parties',
		bareTalks(),
		'As of 10 June 2031, no round of talks is reported to have been held. Nothing further is announced.',
	],
	[
		'fighting and no ceasefire',
		bareTalks({ phases: [clashes] }),
		'As of 10 June 2031, fighting was last reported (Clashes, March 2031), and no ceasefire. No round of talks is reported to have been held. Nothing further is announced.',
	],
	[
		'a ceasefire that may hold on the day of the report',
		bareTalks({ phases: [clashes, { ...truce, when: inferred }] }),
		'As of 10 June 2031, a ceasefire is reported (Truce). No round of talks is reported to have been held. Nothing further is announced.',
	],
	[
		'a ceasefire that collapsed',
		bareTalks({ phases: [truce, { ...clashes, when: when('2031-05-20') }] }),
		'As of 10 June 2031, fighting was last reported (Clashes, 20 May 2031) after Truce. No round of talks is reported to have been held. Nothing further is announced.',
	],
	[
		'a ceasefire that the parties see differently',
		bareTalks({
			phases: [
				{ ...truce, when: inferred },
				{
					...phase('shots', 'deadlock', inferred),
					ceasefire: { state: 'disputed', by: ['northmark', 'southmark'] },
				},
			],
		}),
		'As of 10 June 2031, a ceasefire is reported (Truce), disputed between Northmark and Southmark. No round of talks is reported to have been held. Nothing further is announced.',
	],
	[
		'a ceasefire that is only scheduled',
		bareTalks({ phases: [clashes, { ...truce, when: when('2031-07-01') }] }),
		'As of 10 June 2031, fighting was last reported (Clashes, March 2031), and no ceasefire. No round of talks is reported to have been held. Next: Truce (1 July 2031).',
	],
	[
		'one undated round without number or venue',
		bareTalks({ rounds: [round('r1', 'deadlocked', inferred)] }),
		'As of 10 June 2031, the last round of talks (day not given) hit a deadlock. Nothing further is announced.',
	],
	[
		'a round that was announced for a day already past',
		bareTalks({ rounds: [round('r1', 'announced', when('2031-06-01'), { venue: 'harbour' })] }),
		'As of 10 June 2031, no round of talks is reported to have been held. Before that day a round in Harbour was announced for 1 June 2031; whether it met is not reported.',
	],
	[
		'several rounds, a collapse, a new truce, an unsigned paper',
		lakeTalks,
		'As of 10 June 2031, a ceasefire was last reported (Second truce, 2 May 2031), extended, says The Lake Post. The second round of talks in Sealand (10 – 14 May 2031) concluded. A paper on joint patrols, not signed. In force: the second truce. Agreed, but not reported to be in force: Joint patrols of the western shoal. Reported breached: the first truce. Next: the third round in Harbour (20 June 2031).',
	],
])('tells where the talks stand: %s', (_, talks, text) => {
	expect(say(talks)).toBe(text);
});

it('rests every phrase that can be opened on excerpts', () => {
	const phrases = standing(lakeTalks, lookup).filter(({ excerpts }) => excerpts);
	const texts = phrases.map(({ text }) => text);
	for (const text of ['extended, says The Lake Post', 'concluded', 'A paper on joint patrols, not signed']) {
		expect(texts).toContain(text);
	}
	for (const { excerpts } of phrases) expect(excerpts).not.toEqual([]);
});

it('counts the agreements it does not name', () => {
	const one = lakeTalks.commitments.at(1);
	if (!one) throw new Error('the fixture has commitments');
	const commitments = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...one, id, text: `Point ${id}.` }));
	expect(say(bareTalks({ commitments }))).toContain('Point a; Point b; Point c; and 2 more. ');
});
