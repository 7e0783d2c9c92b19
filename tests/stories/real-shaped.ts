/** A large story of the shape of real ones: as many sources as events, long excerpts, many people and places. */
import type { Excerpt, Place, Source, Timeline } from '../../src/model/schema';
import { seeded } from './generate';
import { writer, searchStory } from './search-stories';

/** Characters of an excerpt; the most there may be. */
const LONG = 400;
const PLACES = 60;
const TRACKS = ['blue', 'rust', 'moss', 'plum', 'blue', 'rust'] as const;
/** A story of so many records has so many events, see {@link searchStory}. */
const RECORDS_PER_EVENT = 1.25;

/**
 * @param events How many it has. Each has an excerpt of 400 characters from a source of its own, about 2 kB in all.
 */
export function realShaped(events: number, seed = 6): Timeline {
	const random = seeded(seed);
	const text = writer(random);
	const { timeline } = searchStory(events * RECORDS_PER_EVENT + 300, seed);
	const published = (at: number) => timeline.events[at % timeline.events.length]?.when;
	return {
		...timeline,
		story: { ...timeline.story, title: `A story of ${events} events` },
		tracks: TRACKS.map((colour, at) => ({ id: `track-${at}`, title: text(2), colour })),
		places: Array.from({ length: PLACES }, (_, at): Place => ({
			id: `place-${at}`,
			name: text(1),
			aliases: [],
			zone: 'Etc/UTC',
		})),
		sources: timeline.events.map((_, at): Source => {
			const day = published(at);
			return {
				id: `source-${at}`,
				publisher: text(2),
				headline: text(9),
				...(day ? { published: day } : {}),
				language: 'en',
			};
		}),
		excerpts: timeline.excerpts.map((excerpt, at): Excerpt => {
			const exact = text(90).slice(0, LONG).trim();
			return { ...excerpt, source: `source-${at}`, exact, end: exact.length };
		}),
		events: timeline.events.map((event, at) => ({
			...event,
			track: `track-${at % TRACKS.length}`,
			summary: text(30),
			places: [`place-${Math.floor(random() * PLACES)}`],
			actors: [...new Set([...event.actors, `person-${Math.floor(random() * 300)}`])],
			importance: random() < 0.1 ? 3 : random() < 0.4 ? 2 : 1,
		})),
	};
}
