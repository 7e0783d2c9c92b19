/** The pipeline as one pure function: files in, timeline and lock out, or every problem there is. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { TimelineSchema } from '../model/schema';
import type { Timeline } from '../model/schema';
import { anchorFromLock } from './anchor/anchor-from-lock';
import { anchorInTexts } from './anchor/anchor-in-texts';
import { assemble } from './assemble';
import { checkEvent, checkQuote } from './check/check-events';
import { checkLength } from './check/check-excerpts';
import { checkNamed } from './check/check-named';
import { checkOrder } from './check/check-order';
import { checkOwnWords } from './check/check-own-words';
import { checkReferences } from './check/check-references';
import { checkShares, sharesOf } from './check/check-shares';
import type { Share } from './check/check-shares';
import { checkStory } from './check/check-story';
import { checkTalks } from './check/check-talks';
import { warnOfLabels, warnOfNewSources } from './check/warn';
import { collect } from './read/collect';
import { readLock } from './anchor/lock';
import type { Lock } from './anchor/lock';
import { sortProblems } from './read/problem';
import type { Problem } from './read/problem';
import { resolve } from './resolve';

/** What the pipeline works from. */
export interface Input {
	/** The YAML files, by path within the data folder. */
	readonly files: ReadonlyMap<string, string>;
	/** The text of the lock, if there is one. */
	readonly lock?: string | undefined;
	/** Full texts by id of their source. With them excerpts are anchored afresh, and the lock is not read. */
	readonly texts?: ReadonlyMap<string, string> | undefined;
	/** It was written for version 1, when editors were held to less: then that is listed, not refused. */
	readonly isOlder?: boolean;
	/** Files that could not be read. Nothing is built without them, nor checked: what they say would be missed. */
	readonly problems?: readonly Problem[];
}

type Outcome =
	| {
			readonly ok: true;
			readonly timeline: Timeline;
			readonly lock: Lock;
			/** How much of each article is quoted. */
			readonly shares: readonly Share[];
			/** What is not wrong, but worth a look. */
			readonly warnings: readonly Problem[];
	  }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** Builds the dataset. Never throws for anything that is written in the files. */
export function build({ files, lock, texts, isOlder = false, problems: unread = [] }: Input): Outcome {
	if (unread.length > 0) return { ok: false, problems: sortProblems(unread) };
	const authored = collect(files);
	const committed = readLock(lock ?? '');
	const anchored = texts ? anchorInTexts(authored, texts) : anchorFromLock(authored, committed);
	const resolved = resolve(authored);
	const evidence = {
		published: resolved.published,
		excerpts: new Map(Object.entries(anchored.lock.excerpts)),
	};
	const named = checkNamed(authored);
	const since = [
		...named.problems,
		...checkShares(authored, anchored.lock),
		...checkOwnWords(authored, anchored.lock, texts),
	];
	const problems = sortProblems([
		...authored.problems,
		...anchored.problems,
		...resolved.problems,
		...checkLength(authored),
		...checkReferences(authored),
		...checkStory(authored),
		...(isOlder ? [] : since),
		...checkOrder(resolved, authored),
		...resolved.events.flatMap((event) => [...checkEvent(event, evidence)]),
		...resolved.quotes.flatMap((quote) => [...checkQuote(quote, evidence)]),
		...checkTalks(resolved.talks, evidence),
	]);
	if (problems.length > 0) return { ok: false, problems };
	const warnings = [
		...(isOlder ? since : []),
		...named.warnings,
		...warnOfLabels(authored),
		...(texts ? warnOfNewSources(authored, committed) : []),
	];
	return {
		ok: true,
		timeline: assemble(authored, resolved, anchored.lock),
		lock: anchored.lock,
		shares: sharesOf(authored, anchored.lock),
		warnings: sortProblems(warnings),
	};
}

/** The dataset as it is published. Same timeline, same bytes. */
export function writeTimeline(timeline: Timeline): string {
	return `${JSON.stringify(timeline, null, 2)}\n`;
}

/** The JSON Schema of what {@link writeTimeline} writes. */
export function writeSchema(): string {
	const schema = toJsonSchema(TimelineSchema, { errorMode: 'ignore', ignoreActions: ['metadata'] });
	return `${JSON.stringify({ $schema: schema.$schema, title: 'Dateline timeline', ...schema }, null, 2)}\n`;
}
