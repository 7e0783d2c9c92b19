/** As much of the peers' interfaces as the bench uses: it type-checks without them installed. */

declare module 'vis-timeline/standalone' {
	export interface Item {
		id: string;
		group: string;
		content: string;
		start: number;
		end?: number;
		type: 'point' | 'range';
	}
	export interface Options {
		height: number;
		cluster?: { maxItems: number } | false;
		onInitialDrawComplete?: () => void;
	}
	export class Timeline {
		constructor(
			container: HTMLElement,
			items: readonly Item[],
			groups: readonly { id: string; content: string }[],
			options: Options,
		);
		setWindow(start: number, end: number, options: { animation: boolean }): void;
	}
}

declare module 'timelines-chart' {
	export interface Group {
		group: string;
		data: { label: string; data: { timeRange: [number, number]; val: string }[] }[];
	}
	export default class TimelinesChart {
		constructor(container: HTMLElement);
		width(pixels: number): this;
		maxHeight(pixels: number): this;
		enableAnimations(enabled: boolean): this;
		zQualitative(enabled: boolean): this;
		zoomX(range: [number, number]): this;
		data(groups: readonly Group[]): this;
	}
}

declare module '@knight-lab/timelinejs/dist/js/timeline.js?url' {
	const address: string;
	export default address;
}

declare module 'lighthouse' {
	interface Audit {
		/** From 0 to 1; nothing where it does not apply. */
		readonly score: number | null;
		readonly title: string;
		readonly displayValue?: string;
		readonly numericValue?: number;
	}
	export interface Result {
		readonly categories: Readonly<
			Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
		>;
		readonly audits: Readonly<Record<string, Audit>>;
		readonly runtimeError?: { message: string };
	}
	interface Flags {
		readonly port: number;
		readonly onlyCategories: readonly string[];
		readonly disableFullPageScreenshot: boolean;
	}
	export const desktopConfig: object;
	export default function lighthouse(
		url: string,
		flags: Flags,
		config?: object,
	): Promise<{ lhr: Result } | undefined>;
}
