/** Subsets of variable fonts: only the letters, weights and features that the page uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** OpenType features that are kept: kerning, ligatures, accents and figures of one width. */
export const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/** One weight, or a range of them, both ends included. */
export type Weights = number | { readonly min: number; readonly max: number };

/**
 * Makes a subset of a variable font, with {@link FEATURES} and these weights alone.
 * @param file A file of a package, as it is imported.
 * @param letters The characters that the subset holds.
 */
export async function cutFont(
	file: string,
	letters: string,
	weights: Weights,
	format: 'woff2' | 'truetype',
): Promise<Uint8Array> {
	return subsetFont(readFileSync(fontFile(file)), letters, {
		targetFormat: format,
		variationAxes: { wght: weights },
		keepFeatures: FEATURES,
	});
}

/** The path of a file of a package. */
export function fontFile(file: string): string {
	return createRequire(import.meta.url).resolve(file);
}

/** The letters of a `unicode-range` of a style sheet: `U+0000-00FF, U+0131`. */
export function lettersIn(range: string): string {
	return range
		.split(',')
		.map((part) => {
			const [first = 0, last = first] = Array.from(part.matchAll(/[\dA-F]+(?![+\w])/gi), ([hex]) =>
				parseInt(hex, 16),
			);
			return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
		})
		.join('');
}
