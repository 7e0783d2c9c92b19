/** Does a file have the shape it should? What has not is reported and left out, so that the rest can be checked too. */
import * as v from 'valibot';
import { fieldNames, isRecord } from './field-names';
import { suggestion } from './nearest';
import { shown } from './problem';
import type { Problem } from './problem';
import { Spot } from './spot';
import type { Path, YamlFile } from './yaml-file';

type ObjectSchema = v.GenericSchema<unknown, Record<string, unknown>>;
type Issue = v.GenericIssue;

/** A file's content in its proper shape. */
interface Shaped<T> {
	/** Undefined where the file is beyond use. */
	readonly value: T | undefined;
	readonly problems: readonly Problem[];
	/** The place of a part of `value`. Items that were left out are counted. */
	readonly spot: (...path: Path) => Spot;
	/** The text of what was left out: ids in it are neither unknown nor unused. */
	readonly leftOut: string;
}

/**
 * Checks a file against its schema. Unknown fields are dropped; items of the file's lists that are wrong are
 * left out; with anything else wrong the whole file is.
 */
export function shape<S extends ObjectSchema>(file: YamlFile, schema: S): Shaped<v.InferOutput<S>> {
	const top = new Spot(file);
	if (file.problems.length > 0) return nothing(file, file.problems);
	if (!isRecord(file.value)) {
		return nothing(file, [top.problem(`a file here holds fields: ${fieldNames(schema, []).join(', ')}`)]);
	}
	const { value: known, problems } = dropUnknown(structuredClone(file.value), schema, top);
	const issues = v.safeParse(schema, known).issues ?? [];
	for (const issue of issues) problems.push(problemOf(issue, top));
	const { value, kept, dropped } = dropItems(known, issues);
	const result = v.safeParse(schema, value);
	if (!result.success) return { ...nothing(file, problems), leftOut: file.text.slice(...file.rangeOf([])) };
	return {
		value: result.output,
		problems,
		spot: (...path) => top.at(...renumber(path, kept)),
		leftOut: dropped.map((path) => file.text.slice(...file.rangeOf(path))).join('\n'),
	};
}

function nothing(file: YamlFile, problems: readonly Problem[]): Shaped<never> {
	const top = new Spot(file);
	return { value: undefined, problems, spot: (...path) => top.at(...path), leftOut: file.text };
}

/** The library names one unknown field of an object at a time: drop all of that object, and look again further in. */
function dropUnknown(value: Record<string, unknown>, schema: ObjectSchema, top: Spot) {
	const problems: Problem[] = [];
	for (;;) {
		const unknown = (v.safeParse(schema, value).issues ?? []).filter(isUnknownField);
		const dropped = unknown.filter((issue) =>
			dropFrom(value, pathOf(issue).slice(0, -1), schema, top, problems),
		);
		if (dropped.length === 0) return { value, problems };
	}
}

/** So many unknown fields of one object are named, and the others counted. */
const MOST_NAMED = 10;

/** Drops the unknown fields of the object at a path; says whether there were any. */
function dropFrom(
	value: Record<string, unknown>,
	path: Path,
	schema: ObjectSchema,
	top: Spot,
	problems: Problem[],
): boolean {
	const holder = path.reduce<unknown>((inner, step) => childOf(inner, step), value);
	if (!isRecord(holder)) return false;
	const known = fieldNames(schema, path);
	const unknown = Object.keys(holder).filter((name) => !known.includes(name));
	for (const [index, name] of unknown.entries()) {
		Reflect.deleteProperty(holder, name);
		const spot = top.at(...path, name).name();
		if (index < MOST_NAMED) {
			const right = suggestion(name, known) || `; the fields here are ${known.join(', ')}`;
			problems.push(spot.problem(`unknown field “${name}”${right}`));
		} else if (index === MOST_NAMED) {
			problems.push(spot.problem(`and ${unknown.length - MOST_NAMED} more unknown fields from here on`));
		}
	}
	return unknown.length > 0;
}

function childOf(value: unknown, step: string | number): unknown {
	if (Array.isArray(value)) return value[Number(step)];
	return isRecord(value) ? value[step] : undefined;
}

/** Leaves out the items of top-level lists that have issues. */
function dropItems(value: Record<string, unknown>, issues: readonly Issue[]) {
	const kept = new Map<string, number[]>();
	const dropped: Path[] = [];
	const wrong = new Set(issues.map((issue) => pathOf(issue).slice(0, 2).join('/')));
	const entries = Object.entries(value).map(([name, list]) => {
		if (!Array.isArray(list)) return [name, list];
		const indices = [...list.keys()];
		kept.set(
			name,
			indices.filter((index) => !wrong.has(`${name}/${index}`)),
		);
		dropped.push(...indices.filter((index) => wrong.has(`${name}/${index}`)).map((index) => [name, index]));
		return [name, kept.get(name)?.map((index): unknown => list[index])];
	});
	return { value: Object.fromEntries(entries) as Record<string, unknown>, kept, dropped };
}

function renumber(path: Path, kept: ReadonlyMap<string, readonly number[]>): Path {
	const [name, index, ...rest] = path;
	if (typeof name !== 'string' || typeof index !== 'number') return path;
	return [name, kept.get(name)?.[index] ?? index, ...rest];
}

function isUnknownField(issue: Issue): boolean {
	return issue.type === 'strict_object' && issue.expected === 'never';
}

function pathOf(issue: Issue): (string | number)[] {
	return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function problemOf(issue: Issue, top: Spot): Problem {
	const path = pathOf(issue);
	const name = path.findLast((step) => typeof step === 'string') ?? 'the file';
	const item = path.at(-1);
	if (issue.received === 'undefined' && issue.expected !== null) {
		return top.at(...path.slice(0, -1)).problem(`the field “${name}” is missing`);
	}
	const what = typeof item === 'number' ? `item ${item + 1} of “${name}”` : `“${name}”`;
	return top.at(...path).problem(describe(issue, what));
}

/** Our schemas' own words where they have some, else the library's expectation as a sentence. */
function describe(issue: Issue, what: string): string {
	if (issue.received === 'null') return `${what} has no value`;
	if (issue.type === 'min_length' && issue.message.startsWith('Invalid')) return `${what} is empty`;
	if (!issue.message.startsWith('Invalid')) return `${issue.message}, found ${found(issue)}`;
	const expected = (issue.expected ?? 'something else')
		.replace(/^\((.*)\)$/, '$1')
		.replaceAll(' | ', ', ')
		.replaceAll('"', '')
		.replace('Array', 'a list')
		.replace('Object', 'fields');
	return `${what} should be ${expected}, found ${found(issue)}`;
}

/** Enough of a text that is too long to know which it is. */
const LONGEST_SHOWN = 60;

function found(issue: Issue): string {
	if (issue.type === 'max_length')
		return `${issue.received}: ${shown(String(issue.input).slice(0, LONGEST_SHOWN))}`;
	const text = issue.received.replace(/^"(.*)"$/s, '“$1”');
	return text === '' ? 'nothing' : text;
}
