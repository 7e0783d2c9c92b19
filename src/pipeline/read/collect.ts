/** Collects what the files of the data folder say, each thing with its place. */
import type { Actor, Discrepancy, Place, Story, Track } from '../../model/schema';
import {
	ACTOR_LISTS,
	ActorsFileSchema,
	AuthoredEventSchema,
	AuthoredQuoteSchema,
	DiscrepanciesFileSchema,
	EventsFileSchema,
	ExcerptInPlaceSchema,
	MomentsFileSchema,
	PlacesFileSchema,
	SourceFileSchema,
	StoryFileSchema,
	SynonymsFileSchema,
	TalksFileSchema,
} from './authored';
import type {
	AuthoredChapter,
	AuthoredDiscrepancy,
	AuthoredEvent,
	AuthoredExcerpt,
	AuthoredQuote,
	Moment,
	SourceFile,
	TalksFile,
} from './authored';
import { compareText } from './problem';
import type { Problem } from './problem';
import { shape } from './shape';
import { spellOut, spellOutMoments, spellOutSource, spellOutTalks } from './shorthand';
import type { Nested } from './shorthand';
import { Spot } from './spot';
import type { Written } from './spot';
import { moved, readYaml } from './yaml-file';
import type { Path, YamlFile } from './yaml-file';

/** Everything that is written in its proper shape, in the order of the files' names. */
export interface Authored {
	story: Written<Story> | undefined;
	/** Sets of phrases that mean the same in a search. */
	readonly synonyms: string[][];
	readonly tracks: Written<Track>[];
	readonly chapters: Written<AuthoredChapter>[];
	readonly moments: Written<Moment>[];
	readonly actors: Written<Actor>[];
	readonly places: Written<Place>[];
	readonly sources: Written<SourceFile>[];
	readonly excerpts: Written<AuthoredExcerpt & { source: string }>[];
	/** The track named by each file of events. */
	readonly eventFiles: Written<string>[];
	readonly events: Written<AuthoredEvent>[];
	readonly quotes: Written<AuthoredQuote>[];
	readonly talks: Written<TalksFile>[];
	readonly discrepancies: Written<Discrepancy>[];
	readonly problems: Problem[];
	/** The text of files and items that were left out for their shape. */
	readonly leftOut: string[];
}

/**
 * Reads every file.
 * @param files Content by path within the data folder, with forward slashes.
 */
export function collect(files: ReadonlyMap<string, string>): Authored {
	const disputed: Disputed = [];
	const authored: Authored = {
		story: undefined,
		synonyms: [],
		tracks: [],
		chapters: [],
		moments: [],
		actors: [],
		places: [],
		sources: [],
		excerpts: [],
		eventFiles: [],
		events: [],
		quotes: [],
		talks: [],
		discrepancies: [],
		problems: [],
		leftOut: [],
	};
	for (const name of [...files.keys()].sort(compareText)) {
		const file = readYaml(name, (files.get(name) ?? '').normalize('NFC'));
		readerOf(name)(spelt(file, authored), authored, disputed);
	}
	for (const one of disputed) authored.discrepancies.push(withKind(one, authored));
	if (!files.has('story.yaml')) {
		const message = 'the story and its tracks are told here; the file is missing';
		authored.problems.push({ file: 'story.yaml', line: 1, column: 1, message, detail: [] });
	}
	return authored;
}

/** A file with its short ways spelt out; the excerpts that are written where they are used are taken in. */
function spelt(file: YamlFile, into: Authored): YamlFile {
	if (file.name.startsWith('sources/')) return { ...file, value: spellOutSource(file.value) };
	if (file.name === 'moments.yaml') return { ...file, value: spellOutMoments(file.value) };
	const { value, inPlace, nested } = spellOut(file.value);
	for (const { path, value: excerpt } of inPlace) {
		const { value: whole, spot } = taken(shape(inside(file, path, excerpt), ExcerptInPlaceSchema), into);
		if (whole) into.excerpts.push({ value: whole, spot: spot() });
	}
	for (const item of nested) readNested(file, item, into);
	if (!file.name.startsWith('talks/')) return { ...file, value };
	const { value: talks, placeOf, astray } = spellOutTalks(value);
	for (const { path, issue } of astray)
		into.problems.push(
			new Spot(file, [...path, 'issue']).problem(
				`it stands under the issue “${issue}”; leave “issue” out, or move it`,
			),
		);
	return moved({ ...file, value: talks }, placeOf);
}

/** The part of a file at a path, as a file of its own. */
function inside(file: YamlFile, path: Path, value: unknown): YamlFile {
	return moved({ ...file, value }, (inner) => [...path, ...inner]);
}

/** A part or a quote that stands in its event, of which it need not say that it is. */
function readNested(file: YamlFile, { list, path, owner, track, value }: Nested, into: Authored): void {
	const field = list === 'parts' ? 'partOf' : 'event';
	const inner = inside(file, path, { ...value, [field]: owner });
	const said = value[field];
	if (said !== undefined && said !== owner)
		into.problems.push(
			new Spot(inner, [field]).problem(
				`it stands in “${owner}”, and says “${typeof said === 'string' ? said : JSON.stringify(said)}”; leave “${field}” out, or write it outside`,
			),
		);
	if (list === 'parts') {
		const { value: part, spot } = taken(shape(inner, AuthoredEventSchema), into);
		if (part) into.events.push({ value: { ...part, track }, spot: spot() });
	} else {
		const { value: quote, spot } = taken(shape(inner, AuthoredQuoteSchema), into);
		if (quote) into.quotes.push({ value: quote, spot: spot() });
	}
}

