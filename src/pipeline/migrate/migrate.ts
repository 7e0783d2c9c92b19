/** Rewrites a data folder in the short ways of writing. What is built from it stays the same, byte for byte. */
import { parseDocument } from 'yaml';
import { build, writeTimeline } from '../build';
import type { Input } from '../build';
import { compareText } from '../read/problem';
import type { Problem } from '../read/problem';
import { MOMENTS_FILE } from './documents';
import type { Documents, Proposal } from './documents';
import { shortenExcerpts, shortenDates, shareDates, takeFromEvents, thinDates } from './edits';
import { groupItems, leaveOut, nestInEvents } from './nest';

type Migrated =
	| { readonly ok: true; readonly files: ReadonlyMap<string, string> }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/** In this order: what is taken from elsewhere need not be shortened. */
const PROPOSALS: readonly Proposal[] = [
	...[takeFromEvents, leaveOut, shortenDates, shareDates, thinDates, shortenExcerpts],
	...[nestInEvents, groupItems],
];

/** Lines are broken by the formatter of the project, not here. */
const FORMAT = { lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * Shortens a folder, also one that was never held to what version 2 asks of editors. A change is made only where the same timeline comes of it; a block with a comment of its own is
 * left as it is. Tries all changes of a kind at once, and halves them where something differs: O(c log n) builds for
 * c changes of n that cannot be made.
 */
export function migrate(given: Input): Migrated {
	const input = { ...given, isOlder: true };
	const before = build(input);
	if (!before.ok) return before;
	const expected = writeTimeline(before.timeline);
	let files: ReadonlyMap<string, string> = new Map([...input.files].sort(([a], [b]) => compareText(a, b)));
	const accepted = (changed: ReadonlyMap<string, string>): boolean => {
		const after = build({ ...input, files: changed });
		return after.ok && writeTimeline(after.timeline) === expected;
	};
	for (const propose of PROPOSALS) files = applied(files, propose, accepted);
	return { ok: true, files };
}

function applied(
	files: ReadonlyMap<string, string>,
	propose: Proposal,
	accepted: (files: ReadonlyMap<string, string>) => boolean,
): ReadonlyMap<string, string> {
	const count = propose(read(files)).length;
	const made: number[] = [];
	// Edits change documents they were proposed for: each attempt reads the files afresh.
	const attempt = (indices: readonly number[]) => {
		const documents = read(files);
		const edits = propose(documents);
		for (const index of indices) edits[index]?.(documents);
		return write(documents, files);
	};
	const tryAll = (indices: readonly number[]): void => {
		if (indices.length === 0) return;
		if (accepted(attempt([...made, ...indices]))) {
			made.push(...indices);
			return;
		}
		if (indices.length === 1) return;
		const middle = Math.ceil(indices.length / 2);
		tryAll(indices.slice(0, middle));
		tryAll(indices.slice(middle));
	};
	tryAll([...Array(count).keys()]);
	return made.length === 0 ? files : attempt(made);
}

function read(files: ReadonlyMap<string, string>): Documents {
	const all = files.has(MOMENTS_FILE) ? files : new Map([...files, [MOMENTS_FILE, 'moments: {}\n']]);
	return new Map([...all].map(([name, text]) => [name, parseDocument(text)]));
}

function write(documents: Documents, before: ReadonlyMap<string, string>): Map<string, string> {
	const texts = [...documents].map(([name, document]): [string, string] => {
		const unchanged = parseDocument(before.get(name) ?? '').toString(FORMAT);
		const text = document.toString(FORMAT);
		return [name, text === unchanged ? (before.get(name) ?? text) : text];
	});
	return new Map(
		texts.filter(
			([name, text]) => name !== MOMENTS_FILE || before.has(name) || !/^moments: *\{ *\}/.test(text),
		),
	);
}
