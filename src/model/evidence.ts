/** What tells of an event: whose words, and which sources could have told of it. */
import { greatest } from 'd3';
import { compareDays } from '../time/span';
import { firstPublished, known, type Lookup } from './lookup';
import type { Chapter, Quote, Source, TimelineEvent } from './schema';

/** What an event rests on: words of an article, a link to one, or nothing here. */
type Proof = 'quoted' | 'cited' | 'none';

/** What an event rests on: its own excerpts or those of its quotes, else the sources it cites. */
export function proofOf(lookup: Lookup, { id, excerpts, cites = [] }: TimelineEvent): Proof {
	if (excerpts.length > 0 || lookup.quotesOf(id).length > 0) return 'quoted';
	return cites.length > 0 ? 'cited' : 'none';
}

/** The quote that tells an event best: whole sentences first, then what most sources print; its parts' if it has none. */
export function bestQuoteOf(lookup: Lookup, { id }: TimelineEvent): Quote | undefined {
	const own = lookup.quotesOf(id);
	const quotes = own.length > 0 ? own : lookup.partsOf(id).flatMap((part) => lookup.quotesOf(part.id));
	const sources = ({ excerpts }: Quote) => lookup.sourcesOf(excerpts).length;
	const direct = quotes.filter(({ form }) => form === 'direct');
	return greatest(direct.length > 0 ? direct : quotes, sources);
}

/** Which sources tell of something, and which could have; each in the order of the dataset. */
export interface Corroboration {
	readonly reporting: readonly Source[];
	/** Those that report anything of its chapter and are no older than it; all of `reporting` are among them. */
	readonly able: readonly Source[];
}

/**
 * How many sources tell of an event, of those that could have: that report anything of its chapter and were published
 * no earlier than it, or, of what is scheduled, no earlier than its first report. O(sources of the chapter), and
 * O(its events) when first asked for one of them.
 */
export function corroborationOf(lookup: Lookup, event: TimelineEvent): Corroboration {
	const reporting = lookup.reportersOf(event);
	const since = (event.status === 'scheduled' ? firstPublished(reporting) : event.when)?.earliest;
	const told = new Set(reporting);
	const able = reportersOf(lookup, lookup.chapterOf(event)).filter(
		(source) =>
			told.has(source) ||
			(source.published && since !== undefined && compareDays(source.published.latest, since) >= 0),
	);
	return { reporting, able };
}

/** By chapter, which belongs to one look-up. */
const reporters = new WeakMap<Chapter, readonly Source[]>();

/** The sources of a chapter's events and of their parts, in the order of the dataset. */
function reportersOf(lookup: Lookup, chapter: Chapter | undefined): readonly Source[] {
	if (!chapter) return [];
	const remembered = reporters.get(chapter);
	if (remembered) return remembered;
	const events = known(lookup.events, chapter.events).flatMap((event) => [
		event,
		...lookup.partsOf(event.id),
	]);
	const told = new Set(events.flatMap((event) => lookup.reportersOf(event)));
	const sources = lookup.timeline.sources.filter((source) => told.has(source));
	reporters.set(chapter, sources);
	return sources;
}

/**
 * Was it to happen before the day of the last report, without anything here that was reported after it or comes after
 * it? “Was due on 9 April; no later report here.” O(n).
 */
export function isOverdue(lookup: Lookup, event: TimelineEvent): boolean {
	const { id, status, when } = event;
	if (status !== 'scheduled' || when.basis === 'undated') return false;
	const { sources, events } = lookup.timeline;
	const isLater = ({ published }: Source) => published && compareDays(published.latest, when.latest) > 0;
	const isTold = lookup.reportersOf(event).some(isLater) || events.some(({ after }) => after?.includes(id));
	return sources.some(isLater) && !isTold;
}
