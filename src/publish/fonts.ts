/** Replaces the page's fonts by subsets of half the size, and preloads those of the first painting. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { cutFont, FEATURES, fontFile, lettersIn, type Weights } from './cut-font.ts';

interface Cut {
	readonly file: string;
	/** The weights that style sheets ask for; `base.css` names them. */
	readonly weights: Weights;
	/** As in `base.css`. */
	readonly letters: string;
	/** Is it needed for the first painting of every story? */
	readonly isFirst: boolean;
}

const LATIN =
	'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122';
const LATIN_EXT = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF';
const SERIF = { min: 400, max: 600 };
const SANS = { min: 400, max: 700 };

const cut = (name: string, weights: Weights): Cut => {
	const isExtension = name.includes('-latin-ext-');
	return {
		file: `@fontsource-variable/${name}.woff2`,
		weights,
		letters: isExtension ? LATIN_EXT : LATIN,
		isFirst: !isExtension,
	};
};

const CUTS: readonly Cut[] = [
	cut('newsreader/files/newsreader-latin-wght-normal', SERIF),
	cut('newsreader/files/newsreader-latin-wght-italic', 400),
	cut('newsreader/files/newsreader-latin-ext-wght-normal', SERIF),
	cut('libre-franklin/files/libre-franklin-latin-wght-normal', SANS),
	cut('libre-franklin/files/libre-franklin-latin-ext-wght-normal', SANS),
];

/**
 * Imports of the packages' font files get the subsets. They are made once and cached in `node_modules/.cache`.
 * @param root The root of the project, with `node_modules` in it.
 */
export function cutFonts(root: string): Plugin {
	return {
		name: 'dateline:fonts',
		async config() {
			const folder = join(root, 'node_modules/.cache/dateline-fonts');
			const alias = CUTS.map(async (one) => ({
				find: RegExp(`^${one.file}(?=\\?|$)`),
				replacement: await kept(one, folder),
			}));
			return { resolve: { alias: await Promise.all(alias) } };
		},
		transformIndexHtml: (_html, { bundle = {} }) => {
			// In the order of CUTS, not of the bundle: the font of the headline first.
			const first = CUTS.filter(({ isFirst }) => isFirst).map(({ file }) => basename(file));
			return first.flatMap((name) =>
				Object.values(bundle)
					.filter((file) => 'names' in file && file.names.includes(name))
					.map(({ fileName }) => preload(fileName)),
			);
		},
	};
}

function preload(file: string): HtmlTagDescriptor {
	const attrs = {
		rel: 'preload',
		href: `./${file}`,
		as: 'font',
		type: 'font/woff2',
		crossorigin: 'anonymous',
	};
	return { tag: 'link', attrs, injectTo: 'head' };
}

/** The path of a subset in the cache, in a folder named by a hash of all that it is made of. */
async function kept({ file, weights, letters }: Cut, folder: string): Promise<string> {
	const font = readFileSync(fontFile(file));
	const key = createHash('sha256')
		.update(font)
		.update(JSON.stringify([weights, letters, FEATURES]))
		.digest('hex');
	const path = join(folder, key.slice(0, 16), basename(file));
	if (!existsSync(path)) {
		const made = await cutFont(file, lettersIn(letters), weights, 'woff2');
		mkdirSync(join(path, '..'), { recursive: true });
		// Renamed when it is whole: another build may read it at the same time.
		writeFileSync(`${path}.${process.pid}`, made);
		renameSync(`${path}.${process.pid}`, path);
	}
	return path;
}
