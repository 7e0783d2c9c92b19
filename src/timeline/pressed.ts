/** What is pressed or pointed at: one entry, or several that share a mark. */
import type { Entry } from './layout/entry';
import type { Mark } from './layout/mark';

export interface Pressed {
	/** By which it is found in the drawing. */
	readonly id: string;
	/** Of a large cluster only the first few. */
	readonly entries: readonly [Entry, ...Entry[]];
	readonly count: number;
	/** Nothing for what is undated. */
	readonly mark?: Mark;
}

/** By which what a band only counts is found in the drawing. */
export function moreId({ id }: Mark): string {
	return `${id} and more`;
}
