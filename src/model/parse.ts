/** From whatever came over the wire to a timeline that the page can trust, or to what is wrong with it. */
import * as v from 'valibot';
import { upgraded } from './first-version';
import { TimelineSchema, type Timeline } from './schema';

export type Parsed = { readonly timeline: Timeline } | { readonly problems: readonly string[] };

/** What is being done to open a dataset. */
export interface Progress {
	/** “Checking the story…” */
	readonly words: string;
	/** From 0 to 1, where it is known. */
	readonly share: number | undefined;
}

/** Most problems that are reported. */
const MOST_PROBLEMS = 8;

/**
 * Checks the shape and that every id leads somewhere. A dataset of version 1 comes out in the shape of version 2.
 * @param data Parsed JSON.
 * @returns The timeline, or up to eight problems, each beginning with its place: `events[3].when: …`.
 */
export function parseTimeline(data: unknown): Parsed {
	const result = v.safeParse(TimelineSchema, upgraded(data));
	if (!result.success) return { problems: result.issues.slice(0, MOST_PROBLEMS).map(describe) };
	const problems = danglingReferences(result.output);
	return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { timeline: result.output };
}

function describe(issue: v.BaseIssue<unknown>): string {
	return `${v.getDotPath(issue) ?? 'the dataset'}: ${issue.message}`;
}

/** The references that the page follows: each must lead to something, or a panel would stand empty. */
function danglingReferences(timeline: Timeline): string[] {
	const problems: string[] = [];
	const ids = (items: readonly { id: string }[]) => new Set(items.map((item) => item.id));
	const tracks = ids(timeline.tracks);
	const sources = ids(timeline.sources);
	const excerpts = ids(timeline.excerpts);
	const events = ids(timeline.events);

	for (const excerpt of timeline.excerpts) need(sources, excerpt.source, `excerpt ${excerpt.id}`);
	for (const event of timeline.events) {
		need(tracks, event.track, `event ${event.id}`);
		for (const id of event.excerpts) need(excerpts, id, `event ${event.id}`);
		for (const { source } of event.cites ?? []) need(sources, source, `event ${event.id}`);
		for (const { source } of event.datings ?? []) need(sources, source, `event ${event.id}`);
	}
	for (const quote of timeline.quotes) {
		need(events, quote.event, `quote ${quote.id}`);
		for (const id of quote.excerpts) need(excerpts, id, `quote ${quote.id}`);
	}
	return problems;

	function need(known: ReadonlySet<string>, id: string, where: string): void {
		if (!known.has(id)) problems.push(`${where}: nothing has the id “${id}”`);
	}
}
