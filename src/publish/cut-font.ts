/** Fonts as small as what they are used for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** What the fonts are read for: kerning, ligatures and accents, and figures of one width. */
export const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

/** A weight, or from one to another. */
export type Weights = number | { readonly min: number; readonly max: number };

/**
 * A cut of a variable font with these weights alone and without features that nothing asks for.
 * @param file A file of a package, as it is imported.
 * @param letters All that the cut has to have.
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
