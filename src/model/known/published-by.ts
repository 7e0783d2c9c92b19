/** A story as its readers could have known it on a given day. */
import { greatest, group, least } from 'd3';
import { formatYear } from '../../time/format';
import { compareDays, yearOf } from '../../time/span';
import { Lookup } from '../lookup';
import { namedIn } from './named-in';
import { Proofs } from './proofs';
import { talksProvenBy } from './proven-talks';
import type { Chapter, Discrepancy, Quote, Story, Timeline, TimelineEvent } from '../schema';

/**
 * The story with only what had been published by a day. Of everything that has excerpts, those of later articles are
 * gone, and with the last of them the item itself; what only a gone event, quote or claim refers to is gone as well. Of
 * what later articles tell too, nothing is kept that may rest on them:
 *
 * - a date is one that a source known then gives, or there is none;
 * - the summary of an event and the note on a disagreement are empty;
 * - what is dated later than its last report is scheduled;
 * - the title of a chapter, the lead and the standfirst give way to derived ones. The headline stays.
 *
 * What has no source with a known day is gone too: {@link neverKnown} says what. O(n) in the size of the dataset.
 * @param day `YYYY-MM-DD`
 * @returns The same look-up from the day of the last article on.
 */
export function publishedBy(lookup: Lookup, day: string): Lookup {
	const { timeline } = lookup;
	const sources = timeline.sources.filter(
		({ published }) => published && compareDays(published.earliest, day) <= 0,
	);
	if (sources.length === timeline.sources.length && neverKnown(lookup).length === 0) return lookup;
	const proofs = new Proofs(lookup, sources);
	const quotes = quotesProvenBy(proofs, timeline.quotes);
	const events = eventsProvenBy(proofs, timeline.events, quotes);
	const ids = new Set([...events, ...quotes, ...sources].map(({ id }) => id));
	const tracks = new Set(events.map(({ track }) => track));
	const known: Timeline = {
		...timeline,
		sources,
		events,
		quotes,
		excerpts: timeline.excerpts.filter(({ id }) => proofs.has(id)),
		chapters: chaptersKnown(lookup, events),
		tracks: timeline.tracks.filter(({ id }) => tracks.has(id)),
		talks: timeline.talks.flatMap((talks) => talksProvenBy(proofs, talks, ids)),
		discrepancies: timeline.discrepancies.flatMap((one) => disputed(proofs, one, ids)),
	};
	return new Lookup({ ...known, ...namedIn(known), story: storyKnown(known) });
}

/** The events of which no source has a known day: no earlier day can be said to have known them. O(n). */
export function neverKnown(lookup: Lookup): TimelineEvent[] {
	const { sources, events } = lookup.timeline;
	const dated = new Set(sources.filter(({ published }) => published).map(({ id }) => id));
	const isTold = (excerpts: readonly string[]) =>
		excerpts.some((id) => dated.has(lookup.excerpts.get(id)?.source ?? ''));
	return events.filter(
		({ id, excerpts, cites = [] }) =>
			!isTold(excerpts) &&
			!cites.some(({ source }) => dated.has(source)) &&
			!lookup.quotesOf(id).some((quote) => isTold(quote.excerpts)),
	);
}

function quotesProvenBy(proofs: Proofs, all: readonly Quote[]): Quote[] {
	return all.flatMap((quote) =>
		proofs.provenOf([quote]).map((part) => {
			const said = proofs.dateOf(quote.said, part, part === quote);
			return said === quote.said ? part : { ...part, said };
		}),
	);
}

/** An event is known by an excerpt, a source it cites, or a quote that belongs to it. */
function eventsProvenBy(
	proofs: Proofs,
	all: readonly TimelineEvent[],
	quotes: readonly Quote[],
): TimelineEvent[] {
	const quotesOf = group(quotes, ({ event }) => event);
	const families = group(all, ({ id, partOf }) => partOf ?? id);
	return all.flatMap((event) => {
		const dates = (families.get(event.partOf ?? event.id) ?? []).map(({ when }) => when);
		return eventProvenBy(proofs, event, quotesOf.get(event.id) ?? [], dates);
	});
}

