import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Lookup } from './lookup';
import { publishedBy } from './published-by';
import type { Timeline } from './schema';

const story = new Lookup(JSON.parse(readFileSync('data/timeline.json', 'utf8')) as Timeline);
const kindsOn = (day: string) =>
	new Set(publishedBy(story, day).timeline.discrepancies.map(({ kind }) => kind));

it('proves nothing with an article of a later day', () => {
	const known = publishedBy(story, '2025-04-07');
	const { timeline } = known;
	expect(timeline.sources.map(({ publisher }) => publisher)).toEqual(['The Jago Times']);
	for (const { excerpts } of [...timeline.events, ...timeline.quotes]) {
		expect(excerpts.length).toBeGreaterThan(0);
		expect(known.sourcesOf(excerpts)).toHaveLength(1);
		expect(known.excerptsOf(excerpts)).toHaveLength(excerpts.length);
	}
});

it('says that only one source tells something once there is another', () => {
	expect(kindsOn('2025-04-07').has('single-source')).toBe(false);
	expect(kindsOn('2025-04-08').has('single-source')).toBe(true);
});

it('is the story itself from the last article on', () => {
	expect(publishedBy(story, '2025-11-05')).toBe(story);
});
