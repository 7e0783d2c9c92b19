/** What the tests use of Citation.js, which comes without types. */
declare module '@citation-js/core' {
	export const plugins: {
		readonly input: {
			/** Parses a text to CSL-JSON records. */
			chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
		};
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
