// Places in a dataset, by kind: `events.*.actors.*`. Read from the schema, so that none is forgotten.
import * as v from 'valibot';
import { fieldsOf, itemOf, required, valueAt, type Path, type Schema } from '../../src/model/repair/shape';
import { TimelineSchema } from '../../src/model/schema';
import type { Target } from '../../src/model/schema-fields';
import { base } from './base';

/** Puts a value at a place. `undefined` takes away what is there. */
export function put(whole: unknown, path: Path, value: unknown): void {
	const holder = valueAt(whole, path.slice(0, -1));
	const name = path.at(-1) ?? '';
	if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${path.join('.')}`);
	if (value === undefined) Reflect.deleteProperty(holder, name);
	else Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The first place in a value that is of this kind: `events.*.actors.*`. */
export function placeOf(whole: unknown, kind: string): Path {
	const place = firstPlace(whole, kind);
	if (!place) throw new Error(`the base has no ${kind}`);
	return place;
}

function firstPlace(whole: unknown, kind: string): Path | undefined {
	const find = (value: unknown, steps: readonly string[]): Path | undefined => {
		const [step, ...rest] = steps;
		if (step === undefined) return value === undefined ? undefined : [];
		if (step !== '*') {
			const found = find(valueAt(value, [step]), rest);
			return found && [step, ...found];
		}
		for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
			const found = find(item, rest);
			if (found) return [index, ...found];
		}
		return undefined;
	};
	return find(whole, kind.split('.'));
}

/** Every kind of place that a schema has, without those of dates but for the first. */
function kindsOf(schema: Schema, place = ''): string[] {
	const whole = required(schema);
	const within = (name: string) => (place === '' ? name : `${place}.${name}`);
	const item = itemOf(whole);
	if (item) return kindsOf(item, within('*')).concat(place);
	const fields = fieldsOf(whole);
	const isDate = fields?.has('edtf') && !place.startsWith('events.*.when');
	if (!fields || isDate) return [place];
	return [...fields].flatMap(([name, field]) => kindsOf(field, within(name))).concat(place);
}

export const KINDS = kindsOf(TimelineSchema).filter(
	(kind) => kind !== '' && !/^(?:version|chapters)$/.test(kind) && firstPlace(base(), kind) !== undefined,
);

/** A kind of reference: where it stands (`events.*.actors.*`), and where it leads. */
interface ReferenceKind {
	readonly place: string;
	readonly targets: readonly Target[];
}

function kindsIn(schema: Schema, place = ''): ReferenceKind[] {
	const whole = required(schema);
	const { targets } = v.getMetadata(whole) as { readonly targets?: readonly Target[] };
	if (targets) return [{ place, targets }];
	const within = (name: string) => (place === '' ? name : `${place}.${name}`);
	const item = itemOf(whole);
	if (item) return kindsIn(item, within('*'));
	return [...(fieldsOf(whole) ?? [])].flatMap(([name, field]) => kindsIn(field, within(name)));
}

/** Every kind of reference that a dataset has. */
export const REFERENCE_KINDS = kindsIn(TimelineSchema);
