// The story the page ships with, so that what the reader sees can be held against what the data says.
import { readFileSync } from 'node:fs';
import { Lookup } from '../../src/model/lookup';
import { parseTimeline } from '../../src/model/parse';

const file = new URL('../../data/timeline.json', import.meta.url);
const parsed = parseTimeline(JSON.parse(readFileSync(file, 'utf8')));
if (!('timeline' in parsed)) throw new Error(parsed.problems.join('\n'));

export const story = new Lookup(parsed.timeline);

/** What the map holds under this id. A test that names an id the story no longer has says so. */
export function get<T>(items: ReadonlyMap<string, T>, id: string): T {
	const item = items.get(id);
	if (item === undefined) throw new Error(`the story has no ${id}`);
	return item;
}

/** The exact words that prove an event. */
export function wordsOf(event: string): string[] {
	return story.evidenceOf(get(story.events, event)).map(({ exact }) => exact);
}

/** Not the article: its excerpts, each a paragraph, which is all that the story may hold of it. */
export function copyOf(source: string): string {
	const excerpts = story.timeline.excerpts.filter((excerpt) => excerpt.source === source);
	return excerpts.map(({ prefix, exact, suffix }) => prefix + exact + suffix).join('\n\n');
}
