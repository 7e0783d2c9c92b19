/** Puts the published timeline together: keys in the order of its schema, events in order of time. */
import * as v from 'valibot';
import { byTime } from '../model/lookup';
import { TimelineSchema } from '../model/schema';
import type { Excerpt, Source, Timeline } from '../model/schema';
import type { Authored } from './read/collect';
import type { Lock } from './anchor/lock';
import type { Resolved } from './resolve';

/** Throws if what has passed every check does not fit the published schema: then a check is missing. */
export function assemble(authored: Authored, resolved: Resolved, lock: Lock): Timeline {
	return v.parse(TimelineSchema, {
		version: 2,
		story: authored.story?.value,
		chapters: [],
		tracks: values(authored.tracks),
		actors: values(authored.actors),
		places: values(authored.places),
		sources: sourcesOf(authored, resolved, lock),
		excerpts: excerptsOf(authored, lock),
		events: values(resolved.events).sort(byTime),
		quotes: values(resolved.quotes),
		talks: values(resolved.talks),
		discrepancies: values(authored.discrepancies),
	});
}

function values<T>(items: readonly { readonly value: T }[]): T[] {
	return items.map(({ value }) => value);
}

function sourcesOf({ sources }: Authored, { published }: Resolved, lock: Lock): Source[] {
	return sources.flatMap(({ value: { body: _body, excerpts: _excerpts, ...source } }) => {
		const [locked, when] = [lock.sources[source.id], published.get(source.id)];
		if (!locked || !when) return [];
		const { words, paragraphs, sha256 } = locked;
		return [{ ...source, published: when, words, paragraphs, sha256 }];
	});
}

function excerptsOf({ excerpts }: Authored, lock: Lock): Excerpt[] {
	return excerpts.flatMap(({ value: { id, kind } }) => {
		const locked = lock.excerpts[id];
		if (!locked) return [];
		const { given: _given, ...anchor } = locked;
		return [{ id, kind, ...anchor }];
	});
}
