/**
 * Makes a dataset harmless: what is wrong in it is left out and counted, and all else is kept. The page reads
 * strangers' datasets through it; the pipeline refuses what is wrong instead.
 */
import * as v from 'valibot';
import {
	ActorSchema,
	ChapterSchema,
	DiscrepancySchema,
	EventSchema,
	ExcerptSchema,
	PlaceSchema,
	QuoteSchema,
	SourceSchema,
	StorySchema,
	TimelineSchema,
	type Timeline,
} from '../schema';
import type { Target } from '../schema-fields';
import { TalksSchema } from '../schema-talks';
import { quoted } from '../quoted';
import type { Quote, Story, Talks, TimelineEvent } from '../types';
import { THE_DATASET, THE_STORY } from './flaw-log';
import { describeIssue, MOST_OF_ONE, type Flaws } from './flaws';
import { ItemRepair, type Identified, type Placed } from './items';
import { actorFrom, issueFrom, LenientStory, trackFrom, UNTITLED } from './made-up';
import { NOTHING_KNOWN, type Known } from './references';

/** What is left of a dataset, and what is not. */
interface Repaired {
	readonly timeline: Timeline;
	readonly flaws: Flaws;
}

/**
 * Leaves out what does not fit the schema, what has the id of another, and what leads nowhere. A track, a person or
 * an issue that is named but missing is made up from its id, so that what names it can be shown.
 * O(n) in the size of the dataset.
 * @param data The fields of a dataset, of whatever kind.
 */
export function repair(data: ReadonlyMap<string, unknown>): Repaired {
	return new Repair(data).run();
}

class Repair extends ItemRepair {
	run(): Repaired {
		const { entries } = TimelineSchema;
		const unknown = [...this.data.keys()].filter((name) => !Object.hasOwn(entries, name));
		if (unknown.length > 0)
			this.log.inPart(
				THE_DATASET,
				unknown.slice(0, MOST_OF_ONE).map((name) => `${quoted(name)} is no field of it`),
			);
		const tracks = this.list('tracks', entries.tracks.item);
		const actors = this.list('actors', ActorSchema);
		const known: Record<Target, ReadonlySet<string>> = {
			...NOTHING_KNOWN,
			tracks: idsIn(tracks),
			actors: idsIn(actors),
		};
		const places = this.list('places', PlaceSchema);
		known.places = idsIn(places);
		const listedSources = this.list('sources', SourceSchema);
		known.sources = idsIn(listedSources);
		const excerpts = this.linked(this.list('excerpts', ExcerptSchema), ExcerptSchema, known);
		known.excerpts = idsIn(excerpts);
		const sources = this.linked(listedSources, SourceSchema, known);
		const listedEvents = this.list('events', EventSchema);
		known.events = idsIn(listedEvents);
		const madeTracks = this.madeUp(listedEvents, known.tracks, ({ track }) => [track]);
		known.tracks = new Set([...known.tracks, ...madeTracks]);
		const events = this.linked(listedEvents, EventSchema, known);
		const listedQuotes = this.list('quotes', QuoteSchema);
		const listedTalks = this.list('talks', TalksSchema);
		const madeActors = new Set([
			...this.madeUp(listedQuotes, known.actors, ({ speaker }) => [speaker]),
			...this.madeUp(listedTalks, known.actors, ({ parties, claims }) => [
				...parties,
				...claims.map(({ party }) => party),
			]),
		]);
		known.actors = new Set([...known.actors, ...madeActors]);
		const quotes = this.linked(listedQuotes, QuoteSchema, known);
		known.quotes = idsIn(quotes);
		const chapters = this.linked(this.list('chapters', ChapterSchema), ChapterSchema, known);
		const talks = listedTalks.flatMap((process) => this.#negotiation(process, known));
		const discrepancies = this.list('discrepancies', DiscrepancySchema);
		const timeline: Timeline = {
			version: 2,
			story: this.#story(known, provenIn(items(events), items(quotes))),
			chapters: items(chapters),
			tracks: [...items(tracks), ...madeTracks.map(trackFrom)],
			actors: [...items(this.linked(actors, ActorSchema, known)), ...[...madeActors].map(actorFrom)],
			places: items(places),
			sources: items(sources),
			excerpts: items(excerpts),
			events: items(events),
			quotes: items(quotes),
			talks: items(talks),
			discrepancies: items(this.linked(discrepancies, DiscrepancySchema, known)),
		};
		if (timeline.tracks.length === 0) timeline.tracks.push(trackFrom('story'));
		return { timeline, flaws: this.log.flaws };
	}

	/** Without what leads nowhere or is there twice: what is taken away may have been what another part leads to. */
	#negotiation(placed: Placed<Talks>, known: Known): Placed<Talks>[] {
		let talks = this.#withIssues(this.#withoutRepeatedIds(placed));
		for (;;) {
			const { issues, claims, commitments } = talks.item;
			const within = { issues: ids(issues), claims: ids(claims), commitments: ids(commitments) };
			const linked = this.linkedItem(talks, TalksSchema, { ...known, ...within });
			if (!linked || linked === talks) return linked ? [linked] : [];
			talks = linked;
		}
	}

