/** What a schema calls the fields of one of its objects. */
import type { Path } from './yaml-file';

/** The names of the fields an object at this path may have; none where the schema has no object there. */
export function fieldNames(schema: unknown, path: Path): string[] {
	const entries = property(path.reduce(descend, schema), 'entries');
	return isRecord(entries) ? Object.keys(entries) : [];
}

function descend(schema: unknown, step: string | number): unknown {
	const inner = unwrap(schema);
	return typeof step === 'number'
		? unwrap(property(inner, 'item'))
		: unwrap(property(property(inner, 'entries'), step));
}

/** An optional field's schema wraps the schema of its value. */
function unwrap(schema: unknown): unknown {
	const wrapped = property(schema, 'wrapped');
	return wrapped === undefined ? schema : unwrap(wrapped);
}

function property(value: unknown, name: string): unknown {
	return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** An object with fields, as YAML gives them: no list, no text. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
