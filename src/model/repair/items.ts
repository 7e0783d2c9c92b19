/** What is done to the items of a dataset, one by one: what is wrong with them is left out and told. */
import * as v from 'valibot';
import { fits } from './fits';
import { FlawLog, THE_DATASET, type Place } from './flaw-log';
import { describeIssue, describeReference, MOST_OF_ONE, pathOf } from './flaws';
import { pruned } from './prune';
import { badReferences, type BadReference, type Known } from './references';

type ItemSchema<T> = v.GenericSchema<unknown, T>;

export interface Identified {
	readonly id: string;
}

/** An item with its place in the dataset as it was written. */
export interface Placed<T> extends Place {
	readonly item: T;
}

export class ItemRepair {
	readonly log = new FlawLog();

	constructor(readonly data: ReadonlyMap<string, unknown>) {}

	/** The items of a list that fit their schema, each id once. */
	list<T extends Identified>(name: string, schema: ItemSchema<T>): Placed<T>[] {
		const list = this.data.get(name);
		if (!Array.isArray(list)) {
			if (name !== 'chapters' || list !== undefined)
				this.log.inPart(THE_DATASET, [`the list of ${name} is missing`]);
			return [];
		}
		const seen = new Set<string>();
		const placed: Placed<T>[] = [];
		for (const [index, given] of list.entries()) {
			const item = this.fitting({ list: name, index, item: given }, schema);
			if (!item) continue;
			const place = { list: name, index, item };
			if (seen.has(item.id))
				this.log.leftOut(place, [`its id “${item.id}” is that of another, which is shown`]);
			else placed.push(place);
			seen.add(item.id);
		}
		return placed;
	}

	/** An item as far as it fits its schema. Each round takes something away, so it comes to an end. */
	fitting<T>(placed: Placed<unknown>, schema: ItemSchema<T>): T | undefined {
		let { item } = placed;
		if (fits(schema, item)) return item;
		for (let isFirst = true; ; isFirst = false) {
			const result = v.safeParse(schema, item);
			if (result.success) return result.output;
			const words = result.issues.slice(0, MOST_OF_ONE).map(describeIssue);
			item = pruned(item, schema, result.issues.map(pathOf));
			if (item === undefined) this.log.leftOut(placed, words);
			else this.log.inPart(placed, isFirst ? words : []);
			if (item === undefined) return undefined;
		}
	}

	/** The items without what leads nowhere; what is nothing without it is left out. */
	linked<T>(placed: readonly Placed<T>[], schema: ItemSchema<T>, known: Known): Placed<T>[] {
		const linked: Placed<T>[] = [];
		for (const one of placed) {
			const rest = this.linkedItem(one, schema, known);
			if (rest) linked.push(rest);
		}
		return linked;
	}

	linkedItem<T>(placed: Placed<T>, schema: ItemSchema<T>, known: Known): Placed<T> | undefined {
		const bad = badReferences(schema, placed.item, known);
		if (bad.length === 0) return placed;
		const words = bad.slice(0, MOST_OF_ONE).map(describeReference);
		const wrong = bad.filter((reference) => !isHarmless(reference)).map(({ path }) => path);
		const rest = pruned(placed.item, schema, wrong);
		const item = rest === undefined ? undefined : this.fitting({ ...placed, item: rest }, schema);
		if (item === undefined) this.log.leftOut(placed, words);
		else this.log.inPart(placed, words);
		return item === undefined ? undefined : { ...placed, item };
	}

	/** The ids that items need and nothing has: what they lead to is made up, and counted as missing all the same. */
	madeUp<T>(
		placed: readonly Placed<T>[],
		known: ReadonlySet<string>,
		needed: (item: T) => readonly string[],
	): string[] {
		const made = new Set<string>();
		for (const one of placed) {
			const missing = new Set(needed(one.item).filter((id) => !known.has(id)));
			if (missing.size === 0) continue;
			const words = [...missing].slice(0, MOST_OF_ONE).map((id) => `nothing has the id “${id}”`);
			this.log.inPart(one, words);
			for (const id of missing) made.add(id);
		}
		return [...made];
	}
}

/** A disagreement is told whatever it is about. */
function isHarmless({ path: [field] }: BadReference): boolean {
	return field === 'about';
}
