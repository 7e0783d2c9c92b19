/** What stands in for a thing that a dataset names and does not have. */
import * as v from 'valibot';
import { StorySchema } from '../schema';
import type { Actor, Story, Talks, Track } from '../types';

export const UNTITLED: Story = { id: 'story', title: 'Untitled story', standfirst: '', language: 'en' };

/** A story whose title, standfirst, language or id is missing is shown without. */
export const LenientStory = v.strictObject({
	...StorySchema.entries,
	id: v.fallback(StorySchema.entries.id, UNTITLED.id),
	title: v.fallback(StorySchema.entries.title, UNTITLED.title),
	standfirst: v.fallback(StorySchema.entries.standfirst, UNTITLED.standfirst),
	language: v.fallback(StorySchema.entries.language, UNTITLED.language),
});

const COLOURS = ['blue', 'rust', 'moss', 'plum', 'teal', 'ochre'] as const satisfies Track['colour'][];

export function trackFrom(id: string, index = 0): Track {
	return { id, title: wordsOf(id), colour: COLOURS[index % COLOURS.length] ?? 'blue' };
}

export function actorFrom(id: string): Actor {
	return { id, name: wordsOf(id), aliases: [], kind: 'person' };
}

export function issueFrom(id: string): Talks['issues'][number] {
	return { id, label: wordsOf(id) };
}

/** `border-talks` → “Border talks”: ids are readable. */
function wordsOf(id: string): string {
	return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
