/** As much of it as is used: it has no types of its own. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2' | 'truetype';
			variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
			keepFeatures: readonly string[];
		},
	): Promise<Buffer>;
}
