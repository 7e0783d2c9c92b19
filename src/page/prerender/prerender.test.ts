import { expect, it } from 'vitest';
import { generateTimeline } from '../../../tests/stories/generate';
import { harbour } from '../../../tests/stories/small';
import { prerender } from './prerender';

it('reads a short story whole, without another page', () => {
	const { plain, pages } = prerender(harbour);
	for (const { title } of harbour.events) expect(plain).toContain(title);
	for (const { exact } of harbour.excerpts) expect(plain).toContain(exact);
	expect(pages).toEqual([]);
});

it('reads the latest chapter of a long story, and links to a page for each of the others', () => {
	const timeline = generateTimeline(300);
	const ids = timeline.events.map(({ id }) => id);
	const chapters = [
		{ id: 'the-start', title: 'The start', events: ids.slice(0, 100) },
		{ id: '../../etc/passwd', title: 'The middle', events: ids.slice(100, 200) },
		{ id: 'the-end', title: 'The end', events: ids.slice(200) },
	];
	const { plain, pages } = prerender({ ...timeline, chapters });
	const excerptOf = (index: number) => {
		const id = timeline.events[index]?.excerpts[0];
		return timeline.excerpts.find((excerpt) => excerpt.id === id)?.exact ?? '?';
	};
	expect(pages.map(({ file, title }) => [file, title])).toEqual([
		['chapters/chapter-2.html', 'The middle'],
		['chapters/the-start.html', 'The start'],
	]);
	expect(plain).toContain(excerptOf(250));
	expect(plain).not.toContain('<h2>The start');
	for (const { file, html } of pages) {
		expect(plain).toContain(`href="./${file}"`);
		expect(html).not.toMatch(/\sstyle="/);
	}
	expect(pages[1]?.html).toContain(excerptOf(50));
});
