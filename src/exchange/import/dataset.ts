/** Makes a dataset of a foreign file. It has no excerpts and no quotes, since the file proves nothing. */
import type { Source, Timeline, TimelineEvent, Track, When } from '../../model/types';
import type { EdtfDate } from '../../time/span';
import { hostOf, type ForeignEvent, type ForeignStory } from './foreign';

const COLOURS = ['blue', 'rust', 'moss', 'plum', 'teal', 'ochre'] as const satisfies Track['colour'][];
/** Most characters of a label. */
const LABEL = 60;
const ERAS = 'Periods';

/** Each event of the story must have a title and a date. */
export function datasetOf({ title, text, events }: ForeignStory): Timeline {
	// An id is used once in a data folder, across all kinds of items.
	const taken: Taken = new Map();
	const id = slug(title, taken);
	const tracks = tracksOf(events, title, taken);
	const sources = sourcesOf(events, taken);
	return {
		version: 2,
		story: {
			id,
			title,
			standfirst: text || `${events.length} events.`,
			language: 'en',
		},
		chapters: [],
		tracks: [...tracks.values()],
		actors: [],
		places: [],
		sources: [...sources.values()],
		excerpts: [],
		events: events.map((event) =>
			eventOf(event, slug(event.title, taken), tracks.get(trackOf(event))?.id ?? '', sources),
		),
		quotes: [],
		talks: [],
		discrepancies: [],
	};
}

function eventOf(
	event: ForeignEvent,
	id: string,
	track: string,
	sources: ReadonlyMap<string, Source>,
): TimelineEvent {
	const { title, text, date, links, media, source, isEra } = event;
	const cited = source === undefined ? undefined : sources.get(hostOf(source));
	return {
		id,
		track,
		title,
		label: shortened(title),
		summary: text || title,
		when: whenOf(date),
		status: 'reported',
		kind: isEra ? 'period' : 'event',
		actors: [],
		places: [],
		importance: isEra ? 1 : 2,
		figures: [],
		excerpts: [],
		...(cited && source !== undefined && { cites: [{ source: cited.id, url: source }] }),
		...(links.length > 0 && { links: [...links] }),
		...(media && { media: [media] }),
	};
}

function whenOf(date: EdtfDate): When {
	return { ...date, basis: 'stated', reason: 'Taken over as it stands in the file.', zone: 'UTC' };
}

function trackOf({ group, isEra }: ForeignEvent): string {
	return isEra ? ERAS : (group ?? '');
}

function tracksOf(events: readonly ForeignEvent[], title: string, taken: Taken): Map<string, Track> {
	const names = [...new Set(events.map(trackOf))].toSorted((a, b) => Number(a === ERAS) - Number(b === ERAS));
	return new Map(
		names.map((name, index) => {
			const called = name === '' ? (names.length === 1 ? title : 'Other events') : name;
			return [name, { id: slug(called, taken), title: called, colour: COLOURS[index % 6] ?? 'blue' }];
		}),
	);
}

/** One source for each host that is linked: the file names no publishers. */
function sourcesOf(events: readonly ForeignEvent[], taken: Taken): Map<string, Source> {
	const hosts = new Set(events.flatMap(({ source }) => (source === undefined ? [] : [hostOf(source)])));
	return new Map(
		[...hosts].map((host) => [
			host,
			{ id: slug(host, taken), publisher: host, headline: `Pages of ${host}` },
		]),
	);
}

/** Ids that are taken, each with the last number that was put behind it. */
type Taken = Map<string, number>;

/** A readable id that is not taken yet; takes it. */
function slug(text: string, taken: Taken): string {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	const words =
		plain
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 48)
			.replace(/-$/, '') || 'item';
	let id = words;
	// Each counts on from the last of its words: a table may call all its rows the same.
	let count = taken.get(words) ?? 1;
	while (taken.has(id)) id = `${words}-${(count += 1)}`;
	taken.set(words, count).set(id, taken.get(id) ?? 1);
	return id;
}

function shortened(title: string): string {
	if (title.length <= LABEL) return title;
	return `${title.slice(0, LABEL - 1).replace(/\s+\S*$/, '')}…`;
}
