/** Puts the published timeline together: keys in the order of its schema, events in order of time. */
import * as v from 'valibot';
import { shippedAfter, shippedBefore } from '../model/anchor';
import { byTime } from '../model/lookup';
import { TimelineSchema } from '../model/schema';
import type { Discrepancy, Excerpt, Quote, Source, Story, Timeline, TimelineEvent } from '../model/schema';
import { formatWhen } from '../time/format';
import { disagree } from './dates/datings';
import type { Authored } from './read/collect';
import type { Lock } from './anchor/lock';
import { compareText } from './read/problem';
import type { Resolved } from './resolve';

/** Throws if what has passed every check does not fit the published schema: then a check is missing. */
export function assemble(authored: Authored, resolved: Resolved, lock: Lock): Timeline {
	return v.parse(TimelineSchema, {
		version: 2,
		story: authored.story && storyOf(authored.story.value, authored.synonyms),
		chapters: values(resolved.chapters),
		tracks: values(authored.tracks),
		actors: values(authored.actors),
		places: values(authored.places),
		sources: sourcesOf(authored, resolved, lock),
		excerpts: excerptsOf(authored, lock),
		events: values(resolved.events).sort(byTime),
		quotes: quotesOf(resolved),
		talks: values(resolved.talks),
		discrepancies: [
			...values(authored.discrepancies),
			...resolved.events.flatMap(({ value }) => datedApart(value)),
		],
	});
}

/** In the order of their events, those of one event as they are written. O(q log q). */
function quotesOf({ events, quotes }: Resolved): Quote[] {
	const order = new Map(
		values(events)
			.sort(byTime)
			.map(({ id }, index) => [id, index]),
	);
	const place = ({ event }: Quote) => order.get(event) ?? 0;
	return values(quotes).sort((a, b) => place(a) - place(b));
}

/** The sets of phrases of the story and those of their own file, together. */
function storyOf(story: Story, more: readonly string[][]): Story {
	const synonyms = [...(story.synonyms ?? []), ...more];
	return synonyms.length > 0 ? { ...story, synonyms } : story;
}

/** What sources disagree on by the days they give for an event, found by the machine. */
function datedApart({ id, title, datings = [] }: TimelineEvent): Discrepancy[] {
	const sides = datings.flatMap(({ when }) =>
		when.excerpt === undefined ? [] : [{ label: formatWhen(when), excerpts: [when.excerpt] }],
	);
	if (sides.length < 2 || !disagree(datings.map(({ when }) => when))) return [];
	const note = 'The sources give days that exclude each other.';
	return [{ id: `${id}-dated-apart`, kind: 'conflict', title: `When: ${title}`, note, sides, about: id }];
}

function values<T>(items: readonly { readonly value: T }[]): T[] {
	return items.map(({ value }) => value);
}

function sourcesOf({ sources }: Authored, { published }: Resolved, lock: Lock): Source[] {
	return sources.map(({ value }) => {
		const { body: _body, quotable: _quotable, excerpts: _excerpts, published: _written, ...source } = value;
		const [locked, when] = [lock.sources[source.id], published.get(source.id)];
		if (!locked) return { ...source, ...(when && { published: when }) };
		const { words, paragraphs, sha256 } = locked;
		return { ...source, ...(when && { published: when }), words, ...(paragraphs && { paragraphs }), sha256 };
	});
}

/** In the order of the sources and of their texts, wherever they are written. */
function excerptsOf({ excerpts, sources }: Authored, lock: Lock): Excerpt[] {
	const order = new Map(sources.map(({ value }, index) => [value.id, index]));
	const all = excerpts.flatMap(({ value: { id, kind } }) => {
		const locked = lock.excerpts[id];
		if (!locked) return [];
		const { given: _given, prefix, suffix, ...anchor } = locked;
		return [{ id, kind, ...anchor, prefix: shippedBefore(prefix), suffix: shippedAfter(suffix) }];
	});
	return all.toSorted(
		(a, b) =>
			(order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) ||
			a.start - b.start ||
			a.end - b.end ||
			compareText(a.id, b.id),
	);
}