/** Disagreements as written: what kind they are may follow from files that are read later. */
type Disputed = Written<AuthoredDiscrepancy>[];

type Reader = (file: YamlFile, into: Authored, disputed: Disputed) => void;

function readerOf(name: string): Reader {
	return FILES[name] ?? FOLDERS[/^(\w+)\/[^/]+\.yaml$/.exec(name)?.[1] ?? ''] ?? readNothing;
}

const FILES: Partial<Record<string, Reader>> = {
	'story.yaml': readStory,
	'moments.yaml': (file, into) => {
		const { value, spot } = taken(shape(file, MomentsFileSchema), into);
		add(into.moments, value?.moments, (index) => spot('moments', index));
	},
	'actors.yaml': (file, into) => {
		const { value, spot } = taken(shape(file, ActorsFileSchema), into);
		add(into.actors, value?.actors, (index) => spot('actors', index));
		for (const list of ['states', 'bodies', 'groups', 'people'] as const) {
			const actors = value?.[list].map((actor) => ({ ...actor, kind: ACTOR_LISTS[list] }));
			add(into.actors, actors, (index) => spot(list, index));
		}
	},
	'places.yaml': (file, into) => {
		const { value, spot } = taken(shape(file, PlacesFileSchema), into);
		add(into.places, value?.places, (index) => spot('places', index));
	},
	'synonyms.yaml': (file, into) => {
		const { value } = taken(shape(file, SynonymsFileSchema), into);
		into.synonyms.push(...(value?.synonyms ?? []));
	},
	'discrepancies.yaml': (file, into, disputed) => {
		const { value, spot } = taken(shape(file, DiscrepanciesFileSchema), into);
		add(disputed, value?.discrepancies, (index) => spot('discrepancies', index));
	},
};

const FOLDERS: Partial<Record<string, Reader>> = {
	sources: readSource,
	events: readEvents,
	talks: (file, into) => {
		const { value, spot } = taken(shape(file, TalksFileSchema), into);
		if (!value) return;
		into.talks.push({ value, spot: spot() });
		into.problems.push(...misnamed(file, value.id));
	},
};

/** One side is told by one source; several sides are of one source, which contradicts itself, or of several. */
function withKind({ value, spot }: Disputed[number], { excerpts }: Authored): Written<Discrepancy> {
	const ids = new Set(value.sides.flatMap((side) => side.excerpts));
	const sources = new Set(excerpts.flatMap((one) => (ids.has(one.value.id) ? one.value.source : [])));
	const ofSeveral = sources.size > 1 ? 'conflict' : 'self-contradiction';
	const { kind = value.sides.length === 1 ? 'single-source' : ofSeveral } = value;
	return { value: { ...value, kind }, spot };
}

function readStory(file: YamlFile, into: Authored): void {
	const { value, spot } = taken(shape(file, StoryFileSchema), into);
	if (!value) return;
	into.story = { value: value.story, spot: spot('story') };
	add(into.tracks, value.tracks, (index) => spot('tracks', index));
	add(into.chapters, value.chapters, (index) => spot('chapters', index));
}

function readSource(file: YamlFile, into: Authored): void {
	const { value, spot } = taken(shape(file, SourceFileSchema), into);
	if (!value) return;
	into.sources.push({ value, spot: spot() });
	into.problems.push(...misnamed(file, value.id));
	const excerpts = value.excerpts.map((excerpt) => ({ ...excerpt, source: value.id }));
	add(into.excerpts, excerpts, (index) => spot('excerpts', index));
}

function readEvents(file: YamlFile, into: Authored): void {
	const { value, spot } = taken(shape(file, EventsFileSchema), into);
	if (!value) return;
	const { track } = value;
	into.eventFiles.push({ value: track, spot: spot('track') });
	const events = value.events.map((event) => ({ ...event, track }));
	add(into.events, events, (index) => spot('events', index));
	add(into.quotes, value.quotes, (index) => spot('quotes', index));
}

/** Adds the items of a list of a file, each with its place. */
function add<T>(to: Written<T>[], items: readonly T[] = [], spotOf: (index: number) => Spot): void {
	for (const [index, value] of items.entries()) to.push({ value, spot: spotOf(index) });
}

function readNothing(file: YamlFile, into: Authored): void {
	into.problems.push(
		new Spot(file).problem(
			'no file of this name is read; files are story.yaml, moments.yaml, actors.yaml, places.yaml, synonyms.yaml, discrepancies.yaml, ' +
				'sources/<id>.yaml, events/<name>.yaml and talks/<id>.yaml',
		),
	);
}

function taken<T extends { readonly problems: readonly Problem[]; readonly leftOut: string }>(
	shaped: T,
	into: Authored,
): T {
	// One by one: a call takes only so many arguments.
	for (const problem of shaped.problems) into.problems.push(problem);
	into.leftOut.push(shaped.leftOut);
	return shaped;
}

/** Sources and talks have a file each, named by their id. */
function misnamed(file: YamlFile, id: string): Problem[] {
	const name = file.name.replace(/[^/]*$/, `${id}.yaml`);
	return file.name === name ? [] : [new Spot(file, ['id']).problem(`the file of “${id}” is named ${name}`)];
}
