/** Makes a PNG of the picture of a story, without a browser: the same on every machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg, type CustomFontsOptions } from '@resvg/resvg-wasm';
import { Lookup } from '../../model/lookup';
import type { Timeline } from '../../model/types';
import { escapeXml } from '../../talks/download/table-svg';
import { cutFont } from '../cut-font';
import { sharePicture } from './picture';
import type { MeasureIn } from './strip';

/** The fonts of the page in the weights of the picture, and what their files call themselves. */
const FONTS = {
	serif: {
		file: 'newsreader/files/newsreader',
		weight: 500,
		page: "'Newsreader Variable'",
		name: 'Newsreader 16pt 16pt',
	},
	sans: {
		file: 'libre-franklin/files/libre-franklin',
		weight: 600,
		page: "'Libre Franklin Variable'",
		name: 'Libre Franklin Thin',
	},
};

/** @returns The PNG, or nothing for a story with letters that the fonts lack. */
export async function sharePng(timeline: Timeline): Promise<Uint8Array | undefined> {
	const lookup = new Lookup(timeline);
	// With no text wider than a pixel all of it is in the picture, and what is drawn shorter ends in “…”.
	const letters = `${sharePicture(lookup, () => () => 1).replace(/<[^>]*>/g, '')}…`;
	if (!HELD.test(letters)) return undefined;
	await loaded();
	const parts = EXTENDED.test(letters) ? ['latin', 'latin-ext'] : ['latin'];
	const cuts = Object.values(FONTS).flatMap(({ file, weight }) =>
		parts.map((part) => {
			const name = `@fontsource-variable/${file}-${part}-wght-normal.woff2`;
			return cutFont(name, letters, weight, 'truetype');
		}),
	);
	const font = { fontBuffers: await Promise.all(cuts) };
	const picture = Object.values(FONTS).reduce(
		(svg, { page, name }) => svg.replaceAll(page, name),
		sharePicture(lookup, measureWith(font)),
	);
	const read = new Resvg(picture, { font });
	const png = read.render().asPng();
	read.free();
	return png;
}

/** Widths as they are drawn. */
function measureWith(font: CustomFontsOptions): MeasureIn {
	const known = new Map<string, number>();
	return ({ family, size }) => {
		const { name, weight } = FONTS[family];
		const measure = (words: string) => {
			const text = `<text y="200" font-size="${size}" font-weight="${weight}" font-family="${name}">${escapeXml(words)}</text>`;
			const svg = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`, { font });
			const width = svg.getBBox()?.width ?? 0;
			svg.free();
			return width;
		};
		return (words) => {
			const key = `${family} ${size} ${words}`;
			const width = known.get(key) ?? measure(words);
			known.set(key, width);
			return width;
		};
	};
}

/** Latin letters and what is printed among them, and those of them that are in fonts of their own. */
const HELD = /^[\u0020-\u024f\u1e00-\u1eff\u2000-\u206f\u20ac\u2122]*$/;
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/;

let loading: Promise<void> | undefined;

/** Once in a process: a second time is refused. */
function loaded(): Promise<void> {
	const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	return (loading ??= initWasm(readFileSync(file)));
}
