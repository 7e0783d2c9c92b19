/** The fonts that the first screen is set in; see base.css. */
const FONTS = [
	'500 1em "Newsreader Variable"',
	'italic 400 1em "Newsreader Variable"',
	'400 1em "Libre Franklin Variable"',
];

/** The longest wait for fonts, in milliseconds; after it the page is shown in fallback fonts, and stays in them. */
const LONGEST_WAIT = 900;

/** Resolves when the fonts are there, or have kept the reader waiting for long enough. */
export async function fontsReady(): Promise<void> {
	const loads = Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
	const enough = new Promise((resolve) => {
		setTimeout(resolve, LONGEST_WAIT);
	});
	await Promise.race([loads, enough]);
}
