/** What is pressed or pointed at: one entry, or several that share a mark. */
import type { Entry } from './layout/entry';
import type { Mark } from './layout/marks';

export interface Pressed {
	/** By which it is found in the drawing. */
	readonly id: string;
	/** Of a large cluster only the first few. */
	readonly entries: readonly [Entry, ...Entry[]];
	readonly count: number;
	/** Nothing for what is undated. */
	readonly mark?: Mark;
}
