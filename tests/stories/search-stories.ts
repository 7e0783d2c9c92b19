/** Stories of any length with words enough to search in: the same seed and length give the same story. */
import { Lookup } from '../../src/model/lookup';
import type { Actor, Excerpt, Quote, Timeline, TimelineEvent, When } from '../../src/model/schema';
import { seeded, type Random } from './generate';

/** Different words that a story of 100 000 records draws on; about what so much news has without its names. */
const WORDS = 30_000;
const SYLLABLES = (
	'ba be bi bo bra ca ce cha co cri da de di dor du ed el en er fa fi for ga ge gra ha hi hu il im in is ja ka ke ' +
	'la le li lo lu ma me mi mo mu na ne ni no on or pa pe ple po pre pro ra re ri ro ru sa se shi si so sta ste su ' +
	'ta te ter ti tion to tra tri tu ul un va ve vi vo wa wi za'
).split(' ');
const PEOPLE = 300;
/** One record in five is a quote. */
const QUOTED = 4;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAY = 86_400_000;
const DAYS = 3653;

/**
 * A story with so many records to find: events with a title, a summary and an excerpt, quotes, and 300 people.
 * Words come as often as in English: the n-th most common 1/n as often as the first.
 */
export function searchStory(records: number, seed = 4): Lookup {
	const random = seeded(seed);
	const text = writer(random);
	const count = Math.round(((records - PEOPLE) * QUOTED) / (QUOTED + 1));
	const actors = Array.from({ length: PEOPLE }, (_, at): Actor => ({
		id: `person-${at}`,
		name: capital(text(2)),
		aliases: [],
		kind: 'person',
		role: text(3),
	}));
	const events = Array.from({ length: count }, (_, at) => eventOf(at, random, text));
	const quotes = events.filter((_, at) => at % QUOTED === 0).map((event, at) => quoteOf(at, event, text));
	const excerpts = events.map((_, at) => excerptOf(at, text));
	const timeline: Timeline = {
		version: 2,
		chapters: [],
		story: { id: 'made-up', title: 'Made up', standfirst: 'Made up.', language: 'en' },
		tracks: [{ id: 'track', title: 'A track', colour: 'blue' }],
		places: [],
		sources: [],
		talks: [],
		discrepancies: [],
		actors,
		events,
		quotes,
		excerpts,
	};
	return new Lookup(timeline);
}

export function writer(random: Random): (words: number) => string {
	const words = Array.from({ length: WORDS }, () => wordOf(random));
	// Zipf's law: the logarithm of the rank is even.
	const pick = () => words[Math.floor(WORDS ** random()) - 1] ?? '';
	return (count) => Array.from({ length: count }, pick).join(' ');
}

function wordOf(random: Random): string {
	const syllables = 2 + Math.floor(random() * 3);
	return Array.from(
		{ length: syllables },
		() => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '',
	).join('');
}

function eventOf(at: number, random: Random, text: (words: number) => string): TimelineEvent {
	const title = capital(text(8));
	return {
		id: `event-${at}`,
		track: 'track',
		title,
		label: title.split(' ').slice(0, 3).join(' '),
		summary: `${capital(text(18))}.`,
		when: dayOf(Math.floor(random() * DAYS)),
		status: 'reported',
		kind: 'report',
		actors: [`person-${Math.floor(random() * PEOPLE)}`],
		places: [],
		importance: 1,
		figures: [],
		excerpts: [`excerpt-${at}`],
	};
}

function quoteOf(at: number, event: TimelineEvent, text: (words: number) => string): Quote {
	return {
		id: `quote-${at}`,
		text: `${capital(text(15))}.`,
		form: 'direct',
		speaker: event.actors[0] ?? '',
		channel: 'statement',
		said: event.when,
		event: event.id,
		excerpts: event.excerpts,
	};
}

function excerptOf(at: number, text: (words: number) => string): Excerpt {
	const exact = `${capital(text(20))}.`;
	const place = { paragraph: 1, start: 0, end: exact.length, prefix: '', suffix: '' };
	return { id: `excerpt-${at}`, source: 'source', exact, kind: 'narration', ...place };
}

function dayOf(day: number): When {
	const edtf = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
	return { edtf, earliest: edtf, latest: edtf, basis: 'stated', zone: 'Etc/UTC' };
}

function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * What readers type, letter by letter: two or three words of some event, every other time with a letter left out
 * or two exchanged, and now and then a word that nothing has.
 * @returns The field's content after every keystroke.
 */
export function keystrokes({ inOrder }: Lookup, queries: number, seed = 5): string[] {
	const random = seeded(seed);
	const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
	return Array.from({ length: queries }, (_, at) => {
		const words = (pick(inOrder)?.title ?? '').toLowerCase().split(' ');
		const first = Math.floor(random() * 5);
		const typed = words.slice(first, first + 2 + Math.floor(random() * 2));
		if (at % 8 === 7) typed.push('xyloquent');
		if (at % 2 === 1) typed[0] = misspelt(typed[0] ?? '', random);
		const query = typed.join(' ');
		return Array.from(query, (_letter, end) => query.slice(0, end + 1));
	}).flat();
}

function misspelt(word: string, random: Random): string {
	const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
	const rest =
		random() < 0.5 ? word.slice(at + 1) : (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
	return word.slice(0, at) + rest;
}