	#withoutRepeatedIds(placed: Placed<Talks>): Placed<Talks> {
		const { item } = placed;
		const repeats: string[] = [];
		const unique = <T extends Identified>(list: readonly T[]) => firstOfEach(list, repeats);
		const kept = {
			phases: unique(item.phases),
			rounds: unique(item.rounds),
			issues: unique(item.issues),
			claims: unique(item.claims),
			commitments: unique(item.commitments),
		};
		// What is said of two claims is said once: an answer stands once under what it answers.
		const links = [
			...new Map(item.links.toReversed().map((link) => [`${link.from} ${link.to}`, link])).values(),
		];
		if (repeats.length === 0 && links.length === item.links.length) return placed;
		const words = repeats.slice(0, MOST_OF_ONE).map((id) => `the id “${id}” is there twice`);
		this.log.inPart(placed, words.length > 0 ? words : ['two claims are linked twice']);
		return { ...placed, item: { ...item, ...kept, links: links.toReversed() } };
	}

	#withIssues(placed: Placed<Talks>): Placed<Talks> {
		const { item } = placed;
		const needed = ({ claims }: Talks) => claims.map(({ issue }) => issue);
		const missing = this.madeUp([placed], ids(item.issues), needed);
		const made = missing.map(issueFrom);
		return made.length === 0 ? placed : { ...placed, item: { ...item, issues: [...item.issues, ...made] } };
	}

	/** @param isProven Whether every event that is left has words that prove it: only then the story may say so. */
	#story(known: Known, isProven: boolean): Story {
		const given = this.data.get('story');
		const { issues = [] } = v.safeParse(StorySchema, given);
		if (issues.length > 0) this.log.inPart(THE_STORY, issues.slice(0, MOST_OF_ONE).map(describeIssue));
		const item = isObject(given) ? given : {};
		const story = this.fitting({ ...THE_STORY, item }, LenientStory) ?? UNTITLED;
		const linked = this.linkedItem({ ...THE_STORY, item: story }, LenientStory, known)?.item ?? UNTITLED;
		const lead =
			linked.lead &&
			[...new Map(linked.lead.toReversed().map((one) => [one.event, one])).values()].toReversed();
		const { evidence, ...rest } = linked;
		return { ...rest, ...(evidence && isProven && { evidence }), ...(lead && { lead }) };
	}
}

function provenIn(events: readonly TimelineEvent[], quotes: readonly Quote[]): boolean {
	const quoted = new Set(quotes.flatMap(({ event, excerpts }) => (excerpts.length > 0 ? [event] : [])));
	return events.every(({ id, excerpts }) => excerpts.length > 0 || quoted.has(id));
}

function items<T>(placed: readonly Placed<T>[]): T[] {
	return placed.map(({ item }) => item);
}

function ids(all: readonly Identified[]): Set<string> {
	return new Set(all.map(({ id }) => id));
}

function idsIn(placed: readonly Placed<Identified>[]): Set<string> {
	return ids(items(placed));
}

/** @param repeats Is told the ids of those that are not first. */
function firstOfEach<T extends Identified>(list: readonly T[], repeats: string[]): T[] {
	const seen = new Set<string>();
	return list.filter(({ id }) => {
		if (seen.has(id)) repeats.push(id);
		return seen.size < seen.add(id).size;
	});
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
