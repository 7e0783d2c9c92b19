/** Puts found records into the words and marks that a list of results shows. */
import { known, type Lookup } from '../../model/lookup';
import type { Actor, Place, Quote, Source, TimelineEvent, When } from '../../model/schema';
import { formatPublished, formatWhen } from '../../time/format';
import { mark, type Marked, type HighlightTerms } from '../text/highlight';
import type { SearchRecord } from '../index/records';
import type { EventHit, Hit, PersonHit, PlaceHit, QuoteHit, SourceHit } from '../results';

type Common = Pick<Hit, 'id' | 'events' | 'score'>;

/** What there is to mark. */
interface RequestedWords {
	readonly terms: HighlightTerms;
	/** How many different words were asked for. */
	readonly words: number;
}

/** Describes a found record; `undefined` where the dataset has nothing by its id. O(length of its texts). */
export function hitOf(
	record: SearchRecord,
	score: number,
	lookup: Lookup,
	requested: RequestedWords,
): Hit | undefined {
	const { kind, id, events } = record;
	const common = { id, events, score };
	switch (kind) {
		case 'quote':
			return describe(lookup.quotes.get(id), (quote) => quoteHit(quote, common, lookup, requested));
		case 'event':
			return describe(lookup.events.get(id), (event) => eventHit(event, common, lookup, requested));
		case 'person':
			return describe(lookup.actors.get(id), (actor) => personHit(actor, common, requested));
		case 'place':
			return describe(lookup.places.get(id), (place) => placeHit(place, common, requested));
		case 'source':
			return describe(lookup.sources.get(id), (source) => sourceHit(source, common, requested));
	}
}

function describe<T>(found: T | undefined, as: (found: T) => Hit): Hit | undefined {
	return found && as(found);
}

const dates = new WeakMap<When, string>();

/** A date in short. Kept: it takes longer to write than all else here together. */
function dateOf(when: When): string {
	const date = dates.get(when) ?? formatWhen(when, 'short');
	dates.set(when, date);
	return date;
}

function quoteHit(quote: Quote, common: Common, lookup: Lookup, { terms }: RequestedWords): QuoteHit {
	return {
		kind: 'quote',
		...common,
		text: mark(quote.text, terms),
		speaker: mark(lookup.nameOf(quote.speaker), terms),
		when: mark(dateOf(quote.said), terms),
	};
}

function eventHit(
	event: TimelineEvent,
	common: Common,
	lookup: Lookup,
	{ terms, words }: RequestedWords,
): EventHit {
	const title = mark(event.title, terms);
	const when = mark(dateOf(event.when), terms);
	const shown = variety(title) + variety(when);
	const passage = shown < words ? mostMarked(passagesOf(event, lookup, terms), terms) : undefined;
	const more = passage && variety(passage) > shown;
	return { kind: 'event', ...common, track: event.track, title, when, ...(more ? { passage } : {}) };
}

function personHit({ name, role, aliases }: Actor, common: Common, { terms }: RequestedWords): PersonHit {
	return {
		kind: 'person',
		...common,
		name: mark(name, terms),
		...(role ? { role: mark(role, terms) } : {}),
		...aliasAsked(name, aliases, terms),
	};
}

function placeHit({ name, aliases }: Place, common: Common, { terms }: RequestedWords): PlaceHit {
	return { kind: 'place', ...common, name: mark(name, terms), ...aliasAsked(name, aliases, terms) };
}

function sourceHit(source: Source, common: Common, { terms }: RequestedWords): SourceHit {
	return {
		kind: 'source',
		...common,
		publisher: mark(source.publisher, terms),
		headline: mark(source.headline, terms),
		when: mark(source.published ? dateOf(source.published) : formatPublished(undefined), terms),
	};
}

/** The other name that holds more of what was asked than the name itself. */
function aliasAsked(name: string, aliases: readonly string[], terms: HighlightTerms): { alias?: Marked } {
	const alias = mostMarked(aliases, terms);
	return alias && variety(alias) > variety(mark(name, terms)) ? { alias } : {};
}

/** Every text that an event can be found by, the most telling first. */
function passagesOf(event: TimelineEvent, lookup: Lookup, terms: HighlightTerms): string[] {
	const { actors, places } = lookup;
	return [
		event.summary,
		...lookup.excerptsOf(event.excerpts).map((excerpt) => excerpt.exact),
		...lookup.quotesOf(event.id).map((quote) => quote.text),
		...event.figures.map((figure) => figure.label),
		...[...known(actors, event.actors), ...known(places, event.places)].flatMap((named) =>
			namesOf(named, terms),
		),
		...lookup.sourcesOf(event.excerpts).map((source) => source.publisher),
	];
}

/** “Qatar (Doha)” where Doha was asked for; where the name itself was, it needs no other. */
function namesOf({ name, aliases }: Actor | Place, terms: HighlightTerms): string[] {
	return mark(name, terms).ranges.length > 0 ? [name] : aliases.map((alias) => `${name} (${alias})`);
}

/** The text with most different words marked, the first of equals; `undefined` where none has any. */
function mostMarked(texts: readonly string[], terms: HighlightTerms): Marked | undefined {
	return texts
		.map((text) => mark(text, terms))
		.filter((marked) => marked.ranges.length > 0)
		.reduce<Marked | undefined>(
			(most, marked) => (most && variety(most) >= variety(marked) ? most : marked),
			undefined,
		);
}

/** How many different words are marked. */
function variety({ text, ranges }: Marked): number {
	return new Set(ranges.map(({ start, end }) => text.slice(start, end).toLowerCase())).size;
}
