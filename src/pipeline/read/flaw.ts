/** What the library that reads YAML lets pass, or takes too long over. */
import { isScalar, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';

/** A mistake at an offset of a text. */
export interface Flaw {
	readonly offset: number;
	readonly message: string;
}

/** Control characters but for tabs and line breaks, and halves of characters. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Surrogate}/gu;

/** So many are enough to see that a file is no text. */
const MOST_SHOWN = 10;

/** The first control characters of a text. */
export function controlsIn(text: string): Flaw[] {
	const found: Flaw[] = [];
	for (const match of text.matchAll(CONTROL)) {
		found.push({ offset: match.index, message: controlMessage(match[0]) });
		if (found.length === MOST_SHOWN) break;
	}
	return found;
}

function controlMessage(character: string): string {
	const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	return `a control character, U+${code}, that nobody sees; take it out`;
}

/** Lists and fields within each other; people write up to eight. */
const DEEPEST = 100;

/** What no attempt is made to read. */
export function* unreadableIn(text: string): Generator<Flaw> {
	yield* controlsIn(text);
	const offset = tooDeep(text);
	if (offset !== undefined) {
		yield {
			offset,
			message: `nested too deep to be read: more than ${DEEPEST} within each other; spread it out`,
		};
	}
}

/** Where brackets, or the hyphens of one line, are deeper than anybody writes. */
function tooDeep(text: string): number | undefined {
	const hyphens = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`).exec(text);
	if (hyphens) return hyphens.index;
	let depth = 0;
	for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
		depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
		if (depth > DEEPEST) return index;
	}
	return undefined;
}

/** Fields that are given more than once, and texts with control characters that are written as escapes. O(n). */
export function flawsIn(document: Document): Flaw[] {
	const flaws: Flaw[] = [];
	visit(document, {
		Map: (_, map) => {
			for (const flaw of repeatedIn(map)) flaws.push(flaw);
		},
		Scalar: (_, { value, range }) => {
			const [control] = typeof value === 'string' ? controlsIn(value) : [];
			if (control) flaws.push({ ...control, offset: range?.[0] ?? 0 });
		},
	});
	return flaws;
}

function repeatedIn({ items }: YAMLMap): Flaw[] {
	const seen = new Map<string, { count: number; second: number }>();
	for (const { key } of items) {
		if (!isScalar(key)) continue;
		const before = seen.get(String(key.value)) ?? { count: 0, second: 0 };
		const count = before.count + 1;
		seen.set(String(key.value), { count, second: count === 2 ? (key.range?.[0] ?? 0) : before.second });
	}
	return [...seen.values()].flatMap(({ count, second }) => {
		const times = count === 2 ? 'twice' : `${count} times`;
		return count > 1 ? [{ offset: second, message: `this field is given ${times}; keep one` }] : [];
	});
}
