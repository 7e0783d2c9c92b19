import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { event, harbour, on } from '../../../tests/stories/small';
import { lakeLookup, lakeTalks } from '../../../tests/stories/talks';
import { compareDays, dayOf, startOfDay } from '../../time/span';
import { leadOf } from '../lead';
import { Lookup } from '../lookup';
import { neverKnown, publishedBy } from './published-by';
import type { Talks, Timeline, TimelineEvent, When } from '../schema';

const story = new Lookup(JSON.parse(readFileSync('data/timeline.json', 'utf8')) as Timeline);
const APRIL = '2031-04-30';

/** The harbour's story on the day of the Courier, a day before the Gazette, with this changed in it. */
function courierOnly(change: Partial<Timeline> = {}): Lookup {
	return publishedBy(new Lookup({ ...structuredClone(harbour), ...change }), '2031-05-03');
}

/** The opening of the bridge, told by the Courier and by the Gazette, as the Courier alone tells it. */
function opening(change: Partial<TimelineEvent> = {}, rest: readonly TimelineEvent[] = []) {
	const bridge = event({
		...(harbour.events.find(({ id }) => id === 'bridge-opens') ?? fail()),
		...change,
	});
	return courierOnly({ events: [bridge, ...rest], quotes: [] }).events.get('bridge-opens') ?? fail();
}

function fail(): never {
	throw new Error('the fixture has it');
}

describe('an event that is only cited', () => {
	const cited = (source: string, published = true) => {
		const sources = harbour.sources.map((one) => {
			const { published: day, ...rest } = one;
			return published || one.id !== source || !day ? one : rest;
		});
		const toll = event({
			id: 'toll',
			title: 'A toll',
			when: on('2031-05-01'),
			excerpts: [],
			cites: [{ source }],
		});
		const all = { ...harbour, sources, events: [...harbour.events, toll] };
		return {
			courier: courierOnly(all),
			never: neverKnown(new Lookup({ ...structuredClone(harbour), ...all })),
		};
	};

	it('is known from the day of the source it cites', () => {
		expect(cited('courier').courier.events.has('toll')).toBe(true);
		expect(cited('gazette').courier.events.has('toll')).toBe(false);
	});

	it('is never known where that source has no day, and is counted', () => {
		expect(cited('courier', false).courier.events.has('toll')).toBe(false);
		expect(cited('courier', false).never.map(({ id }) => id)).toContain('toll');
		expect(cited('courier').never.map(({ id }) => id)).not.toContain('toll');
	});
});

