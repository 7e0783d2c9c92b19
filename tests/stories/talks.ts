/**
 * An invented process, for the tests: three parties, two mediators, several rounds, a collapse, a round
 * after it, an unsigned document. Nothing in it is taken from the story the page ships with.
 */
import { Lookup } from '../../src/model/lookup';
import type { Claim, Excerpt, Phase, Round, Talks, Timeline, When } from '../../src/model/schema';

/** A date from one day to another, both counted in. */
export function when(earliest: string, latest = earliest): When {
	const edtf = earliest === latest ? earliest : `${earliest}/${latest}`;
	return { edtf, earliest, latest, basis: 'stated', zone: 'UTC' };
}

export function phase(id: string, stage: Phase['stage'], date: When, label = `Phase ${id}`): Phase {
	return { id, stage, when: date, label, excerpts: [`x-${id}`] };
}

export function round(id: string, status: Round['status'], date: When, more: Partial<Round> = {}): Round {
	return { id, status, when: date, mediators: [], excerpts: [`x-${id}`], ...more };
}

export function claim(id: string, issue: string, party: string, more: Partial<Claim> = {}): Claim {
	return {
		id,
		issue,
		party,
		said: when('2031-03-20'),
		text: `Claim ${id}.`,
		excerpts: [`x-${id}`],
		...more,
	};
}

/** The least a process can be: two parties and the day of the last report. */
export function bareTalks(more: Partial<Talks> = {}): Talks {
	return {
		id: 'lake',
		title: 'Lake talks',
		parties: ['northmark', 'southmark'],
		mediators: [],
		asOf: when('2031-06-10'),
		phases: [],
		rounds: [],
		issues: [],
		claims: [],
		links: [],
		commitments: [],
		...more,
	};
}

const march = when('2031-03-01', '2031-03-31');
const april = when('2031-04-01', '2031-04-30');

export const lakeTalks: Talks = bareTalks({
	title: 'Lake talks: Northmark, Southmark and the League',
	parties: ['northmark', 'southmark', 'league'],
	mediators: [
		{ actor: 'helvia', role: 'host' },
		{ actor: 'lake-union', role: 'observer' },
	],
	phases: [
		{ ...phase('clashes', 'fighting', march, 'Clashes on the lake'), event: 'lake-clashes' },
		phase('lull', 'ceasefire', march, 'First truce'),
		{ ...phase('first-talks', 'talks', march, 'First round'), event: 'first-round' },
		{
			...phase('stuck', 'deadlock', april, 'No accord on fishing'),
			ceasefire: { state: 'disputed', by: ['northmark', 'southmark'] },
		},
		phase('collapse', 'fighting', when('2031-04-20'), 'Truce collapses'),
		phase('truce', 'ceasefire', when('2031-05-02'), 'Second truce'),
		phase('second-talks', 'talks', when('2031-05-10', '2031-05-14'), 'Second round'),
		{
			...phase('paper', 'agreement', when('2031-05-14'), 'Unsigned paper on patrols'),
			ceasefire: { state: 'extended' },
		},
		phase('third-talks', 'talks', when('2031-06-20'), 'Third round'),
	],
	rounds: [
		round('r1', 'deadlocked', march, {
			ordinal: 1,
			venue: 'sealand',
			mediators: ['helvia'],
			outcome: 'No accord on fishing',
		}),
		round('r2', 'concluded', when('2031-05-10', '2031-05-14'), {
			ordinal: 2,
			venue: 'sealand',
			mediators: ['helvia', 'lake-union'],
			outcome: 'A paper on joint patrols, not signed',
		}),
		round('r3', 'announced', when('2031-06-20'), { ordinal: 3, venue: 'harbour' }),
	],
	issues: [
		{ id: 'fishing', label: 'Fishing grounds' },
		{ id: 'shots', label: 'Who fired first' },
	],
	claims: [
		claim('c-north-fishing', 'fishing', 'northmark', { text: 'The western shoal is Northmark’s.' }),
		claim('c-south-fishing', 'fishing', 'southmark', { text: 'The shoal is shared.' }),
		claim('c-north-shots', 'shots', 'northmark', {
			text: 'Southmark’s boats opened fire.',
			speaker: 'ida-north',
			quote: 'q-boats',
		}),
		claim('c-south-shots', 'shots', 'southmark', {
			text: 'Southmark rejects the account.',
			speaker: 'south-office',
			quote: 'q-invented',
			said: when('2031-03-21'),
		}),
		claim('c-league-shots', 'shots', 'league', { text: 'Both sides fired.' }),
	],
	links: [
		{ from: 'c-south-shots', to: 'c-north-shots', relation: 'denies', excerpts: ['x-c-south-shots'] },
		{ from: 'c-league-shots', to: 'c-south-shots', relation: 'counters', excerpts: ['x-c-league-shots'] },
	],
	commitments: [
		{
			id: 'patrols-proposed',
			by: ['southmark'],
			text: 'Joint patrols',
			when: april,
			state: 'proposed',
			excerpts: ['x-stuck'],
		},
		{
			id: 'patrols',
			by: ['northmark', 'southmark'],
			text: 'Joint patrols of the western shoal',
			when: when('2031-05-14'),
			state: 'agreed',
			follows: 'patrols-proposed',
			mechanism: { mandate: 'To watch the western shoal', members: ['northmark', 'southmark'] },
			excerpts: ['x-patrols'],
		},
		{
			id: 'truce-kept',
			by: ['northmark', 'southmark', 'league'],
			text: 'The second truce',
			when: when('2031-05-02'),
			state: 'in_force',
			excerpts: ['x-truce'],
		},
		{
			id: 'first-truce',
			by: ['southmark'],
			text: 'The first truce',
			when: march,
			state: 'breached',
			excerpts: ['x-lull'],
		},
	],
});

