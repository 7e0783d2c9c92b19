/** One authored file: its content as plain values, and the way back from a value to its line and column. */
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Problem } from './problem';

/** Steps from the top of a file to a value: names of fields and positions in lists. */
export type Path = readonly (string | number)[];

/** A file read as YAML; `value` is undefined where its syntax is broken. */
export interface YamlFile {
	readonly name: string;
	readonly text: string;
	readonly value: unknown;
	readonly problems: readonly Problem[];
	/** The offsets in `text` between which the value at a path stands. */
	readonly rangeOf: (path: Path) => readonly [number, number];
	/** A problem with the value at a path, or with its field's name. */
	readonly problemAt: (path: Path, aim: Aim, message: string, detail: readonly string[]) => Problem;
}

/** Whether a problem points at a value or at the name of its field. */
export type Aim = 'value' | 'name';

/** Reads one file. Never throws: what cannot be read is a problem with its place. */
export function readYaml(name: string, text: string): YamlFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
	const at = (offset: number, message: string, detail: readonly string[] = []): Problem => {
		const { line, col } = lines.linePos(offset);
		return { file: name, line: Math.max(1, line), column: Math.max(1, col), message, detail };
	};
	const problems = [...document.errors, ...document.warnings].map(({ pos, message, code }) =>
		at(pos[0], code === 'DUPLICATE_KEY' ? 'this field is given twice' : `not readable as YAML: ${message}`),
	);
	let value: unknown;
	if (problems.length === 0) {
		try {
			value = document.toJS();
		} catch (error) {
			problems.push(at(0, `not readable as YAML: ${error instanceof Error ? error.message : String(error)}`));
		}
	}
	return {
		name,
		text,
		value,
		problems,
		rangeOf: (path) => rangeOf(document, path, 'value'),
		problemAt: (path, aim, message, detail) => at(rangeOf(document, path, aim)[0], message, detail),
	};
}

/** The part of a file at a path, as a file of its own. */
export function within(file: YamlFile, path: Path, value: unknown): YamlFile {
	return {
		...file,
		value,
		rangeOf: (inner) => file.rangeOf([...path, ...inner]),
		problemAt: (inner, aim, message, detail) => file.problemAt([...path, ...inner], aim, message, detail),
	};
}

/** Follows a path as far as it leads: a missing field has the place of what should hold it. */
function rangeOf(document: Document, path: Path, aim: Aim): readonly [number, number] {
	let node: Node | null = document.contents;
	/** The name of the field that was entered last. */
	let entry: Node | null = null;
	let range: readonly [number, number] = [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
	for (const [index, step] of path.entries()) {
		const child = childOf(isAlias(node) ? (node.resolve(document) ?? null) : node, step);
		if (!child) return isName(step) && entry?.range ? [entry.range[0], entry.range[1]] : range;
		const toName = aim === 'name' && index === path.length - 1;
		node = child.value;
		entry = child.name;
		const place: Node | null = toName ? child.name : (node ?? child.name);
		range = place?.range ? [place.range[0], place.range[1]] : range;
	}
	return range;
}

/** In a list that is written by name, the id of an item is the name of its field. */
function isName(step: string | number): boolean {
	return step === 'id' || step === 'name';
}

interface Child {
	readonly name: Node | null;
	readonly value: Node | null;
}

function childOf(node: Node | null, step: string | number): Child | undefined {
	if (isSeq(node)) {
		const item = node.items[Number(step)];
		return isNode(item) ? { name: item, value: item } : undefined;
	}
	if (!isMap(node)) return undefined;
	// What is written by name counts as a list of what has that name.
	const pair =
		node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) ??
		(typeof step === 'number' ? node.items[step] : undefined);
	if (!pair) return undefined;
	return { name: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}