describe('what a reader could know', () => {
	it('holds nothing that rests on an article of a later day', () => {
		const days = [story, lakeLookup(), new Lookup(harbour)].flatMap((lookup) =>
			lookup.timeline.sources.flatMap(({ published }) =>
				published ? [{ lookup, at: startOfDay(published.earliest) }] : [],
			),
		);
		const anyDay = fc.tuple(fc.constantFrom(...days), fc.integer({ min: -400, max: 400 }));
		fc.assert(
			fc.property(anyDay, ([{ lookup, at }, away]) => {
				const day = dayOf(at + away * 86_400_000);
				const { timeline } = publishedBy(lookup, day);
				const late = lookup.timeline.sources.filter(
					({ published }) => !published || compareDays(published.earliest, day) > 0,
				);
				const gone = new Set([...late, ...excerptsOf(lookup, late)].map(({ id }) => id));
				expect([...stringsIn(timeline)].filter((text) => gone.has(text))).toEqual([]);
			}),
		);
	});

	it.each(['2025-04-07', '2025-04-08', '2025-06-01'])(
		'refers to nothing that it does not hold (%s)',
		(day) => {
			const known = publishedBy(story, day);
			const { events, quotes, talks, discrepancies, actors, places } = known.timeline;
			const ids = new Set(
				[...events, ...quotes, ...known.timeline.sources, ...actors, ...places].map(({ id }) => id),
			);
			const referred = [
				...events.flatMap((one) => [...one.actors, ...one.places]),
				...quotes.flatMap(({ event, speaker, on = event }) => [event, speaker, on]),
				...discrepancies.map(({ about }) => about),
				...talks.flatMap(({ parties, phases, claims }) => [
					...parties,
					...phases.flatMap(({ event }) => event ?? []),
					...claims.flatMap(({ party, quote = party }) => [party, quote]),
				]),
			];
			expect(referred.filter((id) => !ids.has(id))).toEqual([]);
		},
	);

	it('grows from day to day, and is the story itself from the last article on', () => {
		const counts = ['2025-04-06', '2025-04-07', '2025-04-08', '2025-11-04', '2025-11-05'].map(
			(day) => publishedBy(story, day).inOrder.length,
		);
		expect(counts[0]).toBe(0);
		expect(counts).toEqual(counts.toSorted((a, b) => a - b));
		expect(publishedBy(story, '2025-11-05')).toBe(story);
	});

	it('is neither a track, nor a person, nor a place that only later articles name', () => {
		const { tracks, actors, places } = courierOnly().timeline;
		expect(tracks.map(({ id }) => id)).toEqual(['bridge']);
		expect(actors.map(({ id }) => id)).toEqual(['mayor']);
		expect(places.map(({ id }) => id)).toEqual(['harbour']);
	});

	it('is an event of which only a quote had been printed', () => {
		const bridge = { ...(harbour.events[1] ?? fail()), excerpts: ['g-opens'] };
		expect(courierOnly({ events: [bridge] }).inOrder).toHaveLength(1);
		expect(neverKnown(new Lookup({ ...harbour, events: [{ ...bridge, excerpts: [] }] }))).toEqual([]);
	});
});

describe('what later articles tell too', () => {
	it('has no summary, since that tells everything', () => {
		expect(opening().summary).toBe('');
		expect(opening({ excerpts: ['c-opens'], figures: [] }).summary).not.toBe('');
	});

	it.each<[string, Partial<TimelineEvent>, Partial<When>]>([
		['the date that a source known then gives', {}, { edtf: '2031-05-01', excerpt: 'c-opens' }],
		[
			'what that source says of the day, where the date rests on a later one',
			{
				when: { ...on('2031-05-02'), excerpt: 'g-opens' },
				datings: [
					{ source: 'courier', when: { ...on('2031-05-01'), excerpt: 'c-opens' } },
					{ source: 'gazette', when: { ...on('2031-05-02'), excerpt: 'g-opens' } },
				],
			},
			{ edtf: '2031-05-01', excerpt: 'c-opens' },
		],
		[
			'no day but that of the report, where only later sources give one',
			{ when: { ...on('2031-05-01'), excerpt: 'g-opens' } },
			{ basis: 'undated', edtf: '/2031-05-03', latest: '2031-05-03' },
		],
		[
			'no day, where nothing says which source gives it',
			{ when: on('2031-05-01') },
			{ basis: 'undated', edtf: '/2031-05-03' },
		],
	])('has %s', (_, change, when) => expect(opening(change).when).toMatchObject(when));

	it('has the day of its parts, where a source known then gives it for them', () => {
		const when = { ...on('2031-05-01'), excerpt: 'g-opens' };
		const part = event({
			id: 'ribbon',
			title: 'A ribbon is cut',
			partOf: 'bridge-opens',
			when: { ...on('2031-05-01'), excerpt: 'c-opens' },
		});
		expect(opening({ when }, [part]).when).toEqual(part.when);
	});

	it('is still to come, where it is dated later than its last report', () => {
		const when = { ...on('2031-05-09'), excerpt: 'c-opens' };
		expect(opening({ when }).status).toBe('scheduled');
		expect(opening({ when, excerpts: ['c-opens'], figures: [] }).status).toBe('reported');
	});
});