function excerpt(id: string, source: string): Excerpt {
	const exact = `Words of ${id}.`;
	return {
		id,
		source,
		paragraph: 1,
		start: 0,
		end: exact.length,
		exact,
		prefix: '',
		suffix: '',
		kind: 'narration',
	};
}

function source(id: string, published: string): Timeline['sources'][number] {
	return {
		id,
		publisher: 'The Lake Post',
		headline: id,
		published: when(published),
		language: 'en',
		words: 400,
		paragraphs: Array<number>(9).fill(300),
		sha256: '0'.repeat(64),
	};
}

/** What the early report of 25 March 2031 prints; everything else stands in the late one of 10 June. */
const EARLY = new Set(['x-clashes', 'x-lull', 'x-first-talks', 'x-r1', 'x-c-north-shots', 'x-c-south-shots']);

function event(id: string, excerpts: string[], date: When, kind = 'talks'): Timeline['events'][number] {
	return {
		id,
		track: 'lake',
		title: id,
		label: id,
		summary: id,
		when: date,
		status: 'reported',
		kind,
		actors: [],
		places: [],
		importance: 2,
		figures: [],
		excerpts,
	};
}

/** A dataset that holds these processes and everything the invented one refers to. */
export function lakeTimeline(talks: Talks[] = [lakeTalks]): Timeline {
	const proofs = new Set(
		[lakeTalks, ...talks].flatMap((process) =>
			[
				...process.phases,
				...process.rounds,
				...process.claims,
				...process.links,
				...process.commitments,
			].flatMap((item) => item.excerpts),
		),
	);
	const actor = (id: string, name: string, kind: Timeline['actors'][number]['kind'], memberOf?: string) => ({
		id,
		name,
		kind,
		aliases: [],
		...(memberOf === undefined ? {} : { memberOf }),
	});
	return {
		version: 2,
		chapters: [],
		story: { id: 'lake', title: 'The lake', standfirst: 'An invented story.', language: 'en' },
		tracks: [{ id: 'lake', title: 'The lake', colour: 'teal' }],
		actors: [
			actor('northmark', 'Northmark', 'state'),
			actor('southmark', 'Southmark', 'state'),
			actor('league', 'River League', 'group'),
			actor('helvia', 'Helvia', 'state'),
			actor('lake-union', 'Lake Union', 'body'),
			actor('north-office', 'Northmark’s foreign office', 'body', 'northmark'),
			{ ...actor('ida-north', 'Ida North', 'person', 'north-office'), role: 'Envoy of Northmark' },
			actor('south-office', 'Southmark’s press office', 'body', 'southmark'),
			actor('bystander', 'Lake Museum', 'body', 'southmark'),
		],
		places: [
			{ id: 'sealand', name: 'Sealand', aliases: [], zone: 'UTC' },
			{ id: 'harbour', name: 'Harbour', aliases: [], zone: 'UTC' },
		],
		sources: [source('early', '2031-03-25'), source('late', '2031-06-10')],
		excerpts: [...proofs].map((id) => excerpt(id, EARLY.has(id) ? 'early' : 'late')),
		events: [
			{
				...event('lake-clashes', ['x-clashes', 'x-lull'], march, 'fighting'),
				figures: [{ value: 12, unit: 'people', label: 'killed', excerpt: 'x-clashes' }],
			},
			event('first-round', ['x-first-talks', 'x-r1'], march),
			event('accounts', ['x-c-league-shots'], when('2031-03-20')),
		],
		quotes: [
			{
				id: 'q-boats',
				text: 'Their boats opened fire on us without a word of warning.',
				form: 'direct',
				speaker: 'ida-north',
				channel: 'briefing',
				said: when('2031-03-20'),
				event: 'accounts',
				excerpts: ['x-c-north-shots'],
			},
			{
				id: 'q-side-by-side',
				text: 'We shall sail side by side.',
				form: 'direct',
				speaker: 'ida-north',
				channel: 'briefing',
				said: when('2031-05-14'),
				event: 'accounts',
				excerpts: ['x-second-talks'],
			},
			{
				id: 'q-invented',
				text: 'pure invention',
				form: 'partial',
				speaker: 'south-office',
				channel: 'statement',
				said: when('2031-03-21'),
				event: 'accounts',
				excerpts: ['x-c-south-shots'],
			},
		],
		talks,
		discrepancies: [
			{
				id: 'who-fired',
				kind: 'conflict',
				title: 'Who fired first',
				note: 'Each side names the other.',
				sides: [
					{ label: 'Northmark', excerpts: ['x-c-north-shots'] },
					{ label: 'Southmark', excerpts: ['x-c-south-shots'] },
				],
				about: 'accounts',
			},
		],
	};
}

export function lakeLookup(talks?: Talks[]): Lookup {
	return new Lookup(lakeTimeline(talks));
}
