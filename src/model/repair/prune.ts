/** Takes what is wrong out of an item, and leaves what is right. */
import {
	fieldsOf,
	itemOf,
	removableLength,
	required,
	schemaAt,
	valueAt,
	type Path,
	type Schema,
} from './shape';

/**
 * A copy without what is wrong at these places: the innermost item of a list, or field that may be missing, that
 * holds it. A list that is missing, or is none, becomes an empty one; of an object with a field that is unknown all
 * such fields go. O(size of the item).
 * @returns Nothing where the item itself would have to go.
 */
export function pruned(item: unknown, schema: Schema, wrong: readonly Path[]): unknown {
	const copy: unknown = structuredClone(item);
	const removed = new Map<string, Path>();
	for (const path of wrong) {
		if (fillList(copy, schema, path)) continue;
		const target = path.slice(0, removableLength(schema, path));
		if (target.length === 0) return undefined;
		removed.set(JSON.stringify(target), target);
	}
	const lists = new Map<unknown[], Set<number>>();
	for (const target of removed.values()) {
		const holder = valueAt(copy, target.slice(0, -1));
		const step = target.at(-1);
		if (Array.isArray(holder)) lists.set(holder, (lists.get(holder) ?? new Set()).add(Number(step)));
		else if (typeof holder === 'object' && holder !== null)
			removeField(holder, String(step), schemaAt(schema, target.slice(0, -1)));
	}
	for (const [list, indices] of lists) compact(list, indices);
	return copy;
}

/** @returns Whether a list belongs there, and none was there. */
function fillList(item: unknown, schema: Schema, path: Path): boolean {
	const at = schemaAt(schema, path);
	const holder = valueAt(item, path.slice(0, -1));
	const name = path.at(-1);
	if (!at || required(at) !== at || !itemOf(at) || typeof name !== 'string') return false;
	if (typeof holder !== 'object' || holder === null || Array.isArray(valueAt(holder, [name]))) return false;
	return Reflect.set(holder, name, []);
}

function removeField(holder: object, name: string, schema: Schema | undefined): void {
	const known = schema && fieldsOf(required(schema));
	const isUnknown = known && !known.has(name);
	const names = isUnknown ? Object.keys(holder).filter((field) => !known.has(field)) : [name];
	for (const field of names) Reflect.deleteProperty(holder, field);
}

function compact(list: unknown[], removed: ReadonlySet<number>): void {
	const kept = list.filter((_, index) => !removed.has(index));
	for (const [index, item] of kept.entries()) list[index] = item;
	list.length = kept.length;
}
