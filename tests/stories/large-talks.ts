/** Invented processes of sizes that real ones have: 128 agreements over three decades, 40 parties, a single round. */
import type { Talks, Timeline } from '../../src/model/schema';
import { bareTalks, claim, lakeTimeline, phase, round, when } from './talks';

const MATTERS = [
	'the withdrawal of forces from the northern valley',
	'the return of displaced families',
	'an exchange of prisoners',
	'joint patrols on the lake',
	'the opening of the bridge to traffic',
	'elections to the provincial council under the eyes of observers',
	'a commission on the missing',
	'the sharing of customs revenue',
];
const WORDS = ['Protocol on', 'Agreement on', 'Declaration on', 'Implementation plan for'];
const STATES = ['agreed', 'in_force', 'agreed', 'proposed', 'breached'] as const;

function matter(index: number): string {
	return `${WORDS[index % WORDS.length] ?? ''} ${MATTERS[(index * 3) % MATTERS.length] ?? ''}`;
}

/** A day in each quarter from 1990 on. */
function dayOf(index: number): string {
	const month = ((index % 4) * 3 + 1).toString().padStart(2, '0');
	return `${1990 + Math.floor(index / 4)}-${month}-${((index % 27) + 1).toString().padStart(2, '0')}`;
}

/** 128 agreements, each a step of the course. */
export const longTalks: Talks = bareTalks({
	id: 'valley',
	title: 'Valley talks: the government and the Front',
	asOf: when('2022-06-10'),
	phases: Array.from({ length: 128 }, (_, index) =>
		phase(
			`step-${index}`,
			(['talks', 'agreement', 'agreement', 'fighting', 'ceasefire', 'deadlock'] as const)[index % 6] ??
				'talks',
			index % 9 === 0
				? when(`${dayOf(index).slice(0, 4)}-01-01`, `${dayOf(index).slice(0, 4)}-12-31`)
				: when(dayOf(index)),
			matter(index),
		),
	),
	rounds: [round('only', 'concluded', when('1990-01-01'), { ordinal: 1, venue: 'sealand' })],
	commitments: Array.from({ length: 128 }, (_, index) => ({
		id: `commitment-${index}`,
		by: ['northmark', 'southmark'],
		text: matter(index),
		when: when(dayOf(index)),
		state: STATES[index % STATES.length] ?? 'agreed',
		excerpts: [`x-commitment-${index}`],
	})),
});

const PARTIES = Array.from({ length: 40 }, (_, index) => `party-${index + 1}`);

/** 40 parties, of whom a few are quoted. */
const broadTalks: Talks = bareTalks({
	id: 'congress',
	title: 'National congress: forty parties',
	parties: PARTIES,
	mediators: [
		{ actor: 'helvia', role: 'host' },
		{ actor: 'lake-union', role: 'observer' },
	],
	phases: [
		phase('opening', 'talks', when('2031-05-02'), 'The congress opens'),
		phase('quarrel', 'deadlock', when('2031-05-20'), 'Quarrel over seats'),
		phase('charter', 'agreement', when('2031-06-01'), 'A charter is adopted'),
	],
	rounds: [
		round('congress', 'concluded', when('2031-05-02'), {
			label: 'National congress',
			venue: 'sealand',
			mediators: ['helvia'],
			outcome: 'It adopted a charter for a provincial council with forty seats',
		}),
	],
	issues: [
		{ id: 'seats', label: 'Seats in the council' },
		{ id: 'language', label: 'The language of the schools' },
	],
	claims: [
		...[0, 7, 12, 30].map((index) =>
			claim(`seat-${index}`, 'seats', PARTIES[index] ?? '', {
				text: 'Seats go by the number of inhabitants, not by the number of villages.',
			}),
		),
		claim('seat-no', 'seats', 'party-3', { text: 'Every village has a seat.' }),
		claim('language-one', 'language', 'party-9', { text: 'Schools teach in both languages.' }),
	],
	links: [{ from: 'seat-no', to: 'seat-0', relation: 'denies', excerpts: ['x-seat-no'] }],
	commitments: [
		{
			id: 'charter-adopted',
			by: PARTIES,
			text: 'A charter for a provincial council',
			when: when('2031-06-01'),
			state: 'agreed',
			excerpts: ['x-charter'],
		},
	],
});

/** One round and nothing else. */
const singleRound: Talks = bareTalks({
	id: 'visit',
	title: 'A visit: Northmark and Southmark',
	rounds: [
		round('visit', 'concluded', when('2031-06-01'), {
			label: 'Visit',
			venue: 'harbour',
			outcome: 'The two ministers agreed to meet again',
		}),
	],
});

/** A dataset that holds these processes. */
export function largeTalksTimeline(): Timeline {
	const timeline = lakeTimeline([longTalks, broadTalks, singleRound]);
	const actors = PARTIES.map((id, index) => ({
		id,
		name: `${['Union', 'League', 'Movement', 'Council', 'Congress'][index % 5] ?? ''} of ${['the North', 'the Lake Shore', 'Free Farmers', 'River Towns', 'Exiles', 'the Valley', 'Teachers', 'Boatmen'][index % 8] ?? ''}`,
		aliases: [],
		kind: 'group' as const,
	}));
	return { ...timeline, actors: [...timeline.actors, ...actors] };
}
