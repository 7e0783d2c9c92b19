/** Text without what no reader can see and some programs fall over. */

/** Control characters but for tab and line breaks, and what Unicode keeps for no character at all. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Half of a pair of UTF-16 code units that has lost the other half: no address and no file can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Deeper than any dataset; what lies deeper is dropped. */
const DEEPEST = 32;

/**
 * Parsed JSON in which every text is cleaned: control characters go, a lone surrogate becomes “�”. What needs no
 * cleaning is given back as it is, not as a copy. O(n).
 */
export function cleaned(value: unknown, depth = 0): unknown {
	if (typeof value === 'string') return cleanedText(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth > DEEPEST) return null;
	if (Array.isArray(value)) {
		const items: unknown[] = value.map((item) => cleaned(item, depth + 1));
		return items.every((item, index) => item === value[index]) ? value : items;
	}
	const entries = Object.entries(value);
	const fields = entries.map(([name, field]) => [cleanedText(name), cleaned(field, depth + 1)] as const);
	const isClean = fields.every(([name, field], i) => name === entries[i]?.[0] && field === entries[i][1]);
	return isClean ? value : Object.fromEntries(fields);
}

/** A text without control characters; a lone surrogate in it becomes “�”. */
export function cleanedText(text: string): string {
	return text.replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd');
}
