/** Which ids in an item lead nowhere, or are named twice: found by what the schema says of each. */
import * as v from 'valibot';
import type { Target } from '../schema-fields';
import { fieldsOf, itemOf, required, type Path, type Schema } from './shape';

/** An id that leads nowhere, or stands twice in one list. */
export interface BadReference {
	readonly path: Path;
	readonly id: string;
	readonly targets: readonly Target[];
	readonly isRepeated: boolean;
}

/** The ids that each list has. */
export type Known = Readonly<Record<Target, ReadonlySet<string>>>;

const NOTHING: ReadonlySet<string> = new Set();
export const NOTHING_KNOWN: Known = {
	tracks: NOTHING,
	actors: NOTHING,
	places: NOTHING,
	sources: NOTHING,
	excerpts: NOTHING,
	events: NOTHING,
	quotes: NOTHING,
	issues: NOTHING,
	claims: NOTHING,
	commitments: NOTHING,
};

/** @param path The place of the value; the same list for all, to be copied where it is kept. */
type Visit = (value: unknown, path: (string | number)[], known: Known, found: BadReference[]) => void;

/** The bad references of an item that fits its schema. O(size of the item). */
export function badReferences(schema: Schema, item: unknown, known: Known): BadReference[] {
	const found: BadReference[] = [];
	visitorOf(schema)?.(item, [], known, found);
	return found;
}

const visitors = new WeakMap<Schema, { readonly visit: Visit | undefined }>();

/** Goes through those parts of a value that may hold references; nothing where none can. Made once for a schema. */
function visitorOf(schema: Schema): Visit | undefined {
	const whole = required(schema);
	const known = visitors.get(whole);
	if (known) return known.visit;
	const visit = visitId(whole) ?? visitItems(whole) ?? visitFields(whole);
	visitors.set(whole, { visit });
	return visit;
}

function visitId(schema: Schema): Visit | undefined {
	const targets = targetsOf(schema);
	return (
		targets &&
		((id, path, known, found) => {
			if (typeof id !== 'string' || targets.some((target) => known[target].has(id))) return;
			found.push({ path: [...path], id, targets, isRepeated: false });
		})
	);
}

function visitItems(schema: Schema): Visit | undefined {
	const item = itemOf(schema);
	const visit = item && visitorOf(item);
	if (!visit) return undefined;
	const targets = targetsOf(item);
	return (items, path, known, found) => {
		if (!Array.isArray(items)) return;
		const isRepeated = targets && repeatsIn(items);
		for (const [index, one] of items.entries()) {
			path.push(index);
			if (targets && isRepeated?.(index) && typeof one === 'string')
				found.push({ path: [...path], id: one, targets, isRepeated: true });
			else visit(one, path, known, found);
			path.pop();
		}
	};
}

/** A set for each of many short lists would take most of the time. */
const SHORT = 16;

function areDifferent(items: readonly unknown[]): boolean {
	if (items.length > SHORT) return new Set(items).size === items.length;
	return items.every((item, index) => items.indexOf(item) === index);
}

/** Tells of an index whether what stands there stands in front of it too; nothing where all are different. */
function repeatsIn(items: readonly unknown[]): ((index: number) => boolean) | undefined {
	if (areDifferent(items)) return undefined;
	const first = new Map<unknown, number>();
	for (const [index, item] of items.entries()) if (!first.has(item)) first.set(item, index);
	return (index) => first.get(items[index]) !== index;
}

function visitFields(schema: Schema): Visit | undefined {
	const visits = [...(fieldsOf(schema) ?? [])].flatMap(([name, field]) => {
		const visit = visitorOf(field);
		return visit ? [[name, visit] as const] : [];
	});
	if (visits.length === 0) return undefined;
	return (value, path, known, found) => {
		if (typeof value !== 'object' || value === null) return;
		for (const [name, visit] of visits) {
			if (!Object.hasOwn(value, name)) continue;
			path.push(name);
			visit(Reflect.get(value, name), path, known, found);
			path.pop();
		}
	};
}

function targetsOf(schema: Schema): readonly Target[] | undefined {
	const { targets } = v.getMetadata(schema) as { readonly targets?: readonly Target[] };
	return targets;
}
