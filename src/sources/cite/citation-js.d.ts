/** What the tests use of Citation.js, which comes without types. */
declare module '@citation-js/core' {
	export const plugins: {
		readonly input: {
			/** Parses a text to CSL-JSON records. */
			chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
		};
	};
	/** Records of CSL-JSON. Given out again, they have lost what is no field of CSL, or not of its kind. */
	export class Cite {
		constructor(items: unknown);
		format(name: 'data', options: { format: 'object' }): Record<string, unknown>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
