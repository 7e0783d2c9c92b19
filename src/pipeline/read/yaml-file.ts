/** One authored file: its content as plain values, and the way back from a value to its line and column. */
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { flawsIn, unreadableIn } from './flaw';
import type { Flaw } from './flaw';
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

/** By name, each as it was read last. */
const lastRead = new Map<string, YamlFile>();

/**
 * Reads one file. Never throws: what cannot be read is a problem with its place. O(n); one that has not changed since
 * it was read last is not read again, so that a folder that is edited is rebuilt from the one file that changed.
 */
export function readYaml(name: string, text: string): YamlFile {
	const last = lastRead.get(name);
	if (last?.text === text) return last;
	const file = read(name, text);
	lastRead.set(name, file);
	return file;
}

function read(name: string, text: string): YamlFile {
	const lines = new LineCounter();
	const at = (offset: number, message: string, detail: readonly string[] = []): Problem => {
		const { line, col } = lines.linePos(offset);
		return { file: name, line: Math.max(1, line), column: Math.max(1, col), message, detail };
	};
	const { document, value, flaws } = parse(text, lines);
	const childrenOf = indexed();
	const placeOf = (path: Path, aim: Aim) => (document ? rangeOf(document, path, aim, childrenOf) : START);
	return {
		name,
		text,
		value,
		problems: flaws.map(({ offset, message }) => at(offset, message, quotingAt(text, offset, message))),
		rangeOf: (path) => placeOf(path, 'value'),
		problemAt: (path, aim, message, detail) => at(placeOf(path, aim)[0], message, detail),
	};
}

const START = [0, 0] as const;

interface Parsed {
	readonly document?: Document;
	/** Undefined where there are flaws. */
	readonly value?: unknown;
	readonly flaws: readonly Flaw[];
}

function parse(text: string, lines: LineCounter): Parsed {
	const unreadable = [...unreadableIn(text)];
	if (unreadable.length > 0) {
		lines.addNewLine(0);
		for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
		return { flaws: unreadable };
	}
	try {
		// The library holds every name against every other one: minutes for a file of some megabytes.
		const options = {
			lineCounter: lines,
			prettyErrors: false,
			uniqueKeys: false,
			logLevel: 'error',
		} as const;
		const document = parseDocument(text, options);
		const flaws = [...[...document.errors, ...document.warnings].map(flawOf), ...flawsIn(document)];
		return flaws.length > 0 ? { document, flaws } : { document, value: document.toJS(), flaws };
	} catch (error) {
		return { flaws: [{ offset: 0, message: `not readable as YAML: ${messageOf(error)}` }] };
	}
}

function flawOf({ pos, message, code }: YAMLError): Flaw {
	if (code !== 'MULTIPLE_DOCS') return { offset: pos[0], message: `not readable as YAML: ${message}` };
	return {
		offset: pos[0],
		message:
			'a second document begins here, of which nothing is read; take the line “---” away or make it a file of its own',
	};
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/**
 * How to write what YAML takes for something else than its author: advice under a message about syntax.
 * @param offset Where the library stumbled, in UTF-16 code units.
 * @returns No lines where the message is of another kind, or nothing can be said.
 */
function quotingAt(text: string, offset: number, message: string): string[] {
	if (!message.startsWith('not readable as YAML')) return [];
	const [, words = ''] = /^[\s-]*(?:[\w-]+:\s+)?(.*)$/.exec(lineAt(text, offset)) ?? [];
	if (/^[{[]/.test(words) && words.includes(','))
		return ["between { } and [ ] a text with a comma goes between single quotes: { label: 'first, then' }"];
	if (!/^["']/.test(words) && !/: | #/.test(words)) return [];
	return [
		`put the whole text between single quotes, and write a single quote in it twice: '${quoted(words)}…'`,
	];
}

/** Enough of a line to know which it is. */
const SHOWN = 40;

function quoted(words: string): string {
	return words.slice(0, SHOWN).replaceAll("'", "''");
}

function lineAt(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', start);
	return text.slice(start, end < 0 ? text.length : end);
}

/** A file whose values stand elsewhere in its text than their paths say. */
export function moved(file: YamlFile, placeOf: (path: Path) => Path): YamlFile {
	return {
		...file,
		rangeOf: (path) => file.rangeOf(placeOf(path)),
		problemAt: (path, aim, message, detail) => file.problemAt(placeOf(path), aim, message, detail),
	};
}

/** Follows a path as far as it leads: a missing field has the place of what should hold it. */
function rangeOf(
	document: Document,
	path: Path,
	aim: Aim,
	childrenOf: (map: YAMLMap) => ReadonlyMap<string, Pair>,
): readonly [number, number] {
	let node: Node | null = document.contents;
	/** The name of the field that was entered last. */
	let entry: Node | null = null;
	let range: readonly [number, number] = [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
	for (const [index, step] of path.entries()) {
		const child = childOf(isAlias(node) ? (node.resolve(document) ?? null) : node, step, childrenOf);
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

function childOf(
	node: Node | null,
	step: string | number,
	childrenOf: (map: YAMLMap) => ReadonlyMap<string, Pair>,
): Child | undefined {
	if (isSeq(node)) {
		const item = node.items[Number(step)];
		return isNode(item) ? { name: item, value: item } : undefined;
	}
	if (!isMap(node)) return undefined;
	// What is written by name counts as a list of what has that name.
	const pair =
		childrenOf(node).get(String(step)) ?? (typeof step === 'number' ? node.items[step] : undefined);
	if (!pair) return undefined;
	return { name: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}

/** The fields of a map by name, put in order once for each map. */
function indexed(): (map: YAMLMap) => ReadonlyMap<string, Pair> {
	const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
	return (map) => {
		const fields =
			known.get(map) ??
			new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
		known.set(map, fields);
		return fields;
	};
}
