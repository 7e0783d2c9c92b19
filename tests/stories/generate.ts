/** Stories of any length, made up for measuring: the same seed and length give the same story, everywhere. */
import type { Quote, Timeline, TimelineEvent, When } from '../../src/model/schema';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2016, 0, 1);
/** Ten years. */
const DAYS = 3653;
/** News comes in waves: so many of them, each within so many days of its middle. */
const WAVES = 40;
const WAVE_REACH = 12;

const TRACKS = [
	['capital', 'In the capital', 'blue'],
	['border', 'On the border', 'rust'],
	['trade', 'Trade and tariffs', 'moss'],
	['courts', 'Before the courts', 'plum'],
] as const;
const SOURCES = 8;
const EXCERPTS = 400;
const PEOPLE = 24;
/** One event in so many holds a quote. */
const QUOTED = 10;
const SUBJECTS = ['Minister', 'Delegation', 'Court', 'Army', 'Union', 'Mediator', 'Governor', 'Parliament'];
const VERBS = ['rejects', 'signs', 'delays', 'announces', 'disputes', 'reopens', 'visits', 'condemns'];
const OBJECTS = ['the accord', 'a tariff', 'the crossing', 'a ruling', 'the budget', 'new talks', 'a truce'];

/** Numbers from 0 to below 1 that look random and never change. Mulberry32. */
export type Random = () => number;

export function seeded(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/**
 * A story that passes the page's own check: four tracks over ten years, in waves; seven dates in ten are a
 * day, the others a month or a stretch of days; few events are important, most are not.
 * @param events How many events it has.
 */
export function generateTimeline(events: number, seed = 1): Timeline {
	const random = seeded(seed);
	const waves = Array.from({ length: WAVES }, () => random() * DAYS);
	const list = Array.from({ length: events }, (_, i) => eventOf(i, random, waves));
	return {
		version: 2,
		chapters: [],
		story: { id: 'made-up', title: `A story of ${events} events`, standfirst: 'Made up.', language: 'en' },
		tracks: TRACKS.map(([id, title, colour]) => ({ id, title, colour })),
		actors: Array.from({ length: PEOPLE }, (_, i) => ({
			id: `person-${i}`,
			name: `Speaker ${i}`,
			aliases: [],
			kind: 'person',
		})),
		places: [{ id: 'somewhere', name: 'Somewhere', aliases: [], zone: 'Etc/UTC' }],
		sources: Array.from({ length: SOURCES }, (_, i) => sourceOf(i)),
		excerpts: Array.from({ length: EXCERPTS }, (_, i) => excerptOf(i)),
		events: list,
		quotes: list.filter((_, i) => i % QUOTED === 0).map(quoteOf),
		talks: [],
		discrepancies: [],
	};
}

function eventOf(index: number, random: Random, waves: readonly number[]): TimelineEvent {
	const subject = pick(SUBJECTS, random);
	const verb = pick(VERBS, random);
	const title = `${subject} ${verb} ${pick(OBJECTS, random)}`;
	const chance = random();
	return {
		id: `event-${index}`,
		track: pick(TRACKS, random)[0],
		title,
		label: `${subject} ${verb}`,
		summary: `${title}, as far as anybody knows.`,
		when: whenOf(random, waves),
		status: 'reported',
		kind: 'report',
		actors: [],
		places: ['somewhere'],
		importance: chance < 0.1 ? 3 : chance < 0.4 ? 2 : 1,
		figures: [],
		excerpts: [`excerpt-${index % EXCERPTS}`],
	};
}

function whenOf(random: Random, waves: readonly number[]): When {
	const centre = random() < 0.6 ? pick(waves, random) + (random() - 0.5) * 2 * WAVE_REACH : random() * DAYS;
	const first = Math.min(Math.max(0, Math.floor(centre)), DAYS - 1);
	const kind = random();
	if (kind < 0.72) return stated(dayAt(first), dayAt(first), dayAt(first));
	if (kind < 0.86) return monthOf(first);
	const last = Math.min(first + 2 + Math.floor(random() * 58), DAYS - 1);
	return stated(`${dayAt(first)}/${dayAt(last)}`, dayAt(first), dayAt(last));
}

function monthOf(day: number): When {
	const month = dayAt(day).slice(0, 7);
	const [year = 0, number = 1] = month.split('-').map(Number);
	const last = (Date.UTC(year, number, 0) - FIRST_DAY) / DAY;
	return stated(month, `${month}-01`, dayAt(last));
}

function stated(edtf: string, earliest: string, latest: string): When {
	return { edtf, earliest, latest, basis: 'stated', phrase: edtf, zone: 'Etc/UTC' };
}

/** Written once each: a million events share four thousand days. */
const days: string[] = [];

function dayAt(index: number): string {
	return (days[index] ??= new Date(FIRST_DAY + index * DAY).toISOString().slice(0, 10));
}

function sourceOf(index: number): Timeline['sources'][number] {
	return {
		id: `source-${index}`,
		publisher: `Paper ${index}`,
		headline: `Article ${index}`,
		published: stated('2025-12-31', '2025-12-31', '2025-12-31'),
		language: 'en',
		words: 800,
		paragraphs: Array<number>(20).fill(300),
		sha256: '0'.repeat(64),
	};
}

function excerptOf(index: number): Timeline['excerpts'][number] {
	const start = index * 100;
	const exact = `These are the words of excerpt ${index}.`;
	return {
		id: `excerpt-${index}`,
		source: `source-${index % SOURCES}`,
		paragraph: 1 + (index % 20),
		start,
		end: start + exact.length,
		exact,
		prefix: '',
		suffix: '',
		kind: 'narration',
	};
}

function quoteOf(event: TimelineEvent, index: number): Quote {
	return {
		id: `quote-${index}`,
		text: `We have said so ${index} times.`,
		form: 'direct',
		speaker: `person-${index % PEOPLE}`,
		channel: 'statement',
		said: event.when,
		event: event.id,
		excerpts: event.excerpts,
	};
}

function pick<T>(items: readonly T[], random: Random): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error('nothing to choose from');
	return item;
}