describe('how it is told', () => {
	const chapters = [
		{ id: 'ferries', title: 'The ferries go', events: ['last-old-ferry', 'ferries-stop'] },
		{ id: 'opening', title: 'A bridge is opened', events: ['bridge-opens'] },
		{ id: 'toll', title: 'The toll', events: ['toll-vote'] },
	];
	const story = { ...harbour.story, lead: [{ event: 'toll-vote' }, { event: 'ferries-stop' }] };

	it('keeps the title of a chapter that is wholly known, and calls others by their dates', () =>
		expect(courierOnly({ chapters }).chapters.map(({ title }) => title)).toEqual(['May 2031', 'The toll']));

	it('keeps the headline; lead and standfirst are derived', () => {
		const known = courierOnly({ story });
		expect(known.timeline.story.title).toBe(harbour.story.title);
		expect(known.timeline.story.standfirst).toBe('2 events, 2031: The bridge');
		expect(leadOf(known).map((item) => item.event.id)).toEqual(['bridge-opens']);
		expect(leadOf(courierOnly({ story: { ...story, lead: [{ event: 'toll-vote' }] } }))[0]?.event.id).toBe(
			'toll-vote',
		);
	});
});

describe('what is disputed', () => {
	const kindsOn = (day: string) =>
		new Set(publishedBy(story, day).timeline.discrepancies.map(({ kind }) => kind));

	it('is told by one source only once there is another', () => {
		expect(kindsOn('2025-04-07').has('single-source')).toBe(false);
		expect(kindsOn('2025-04-08').has('single-source')).toBe(true);
	});

	it('has no note where one of its sides says more later', () => {
		const sides = [
			{ label: 'Open', excerpts: ['c-opens', 'g-opens'] },
			{ label: 'To vote', excerpts: ['c-vote'] },
		];
		const dispute = {
			id: 'd',
			kind: 'conflict',
			title: 'Open or not',
			note: 'Three say so.',
			about: 'toll-vote',
		} as const;
		const [known] = courierOnly({ discrepancies: [{ ...dispute, sides }] }).timeline.discrepancies;
		expect(known).toMatchObject({ note: '', sides: [{ excerpts: ['c-opens'] }, { excerpts: ['c-vote'] }] });
		const twoSides = [{ label: 'Open', excerpts: ['g-opens'] }, ...sides.slice(1)];
		expect(courierOnly({ discrepancies: [{ ...dispute, sides: twoSides }] }).timeline.discrepancies).toEqual(
			[],
		);
	});
});

describe('talks', () => {
	const early = publishedBy(lakeLookup(), APRIL);
	const lake = (lookup = early): Talks => lookup.talks.get(lakeTalks.id) ?? fail();

	it('hold only what had been reported by then', () => {
		expect(lake().phases.map(({ id }) => id)).toEqual(['clashes', 'lull', 'first-talks']);
		expect(lake().claims.map(({ id }) => id)).toEqual(['c-north-shots', 'c-south-shots']);
		expect(lake().links).toHaveLength(1);
		expect(lake().rounds.map(({ id }) => id)).toEqual(['r1']);
	});

	it('know no mediator and no issue of a later article', () => {
		expect(lake().mediators.map(({ actor }) => actor)).toEqual(['helvia']);
		expect(lake().issues.map(({ id }) => id)).toEqual(['shots']);
	});

	it('were last reported on when the last of these articles came out', () =>
		expect(lake().asOf.latest).toBe('2031-03-25'));

	it('are not there before anything is reported of them, and whole from the last article on', () => {
		expect(publishedBy(lakeLookup(), '2031-01-01').talks.size).toBe(0);
		expect(lake(publishedBy(lakeLookup(), '2031-06-10'))).toBe(lakeTalks);
	});
});

function excerptsOf(lookup: Lookup, sources: readonly { id: string }[]) {
	const ids = new Set(sources.map(({ id }) => id));
	return lookup.timeline.excerpts.filter(({ source }) => ids.has(source));
}

/** Every text anywhere in it. */
function* stringsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null)
		for (const inner of Object.values(value)) yield* stringsIn(inner);
}
