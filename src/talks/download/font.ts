/** The font of a picture, written into it: opened alone, or drawn on a canvas, it knows no font of the page. */
import latin from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?url';
import latinExt from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2?url';

/** The files the page has loaded already, and the letters they hold, as in `base.css`. */
const CUTS = [
	{
		url: latin,
		family: 'Libre Franklin Variable',
		range: 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122',
		letters: /[\u0020-\u00ff\u0131\u0152\u0153\u2000-\u206f\u20ac\u2122]/,
	},
	{
		url: latinExt,
		family: 'Libre Franklin Variable',
		range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF',
		letters: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/,
	},
	{
		url: serif,
		family: 'Newsreader Variable',
		style: 'italic',
		range: 'U+0000-00FF, U+2000-206F',
		letters: /font-style="italic"/,
	},
];

/**
 * Puts into an SVG the cuts of the font that its letters need, 30 to 55 kB. Programs that read no fonts inside a
 * picture take the next family it names.
 */
export async function withFont(picture: string): Promise<string> {
	const needed = CUTS.filter(({ letters }) => letters.test(picture));
	const faces = await Promise.all(
		needed.map(async ({ url, family, style = 'normal', range }) => {
			const source = `url(${await dataUrl(url)}) format('woff2')`;
			return `@font-face{font-family:'${family}';font-style:${style};font-weight:100 900;src:${source};unicode-range:${range}}`;
		}),
	);
	return picture.replace(/(?<=^<svg[^>]*>)/, () => `<style>${faces.join('')}</style>`);
}

async function dataUrl(url: string): Promise<string> {
	// In a page that is one file it is one already.
	if (url.startsWith('data:')) return url;
	const response = await fetch(url);
	if (!response.ok) throw new Error(`no font at ${url}`);
	const font = new Blob([await response.arrayBuffer()], { type: 'font/woff2' });
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			if (typeof reader.result === 'string') resolve(reader.result);
		};
		reader.onerror = () => reject(new Error(`the font at ${url} cannot be read`));
		reader.readAsDataURL(font);
	});
}
