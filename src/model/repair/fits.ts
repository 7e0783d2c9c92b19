/** Whether a value fits a schema: as valibot says it, but without the copy and the issues that it makes of each value. */
import * as v from 'valibot';
import { fieldsOf, isSchema, itemOf, required, type Schema } from './shape';

type Fits = (value: unknown) => boolean;

const known = new WeakMap<Schema, Fits>();

/** Does a value fit a schema as it is? Says the same as valibot's `is`. */
export function fits<T>(schema: v.GenericSchema<unknown, T>, value: unknown): value is T {
	return fitsOf(schema)(value);
}

/** Made once for a schema. */
function fitsOf(schema: Schema): Fits {
	let found = known.get(schema);
	if (!found) known.set(schema, (found = madeFor(schema)));
	return found;
}

function madeFor(schema: Schema): Fits {
	const fitsType = typeOf(schema);
	const pipe: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
	const [first, ...actions] = pipe;
	const checks = actions.filter((action) => !isOfKind(action, 'metadata'));
	// What also changes a value is left to valibot.
	if (!fitsType || !checks.every(isValidation)) return (value) => v.is(schema, value);
	const before = isSchema(first) ? fitsOf(first) : fitsType;
	return checks.map(passes).reduce((all, one) => (value) => all(value) && one(value), before);
}

/** Whether a value is of the type that a schema begins with; nothing for a type that no dataset has. */
function typeOf(schema: Schema): Fits | undefined {
	switch (schema.type) {
		case 'string':
			return (value) => typeof value === 'string';
		case 'number':
			return (value) => typeof value === 'number' && !Number.isNaN(value);
		case 'boolean':
			return (value) => typeof value === 'boolean';
		case 'picklist':
			return isOneOf(schema);
		case 'array':
			return fitsItems(schema);
		case 'strict_object':
			return fitsFields(schema);
		default:
			return undefined;
	}
}

function isOneOf(schema: Schema): Fits | undefined {
	const options: unknown = 'options' in schema ? schema.options : undefined;
	return Array.isArray(options) ? (value) => options.includes(value) : undefined;
}

function fitsItems(schema: Schema): Fits | undefined {
	const item = itemOf(schema);
	const fitsItem = item && fitsOf(item);
	return fitsItem && ((value) => Array.isArray(value) && value.every(fitsItem));
}

function fitsFields(schema: Schema): Fits {
	const fields = [...(fieldsOf(schema) ?? [])].map(([name, field]) => ({
		name,
		mayBeMissing: required(field) !== field,
		fits: fitsOf(required(field)),
	}));
	return (value) => {
		if (!isObject(value)) return false;
		let unknown = Object.keys(value).length;
		for (const { name, mayBeMissing, fits } of fields) {
			if (Object.hasOwn(value, name)) {
				if (!fits(value[name])) return false;
				unknown -= 1;
			} else if (!mayBeMissing) return false;
		}
		return unknown === 0;
	};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** What valibot checks of a value of the right type. */
interface Validation {
	readonly kind: 'validation';
	'~run'(asked: Asked, config: object): Asked;
}

interface Asked {
	readonly typed: true;
	value: unknown;
	readonly issues?: unknown;
}

const NO_CONFIG = {};

/** Asks with one and the same question, as long as nothing is wrong. */
function passes(validation: Validation): Fits {
	let asked: Asked = { typed: true, value: undefined };
	return (value) => {
		asked.value = value;
		if (validation['~run'](asked, NO_CONFIG).issues === undefined) return true;
		asked = { typed: true, value: undefined };
		return false;
	};
}

function isValidation(action: unknown): action is Validation {
	return isOfKind(action, 'validation');
}

function isOfKind(action: unknown, kind: string): boolean {
	return isObject(action) && action.kind === kind;
}
