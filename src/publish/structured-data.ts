/** A story in the terms of schema.org, which search engines read. */
import type { Quote, Source, Timeline, TimelineEvent, When } from '../model/types';

/** The most quotations and the most events: what a search engine makes use of. */
const MOST = 60;

interface Page {
	readonly url: string | undefined;
	readonly description: string;
	/** The address of a picture. */
	readonly image: string | undefined;
}

/**
 * The page as a work with its quotations and turning points, based on its articles, in JSON-LD. Events and quotations
 * are named by the address that opens them, relative to the page. Alleged events are left out: here they would stand
 * as facts.
 */
export function structuredData(timeline: Timeline, { url, description, image }: Page): object {
	const { story, sources } = timeline;
	const quotes = timeline.quotes.filter(({ form }) => form === 'direct').slice(-MOST);
	const events = toldOf(timeline, quotes);
	const ids = new Set(events.map(({ id }) => id));
	return {
		'@context': 'https://schema.org',
		'@type': 'WebPage',
		// JSON leaves out what is undefined, here and below.
		'@id': url,
		url,
		name: story.title,
		description,
		inLanguage: story.language,
		image,
		isBasedOn: sources.slice(-MOST).map(articleOf),
		about: events.map((event) => eventOf(event, ids)),
		hasPart: quotes.map((quote) => quotationOf(quote, timeline, ids)),
	};
}

/** Turning points and the events of the quotations, with the events that they are parts of. */
function toldOf({ events }: Timeline, quotes: readonly Quote[]): TimelineEvent[] {
	const quoted = new Set(quotes.map(({ event }) => event));
	const main = events.filter(({ id, importance }) => importance === 3 || quoted.has(id)).slice(-MOST);
	const ids = new Set(main.flatMap(({ id, partOf }) => [id, partOf ?? id]));
	return events.filter(({ id, status }) => ids.has(id) && status !== 'alleged');
}

function eventOf(event: TimelineEvent, ids: ReadonlySet<string>): object {
	const { id, title, when, status, partOf } = event;
	return {
		'@type': 'Event',
		'@id': eventId(id),
		name: title,
		startDate: knownDate(when),
		eventStatus: status === 'scheduled' ? 'https://schema.org/EventScheduled' : undefined,
		superEvent: partOf !== undefined && ids.has(partOf) ? { '@id': eventId(partOf) } : undefined,
	};
}

function quotationOf(quote: Quote, { actors, excerpts }: Timeline, ids: ReadonlySet<string>): object {
	const speaker = actors.find(({ id }) => id === quote.speaker);
	const printed = excerpts.filter(({ id }) => quote.excerpts.includes(id)).map(({ source }) => source);
	return {
		'@type': 'Quotation',
		'@id': `?quote=${quote.id}`,
		text: quote.text,
		spokenByCharacter: speaker && {
			'@type': speaker.kind === 'person' ? 'Person' : 'Organization',
			name: speaker.name,
		},
		about: ids.has(quote.event) ? { '@id': eventId(quote.event) } : undefined,
		citation: [...new Set(printed)].map((source) => ({ '@id': sourceId(source) })),
	};
}

function articleOf({ id, headline, publisher, published, url, language }: Source): object {
	return {
		'@type': 'Article',
		'@id': sourceId(id),
		headline,
		publisher: { '@type': 'Organization', name: publisher },
		datePublished: published && knownDate(published),
		url,
		inLanguage: language,
	};
}

/**
 * A date that is one day, month or year: EDTF writes it as schema.org does. Of a longer or uncertain stretch, and of
 * what is undated, schema.org could only name a day that nobody knows.
 */
function knownDate({ edtf, basis }: When): string | undefined {
	return basis !== 'undated' && /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}

function eventId(id: string): string {
	return `?event=${id}`;
}

function sourceId(id: string): string {
	return `#${id}`;
}
