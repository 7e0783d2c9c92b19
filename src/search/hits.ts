/** Puts found records into the words and marks that a list of results shows. */
import type { Lookup } from '../model/lookup';
import type { Actor, Place, Quote, Source, TimelineEvent } from '../model/schema';
import { formatWhen } from '../time/format';
import { mark, type Marked, type Terms } from './highlight';
import type { SearchRecord } from './records';
import type { EventHit, Hit, PersonHit, PlaceHit, QuoteHit, SourceHit } from './results';

type Common = Pick<Hit, 'id' | 'events' | 'score'>;

/** Describes a found record; `undefined` where the dataset has nothing by its id. O(length of its texts). */
export function hitOf(record: SearchRecord, score: number, lookup: Lookup, terms: Terms): Hit | undefined {
	const common = { id: record.id, events: record.events, score };
	switch (record.kind) {
		case 'quote':
			return describe(lookup.quotes.get(record.id), (quote) => quoteHit(quote, common, lookup, terms));
		case 'event':
			return describe(lookup.events.get(record.id), (event) => eventHit(event, common, lookup, terms));
		case 'person':
			return describe(lookup.actors.get(record.id), (actor) => personHit(actor, common, terms));
		case 'place':
			return describe(lookup.places.get(record.id), (place) => placeHit(place, common, terms));
		case 'source':
			return describe(lookup.sources.get(record.id), (source) => sourceHit(source, common, terms));
	}
}

function describe<T>(found: T | undefined, as: (found: T) => Hit): Hit | undefined {
	return found && as(found);
}

function quoteHit(quote: Quote, common: Common, lookup: Lookup, terms: Terms): QuoteHit {
	return {
		kind: 'quote',
		...common,
		text: mark(quote.text, terms),
		speaker: mark(lookup.nameOf(quote.speaker), terms),
		when: mark(formatWhen(quote.said, 'short'), terms),
	};
}

function eventHit(event: TimelineEvent, common: Common, lookup: Lookup, terms: Terms): EventHit {
	const title = mark(event.title, terms);
	const when = mark(formatWhen(event.when, 'short'), terms);
	const excerpts = lookup.excerptsOf(event.excerpts).map((excerpt) => excerpt.exact);
	const quotes = lookup.quotesOf(event.id).map((quote) => quote.text);
	const passage = mostMarked([event.summary, ...excerpts, ...quotes], terms);
	const more = passage && passage.ranges.length > title.ranges.length + when.ranges.length;
	return { kind: 'event', ...common, track: event.track, title, when, ...(more ? { passage } : {}) };
}

function personHit({ name, role, aliases }: Actor, common: Common, terms: Terms): PersonHit {
	return {
		kind: 'person',
		...common,
		name: mark(name, terms),
		...(role ? { role: mark(role, terms) } : {}),
		...aliasAsked(name, aliases, terms),
	};
}

function placeHit({ name, aliases }: Place, common: Common, terms: Terms): PlaceHit {
	return { kind: 'place', ...common, name: mark(name, terms), ...aliasAsked(name, aliases, terms) };
}

function sourceHit(source: Source, common: Common, terms: Terms): SourceHit {
	return {
		kind: 'source',
		...common,
		publisher: mark(source.publisher, terms),
		headline: mark(source.headline, terms),
		when: mark(formatWhen(source.published, 'short'), terms),
	};
}

/** The other name that holds more of what was asked than the name itself. */
function aliasAsked(name: string, aliases: readonly string[], terms: Terms): { alias?: Marked } {
	const alias = mostMarked(aliases, terms);
	return alias && alias.ranges.length > mark(name, terms).ranges.length ? { alias } : {};
}

/** The text with most marks, the first of equals; `undefined` where none has any. */
function mostMarked(texts: readonly string[], terms: Terms): Marked | undefined {
	return texts
		.map((text) => mark(text, terms))
		.filter((marked) => marked.ranges.length > 0)
		.reduce<Marked | undefined>(
			(most, marked) => (most && most.ranges.length >= marked.ranges.length ? most : marked),
			undefined,
		);
}
