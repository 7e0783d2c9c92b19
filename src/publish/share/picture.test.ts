import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Lookup } from '../../model/lookup';
import type { Timeline } from '../../model/types';
import { event, harbour, on } from '../../../tests/stories/small';
import { sharePicture } from './picture';
import { COLOURS, type MeasureIn } from './strip';
import { sharePng } from './png';

/** Letters half as wide as high. */
const measureIn: MeasureIn =
	({ size }) =>
	(text) =>
		text.length * size * 0.5;

const wordsOf = (timeline: Timeline) =>
	Array.from(
		sharePicture(new Lookup(timeline), measureIn).matchAll(/<text[^>]*>(.*?)<\/text>/g),
		([, text = '']) => text.replace(/<[^>]*>/g, ''),
	);

const titled = (title: string): Timeline => ({ ...harbour, story: { ...harbour.story, title } });

it('tells the headline, the last report, whose page it is, and the lanes by name', () => {
	const words = wordsOf(harbour);
	expect(words[0]).toMatch(/^Last report .* 2031 {2}· {2}2 articles$/);
	expect(words).toEqual(expect.arrayContaining(['Dateline', 'The bridge', 'The ferries']));
	expect(words.join(' ')).toContain('The bridge and the ferries');
});

it.each([40, 90, 160])('cuts nothing of a headline of %i letters', (length) => {
	const title = 'The bridge opens, and the ferries stop. '.repeat(4).slice(0, length).trim();
	expect(wordsOf(titled(title)).join(' ')).toContain(title);
});

it('stays inside the picture with many lanes, days and vague dates', () => {
	const tracks = Array.from({ length: 7 }, (_, i) => ({
		id: `t${i}`,
		title: `Track ${i} of the story`,
		colour: 'blue' as const,
	}));
	const events = tracks.flatMap(({ id }) =>
		['2031-05-01', '2031-05-01', '2031-05-02', '2031-06-30'].map((day, i) =>
			event({ id: `${id}-${i}`, track: id, title: 'One', when: i === 2 ? on('2031-04-01', day) : on(day) }),
		),
	);
	const picture = sharePicture(new Lookup({ ...harbour, tracks, events, quotes: [] }), measureIn);
	const numbers = (name: string) =>
		Array.from(picture.matchAll(RegExp(` ${name}="([\\d.-]+)"`, 'g')), ([, n]) => Number(n));
	expect(Math.min(...numbers('cx'), ...numbers('x'))).toBeGreaterThanOrEqual(0);
	expect(Math.max(...numbers('cx'))).toBeLessThan(1200);
	expect(Math.max(...numbers('cy'), ...numbers('y'))).toBeLessThan(630);
	expect(picture).toContain('and 3 more tracks');
});

it('has the colours of the page', () => {
	const [light = ''] = readFileSync('src/page/base.css', 'utf8').split('@media screen');
	for (const [name, colour] of Object.entries(COLOURS)) expect(light).toContain(`--${name}: ${colour};`);
});

it('becomes a PNG of 1200 × 630, the same every time, and none where its fonts lack letters', async () => {
	const png = (await sharePng(harbour)) ?? new Uint8Array();
	const view = new DataView(png.buffer, png.byteOffset);
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
	expect(await sharePng(harbour)).toEqual(png);
	expect(await sharePng(titled('橋が開く'))).toBeUndefined();
});
