/** As much of the peers' interfaces as the bench of the search uses: it type-checks without them installed. */

declare module 'minisearch' {
	interface Options {
		fields: readonly string[];
		searchOptions: { fuzzy: number; prefix: boolean; boost: Readonly<Record<string, number>> };
	}
	export default class MiniSearch<T extends { id: number }> {
		constructor(options: Options);
		addAll(documents: readonly T[]): void;
		search(query: string): { id: number }[];
	}
}

declare module '@leeoniya/ufuzzy' {
	export default class UFuzzy {
		constructor(options: { intraMode: 0 | 1 });
		/** The indices that match, what is known of them, and their order; the last two only for up to `thresh`. */
		search(
			haystack: readonly string[],
			needle: string,
			outOfOrder?: number,
			thresh?: number,
		): [indices: number[] | null, info: { idx: number[] } | null, order: number[] | null];
		static latinize(texts: readonly string[]): string[];
		static latinize(text: string): string;
	}
}