/** @param family The dates of its whole and of their parts: one of the same day holds for it as well. */
function eventProvenBy(
	proofs: Proofs,
	event: TimelineEvent,
	quotes: readonly Quote[],
	family: readonly TimelineEvent['when'][],
): TimelineEvent[] {
	const excerpts = event.excerpts.filter((id) => proofs.has(id));
	const cites = event.cites?.filter(({ source }) => proofs.sources.has(source));
	if (excerpts.length === 0 && (cites ?? []).length === 0 && quotes.length === 0) return [];
	const datings = event.datings?.filter(({ source }) => proofs.sources.has(source));
	const figures = event.figures.filter(({ excerpt }) => proofs.has(excerpt));
	const isWhole =
		excerpts.length === event.excerpts.length &&
		cites?.length === event.cites?.length &&
		datings?.length === event.datings?.length &&
		figures.length === event.figures.length &&
		proofs.lookup.quotesOf(event.id).every((quote) => proofs.hasAll(quote));
	const evidence = { excerpts: [...excerpts, ...quotes.flatMap((quote) => quote.excerpts)], cites };
	const others = [
		...(datings ?? []).map((dating) => dating.when),
		...family.filter(({ edtf }) => edtf === event.when.edtf),
	];
	const when = proofs.dateOf(event.when, evidence, isWhole, others);
	if (isWhole) return [when === event.when ? event : { ...event, when }];
	const { after: _after, ...rest } = event;
	const report = proofs.lastReport(evidence);
	const isAhead = when.basis !== 'undated' && report && compareDays(when.earliest, report.latest) > 0;
	const status = isAhead && event.status === 'reported' ? 'scheduled' : event.status;
	const kept = { excerpts, figures, ...(cites && { cites }), ...(datings && { datings }) };
	return [{ ...rest, ...kept, when, status, summary: '' }];
}

/**
 * A disagreement needs both sides, and what only one source tells another that does not tell it; what one source tells
 * against itself needs what it tells.
 */
function disputed(proofs: Proofs, discrepancy: Discrepancy, known: ReadonlySet<string>): Discrepancy[] {
	const sides = proofs.provenOf(discrepancy.sides);
	const isAlone = discrepancy.kind === 'single-source' && proofs.sources.size < 2;
	const isOneSided = sides.length < Math.min(2, discrepancy.sides.length);
	if (isAlone || isOneSided || !known.has(discrepancy.about)) return [];
	return [
		discrepancy.sides.every((side) => proofs.hasAll(side))
			? discrepancy
			: { ...discrepancy, sides, note: '' },
	];
}

/** A chapter of which not everything is told as in the whole story has no title. */
function chaptersKnown(lookup: Lookup, events: readonly TimelineEvent[]): Chapter[] {
	const told = new Set(events);
	const isWhole = ({ events: ids }: Chapter) =>
		ids
			.flatMap((id) => [lookup.events.get(id), ...lookup.partsOf(id)])
			.every((event) => event !== undefined && told.has(event));
	return lookup.timeline.chapters.map((chapter) => (isWhole(chapter) ? chapter : { ...chapter, title: '' }));
}

function storyKnown({ story, events, quotes, excerpts, tracks }: Timeline): Story {
	const { lead = [], ...rest } = story;
	const known = new Set([...events, ...quotes, ...excerpts].map(({ id }) => id));
	const isKnown = lead.every(
		({ event, quote, excerpt }) =>
			known.has(event) && known.has(quote ?? event) && known.has(excerpt ?? event),
	);
	const about = tracks.map(({ title }) => title).join(', ');
	const standfirst = events.length === 0 ? '' : `${countOf(events)}, ${yearsOf(events)}: ${about}`;
	return { ...rest, standfirst, ...(lead.length > 0 && isKnown && { lead }) };
}

function countOf({ length }: readonly unknown[]): string {
	return `${length} ${length === 1 ? 'event' : 'events'}`;
}

/** “2013 – 2025”: the years in which they happened. */
function yearsOf(events: readonly TimelineEvent[]): string {
	const first = least(events, ({ when: a }, { when: b }) => compareDays(a.earliest, b.earliest));
	const last = greatest(events, ({ when: a }, { when: b }) => compareDays(a.latest, b.latest));
	const years = [first?.when.earliest ?? '', last?.when.latest ?? ''].map((day) => formatYear(yearOf(day)));
	return [...new Set(years)].join(' – ');
}
