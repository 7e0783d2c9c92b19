// The page as a server prints it, before any script runs: nothing on the way to markup may ask a browser.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { story } from '../../tests/browser/story';
import Page from './Page.svelte';

it('is printed without a browser: headline, lead, every event and the words, with no style attribute', () => {
	const { body } = render(Page, { props: { lookup: story } });
	const text = body.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
	expect(text).toContain(story.timeline.story.title);
	for (const { title } of story.inOrder) expect(text).toContain(title);
	expect(text).toContain('The words');
	// A lead whose words begin and end within a sentence.
	expect(text).toContain('…border clashes last month that killed dozens of people on both sides…');
	expect(body).not.toMatch(/\sstyle="/);
	expect(render(Page, { props: { lookup: story } }).body).toBe(body);
});
