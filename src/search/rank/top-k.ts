/** The best few of many, without putting all in order. */
import { bisector } from 'd3';

/**
 * Keeps the `count` best of what it is given. One more costs a comparison, and O(log count + count) if it is kept.
 * @param compare Negative where the first is better.
 */
export class TopK<T> {
	/** Best first. */
	readonly items: T[] = [];

	constructor(
		readonly count: number,
		readonly compare: (a: T, b: T) => number,
	) {}

	/** The last of those kept, which a better one would drive out; nothing while there is room. */
	get worst(): T | undefined {
		return this.items.length < this.count ? undefined : this.items.at(-1);
	}

	add(item: T): void {
		const { worst } = this;
		if (worst !== undefined) {
			if (this.compare(item, worst) >= 0) return;
			this.items.pop();
		}
		this.items.splice(bisector(this.compare).right(this.items, item), 0, item);
	}
}
