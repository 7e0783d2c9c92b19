/** What a schema says of a place in a value: read from the schema itself, so that nothing is written twice. */
import type * as v from 'valibot';

/** A place in a value: names of fields and indices, from the outside in. */
export type Path = readonly (string | number)[];

export type Schema = v.GenericSchema;

/** The schemas of an object's fields; nothing for anything but an object. */
export function fieldsOf(schema: Schema): ReadonlyMap<string, Schema> | undefined {
	if (!('entries' in schema) || typeof schema.entries !== 'object' || schema.entries === null)
		return undefined;
	return new Map(
		Object.entries(schema.entries).filter((entry): entry is [string, Schema] => isSchema(entry[1])),
	);
}

/** The schema of a list's items. */
export function itemOf(schema: Schema): Schema | undefined {
	return 'item' in schema && isSchema(schema.item) ? schema.item : undefined;
}

/** The schema of what may be left out, without that it may. */
export function required(schema: Schema): Schema {
	return 'wrapped' in schema && isSchema(schema.wrapped) ? schema.wrapped : schema;
}

export function isSchema(value: unknown): value is Schema {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

/** The schema at a place within another; nothing where there is none. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
	return path.reduce<Schema | undefined>((at, step) => at && inside(at, step), schema);
}

function inside(schema: Schema, step: string | number): Schema | undefined {
	const whole = required(schema);
	return typeof step === 'number' ? itemOf(whole) : fieldsOf(whole)?.get(step);
}

/**
 * How much of a path to take away, so that what is left can be right: up to the innermost item of a list or field
 * that may be missing. 0 is the whole.
 */
export function removableLength(schema: Schema, path: Path): number {
	return (
		path.findLastIndex((step, index) => {
			const at = schemaAt(schema, path.slice(0, index + 1));
			return typeof step === 'number' || !at || required(at) !== at;
		}) + 1
	);
}

/** What lies at a place in a value. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, step) =>
			typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, step)?.value : undefined,
		value,
	);
}
